// Joins ids into nodes, one pair at a time (union-find). Numbers or judgements can forbid a join; what was refused is remembered (semantics
// §5).

import { getOrMake } from '../model/get-or-make';
import type { Pair } from '../model/pairs';
import type { Lookup } from './by-id';
import type { Identified } from './decisive-keys';
import { type Contradiction, StatedNumbers } from './stated-numbers';
import { TextSets } from './union-find';

/** Why two sets of ids do not become one node. */
export type Objection = { readonly numbers: Contradiction } | { readonly judged: Pair } | { readonly twoNumbers: readonly string[]; readonly of: string };

/** Two ids that were not joined, or that a person joined against their numbers. */
export interface Refusal {
  readonly a: string;
  readonly b: string;
  readonly objection: Objection;
}

/** Who joins: a person, whom only another judgement stops; or an identifier, which numbers and what a source keeps apart stop as well. */
export type Authority = 'person' | 'identifier';

/** Ids that must not become one node with the ids of a set, each with the id of the set that it is about. */
type Apart = Map<string, string>;

export class Matcher {
  readonly #individuals: Lookup<Identified>;
  readonly #sets = new TextSets();
  readonly #numbers = new Map<string, StatedNumbers>();
  readonly #apart: Readonly<Record<Authority, Map<string, Apart>>> = { person: new Map(), identifier: new Map() };

  /** `notSame`: pairs that a person judged not the same; `apart`: pairs that a source keeps apart. */
  constructor(individuals: Lookup<Identified>, { notSame, apart }: { readonly notSame: readonly Pair[]; readonly apart: readonly Pair[] }) {
    this.#individuals = individuals;
    for (const [pairs, authority] of [[notSame, 'person'] as const, [apart, 'identifier'] as const]) {
      for (const [a, b] of pairs) {
        this.#apartOf(authority, a).set(b, a);
        this.#apartOf(authority, b).set(a, b);
      }
    }
  }

  /** The smallest id of the node that `id` belongs to. */
  find(id: string): string {
    return this.#sets.find(id);
  }

  isOne(a: string, b: string): boolean {
    return this.#sets.find(a) === this.#sets.find(b);
  }

  numbersOf(id: string): StatedNumbers {
    const root = this.#sets.find(id);
    return getOrMake(this.#numbers, root, () => new StatedNumbers(this.#individuals.get(root) ?? { properties: {}, kvk: [] }));
  }

  /** Whether someone said that the nodes of two ids are not one. */
  keptApart(a: string, b: string): Pair | null {
    return this.#judgedApart('person', a, b) ?? this.#judgedApart('identifier', a, b);
  }

  /** Why the nodes of two ids may not become one; null: they may. */
  objection(a: string, b: string, authority: Authority): Objection | null {
    const judged = authority === 'person' ? this.#judgedApart('person', a, b) : this.keptApart(a, b);
    if (judged) return { judged };
    if (authority === 'person') return null;
    const numbers = this.numbersOf(a).contradiction(this.numbersOf(b));
    return numbers && { numbers };
  }

  /** Makes one node of two. The smaller part moves, so that many joins stay near-linear. */
  join(a: string, b: string): void {
    const [left, right] = [this.#sets.find(a), this.#sets.find(b)];
    if (left === right) return;
    const [one, other] = [this.numbersOf(left), this.numbersOf(right)];
    const [large, small] = one.size >= other.size ? [one, other] : [other, one];
    large.add(small);
    const root = this.#sets.join(left, right);
    this.#numbers.delete(root === left ? right : left);
    this.#numbers.set(root, large);
    for (const authority of ['person', 'identifier'] as const) this.#mergeApart(authority, { root, gone: root === left ? right : left });
  }

  #apartOf(authority: Authority, id: string): Apart {
    return getOrMake(this.#apart[authority], id, () => new Map());
  }

  #judgedApart(authority: Authority, a: string, b: string): Pair | null {
    const all = this.#apart[authority];
    if (all.size === 0) return null;
    const left = this.#sets.find(a);
    const one = all.get(left);
    if (!one) return null;
    const right = this.#sets.find(b);
    const other = all.get(right);
    if (!other) return null;
    const [fewest, root] = one.size <= other.size ? [one, right] : [other, left];
    for (const [away, own] of fewest) if (this.#sets.find(away) === root) return [own, away];
    return null;
  }

  #mergeApart(authority: Authority, { root, gone }: { root: string; gone: string }): void {
    const all = this.#apart[authority];
    const [one, other] = [all.get(root), all.get(gone)];
    if (!other) return;
    all.delete(gone);
    const [large, small] = one && one.size >= other.size ? [one, other] : [other, one];
    for (const [away, own] of small ?? []) large.set(away, own);
    all.set(root, large);
  }
}
