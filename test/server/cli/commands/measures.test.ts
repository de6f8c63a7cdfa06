// How measures of the picture are shown to a reader.
import { expect, it } from 'vitest';
import { measures } from '../../../../server/cli/commands/measures';
import { answerOf, bareNames, rowsBelow, shown } from '../shown';

const estate = 'svc:s -> cmp:a\n svc:t -> cmp:a\n cmp:a -> cmp:b\n cmp:b -> dc:1\n svc:u';

it('they say first that they are no measure of risk', () => {
  const text = shown(measures, estate);
  expect(text).toMatch(/^These measures describe the picture\. .* say nothing about risk\.\n\n5 nodes and 4 dependencies; 1 node without any\.\n/);
});

it.each([
  ['in-degree', 'cmp:a'],
  ['out-degree', 'cmp:a'],
  ['degree', 'cmp:a'],
  ['page-rank', 'dc:1'],
] as const)('the largest by %s stands first', (by, first) => {
  expect(rowsBelow(shown(measures, estate, { by }), '')[0]?.[0]).toBe(first);
});

it('an estimate says from how many nodes and with which seed', () => {
  const answer = answerOf('measures', estate);
  expect(measures.print(answer, bareNames)).not.toContain('estimated');
  const method = { ...(answer.method as object), betweenness: 'sampled', pivots: 64, seed: 7 };
  expect(measures.print({ ...answer, method }, bareNames)).toContain('Betweenness is estimated from 64 nodes drawn with seed 7.');
});
