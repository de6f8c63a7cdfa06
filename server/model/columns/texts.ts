// Keeps many texts as UTF-8 in one array of bytes, each found by its number.
import { BadColumns, type ColumnSource, columnOf, Integers } from './columns';

/** Texts written together are encoded together: one call for each would cost more than the text. */
const gathered = 4096;

const halfPair = /\p{Surrogate}/u;

/** The longest text that there can be, in bytes: beyond it all texts could not be read at once. */
const mostBytes = 2 ** 29 - 24;

/** Thrown for texts that could not be read back as they are: half a pair of surrogates has no UTF-8, or they are too many. */
export class NotKept extends Error {}

/** Numbers texts in the order in which they are first met. */
export class TextWriter {
  readonly #codes = new Map<string, number>();
  readonly #ends = new Integers();
  readonly #pieces: Uint8Array[] = [];
  #waiting: string[] = [];
  #bytes = 0;

  get length(): number {
    return this.#codes.size;
  }

  /** The number of a text; the same text has one. Throws `NotKept`. */
  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#codes.size;
    this.#codes.set(text, code);
    this.#waiting.push(text);
    if (this.#waiting.length === gathered) this.#encode();
    return code;
  }

  /** The columns of these texts under a name. */
  *columns(name: string): Generator<[string, Uint8Array | Int32Array]> {
    this.#encode();
    const bytes = new Uint8Array(this.#bytes);
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    yield [`${name}.bytes`, bytes];
    yield [`${name}.ends`, this.#ends.column()];
  }

  #encode(): void {
    const joined = this.#waiting.join('');
    const piece = Buffer.from(joined, 'utf8');
    const isAscii = piece.length === joined.length;
    for (const text of this.#waiting) {
      if (!isAscii && halfPair.test(text)) throw new NotKept('half a pair of surrogates');
      this.#bytes += isAscii ? text.length : Buffer.byteLength(text, 'utf8');
      this.#ends.push(this.#bytes);
    }
    if (this.#bytes > mostBytes) throw new NotKept('more than a text can be');
    this.#pieces.push(piece);
    this.#waiting = [];
  }
}

/** Reads texts by their numbers. */
export class Texts {
  readonly #bytes: Buffer;
  readonly #ends: Int32Array;

  /** Throws `BadColumns`. */
  constructor(columns: ColumnSource, name: string) {
    const bytes = columnOf(columns, `${name}.bytes`, 'bytes');
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#ends = columnOf(columns, `${name}.ends`, 'integers');
    if ((this.#ends[this.#ends.length - 1] ?? 0) !== bytes.length) throw new BadColumns(`texts “${name}” are cut off`);
  }

  get length(): number {
    return this.#ends.length;
  }

  at(code: number): string {
    return this.#bytes.toString('utf8', this.#startOf(code), this.#ends[code]);
  }

  /** The number of a text among the first `count` ones, which must ascend by their bytes; -1: it is not among them. Cost: their logarithm. */
  find(text: string, count: number): number {
    const found = this.#search(Buffer.from(text, 'utf8'), count);
    // A text that is no UTF-8 can have the bytes of another.
    return found >= 0 && this.at(found) === text ? found : -1;
  }

  /** The same for a text of other texts by its number there. */
  findOf(others: Texts, code: number, count: number): number {
    return this.#search(others.#bytesOf(code), count);
  }

  #search(sought: Uint8Array, count: number): number {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = this.#bytes.compare(sought, 0, sought.length, this.#startOf(middle), this.#ends[middle]);
      if (order === 0) return middle;
      // `order` says how the text in the middle stands to the one that is sought.
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  #startOf(code: number): number {
    return code === 0 ? 0 : (this.#ends[code - 1] ?? 0);
  }

  #bytesOf(code: number): Uint8Array {
    return this.#bytes.subarray(this.#startOf(code), this.#ends[code]);
  }
}
