// The comparison of ten thousand random estates, as tests: two files run them side by side, each on seeds of its own.
// `npm test` goes through a share of them that a printed seed chooses, `npm run test:slow` through all.
import { afterAll, expect, test } from 'vitest';
import { isWholeRun, shareOf } from '../support/share';
import { features } from './features';
import { firstDifference, Tally } from './random-run';

const [estates, portion, portionsInShare] = [10_000, 250, 2];

/** Of a hundred estates, those with a feature at least; a share of them may by chance have somewhat fewer. */
const leastWithFeature = isWholeRun ? 10 : 6;

/** Compares estates from this seed on, and counts what they have in them. */
export function compareThousands(firstSeed: number): void {
  const tally = new Tally();
  const all = Array.from({ length: estates / portion }, (_, at) => firstSeed + at * portion);
  const starts = shareOf(all, portionsInShare);

  test.each(starts)('every answer is that of the definitions, seeds %i and on', (first) => {
    expect(firstDifference({ first, count: portion }, tally)).toBeNull();
  });

  test.each(Object.keys(features))('“%s” is in at least one of ten', (feature) => {
    expect(tally.estates).toBe(starts.length * portion);
    expect(tally.percentageWith(feature)).toBeGreaterThanOrEqual(leastWithFeature);
  });

  test('what fails is something else than what leads there in at least three of ten', () => {
    expect(tally.unlikeReachability / tally.estates).toBeGreaterThanOrEqual(0.3);
  });

  afterAll(() => tally.print());
}
