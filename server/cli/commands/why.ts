// ketenzicht why: prints the path along which one node fails, with its sources; or why it is not hit.

import { type WhyAnswer, whyAnswer } from '../../api/contract';
import { rowText } from '../../model/place-text';
import { type AnswerView, footing, labelOf, listNames, type Names } from '../answer-view';
import { formatNumber, renderTable, section } from '../table';

/** A status as a reader says it. */
const statusWords: Readonly<Record<string, string>> = {
  atRisk: 'at risk: it lost spare capacity and holds',
  alreadyDown: 'down before; this changes nothing',
  ok: 'not hit',
};

type Source = WhyAnswer['steps'][number]['sources'][number];

function place(source: Source): string {
  return [source.source, [source.file, source.sheet].filter(Boolean).join(' '), rowText(source)].filter(Boolean).join(', ');
}

function printWhy(answer: WhyAnswer, names: Names): string {
  const { id, status, steps, held } = answer;
  return [
    `${labelOf(id, names)}: ${statusWords[status] ?? status}.\n`,
    section(
      'From the cause on: each line fails by what it needs, and takes the next line along',
      renderTable(
        [{ title: 'needs', most: 48 }, { title: 'relation' }, { title: 'what it needs', most: 48 }, { title: 'says who', most: 70 }],
        steps.map(({ from, to, type, sources }) => [names.nameOf(from), type, names.nameOf(to), sources.map(place).join('; ')]),
      ),
    ),
    section(
      'Groups that lost a member and hold',
      renderTable(
        [{ title: 'group' }, { title: 'required', align: 'right' }, { title: 'members', align: 'right' }, { title: 'left', most: 80 }],
        held.map(({ group, required, members, left }) => [group ?? '(none)', formatNumber(required), formatNumber(members), listNames(left, names)]),
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
