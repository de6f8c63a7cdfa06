// A change by itself gives the graph that computing from nothing gives (the slow twin follows twenty thousand changes).
import { expect, test } from 'vitest';
import { followHistory } from '../../../oracle/change-law';

test.for([3, 20, 60, 150, 400])('random histories equal those computed from nothing, with %i ids of a kind beside those that meet', (spread) => {
  let parts = 0;
  for (let seed = 1; seed <= 12; seed += 1) parts += followHistory({ seed: seed * 7919 + spread, spread, steps: 8 });
  // That a part was enough happens at every density.
  expect(parts).toBeGreaterThan(0);
});
