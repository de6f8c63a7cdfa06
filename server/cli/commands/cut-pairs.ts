// ketenzicht cut-pairs: prints the pairs of failures that take down services.
import { type CutPairsAnswer, cutPairsAnswer } from '../../api/contract';
import { type AnswerView, footing, labelOf, listNames, type Names } from '../answer-view';
import { formatCount, formatNumber, renderTable, section } from '../table';

function printCutPairs({ services, complete, searched, ...answer }: CutPairsAnswer, names: Names): string {
  const rows = services.flatMap(({ id, classes }) =>
    classes.filter(({ length }) => length === 2).map((product) => [labelOf(id, names), ...product.map((members) => listNames(members, names, ' | '))]),
  );
  const asked = Array.isArray(answer.parameters.service) && answer.parameters.service.length > 0;
  const cut = complete ? '' : ` Not complete: ${searched ? 'the limit left some out.' : 'time ran out.'}`;
  return [
    `${formatCount(services.length, 'service')} asked about${asked ? '' : ': all vital and critical ones (--service asks about others)'}.${cut}\n`,
    renderTable(
      [
        { title: 'service', most: 48 },
        { title: 'single points', align: 'right' },
        { title: 'pairs', align: 'right' },
      ],
      services.map(({ id, counts }) => [labelOf(id, names), ...counts.map(formatNumber)]),
    ),
    section(
      'Any one of the first together with any one of the second',
      renderTable(
        [
          { title: 'service', most: 48 },
          { title: 'one of', most: 60 },
          { title: 'with one of', most: 60 },
        ],
        rows,
      ),
    ),
    footing(answer),
  ].join('');
}

export const cutPairs: AnswerView = {
  analysis: 'cut-pairs',
  print: (answer, names) => printCutPairs(cutPairsAnswer.parse(answer), names),
};
