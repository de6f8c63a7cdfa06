// Twenty thousand changes in random histories: each equal to computing from nothing. `npm test` goes through a share that a seed chooses, `npm run test:slow`
// through all.
import { expect, test } from 'vitest';
import { followHistory } from '../../../oracle/change-law';
import { shareOf } from '../../../support/share';

const [histories, portion, portionsInShare, steps] = [500, 50, 4, 8];
const portions = Array.from({ length: histories / portion }, (_, at) => at * portion);

test.for([3, 20, 60, 150, 400])('four thousand changes, with %i ids of a kind beside those that meet', { timeout: 300_000 }, (spread) => {
  const chosen = shareOf(portions, portionsInShare);
  let parts = 0;
  for (const first of chosen) {
    for (let seed = first + 1; seed <= first + portion; seed += 1) parts += followHistory({ seed: seed * 104_729 + spread, spread, steps });
  }
  expect(parts).toBeGreaterThan((chosen.length * portion) / 4);
});
