// Keeps many texts as UTF-8, each found by its number. Those that have half a pair of surrogates, which UTF-8 cannot say, are few and noted.
import { groupBy } from '../group-by';
import { TextNumbers } from '../text-numbers';
import { compareText } from '../text-order';
import { BadColumns, type ColumnSource, columnOf, Integers } from './columns';
import type { Numbering } from './sparing';

/** Texts written together are encoded together: one call for each would cost more than the text. */
const gathered = 4096;
/** Characters that are encoded together: all of them become one text. */
const mostGathered = 4 * 1024 * 1024;

const [quote, backslash, space, tilde] = [0x22, 0x5c, 0x20, 0x7e];

const halfPair = /\p{Surrogate}/u;

/** Bytes of one segment: its end is a number of 32 bits, and all its texts can be read as one text. */
const mostInSegment = 2 ** 28;

/** Finds a text by its number. */
export interface TextsByNumber {
  at(code: number): string;
}

/** Numbers texts in the order in which they are first met. */
export class TextWriter implements Numbering<string> {
  readonly #mostInSegment: number;
  readonly #known = new TextNumbers();
  /** By the number of a known text. */
  readonly #codes: number[] = [];
  #length = 0;
  readonly #ends = new Integers();
  readonly #firsts = new Integers();
  readonly #halves = new Integers();
  readonly #segments: Uint8Array[][] = [];
  #waiting: string[] = [];
  #characters = 0;
  /** Bytes of the last segment. */
  #bytes = 0;

  /** `most`: bytes of one segment, for tests. */
  constructor(most = mostInSegment) {
    this.#mostInSegment = most;
  }

  get length(): number {
    return this.#length;
  }

  /** The number of a text; the same text has one. */
  code(text: string): number {
    const number = this.#known.add(text);
    const known = this.#codes[number];
    if (known !== undefined) return known;
    this.#codes.push(this.#length);
    return this.add(text);
  }

