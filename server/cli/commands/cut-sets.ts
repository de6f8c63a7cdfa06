// ketenzicht cut-sets: prints the smallest combinations that take down one service.
import { type CutSetsAnswer, cutSetsAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, listNames, type Names } from '../answer-view';
import { formatCount, formatNumber, renderTable, section } from '../table';

function printCutSets(answer: CutSetsAnswer, names: Names): string {
  const { service, maxOrder, complete, counts, cutSets = [], classes } = answer;
  const sets = classes ? classes.map((one) => one.map((ids) => listNames(ids, names, ' | '))) : cutSets.map((ids) => ids.map((id) => labelOf(id, names)));
  const listed = classes ? classes.reduce((sum, product) => sum + product.reduce((size, { length }) => size * length, 1), 0) : cutSets.length;
  const isCut = listed < counts.reduce((sum, count) => sum + count, 0);
  const missing = isCut ? ' Not complete: the limit left some out.' : ' Not complete: time ran out, there may be more.';
  return [
    `What takes down ${labelOf(service, names)} in combinations of at most ${maxOrder}.\n`,
    `${counts.map((count, at) => `${formatNumber(count)} of ${formatCount(at + 1, 'node')}`).join(', ')}.${complete ? '' : missing}\n`,
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
