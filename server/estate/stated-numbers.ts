// Keeps the registered numbers that the ids of one node state, and decides when two nodes contradict each other (semantics §5).
import { compareText } from '../model/text-order';
import { type Identified, leiOf } from './decisive-keys';

/** Why two nodes cannot be one: what each of them states and the other does not. */
export interface Contradiction {
  readonly scheme: 'LEI' | 'KvK';
  readonly values: readonly string[];
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size > b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

/** Whether each side states a value that the other does not. A side that states nothing, or only what the other states too, contradicts nobody. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !isWithin(a, b) && !isWithin(b, a);
}

function absorb(into: Set<string>, from: ReadonlySet<string>): void {
  for (const one of from) into.add(one);
}

/** The numbers of one node: of one id at first, of more as ids join. */
export class StatedNumbers {
  readonly #lei = new Set<string>();
  readonly #kvk = new Set<string>();
  /** KvK numbers of ids that state just one: an id that states two can tie neither company to the other. */
  readonly #sure = new Set<string>();

  constructor({ properties, kvk }: Pick<Identified, 'properties' | 'kvk'>) {
    const lei = leiOf(properties);
    if (lei !== undefined) this.#lei.add(lei);
    for (const number of kvk) this.#kvk.add(number);
    if (kvk.length === 1) for (const number of kvk) this.#sure.add(number);
  }

  /** Whether this node and another may not be joined by an identifier. */
  contradicts(other: StatedNumbers): boolean {
    return differ(this.#lei, other.#lei) || differ(this.#kvk, other.#kvk) || differ(this.#sure, other.#sure);
  }

  /** The numbers by which the two contradict each other; null: they do not. */
  contradiction(other: StatedNumbers): Contradiction | null {
    if (!this.contradicts(other)) return null;
    return differ(this.#lei, other.#lei) ? { scheme: 'LEI', values: sorted(this.#lei, other.#lei) } : { scheme: 'KvK', values: sorted(this.#kvk, other.#kvk) };
  }

  /** What a person should still know who joined the two: numbers that only one of them states, where both state some. */
  difference(other: StatedNumbers): Contradiction | null {
    for (const [scheme, a, b] of [['LEI', this.#lei, other.#lei] as const, ['KvK', this.#kvk, other.#kvk] as const]) {
      if (a.size > 0 && b.size > 0 && !(isWithin(a, b) && isWithin(b, a))) return { scheme, values: sorted(a, b) };
    }
    return null;
  }

  /** Takes in what the other states. O(what the other states). */
  add(other: StatedNumbers): void {
    absorb(this.#lei, other.#lei);
    absorb(this.#kvk, other.#kvk);
    absorb(this.#sure, other.#sure);
  }

  /** How much is stated: the smaller is added to the larger. */
  get size(): number {
    return this.#lei.size + this.#kvk.size;
  }
}

function sorted(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...new Set([...a, ...b])].sort(compareText);
}
