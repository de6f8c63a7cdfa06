// Cut sets written out, and cut off: by length, then element by element; the first ones of that order when there are too many.
//
// How: every product is written out by taking one node of each class in every way. At most twice the limit and a thousand are kept; when there
// are more they are sorted and the rest goes. A product of which the smallest set comes after the last that is kept is not written out.
// Why right: no set of a product comes before its smallest, so nothing that is passed over belongs among the first.

import { Pace } from '../compiled/pace';
import type { CutClass, CutProducts } from './cut-sets';

function compareSets(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = a[at] - b[at];
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Calls back for every way of taking one of each class, each way ascending. */
function waysOf(product: readonly CutClass[], each: (way: number[]) => void): void {
  const [first, ...rest] = product;
  for (const node of first) {
    if (rest.length === 0) each([node]);
    else waysOf(rest, (way) => each([node, ...way].sort((a, b) => a - b)));
  }
}

/** Keeps the first `limit` of many sets; sorts and drops the rest now and then. */
class FirstSets {
  #sets: number[][] = [];
  readonly #limit: number;
  #last: number[] | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether no set from this one on can be among the first. */
  isPast(set: readonly number[]): boolean {
    return this.#last !== undefined && compareSets(set, this.#last) > 0;
  }

  add(set: number[]): void {
    if (this.isPast(set)) return;
    this.#sets.push(set);
    if (this.#sets.length >= 2 * this.#limit + 1000) this.sorted();
  }

  sorted(): number[][] {
    this.#sets.sort(compareSets);
    if (this.#sets.length > this.#limit) {
      this.#sets.length = this.#limit;
      this.#last = this.#sets[this.#limit - 1];
    }
    return this.#sets;
  }
}

/** The first `limit` minimal cut sets: by length, then element by element (nodes are in the order of their ids). */
export function firstSets({ byOrder }: CutProducts, limit: number, checkpoint: () => void): number[][] {
  const found: number[][] = [];
  for (const products of byOrder) {
    if (found.length >= limit) break;
    const first = new FirstSets(limit - found.length);
    let ways = 0;
    for (const product of products) {
      const smallest = product.map(([node]) => node).sort((a, b) => a - b);
      if (first.isPast(smallest)) continue;
      waysOf(product, (way) => {
        first.add(way);
        ways += 1;
        if (ways % 20_000 === 0) checkpoint();
      });
    }
    for (const set of first.sorted()) found.push(set);
  }
  return found;
}

/** The first `limit` products: by number of classes, then by the first node of each class. */
export function firstProducts({ byOrder }: CutProducts, limit: number, checkpoint: () => void = () => undefined): (readonly CutClass[])[] {
  const pace = new Pace(checkpoint);
  const firsts = (product: readonly CutClass[]) => product.map(([node]) => node);
  const sorted = byOrder.flatMap((products) =>
    products
      .map((product) => ({ product, key: firsts(product) }))
      .sort((a, b) => {
        pace.step();
        return compareSets(a.key, b.key);
      })
      .map(({ product }) => product),
  );
  return sorted.slice(0, limit);
}
