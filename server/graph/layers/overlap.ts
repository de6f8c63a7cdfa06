// Overlap of direct providers that look independent (semantics §3): what lies behind both ÷ what lies behind either.
//
// How: every block of `reached-through.ts` has the list of the providers that hold it. Provider after provider goes through the lists of its
// blocks and adds the size of the block to each later holder; so it has what it shares with each, and forgets it before the next. The size of
// what lies behind either follows from the two sizes. Only the most important pairs are kept: twice the limit and a thousand, sorted and cut.
// Why right: |A ∪ B| = |A| + |B| − |A ∩ B|, and a pair without a common block has no overlap and is never met.
// Source: Jaccard 1901 (the index); inverted lists as Bayardo, Ma & Srikant 2007, “Scaling up all pairs similarity search”. Memory is linear in
// the providers. Cost: per block the pairs of providers that have it behind them.

import { Pace } from '../compiled/pace';
import type { DirectProviders } from './direct-providers';
import type { ReachedThrough } from './reached-through';

export interface OverlapQuestion {
  readonly direct: DirectProviders;
  readonly reached: ReachedThrough;
  /** Weight per service (its place); null: unknown. */
  readonly weights: readonly (number | null)[];
  /** Least overlap, 0 to 1; a pair that shares nothing is none. */
  readonly threshold: number;
  /** Most pairs kept: those with the most weight of common services, then the largest overlap, then the smallest ids. */
  readonly limit: number;
  readonly checkpoint: (done: number, total: number) => void;
}

/** Two direct providers by their places, first < second. */
export interface Overlap {
  readonly first: number;
  readonly second: number;
  readonly overlap: number;
  /** Number of nodes behind both. */
  readonly sharedCount: number;
  /** Weight of the services that have both as direct providers, where it is known; and the number of those where it is not. */
  readonly weight: number;
  readonly withoutWeight: number;
}

export interface Overlaps {
  /** All pairs at or above the threshold, however many are kept. */
  readonly count: number;
  /** In order of ids. */
  readonly kept: readonly Overlap[];
}

function byImportance(a: Overlap, b: Overlap): number {
  return b.weight - a.weight || b.overlap - a.overlap || a.first - b.first || a.second - b.second;
}

/** Keeps the most important of many; sorts and drops the rest now and then. */
class MostImportant {
  count = 0;
  #kept: Overlap[] = [];
  #last: Overlap | undefined;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts a pair, and says whether one of this weight may still be among those that are kept: most are not, and need not be made. */
  counts(weight: number): boolean {
    this.count += 1;
    return this.#limit > 0 && (this.#last === undefined || weight >= this.#last.weight);
  }

  /** Takes a pair that was counted. */
  offer(one: Overlap): void {
    if (this.#last && byImportance(one, this.#last) > 0) return;
    this.#kept.push(one);
    if (this.#kept.length >= 2 * this.#limit + 1000) this.#drop();
  }

  #drop(): void {
    this.#kept.sort(byImportance);
    if (this.#kept.length <= this.#limit) return;
    this.#kept.length = this.#limit;
    this.#last = this.#kept[this.#limit - 1];
  }

  inOrderOfIds(): Overlap[] {
    this.#drop();
    return this.#kept.sort((a, b) => a.first - b.first || a.second - b.second);
  }
}

/** All pairs of direct providers whose overlap is at least the threshold. */
export function overlaps(question: OverlapQuestion): Overlaps {
  const { direct, reached, limit, checkpoint } = question;
  const total = direct.providers.length;
  const found = new MostImportant(limit);
  const tally = new Tally(question);
  /** Per block: how many of its holders come at or before the provider that is compared. */
  const passed = new Int32Array(reached.blocks.length);
  let first = 0;
  const pace = new Pace(() => checkpoint(first, total));
  for (; first < total; first += 1) {
    checkpoint(first, total);
    for (const block of reached.blocksOf[first]) {
      const holders = reached.holders[block];
      const after = passed[block] + 1;
      passed[block] = after;
      tally.add(holders, after, reached.blocks[block].length);
      pace.step(holders.length - after);
    }
    tally.weigh(first, pace);
    tally.take(first, found);
  }
  return { count: found.count, kept: found.inOrderOfIds() };
}

/** What one provider has in common with each later one. */
class Tally {
  readonly #shared: Int32Array;
  readonly #weight: Float64Array;
  readonly #unknown: Int32Array;
  readonly #met: number[] = [];
  readonly #question: OverlapQuestion;

  constructor(question: OverlapQuestion) {
    const { length } = question.direct.providers;
    this.#question = question;
    this.#shared = new Int32Array(length);
    this.#weight = new Float64Array(length);
    this.#unknown = new Int32Array(length);
  }

  /** Counts a block for its holders from this place in their list on. */
  add(holders: readonly number[], from: number, size: number): void {
    for (let at = from; at < holders.length; at += 1) {
      const second = holders[at];
      if (this.#shared[second] === 0) this.#met.push(second);
      this.#shared[second] += size;
    }
  }

  /** Adds the services that the provider has in common with each later one with which it shares something. */
  weigh(first: number, pace: Pace): void {
    if (this.#met.length === 0) return;
    const { direct, weights } = this.#question;
    for (const service of direct.servicesOf[first]) {
      const weight = weights[service];
      const others = direct.providersOf[service];
      pace.step(1 + others.length);
      for (const second of others) {
        if (second <= first || this.#shared[second] === 0) continue;
        if (weight === null) this.#unknown[second] += 1;
        else this.#weight[second] += weight;
      }
    }
  }

  /** Hands over the pairs that were counted, those at or above the threshold, and forgets them. */
  take(first: number, found: MostImportant): void {
    const { reached, threshold } = this.#question;
    const size = reached.size[first];
    for (const second of this.#met) {
      const [sharedCount, weight] = [this.#shared[second], this.#weight[second]];
      const overlap = sharedCount / (size + reached.size[second] - sharedCount);
      if (overlap >= threshold && found.counts(weight)) {
        found.offer({ first, second, overlap, sharedCount, weight, withoutWeight: this.#unknown[second] });
      }
      this.#shared[second] = 0;
      this.#weight[second] = 0;
      this.#unknown[second] = 0;
    }
    this.#met.length = 0;
  }
}

/** What both of two ascending lists have, ascending. */
export function inBoth(a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const one of a) {
    while (at < b.length && b[at] < one) at += 1;
    if (b[at] === one) found.push(one);
  }
  return found;
}

/** Nodes behind both providers, ascending. */
export function sharedNodes({ blocksOf, blocks }: ReachedThrough, first: number, second: number): number[] {
  const other = new Set(blocksOf[second]);
  return [...blocksOf[first]]
    .filter((block) => other.has(block))
    .flatMap((block) => blocks[block])
    .sort((a, b) => a - b);
}
