// Marks texts that claims share, and spreads marks over the claims of nodes until nothing is added.
import { addTo } from '../../model/group-by';
import type { Pair } from '../../model/pairs';
import { codesOf, type SourceIndex, type Tokens } from './claim-index';
import { type Having, postingsOf } from './postings';
import { idToken } from './tokens';

/** A set of numbered texts. */
export class Marks {
  readonly #marked: Uint8Array;
  readonly #codes: number[] = [];

  constructor(size: number) {
    this.#marked = new Uint8Array(size);
  }

  /** In the order in which they were marked; more may come while one goes through them. */
  get codes(): readonly number[] {
    return this.#codes;
  }

  has(code: number | undefined): boolean {
    return code !== undefined && this.#marked[code] === 1;
  }

  add(code: number): void {
    if (this.#marked[code] !== 0) return;
    this.#marked[code] = 1;
    this.#codes.push(code);
  }

  addAll(codes: Iterable<number>): void {
    for (const code of codes) this.add(code);
  }
}

/** By the number of an id those of the ids that people or sources speak of together with it: they are decided together. */
export type Partners = ReadonlyMap<number, readonly number[]>;

export function partnersOf(pairs: readonly Pair[], tokens: Tokens): Partners {
  const partners = new Map<number, number[]>();
  for (const [a, b] of pairs) {
    const [one, other] = [tokens.code(idToken(a)), tokens.code(idToken(b))];
    addTo(partners, one, other);
    addTo(partners, other, one);
  }
  return partners;
}

/** What is looked at: the claims of all sources, and pairs of ids. */
export interface Ground {
  readonly indexes: readonly SourceIndex[];
  readonly partners: Partners;
}

/** Among which claims a text is looked for. */
export interface Looked {
  readonly indexes: readonly SourceIndex[];
  readonly having: Having;
}

/** Goes through the claims that have a marked text: one as often as it has any. Texts that are marked meanwhile count too. */
export function eachHaving(marks: Marks, { indexes, having }: Looked, visit: (index: SourceIndex, at: number) => void): void {
  const all = indexes.map((index) => [index, postingsOf(index)] as const);
  for (const code of marks.codes) for (const [index, postings] of all) postings.each(having, code, (at) => visit(index, at));
}

/** Marks all that node claims share with what is marked, until no claim shares a marked text and has another one. Cost: that of the claims it meets. */
export function closeOverNodes(marks: Marks, ground: Ground): Marks {
  const all = ground.indexes.map((index) => [index, postingsOf(index)] as const);
  for (const code of marks.codes) {
    for (const [{ own }, postings] of all) postings.each('nodes own', code, (at) => marks.addAll(codesOf(own, at)));
    marks.addAll(ground.partners.get(code) ?? []);
  }
  return marks;
}
