// Handles pairs of ids without regard to their order.
import { compareText } from './text-order';

/** Two ids. */
export type Pair = readonly [a: string, b: string];

/** The two ids in their one order: the smaller first. */
export function orderPair(a: string, b: string): Pair {
  return compareText(a, b) <= 0 ? [a, b] : [b, a];
}

/** One text for a pair, the same in either order; no id holds a NUL. */
export function pairKey(a: string, b: string): string {
  return orderPair(a, b).join('\u0000');
}

/** The order of pairs: by the first id, then by the second. */
export function comparePairs([a, b]: Pair, [c, d]: Pair): number {
  return compareText(a, c) || compareText(b, d);
}

/** The pairs in their one order, each once. */
export function uniquePairs(pairs: Iterable<Pair>): Pair[] {
  const unique = new Map<string, Pair>();
  for (const [a, b] of pairs) unique.set(pairKey(a, b), orderPair(a, b));
  return [...unique.values()].sort(comparePairs);
}
