// Writes the canonical lines of a kept graph from its columns, without a thing, a property or a text being made.
import type { PropertyRows } from '../../model/columns/property-rows';
import type { Texts } from '../../model/columns/texts';
import { getOrMake } from '../../model/get-or-make';
import { type CanonicalBytes, keysOf } from '../canonical-bytes';

/** Writes what a thing has beside its properties. */
export type OwnValues = Readonly<Record<string, (bytes: CanonicalBytes, row: number) => void>>;

/** What stands before a value, and that value: of the thing itself, or at a place of its properties. */
interface Piece {
  readonly before: Uint8Array;
  write(bytes: CanonicalBytes, row: number): void;
}

/** Writes lines of nodes, or of relations. */
export class KeptLines {
  readonly #own: OwnValues;
  readonly #rows: PropertyRows;
  readonly #texts: Texts;
  readonly #pieces = new Map<number, readonly Piece[]>();

  /** `texts`: those of the properties. */
  constructor(own: OwnValues, rows: PropertyRows, texts: Texts) {
    this.#own = own;
    this.#rows = rows;
    this.#texts = texts;
  }

  write(bytes: CanonicalBytes, row: number): void {
    const shape = this.#rows.shapeOf(row);
    for (const piece of getOrMake(this.#pieces, shape, () => this.#piecesOf(shape))) {
      bytes.copy(piece.before);
      piece.write(bytes, row);
    }
    bytes.endLine();
  }

  /** The pieces of a line. What a property says counts where the thing itself has its name too. */
  #piecesOf(shape: number): Piece[] {
    const [rows, texts] = [this.#rows, this.#texts];
    const properties = rows.namesOf(shape);
    return keysOf([...Object.keys(this.#own), ...properties.map(([name]) => name)]).map(({ name, bytes: before }) => {
      const place = properties.findIndex(([one]) => one === name);
      const type = properties[place]?.[1];
      const own = this.#own[name];
      if (type === 'text') return { before, write: (bytes, row) => bytes.textOf(texts, rows.codeAt(row, place)) };
      if (type) return { before, write: (bytes, row) => bytes.value(rows.valueAt(row, place, type)) };
      return { before, write: (bytes, row) => own?.(bytes, row) };
    });
  }
}
