// Joins texts into sets (union-find). The estate asks it which ids are one node.
import { compareText } from '../model/text-order';

/** Union–find over texts; the representative of a set is its smallest text. Near-constant time per step. */
export class TextSets {
  readonly #parents = new Map<string, string>();

  /** The smallest text of the set that `text` is in (itself when alone). */
  find(text: string): string {
    if (this.#parents.size === 0) return text;
    let root = text;
    for (let next = this.#parents.get(root); next !== undefined; next = this.#parents.get(root)) root = next;
    let at = text;
    while (at !== root) {
      const next = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = next;
    }
    return root;
  }

  /** Joins two sets; returns the representative of both. */
  join(a: string, b: string): string {
    const left = this.find(a);
    const right = this.find(b);
    if (left === right) return left;
    const [small, large] = compareText(left, right) < 0 ? [left, right] : [right, left];
    this.#parents.set(large, small);
    return small;
  }
}
