// ketenzicht cold-start: prints what only holds itself up, and what waits for it.
import { type ColdStartAnswer, coldStartAnswer } from '../../api/contract';
import { type AnswerView, drawPath, footing, labelOf, listNames, type Names } from '../answer-view';
import { formatCount, formatNumber, renderTable, section } from '../table';

function printColdStart(answer: ColdStartAnswer, names: Names): string {
  const { rings, alreadyDown } = answer;
  const inRings = new Set(rings.flatMap(({ ring }) => ring)).size;
  const waiting = rings.reduce((sum, one) => sum + one.waiting.length, 0);
  return [
    rings.length === 0
      ? 'Everything can be started from nothing.\n'
      : `${formatCount(rings.length, 'ring')} of ${formatCount(inRings, 'item')} cannot be started from nothing; ${formatNumber(waiting)} more ${waiting === 1 ? 'waits' : 'wait'} for ${rings.length === 1 ? 'it' : 'them'}.\n`,
    ...(alreadyDown.length > 0 ? [`${formatNumber(alreadyDown.length)} already down, left out.\n`] : []),
    section(
      'Rings that only hold themselves up',
      renderTable(
        [
          { title: 'smallest' },
          { title: 'items', align: 'right' },
          { title: 'a way round', most: 100 },
          { title: 'deliveries', most: 60 },
          { title: 'waits for another ring' },
          { title: 'waiting', align: 'right' },
          { title: 'which', most: 80 },
        ],
        rings.map(({ ring, path, deliveries, waitsForOther, waiting: behind }) => [
          labelOf(ring[0] ?? '', names),
          formatNumber(ring.length),
          drawPath(path, names, 8),
          deliveries.map(({ contract, provider }) => `${names.nameOf(provider)} under ${names.nameOf(contract)}`).join(', '),
          waitsForOther ? 'yes' : 'no',
          formatNumber(behind.length),
          listNames(behind, names),
        ]),
      ),
    ),
    footing(answer),
  ].join('');
}

export const coldStart: AnswerView = {
  analysis: 'cold-start',
  print: (answer, names) => printColdStart(coldStartAnswer.parse(answer), names),
};
