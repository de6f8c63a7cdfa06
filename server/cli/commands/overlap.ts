// ketenzicht overlap: prints direct suppliers that look independent but rest on the same.
import { type OverlapAnswer, overlapAnswer } from '../../api/contract';
import { compareText } from '../../model/text-order';
import { type AnswerView, drawPath, footing, labelOf, listNames, type Names } from '../answer-view';
import { formatCount, formatNumber, formatShare, renderTable, section } from '../table';

type Pair = OverlapAnswer['overlaps'][number];

const byWeight = (a: Pair, b: Pair) =>
  (b.weight ?? 0) - (a.weight ?? 0) || (b.overlap ?? 0) - (a.overlap ?? 0) || compareText(a.providers.join(' '), b.providers.join(' '));

function printPaths({ providers, paths = [] }: Pair, names: Names): string {
  return section(
    `From ${providers.map((id) => labelOf(id, names)).join(' and ')}`,
    renderTable(
      [{ title: 'to' }, ...providers.map((id) => ({ title: `through ${names.nameOf(id)}`, most: 90 }))],
      paths.map(({ id, through }) => [labelOf(id, names), ...through.map((path) => drawPath(path, names))]),
    ),
  );
}

function printOverlap(answer: OverlapAnswer, names: Names): string {
  const { providers, pairs, complete } = answer;
  const right = (title: string) => ({ title, align: 'right' as const });
  const ranked = [...answer.overlaps].sort(byWeight);
  return [
    `${formatCount(pairs, 'pair')} of ${formatCount(providers, 'direct supplier')} that rest on the same.`,
    `${complete ? '' : ` The heaviest ${formatNumber(answer.overlaps.length)} are listed; raise --limit for more.`}\n`,
    section(
      '',
      renderTable(
        [{ title: 'one' }, { title: 'other' }, right('overlap'), right('services with both'), right('their weight'), { title: 'shared', most: 80 }],
        ranked.map(({ providers: [one = '', other = ''], overlap, services, weightShare, shared }) => [
          labelOf(one, names),
          labelOf(other, names),
          formatShare(overlap),
          formatNumber(services.length),
          formatShare(weightShare),
          listNames(shared, names),
        ]),
      ),
    ),
    ...ranked.filter(({ paths }) => paths !== undefined).map((pair) => printPaths(pair, names)),
    footing(answer),
  ].join('');
}

export const overlap: AnswerView = {
  analysis: 'overlap',
  print: (answer, names) => printOverlap(overlapAnswer.parse(answer), names),
};
