// Numbers the texts that the claims of each source share (`tokens.ts`): a pass over all claims of an estate then is one over integers.
import type { Claim } from '../../model/claims';
import { claimRowsOf, joinedClaims } from '../../model/columns/claim-list';
import { Integers } from '../../model/columns/columns';
import { addTo } from '../../model/group-by';
import type { Run } from '../../model/runs';
import { TextNumbers } from '../../model/text-numbers';
import type { EstateSource } from '../input';
import { PlainClaims } from './plain-claims';
import { fromTokens, ownTokens, referredTokens } from './tokens';

/** Numbers texts in the order in which they are first met. What was numbered once stays: later states of an estate share most texts. */
export class Tokens {
  readonly #texts = new TextNumbers();

  get size(): number {
    return this.#texts.length;
  }

  code(token: string): number {
    return this.#texts.add(token);
  }

  find(token: string): number | undefined {
    const code = this.#texts.find(token);
    return code < 0 ? undefined : code;
  }
}

/** Numbers of texts, row by row. */
class TokenRows {
  readonly #codes = new Integers();
  readonly #ends = new Integers();

  /** Ends a row with these. */
  push(codes: Iterable<number>): void {
    for (const code of codes) this.#codes.push(code);
    this.#ends.push(this.#codes.length);
  }

  /** Ends a row with one. */
  pushOne(code: number): void {
    this.#codes.push(code);
    this.#ends.push(this.#codes.length);
  }

  /** Takes over rows that follow each other. */
  take(rows: Rows, from: number, length: number): void {
    const [start, end] = [startOf(rows, from), rows.ends[from + length - 1] ?? 0];
    const shift = this.#codes.length - start;
    this.#codes.pushAll(rows.codes.subarray(start, end), 0);
    this.#ends.pushAll(rows.ends.subarray(from, from + length), shift);
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

/** What is known of the claims of a source already, and which of its claims now stood there then. */
export interface Earlier {
  readonly index: SourceIndex;
  readonly runs: readonly Run[];
}

/** Where a sorted list of places reaches this one. */
function reach(places: Int32Array, place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the claims of a source share, while it is being numbered. */
class Numbering {
  readonly #tokens: Tokens;
  readonly #claims: readonly Claim[];
  readonly #nodes = new Integers();
  readonly #relations = new Integers();
  readonly #own = new TokenRows();
  readonly #referred = new TokenRows();
  readonly #plain: PlainClaims | undefined;

  constructor(claims: readonly Claim[], tokens: Tokens) {
    this.#claims = claims;
    this.#tokens = tokens;
    const rows = claimRowsOf(claims);
    this.#plain = rows && new PlainClaims(rows, (token) => tokens.code(token));
  }

  /** Numbers the claims between two places. */
  number(from: number, to: number): void {
    for (let at = from; at < to; at += 1) {
      const plain = this.#plain?.isPlain(at) ? this.#plain : undefined;
      if (plain) this.#addPlain(plain, at);
      else this.#addClaim((this.#plain?.claim(at) ?? this.#claims[at]) as Claim, at);
    }
  }

  /** Takes over what is known of claims that follow each other. */
  take({ nodes, relations, own, referred }: SourceIndex, { before, after, length }: Run): void {
    const within = (places: Int32Array) => places.subarray(reach(places, before), reach(places, before + length));
    this.#nodes.pushAll(within(nodes), after - before);
    this.#relations.pushAll(within(relations), after - before);
    this.#own.take(own, before, length);
    this.#referred.take(referred, before, length);
  }

  columns(): Pick<SourceIndex, 'nodes' | 'relations' | 'own' | 'referred'> {
    return { nodes: this.#nodes.column(), relations: this.#relations.column(), own: this.#own.rows(), referred: this.#referred.rows() };
  }

  #addPlain(plain: PlainClaims, at: number): void {
    if (plain.isNode(at)) {
      this.#nodes.push(at);
      this.#own.push(plain.node(at));
      this.#referred.push([]);
    } else {
      this.#relations.push(at);
      this.#own.pushOne(plain.from(at));
      this.#referred.pushOne(plain.to(at));
    }
  }

  #addClaim(claim: Claim, at: number): void {
    (claim.claim === 'node' ? this.#nodes : this.#relations).push(at);
    this.#own.push(this.#codes(claim.claim === 'node' ? ownTokens(claim) : fromTokens(claim)));
    this.#referred.push(this.#codes(referredTokens(claim)));
  }

  #codes(texts: readonly string[]): Set<number> {
    return new Set(texts.map((text) => this.#tokens.code(text)));
  }
}

/** Numbers what the claims of a source share. What is known of them is taken over. Cost: linear; of what is known a copy of integers. */
export function indexSource(parts: readonly EstateSource[], tokens: Tokens, earlier?: Earlier): SourceIndex {
  const claims = joinedClaims(parts.map(({ content }) => content.claims));
  const numbering = new Numbering(claims, tokens);
  let at = 0;
  for (const run of earlier?.runs ?? []) {
    numbering.number(at, run.after);
    if (earlier) numbering.take(earlier.index, run);
    at = run.after + run.length;
  }
  numbering.number(at, claims.length);
  return { name: parts[0]?.name ?? '', parts, claims, ...numbering.columns() };
}
