// ketenzicht single-points: prints what takes down a service by itself.
import { type SinglePointsAnswer, singlePointsAnswer } from '../../api/contract';
import { compareText } from '../../model/text-order';
import { type AnswerView, footing, listNames, type Names, nodeCells, nodeColumns } from '../answer-view';
import { formatCount, formatNumber, renderTable, section } from '../table';

function printSinglePoints(answer: SinglePointsAnswer, names: Names): string {
  const { singlePoints } = answer;
  const hit = new Set(singlePoints.flatMap(({ takesDown }) => takesDown));
  const ranked = [...singlePoints].sort((a, b) => b.takesDown.length - a.takesDown.length || compareText(a.id, b.id));
  return [
    `${formatCount(singlePoints.length, 'single point')} of failure; together they can take down ${formatNumber(hit.size)}, each alone. Most first.\n`,
    section(
      '',
      renderTable(
        [...nodeColumns, { title: 'takes down', align: 'right' }, { title: 'nodes failing', align: 'right' }, { title: 'which', most: 80 }],
        ranked.map(({ id, takesDown, fails = 0 }) => [
          ...nodeCells(id, names),
          formatNumber(takesDown.length),
          formatNumber(fails),
          listNames(takesDown, names),
        ]),
      ),
    ),
    footing(answer),
  ].join('');
}

export const singlePoints: AnswerView = {
  analysis: 'single-points',
  print: (answer, names) => printSinglePoints(singlePointsAnswer.parse(answer), names),
};
