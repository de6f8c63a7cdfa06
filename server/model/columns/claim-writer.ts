// Writes claims as columns, in the order in which they are given: which of several comes first is part of what a source says (semantics §5), and
// equal claims stand more than once. Sorted rows would need a column more that tells that order, and lose what makes the others small: rows of
// a file follow each other, and so do the numbers of texts that are met for the first time.
import type { Claim, HeaderWords } from '../claims';
import { type Column, Integers } from './columns';
import { jsonLines } from './json';
import { Numbered } from './numbered';
import { PlaceWriter } from './place-rows';
import { PropertyWriter } from './property-rows';
import { ReferenceWriter } from './reference-rows';
import { TextWriter } from './texts';

/** The number of a text that there is not. */
export const absent = -1;

/** Numbers header words: they are one object for all claims of a table, and equal ones are kept once. */
class HeaderNumbers {
  readonly #numbered = new Numbered<HeaderWords>();
  #last: { readonly headers: HeaderWords; readonly code: number } | undefined;

  code(headers: HeaderWords): number {
    if (this.#last?.headers === headers) return this.#last.code;
    const code = this.#numbered.indexOf(headers, JSON.stringify(headers));
    this.#last = { headers, code };
    return code;
  }

  get list(): readonly HeaderWords[] {
    return this.#numbered.list;
  }
}

export class ClaimWriter {
  readonly #ids = new TextWriter();
  readonly #texts: TextWriter;
  readonly #words = new Numbered<string>();
  readonly #headerWords = new HeaderNumbers();
  readonly #references: ReferenceWriter;
  readonly #properties: PropertyWriter;
  readonly #places: PlaceWriter;
  readonly #kind: Integers;
  readonly #from: Integers;
  readonly #to: Integers;
  readonly #inferred: Integers;
  readonly #derived: Integers;
  readonly #column: Integers;
  readonly #headers: Integers;

  /** Texts that are no ids are numbered by `texts`, which the caller writes; `expected`: how many claims there will be. */
  constructor(texts: TextWriter, expected: number) {
    const integers = () => new Integers(expected);
    this.#texts = texts;
    [this.#kind, this.#from, this.#to, this.#inferred] = [integers(), integers(), integers(), integers()];
    [this.#derived, this.#column, this.#headers] = [integers(), integers(), integers()];
    this.#references = new ReferenceWriter({ ids: this.#ids, names: texts, expected });
    this.#properties = new PropertyWriter(texts, expected);
    this.#places = new PlaceWriter(expected);
  }

  push(claim: Claim): void {
    if (claim.claim === 'node') {
      const kind = this.#words.indexOf(claim.kind);
      this.#kind.push(kind);
      this.#from.push(this.#references.codeOfNode(kind, claim.id));
      this.#to.push(absent);
      this.#column.push(absent);
    } else {
      // Below zero: a relation.
      this.#kind.push(-1 - this.#words.indexOf(claim.type));
      this.#from.push(this.#references.code(claim.from));
      this.#to.push(this.#references.code(claim.to));
      this.#column.push(this.#codeOf(claim.column));
    }
    this.#properties.push(claim.properties);
    this.#references.push(claim.references);
    this.#inferred.push(this.#codeOf(claim.inferred));
    this.#derived.push(claim.derived === undefined ? absent : Number(claim.derived));
    this.#headers.push(claim.headers === undefined ? absent : this.#headerWords.code(claim.headers));
    this.#places.push(claim.place);
  }

  *columns(name: string): Generator<[string, Column]> {
    yield [`${name}.words`, jsonLines(this.#words.list)];
    yield [`${name}.kind`, this.#kind.column()];
    yield [`${name}.from`, this.#from.column()];
    yield [`${name}.to`, this.#to.column()];
    yield* this.#properties.columns(`${name}.properties`);
    yield* this.#references.columns(`${name}.references`);
    yield [`${name}.inferred`, this.#inferred.column()];
    yield [`${name}.derived`, this.#derived.column()];
    yield [`${name}.column`, this.#column.column()];
    yield [`${name}.headers`, this.#headers.column()];
    yield [`${name}.headerWords`, jsonLines(this.#headerWords.list)];
    yield* this.#places.columns(`${name}.places`);
    yield* this.#ids.columns(`${name}.ids`);
  }

  #codeOf(text: string | undefined): number {
    return text === undefined ? absent : this.#texts.code(text);
  }
}
