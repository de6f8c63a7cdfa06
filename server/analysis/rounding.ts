// Rounds numbers as answers print them (semantics §6): half up, from the unrounded value; null stays null.

/** What floating point may have lost while summing, as a part of the value: far below any digit that is printed. */
const lost = 1e-12;

/** `digits` decimals at most. A half that sums of fractions missed by a hair is still a half, and goes up. */
export function roundTo(value: number | null, digits: number): number | null {
  return value === null ? null : Number((value + Math.abs(value) * lost).toFixed(digits));
}

/** A share between 0 and 1, with at most 6 decimals. */
export function roundShare(share: number | null): number | null {
  return roundTo(share, 6);
}

/** A probability or a ratio: so many significant digits, since small ones matter as well; null stays null. */
export function roundToDigits(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toPrecision(digits));
}
