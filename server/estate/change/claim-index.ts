// Numbers the texts that the claims of each source share (`tokens.ts`): a pass over all claims of an estate then is one over integers.
import type { Claim } from '../../model/claims';
import { Integers } from '../../model/columns/columns';
import { addTo } from '../../model/group-by';
import type { EstateSource } from '../input';
import { fromTokens, ownTokens, referredTokens } from './tokens';

/** Numbers texts in the order in which they are first met. What was numbered once stays: later states of an estate share most texts. */
export class Tokens {
  readonly #codes = new Map<string, number>();

  get size(): number {
    return this.#codes.size;
  }

  code(token: string): number {
    const known = this.#codes.get(token);
    if (known !== undefined) return known;
    const code = this.#codes.size;
    this.#codes.set(token, code);
    return code;
  }

  find(token: string): number | undefined {
    return this.#codes.get(token);
  }
}

/** Numbers of texts, row by row. */
class TokenRows {
  readonly #codes = new Integers();
  readonly #ends = new Integers();

  push(codes: Iterable<number>): void {
    for (const code of codes) this.#codes.push(code);
    this.#ends.push(this.#codes.length);
  }

  rows(): Rows {
    return { codes: this.#codes.column(), ends: this.#ends.column() };
  }
}

/** Row `at` has the codes from the end of the row before it to its own. */
export interface Rows {
  readonly codes: Int32Array;
  readonly ends: Int32Array;
}

export function startOf({ ends }: Rows, at: number): number {
  return at === 0 ? 0 : (ends[at - 1] ?? 0);
}

export function codesOf(rows: Rows, at: number): Int32Array {
  return rows.codes.subarray(startOf(rows, at), rows.ends[at] ?? 0);
}

/** What one source says, with what each of its claims shares with others. */
export interface SourceIndex {
  readonly name: string;
  /** In their order; the claims of one after the other. */
  readonly parts: readonly EstateSource[];
  readonly claims: readonly Claim[];
  /** Where the claims of nodes stand, and those of relations, in their order. */
  readonly nodes: Int32Array;
  readonly relations: Int32Array;
  /** Of a node claim what it shares with other claims for its node, of a relation claim the end that it leads from. */
  readonly own: Rows;
  /** What a claim refers to besides. */
  readonly referred: Rows;
}

/** Sources by name, in the order in which they are given. */
export type EstateIndex = ReadonlyMap<string, SourceIndex>;

/** The parts of each source by its name. */
export function bySource(sources: readonly EstateSource[]): Map<string, EstateSource[]> {
  const parts = new Map<string, EstateSource[]>();
  for (const source of sources) addTo(parts, source.name, source);
  return parts;
}

export function claimsOf(parts: readonly EstateSource[]): readonly Claim[] {
  const [only] = parts;
  return only && parts.length === 1 ? only.content.claims : parts.flatMap(({ content }) => content.claims);
}

/** What is known of the claims of a source already, and where each of its claims now stood then; -1: nowhere. */
export interface Earlier {
  readonly index: SourceIndex;
  readonly keptAt: Int32Array;
}

/** Numbers what the claims of a source share. What is known of them is taken over. Cost: linear. */
export function indexSource(parts: readonly EstateSource[], tokens: Tokens, earlier?: Earlier): SourceIndex {
  const claims = claimsOf(parts);
  const [nodes, relations] = [new Integers(), new Integers()];
  const [own, referred] = [new TokenRows(), new TokenRows()];
  const codes = (texts: readonly string[]) => new Set(texts.map((text) => tokens.code(text)));
  for (const [at, claim] of claims.entries()) {
    const before = earlier?.keptAt[at] ?? -1;
    (claim.claim === 'node' ? nodes : relations).push(at);
    if (earlier && before >= 0) {
      own.push(codesOf(earlier.index.own, before));
      referred.push(codesOf(earlier.index.referred, before));
    } else {
      own.push(codes(claim.claim === 'node' ? ownTokens(claim) : fromTokens(claim)));
      referred.push(codes(referredTokens(claim)));
    }
  }
  return { name: parts[0]?.name ?? '', parts, claims, nodes: nodes.column(), relations: relations.column(), own: own.rows(), referred: referred.rows() };
}
