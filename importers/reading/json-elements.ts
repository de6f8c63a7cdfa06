// Cuts a list in JSON into its elements while its text comes in pieces, so that no more than one of them is held.
import { deepestJson } from './limits';

/** An element as text, with the line on which it starts. */
export interface JsonElement {
  readonly text: string;
  readonly line: number;
}

/** What stands where an element should be: the list is not closed, or something follows it; or an element is nested too deeply to be read. */
export class BrokenList extends Error {
  readonly line: number;
  readonly isTooDeep: boolean;

  constructor(line: number, isTooDeep = false) {
    super(`line ${line}`);
    this.line = line;
    this.isTooDeep = isTooDeep;
  }
}

/** An element is not longer than this: it is one row of a table. */
export const longestElement = 1_000_000;

/** Cuts text piece by piece: linear, whatever the pieces are. */
export class ElementCutter {
  #text = '';
  #at = 0;
  /** Where the element starts that is being read; -1: between elements. */
  #start = -1;
  #startLine = 1;
  #line = 1;
  #depth = 0;
  #isText = false;
  #isEscaped = false;
  #isOver = false;
  #comma = true;

  /** The elements that end in this piece. Throws `BrokenList`. */
  *take(piece: string): Generator<JsonElement> {
    this.#text = this.#start === -1 ? piece : this.#text.slice(this.#start) + piece;
    this.#at = this.#start === -1 ? 0 : this.#text.length - piece.length;
    if (this.#start !== -1) this.#start = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const ended = this.#step(this.#text.charCodeAt(this.#at));
      if (ended !== null) yield { text: ended, line: this.#startLine };
    }
    if (this.#start !== -1 && this.#text.length - this.#start > longestElement) throw new BrokenList(this.#startLine);
  }

  /** Throws `BrokenList` when the list is not closed. */
  end(): void {
    if (!this.#isOver) throw new BrokenList(this.#line);
  }

  #step(sign: number): string | null {
    if (sign === 10) this.#line += 1;
    if (this.#isText) {
      this.#inText(sign);
      return null;
    }
    if (sign === 32 || sign === 10 || sign === 13 || sign === 9) return null;
    if (this.#isOver) throw new BrokenList(this.#line);
    switch (sign) {
      case 34: // "
        this.#isText = true;
        return this.#begin();
      case 91: // [
      case 123: // {
        if (this.#depth > 0) this.#begin();
        else if (sign === 123) throw new BrokenList(this.#line);
        this.#depth += 1;
        if (this.#depth > deepestJson) throw new BrokenList(this.#line, true);
        return null;
      case 93: // ]
      case 125: // }
        return this.#close();
      case 44: // ,
        return this.#depth === 1 ? this.#next() : null;
      default:
        return this.#begin();
    }
  }

  #inText(sign: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (sign === 92) this.#isEscaped = true;
    else if (sign === 34) this.#isText = false;
  }

  #begin(): null {
    if (this.#depth === 0 || (this.#start === -1 && !this.#comma)) throw new BrokenList(this.#line);
    if (this.#start === -1) {
      this.#start = this.#at;
      this.#startLine = this.#line;
    }
    return null;
  }

  #close(): string | null {
    this.#depth -= 1;
    if (this.#depth > 0) return null;
    this.#isOver = true;
    return this.#cut();
  }

  #next(): string | null {
    const text = this.#cut();
    if (text === null) throw new BrokenList(this.#line);
    this.#comma = true;
    return text;
  }

  /** The element that ends before this sign; null: there is none. */
  #cut(): string | null {
    if (this.#start === -1) return null;
    const text = this.#text.slice(this.#start, this.#at);
    this.#start = -1;
    this.#comma = false;
    return text;
  }
}
