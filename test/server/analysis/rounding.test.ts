// Numbers as answers print them.
import { expect, it } from 'vitest';
import { roundShare, roundTo, roundToDigits } from '../../../server/analysis/rounding';

it.each([
  [0.125, 2, 0.13],
  // Stored a hair below the half; a sum of fractions that should be one goes up as well.
  [1.005, 2, 1.01],
  [0.1 + 0.2, 1, 0.3],
  [0.0000005, 6, 0.000001],
  [0.00000049, 6, 0],
  [2, 2, 2],
  [0, 2, 0],
])('%d with %d decimals is %d', (value, digits, rounded) => {
  expect(roundTo(value, digits)).toBe(rounded);
});

it('what nobody knows stays unknown', () => {
  expect([roundTo(null, 2), roundShare(null), roundToDigits(null, 3)]).toEqual([null, null, null]);
});

it('a share has six decimals, a probability so many digits, however small it is', () => {
  expect(roundShare(1 / 3)).toBe(0.333333);
  expect(roundToDigits(0.000012345678, 4)).toBe(0.00001235);
});
