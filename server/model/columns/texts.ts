// Keeps many texts as UTF-8 in one array of bytes, each found by its number.
import { BadColumns, type Columns, columnOf, Integers } from './columns';

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
  constructor(columns: Columns, name: string) {
    const bytes = columnOf(columns, `${name}.bytes`, 'bytes');
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#ends = columnOf(columns, `${name}.ends`, 'integers');
    if ((this.#ends[this.#ends.length - 1] ?? 0) !== bytes.length) throw new BadColumns(`texts “${name}” are cut off`);
  }

  get length(): number {
    return this.#ends.length;
  }

  at(code: number): string {
    return this.#bytes.toString('utf8', code === 0 ? 0 : this.#ends[code - 1], this.#ends[code]);
  }

  /** All texts, in order. Faster than one by one where they are plain. */
  all(): string[] {
    const whole = this.#bytes.toString('latin1');
    const ends = this.#ends;
    const texts = new Array<string>(ends.length);
    let start = 0;
    for (let code = 0; code < ends.length; code += 1) {
      const end = ends[code] ?? 0;
      texts[code] = this.#isAscii(start, end) ? whole.slice(start, end) : this.#bytes.toString('utf8', start, end);
      start = end;
    }
    return texts;
  }

  #isAscii(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if ((this.#bytes[at] ?? 0) > 127) return false;
    return true;
  }
}
