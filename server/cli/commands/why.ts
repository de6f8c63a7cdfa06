// ketenzicht why: the path along which one node fails, with who says so; or why it is not hit.
import { type WhyAnswer, whyAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, type Names } from '../answer-view';
import { formatNumber, renderTable, section } from '../table';

type Source = WhyAnswer['steps'][number]['sources'][number];

function place({ source, file, sheet, row }: Source): string {
  return [source, [file, sheet].filter(Boolean).join(' '), row === null ? '' : `row ${row}`].filter(Boolean).join(', ');
}

function printWhy(answer: WhyAnswer, names: Names): string {
  const { id, status, steps, held } = answer;
  return [
    `${labelOf(id, names)}: ${status}.\n`,
    section(
      'Step by step, each needing the next',
      renderTable(
        [{ title: 'needs', most: 48 }, { title: 'relation' }, { title: 'what it needs', most: 48 }, { title: 'says who', most: 70 }],
        steps.map(({ from, to, type, sources }) => [from, type, to, sources.map(place).join('; ')]),
      ),
    ),
    section(
      'Groups that lost a member and hold',
      renderTable(
        [{ title: 'group' }, { title: 'required', align: 'right' }, { title: 'members', align: 'right' }, { title: 'left', most: 80 }],
        held.map(({ group, required, members, left }) => [group ?? '(none)', formatNumber(required), formatNumber(members), left.join(', ')]),
      ),
    ),
    footing(answer),
  ].join('');
}

export const why: AnswerView = {
  analysis: 'why',
  argument: { parameter: 'id', placeholder: 'ID' },
  print: (answer, names) => printWhy(whyAnswer.parse(answer), names),
};
