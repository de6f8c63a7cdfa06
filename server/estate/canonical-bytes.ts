// Writes the canonical lines of things as bytes, piece by piece: what a line of each thing as text would be, without making those texts.
import type { Properties, PropertyValue } from '../model/claims';
import type { Texts } from '../model/columns/texts';
import type { GraphNode, GraphRelation } from '../model/graph';

const pieceSize = 128 * 1024;
const [quote, backslash, space, tilde] = [0x22, 0x5c, 0x20, 0x7e];
const lineEnd = Buffer.from('}\n');

/** What stands before a value of a thing: `{"id":` or `,"name":`. */
export interface Key {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** These names in canonical order, each as it is written. */
export function keysOf(names: readonly string[]): Key[] {
  return [...new Set(names)].sort().map((name, at) => ({ name, bytes: Buffer.from(`${at === 0 ? '{' : ','}${JSON.stringify(name)}:`) }));
}

/** The names of a thing in the order in which it has them, found name by name: few lists of names, and many things. */
class Names {
  readonly #names: readonly string[];
  readonly #next = new Map<string, Names>();
  #keys: readonly Key[] | undefined;

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  with(name: string): Names {
    let next = this.#next.get(name);
    if (next === undefined) {
      next = new Names([...this.#names, name]);
      this.#next.set(name, next);
    }
    return next;
  }

  /** The names in canonical order, each as it is written. */
  get keys(): readonly Key[] {
    this.#keys ??= keysOf(this.#names);
    return this.#keys;
  }
}

export class CanonicalBytes {
  readonly #take: (piece: Uint8Array) => void;
  readonly #first = new Names([]);
  /** Each piece goes before the next is written. */
  readonly #piece = Buffer.allocUnsafe(pieceSize);
  #length = 0;

  /** `take`: gets the bytes, in pieces that it must not keep. */
  constructor(take: (piece: Uint8Array) => void) {
    this.#take = take;
  }

  /** Writes the line of a thing. `own`: what it has beside its properties, which count where both have a name. */
  line(own: Properties, properties: Properties): void {
    let names = this.#first;
    for (const name in own) names = names.with(name);
    for (const name in properties) if (properties[name] !== undefined) names = names.with(name);
    for (const { name, bytes } of names.keys) {
      this.copy(bytes);
      this.value((properties[name] ?? own[name]) as PropertyValue);
    }
    this.endLine();
  }

  endLine(): void {
    this.copy(lineEnd);
  }

  /** Gives what is left. */
  end(): void {
    if (this.#length > 0) this.#take(this.#piece.subarray(0, this.#length));
    this.#length = 0;
  }

  /** Writes what is in its written form already. */
  copy(bytes: Uint8Array): void {
    if (bytes.length > pieceSize) {
      this.end();
      this.#take(bytes);
      return;
    }
    if (bytes.length > pieceSize - this.#length) this.end();
    const piece = this.#piece;
    let end = this.#length;
    // A dozen bytes: a call that copies them costs more.
    for (let at = 0; at < bytes.length; at += 1) piece[end++] = bytes[at] as number;
    this.#length = end;
  }

  value(value: PropertyValue): void {
    if (typeof value !== 'string' || !this.#plain(value)) this.copy(Buffer.from(JSON.stringify(value), 'utf8'));
  }

  /** Writes one of these texts. */
  textOf(texts: Texts, code: number): void {
    if (!this.#plainOf(texts, code)) this.value(texts.at(code));
  }

  #plainOf(texts: Texts, code: number): boolean {
    const piece = this.#piece;
    // The quotes need room too.
    let end = this.#length + 2 > pieceSize ? -2 : texts.copyPlain(code, piece, this.#length + 1);
    if (end === -2 || end === pieceSize) {
      this.end();
      end = texts.copyPlain(code, piece, 1);
    }
    if (end < 0 || end === pieceSize) return false;
    piece[this.#length] = quote;
    piece[end] = quote;
    this.#length = end + 1;
    return true;
  }

  /** Writes a text of signs that JSON writes as they are, as nearly all are; false: it is none, and nothing was written. */
  #plain(text: string): boolean {
    if (text.length + 2 > pieceSize) return false;
    if (text.length + 2 > pieceSize - this.#length) this.end();
    const piece = this.#piece;
    let end = this.#length;
    piece[end++] = quote;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign < space || sign > tilde || sign === quote || sign === backslash) return false;
      piece[end++] = sign;
    }
    piece[end++] = quote;
    this.#length = end;
    return true;
  }
}

/** A thing that writes its line by itself: it is read from columns, and makes no text for it. */
export interface WritesLine {
  writeLine(bytes: CanonicalBytes): void;
}

const writesLine = (thing: object): thing is WritesLine => 'writeLine' in thing;

export function writeNode(bytes: CanonicalBytes, node: GraphNode): void {
  if (writesLine(node)) node.writeLine(bytes);
  else bytes.line({ id: node.id, kind: node.kind }, node.properties);
}

export function writeRelation(bytes: CanonicalBytes, relation: GraphRelation): void {
  if (writesLine(relation)) relation.writeLine(bytes);
  else bytes.line({ type: relation.type, from: relation.from, to: relation.to }, relation.properties);
}
