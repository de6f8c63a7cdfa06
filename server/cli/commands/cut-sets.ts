// ketenzicht cut-sets: the smallest combinations that take down one service.
import { type CutSetsAnswer, cutSetsAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, type Names } from '../answer-view';
import { formatCount, formatNumber, renderTable, section } from '../table';

function printCutSets(answer: CutSetsAnswer, names: Names): string {
  const { service, maxOrder, complete, counts, cutSets = [], classes } = answer;
  const sets = classes ? classes.map((one) => one.map((ids) => ids.join(' | '))) : cutSets.map((ids) => ids.map((id) => labelOf(id, names)));
  return [
    `What takes down ${labelOf(service, names)} in combinations of at most ${maxOrder}.\n`,
    `${counts.map((count, at) => `${formatNumber(count)} of ${formatCount(at + 1, 'node')}`).join(', ')}.${complete ? '' : ' Not complete: the limit left some out.'}\n`,
    section(
      '',
      renderTable(
        [
          { title: 'order', align: 'right' },
          { title: 'together', most: 140 },
        ],
        sets.map((set) => [formatNumber(set.length), set.join(' + ')]),
      ),
    ),
    footing(answer),
  ].join('');
}

export const cutSets: AnswerView = {
  analysis: 'cut-sets',
  print: (answer, names) => printCutSets(cutSetsAnswer.parse(answer), names),
};
