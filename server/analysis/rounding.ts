// Numbers as answers print them (semantics §6): rounded half up from the unrounded value; nothing known stays null.

/** `digits` decimals at most. `toFixed` is exact on the binary value and takes the larger of two equally near ones. */
export function roundTo(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}

/** A share between 0 and 1, with at most 6 decimals. */
export function roundShare(share: number | null): number | null {
  return roundTo(share, 6);
}
