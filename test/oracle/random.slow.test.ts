// The product agrees with the definitions on a hundred random estates; `random-first.slow.test.ts` and `random-second` do the same on twenty thousand others.
import { expect, test } from 'vitest';
import { firstDifference, Tally } from './random-run';

test('every answer is that of the definitions', () => {
  const tally = new Tally();
  expect(firstDifference({ first: 1_000_000, count: 100 }, tally)).toBeNull();
  expect(tally.estates).toBe(100);
});
