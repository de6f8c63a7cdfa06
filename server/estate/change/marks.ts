// Marks texts that claims share, and spreads marks over the claims of nodes until nothing is added.
import type { Pair } from '../../model/pairs';
import { type Rows, type SourceIndex, startOf, type Tokens } from './claim-index';
import { idToken } from './tokens';

/** A set of numbered texts. */
export class Marks {
  readonly #marked: Uint8Array;

  constructor(size: number) {
    this.#marked = new Uint8Array(size);
  }

  has(code: number | undefined): boolean {
    return code !== undefined && this.#marked[code] === 1;
  }

  add(code: number): void {
    this.#marked[code] = 1;
  }

  addAll(codes: Iterable<number>): void {
    for (const code of codes) this.add(code);
  }

  addMarks(other: Marks): void {
    const from = other.#marked;
    for (let code = 0; code < from.length; code += 1) if (from[code] === 1) this.#marked[code] = 1;
  }

  /** Whether a row has a marked text. */
  meets(rows: Rows, at: number): boolean {
    const end = rows.ends[at] ?? 0;
    for (let place = startOf(rows, at); place < end; place += 1) if (this.#marked[rows.codes[place] ?? 0] === 1) return true;
    return false;
  }

  /** Marks all texts of a row of which one is marked. Returns whether that added any. */
  spread(rows: Rows, at: number): boolean {
    if (!this.meets(rows, at)) return false;
    let grew = false;
    const end = rows.ends[at] ?? 0;
    for (let place = startOf(rows, at); place < end; place += 1) {
      const code = rows.codes[place] ?? 0;
      if (this.#marked[code] !== 1) grew = true;
      this.#marked[code] = 1;
    }
    return grew;
  }
}

/** Pairs of ids that people or sources speak of, as rows: the two are decided together. */
export function rowsOfPairs(pairs: readonly Pair[], tokens: Tokens): Rows {
  const codes = pairs.flatMap(([a, b]) => [tokens.code(idToken(a)), tokens.code(idToken(b))]);
  return { codes: Int32Array.from(codes), ends: Int32Array.from(pairs, (_, at) => 2 * (at + 1)) };
}

/** What is closed over: the claims of nodes, and pairs of ids. */
export interface Ground {
  readonly indexes: readonly SourceIndex[];
  readonly pairs: Rows;
}

/** Marks all that node claims share with what is marked, until no claim shares a marked text and has another one. Cost: linear for each step away. */
export function closeOverNodes(marks: Marks, { indexes, pairs }: Ground): Marks {
  for (let grew = true; grew; ) {
    grew = false;
    for (const { nodes, own } of indexes) for (const at of nodes) if (marks.spread(own, at)) grew = true;
    for (let at = 0; at < pairs.ends.length; at += 1) if (marks.spread(pairs, at)) grew = true;
  }
  return marks;
}
