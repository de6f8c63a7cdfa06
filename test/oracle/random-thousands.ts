// The comparison of ten thousand random estates, as tests: two files run them side by side, each on seeds of its own.
import { afterAll, expect, test } from 'vitest';
import { features } from './features';
import { firstDifference, Tally } from './random-run';

const [estates, portion] = [10_000, 500];

/** Compares ten thousand estates from this seed on, and counts what they have in them. */
export function compareThousands(firstSeed: number): void {
  const tally = new Tally();
  const starts = Array.from({ length: estates / portion }, (_, at) => firstSeed + at * portion);

  test.each(starts)('every answer is that of the definitions, seeds %i and on', { timeout: 300_000 }, (first) => {
    expect(firstDifference({ first, count: portion }, tally)).toBeNull();
  });

  test.each(Object.keys(features))('“%s” is in at least one of ten', (feature) => {
    expect(tally.estates).toBe(estates);
    expect(tally.percentageWith(feature)).toBeGreaterThanOrEqual(10);
  });

  test('what fails is something else than what leads there in at least three of ten', () => {
    expect(tally.unlikeReachability / tally.estates).toBeGreaterThanOrEqual(0.3);
  });

  afterAll(() => tally.print());
}
