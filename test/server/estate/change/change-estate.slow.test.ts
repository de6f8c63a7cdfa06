// Twenty thousand changes in random histories: each equal to computing from nothing.
import { expect, test } from 'vitest';
import { followHistory } from '../../../oracle/change-law';

const [histories, steps] = [500, 8];

test.for([3, 20, 60, 150, 400])('four thousand changes, with %i ids of a kind beside those that meet', { timeout: 300_000 }, (spread) => {
  let parts = 0;
  for (let seed = 1; seed <= histories; seed += 1) parts += followHistory({ seed: seed * 104_729 + spread, spread, steps });
  expect(parts).toBeGreaterThan(histories / 4);
});
