// What the kernel asks of whoever calls it. Its loops read arrays without asking whether the index is there: a wrong number would go on
// as a wrong answer. So the doors check once, at a cost that is small beside the work behind them, and stop with a sentence.
// A breach is a fault of this program and never of the data, so it is no message of the catalogue.

/** Stops unless this holds. `what` is made only for the message: what was wrong, and with which value. */
export function demand(holds: boolean, what: () => string): asserts holds {
  if (!holds) throw new Error(`the kernel was asked wrongly: ${what()}`);
}

/** A whole number from 0 to below `size`. NaN, undefined and −1 (“none”) are no index. Cost: constant. */
export function demandIndex(name: string, index: number, size: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < size)) refuseIndex(name, index, size);
}

/** Apart, because a message that is made later would keep the numbers in memory at every call that is right. */
function refuseIndex(name: string, index: number, size: number): void {
  demand(false, () => `${name} is ${index}, and must be a whole number from 0 to ${size - 1}`);
}

/** Each of these is an index. Cost: one check of each. */
export function demandIndices(name: string, indices: ArrayLike<number>, size: number): void {
  for (let at = 0; at < indices.length; at += 1) demandIndex(name, indices[at], size);
}

/** An array that goes with others has as many entries as they. Cost: constant. */
export function demandLength(name: string, { length }: { readonly length: number }, wanted: number): void {
  demand(length === wanted, () => `${name} has ${length} entries, and must have ${wanted}`);
}

/** Lists packed in two arrays: so many lists, which end where the items end; each item is an index. Cost: one check of each item. */
export function demandRows(name: string, { offset, items }: { readonly offset: Int32Array; readonly items: Int32Array }, { rows, size }: Shape): void {
  demandLength(`the offsets of ${name}`, offset, rows + 1);
  demandLength(`the items of ${name}`, items, offset[rows]);
  demandIndices(name, items, size);
}

interface Shape {
  /** How many lists. */
  readonly rows: number;
  /** What the items are below. */
  readonly size: number;
}
