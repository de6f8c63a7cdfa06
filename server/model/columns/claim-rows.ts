// Reads claims from columns, each when somebody asks for it: whoever compares numbers makes none.
import type { Claim, HeaderWords, NodeReference, Place } from '../claims';
import type { NodeKind, RelationType } from '../vocabulary';
import { BadColumns, type ColumnSource, columnOf } from './columns';
import { readJsonLines } from './json';
import { PlaceRows } from './place-rows';
import { PropertyRows } from './property-rows';
import { ReferenceRows } from './reference-rows';
import { TextList, Texts, type TextsByNumber } from './texts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** How claims are made: which texts, and whether what several share is made once for all of them. */
interface Making {
  readonly ids: TextsByNumber;
  readonly names: TextsByNumber;
  readonly isShared: boolean;
}

/** Makes claims of columns. */
class ClaimMaker {
  readonly #rows: ClaimRows;
  readonly #ids: TextsByNumber;
  readonly #names: TextsByNumber;
  readonly properties: PropertyRows;
  readonly references: ReferenceRows;
  readonly #places: PlaceRows;
  /** Those that were made, by their numbers. */
  readonly #made: { readonly ids: NodeReference[]; readonly named: NodeReference[] } | undefined;
  #place: { readonly at: number; readonly place: Place } | undefined;

  constructor(rows: ClaimRows, { columns, name }: { readonly columns: ColumnSource; readonly name: string }, { ids, names, isShared }: Making) {
    this.#rows = rows;
    this.#ids = ids;
    this.#names = names;
    this.properties = new PropertyRows(columns, `${name}.properties`, names);
    this.references = new ReferenceRows(columns, `${name}.references`, { ids, names });
    this.#places = new PlaceRows(columns, `${name}.places`);
    this.#made = isShared ? { ids: new Array(rows.ids.length), named: [] } : undefined;
    const lengths = [this.properties.length, this.references.length, this.#places.length];
    if (lengths.some((length) => length !== rows.length)) throw new BadColumns(`claims “${name}” are cut off`);
  }

  claim(at: number): Claim {
    const rows = this.#rows;
    const kind = rows.kind[at] ?? 0;
    const from = rows.from[at] ?? 0;
    const word = rows.words[kind < 0 ? -1 - kind : kind];
    if (word === undefined) throw new BadColumns(`claim ${at} is of no kind`);
    const properties = this.properties.at(at);
    const claim = (
      kind < 0
        ? { claim: 'relation', type: word as RelationType, from: this.#reference(from), to: this.#reference(rows.to[at] ?? 0), properties }
        : { claim: 'node', id: this.#ids.at(from), kind: word as NodeKind, properties }
    ) as Mutable<Claim>;
    this.#addRest(claim, at);
    claim.place = this.#placeOf(at);
    return claim;
  }

  #addRest(claim: Mutable<Claim>, at: number): void {
    const { inferred, derived, column, headers } = this.#rows;
    const references = this.references.at(at);
    if (references) claim.references = references;
    const why = inferred[at] ?? -1;
    if (why >= 0) claim.inferred = this.#names.at(why);
    const isDerived = derived[at] ?? -1;
    if (isDerived >= 0) claim.derived = isDerived === 1;
    const of = column[at] ?? -1;
    if (of >= 0 && claim.claim === 'relation') claim.column = this.#names.at(of);
    const words = this.#rows.headerWords[headers[at] ?? -1];
    if (words) claim.headers = words;
  }

  #reference(code: number): NodeReference {
    if (!this.#made) return this.references.reference(code);
    const [made, at] = code < 0 ? [this.#made.named, -1 - code] : [this.#made.ids, code];
    made[at] ??= this.references.reference(code);
    return made[at];
  }

  #placeOf(at: number): Place {
    if (this.#place && this.#made && this.#places.areSame(this.#place.at, at)) return this.#place.place;
    const place = this.#places.at(at) as Place;
    this.#place = { at, place };
    return place;
  }
}

/** Claims in columns. What is public are the columns as they lie; one of `absent` says that there is none. */
export class ClaimRows implements Iterable<Claim> {
  readonly #columns: { readonly columns: ColumnSource; readonly name: string };
  readonly #maker: ClaimMaker;
  readonly words: readonly string[];
  readonly headerWords: readonly HeaderWords[];
  /** Number of the kind in `words`; of a relation -1 less the number of its type. */
  readonly kind: Int32Array;
  /** Of a node the number of its id, of a relation that of a reference. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly inferred: Int32Array;
  readonly derived: Int32Array;
  readonly column: Int32Array;
  readonly headers: Int32Array;
  readonly ids: Texts;
  /** Texts that are no ids. */
  readonly texts: Texts;

  /** Throws `BadColumns`. */
  constructor(columns: ColumnSource, name: string, texts: Texts) {
    const part = (word: string) => columnOf(columns, `${name}.${word}`, 'integers');
    this.#columns = { columns, name };
    this.texts = texts;
    this.words = readJsonLines(columns, `${name}.words`);
    this.headerWords = readJsonLines(columns, `${name}.headerWords`);
    this.kind = part('kind');
    this.from = part('from');
    this.to = part('to');
    this.inferred = part('inferred');
    this.derived = part('derived');
    this.column = part('column');
    this.headers = part('headers');
    this.ids = new Texts(columns, `${name}.ids`);
    const own = [this.from, this.to, this.inferred, this.derived, this.column, this.headers];
    if (own.some(({ length }) => length !== this.length)) throw new BadColumns(`claims “${name}” are cut off`);
    this.#maker = new ClaimMaker(this, this.#columns, { ids: this.ids, names: texts, isShared: false });
  }

  get length(): number {
    return this.kind.length;
  }

  get properties(): PropertyRows {
    return this.#maker.properties;
  }

  get references(): ReferenceRows {
    return this.#maker.references;
  }

  /** The claim at a place; undefined beyond the last. */
  at(index: number): Claim | undefined {
    return index >= 0 && index < this.length ? this.#maker.claim(index) : undefined;
  }

  *[Symbol.iterator](): Generator<Claim> {
    for (let at = 0; at < this.length; at += 1) yield this.#maker.claim(at);
  }

  /** All claims. What several of them share (a reference, the place of a row) is one object. */
  all(): Claim[] {
    const maker = new ClaimMaker(this, this.#columns, { ids: new TextList(this.ids), names: new TextList(this.texts), isShared: true });
    const claims = new Array<Claim>(this.length);
    for (let at = 0; at < claims.length; at += 1) claims[at] = maker.claim(at);
    return claims;
  }
}
