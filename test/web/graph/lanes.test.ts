// Which lane a node stands in: by kind, suppliers by rank.
import { expect, it } from 'vitest';
import { nodeKindNames } from '../../../server/model/vocabulary';
import { foldOrder, laneOf } from '../../../web/graph/lanes';
import { laneNames } from '../../../web/graph/types';

it('every kind has a lane that there is, and a supplier one by its least rank', () => {
  for (const kind of nodeKindNames) expect(laneNames).toContain(laneOf({ kind, rank: null }));
  expect([1, 2, 3, 7, null].map((rank) => laneOf({ kind: 'Supplier', rank }))).toEqual(['rank1', 'rank2', 'rank3', 'rank3', 'rank3']);
  // A service has no rank of its own, whatever provides it.
  expect(laneOf({ kind: 'Organisation', rank: 1 })).toBe('organisation');
});

it('services are in no order of folding', () => {
  expect(foldOrder).not.toContain('service');
  expect(new Set(foldOrder).size).toBe(foldOrder.length);
});
