// The product agrees with the definitions on twenty thousand random estates of 3 to 14 nodes, each feature in a good part of them.
import { afterAll, expect, test } from 'vitest';
import { features } from './features';
import { firstDifference, Tally } from './random-run';

const [estates, portion] = [20_000, 500];
const tally = new Tally();
const starts = Array.from({ length: estates / portion }, (_, at) => at * portion);

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
