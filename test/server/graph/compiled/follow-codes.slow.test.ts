// As its quick twin, over thousands of changes.
import { expect, test } from 'vitest';
import { followByPatches } from '../../../oracle/follow-law';

test.for([3, 20, 60, 150, 400])('random histories equal those that are read from nothing, with %i ids of a kind beside those that meet', (spread) => {
  let held = 0;
  for (let seed = 1; seed <= 100; seed += 1) held += followByPatches({ seed: seed * 104_729 + spread, spread, steps: 10 });
  expect(held).toBeGreaterThan(0);
});