  /** A number for a text that is likely to come once only: it is not looked for, and may have another number too. */
  add(text: string): number {
    this.#length += 1;
    this.#waiting.push(text);
    this.#characters += text.length;
    if (this.#waiting.length === gathered || this.#characters > mostGathered) this.#encode();
    return this.#length - 1;
  }

  /** The columns of these texts under a name. */
  *columns(name: string): Generator<[string, Uint8Array | Int32Array]> {
    this.#encode();
    for (const [at, pieces] of this.#segments.entries()) yield [`${name}.bytes.${at}`, Buffer.concat(pieces)];
    yield [`${name}.ends`, this.#ends.column()];
    yield [`${name}.firsts`, this.#firsts.column()];
    yield [`${name}.halves`, this.#halves.column()];
  }

  #encode(): void {
    if (this.#waiting.length === 0) return;
    const joined = this.#waiting.join('');
    const piece = Buffer.from(joined, 'utf8');
    const isAscii = piece.length === joined.length && piece.length <= this.#mostInSegment;
    if (isAscii) this.#add(piece, this.#waiting);
    else for (const text of this.#waiting) this.#addOne(text);
    this.#waiting = [];
    this.#characters = 0;
  }

  #addOne(text: string): void {
    const isHalf = halfPair.test(text);
    if (isHalf) this.#halves.push(this.#ends.length);
    const piece = Buffer.from(text, isHalf ? 'utf16le' : 'utf8');
    this.#add(piece, [piece]);
  }

  /** Adds the bytes of consecutive texts, each of so many bytes. */
  #add(piece: Uint8Array, texts: readonly { readonly length: number }[]): void {
    if (this.#segments.length === 0 || this.#bytes + piece.length > this.#mostInSegment) {
      this.#segments.push([]);
      this.#firsts.push(this.#ends.length);
      this.#bytes = 0;
    }
    this.#segments.at(-1)?.push(piece);
    for (const { length } of texts) {
      this.#bytes += length;
      this.#ends.push(this.#bytes);
    }
  }
}

/** Consecutive texts whose bytes stand together. */
interface Segment {
  readonly bytes: Buffer;
  readonly first: number;
  /** The number after its last text. */
  readonly end: number;
}

/** Where a text stands. */
interface Extent {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

/** Compares a text with these bytes, which are few: a call out of the language would cost more than the bytes. */
function compareBytes({ bytes, start, end }: Extent, sought: Uint8Array): number {
  const shared = Math.min(end - start, sought.length);
  for (let at = 0; at < shared; at += 1) {
    const order = (bytes[start + at] ?? 0) - (sought[at] ?? 0);
    if (order !== 0) return order;
  }
  return end - start - sought.length;
}

/** Reads texts by their numbers. */
export class Texts implements TextsByNumber {
  readonly #segments: readonly Segment[];
  readonly #ends: Int32Array;
  readonly #halves: ReadonlySet<number>;

  /** Throws `BadColumns`. */
  constructor(columns: ColumnSource, name: string) {
    this.#ends = columnOf(columns, `${name}.ends`, 'integers');
    this.#halves = new Set(columnOf(columns, `${name}.halves`, 'integers'));
    const firsts = columnOf(columns, `${name}.firsts`, 'integers');
    this.#segments = Array.from(firsts, (first, at) => {
      const bytes = columnOf(columns, `${name}.bytes.${at}`, 'bytes');
      const end = firsts[at + 1] ?? this.#ends.length;
      if (this.#ends[end - 1] !== bytes.length) throw new BadColumns(`texts “${name}” are cut off`);
      return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), first, end };
    });
  }

  get length(): number {
    return this.#ends.length;
  }

  at(code: number): string {
    return this.#textIn(this.#segmentOf(code), code);
  }

  /** Copies a text of signs that JSON writes as they are to a place of `into`, as nearly all are. Returns where it ends there; -1: it is none; -2: there is no room. */
  copyPlain(code: number, into: Uint8Array, at: number): number {
    const segment = this.#segmentOf(code);
    const { bytes } = segment;
    const [start, stop] = [code === segment.first ? 0 : (this.#ends[code - 1] ?? 0), this.#ends[code] ?? 0];
    if (this.#halves.size > 0 && this.#halves.has(code)) return -1;
    if (stop - start > into.length - at) return -2;
    let end = at;
    for (let from = start; from < stop; from += 1) {
      const sign = bytes[from] as number;
      if (sign < space || sign > tilde || sign === quote || sign === backslash) return -1;
      into[end++] = sign;
    }
    return end;
  }

  /** The number of a text among the first `count` ones, which must ascend; -1: it is not among them. Cost: their logarithm. */
  find(text: string, count: number): number {
    if (this.#halves.size > 0) return this.#searchText(text, count);
    const found = this.#searchBytes(Buffer.from(text, 'utf8'), count);
    // A text that is no UTF-8 can have the bytes of another.
    return found >= 0 && this.at(found) === text ? found : -1;
  }

  /** The same for a text of other texts by its number there. */
  findOf(others: Texts, code: number, count: number): number {
    if (this.#halves.size > 0 || others.#halves.has(code)) return this.find(others.at(code), count);
    const { bytes, start, end } = others.#extentOf(others.#segmentOf(code), code);
    return this.#searchBytes(bytes.subarray(start, end), count);
  }

  /** The numbers of all texts that are one of these, whatever their order. Cost: a look at the length of each. */
  numbersOf(wanted: ReadonlySet<string>): number[] {
    const byLength = groupBy(
      [...wanted].map((text) => Buffer.from(text, 'utf8')),
      ({ length }) => length,
    );
    const numbers = [...this.#halves].filter((code) => wanted.has(this.at(code)));
    for (const segment of this.#segments) {
      for (let code = segment.first; code < segment.end; code += 1) {
        const extent = this.#extentOf(segment, code);
        const alike = byLength.get(extent.end - extent.start);
        if (alike?.some((sought) => compareBytes(extent, sought) === 0) && !this.#halves.has(code) && wanted.has(this.at(code))) numbers.push(code);
      }
    }
    return numbers;
  }

  /** All texts, in order. Faster than one by one where they are plain. */
  all(): string[] {
    const texts = new Array<string>(this.#ends.length);
    for (const segment of this.#segments) this.#allIn(segment, texts);
    return texts;
  }

  #segmentOf(code: number): Segment {
    const segment = this.#segments.length === 1 ? this.#segments[0] : this.#segments.find(({ end }) => code < end);
    if (!segment || !(code >= 0 && code < segment.end)) throw new BadColumns(`no text of number ${code}`);
    return segment;
  }

  #extentOf({ bytes, first }: Segment, code: number): Extent {
    return { bytes, start: code === first ? 0 : (this.#ends[code - 1] ?? 0), end: this.#ends[code] ?? 0 };
  }

  #searchBytes(sought: Uint8Array, count: number): number {
    return search(count, (middle) => compareBytes(this.#extentOf(this.#segmentOf(middle), middle), sought));
  }

  /** Bytes do not tell the order of texts with half a pair. */
  #searchText(sought: string, count: number): number {
    return search(count, (middle) => compareText(this.at(middle), sought));
  }

  #textIn(segment: Segment, code: number): string {
    const { bytes, start, end } = this.#extentOf(segment, code);
    return this.#halves.has(code) ? bytes.toString('utf16le', start, end) : bytes.toString('utf8', start, end);
  }

  #allIn(segment: Segment, texts: string[]): void {
    const whole = segment.bytes.toString('latin1');
    let start = 0;
    for (let code = segment.first; code < segment.end; code += 1) {
      const end = this.#ends[code] ?? 0;
      texts[code] = isAscii(segment.bytes, start, end) && !this.#halves.has(code) ? whole.slice(start, end) : this.#textIn(segment, code);
      start = end;
    }
  }
}

/** The place among `count` ascending ones at which `order` is 0: how the one there stands to what is sought; -1: at none. */
function search(count: number, order: (at: number) => number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = order(middle);
    if (found === 0) return middle;
    if (found < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((bytes[at] ?? 0) > 127) return false;
  return true;
}

/** All texts at hand: for whoever reads most of them. */
export class TextList implements TextsByNumber {
  readonly #texts: readonly string[];

  constructor(texts: Texts) {
    this.#texts = texts.all();
  }

  at(code: number): string {
    const text = this.#texts[code];
    if (text === undefined) throw new BadColumns(`no text of number ${code}`);
    return text;
  }
}
