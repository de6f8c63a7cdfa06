// Holds columns in memory that threads share: packed as they were kept, and unpacked where somebody asked for them. A thread hands them to
// another as `shared`, which copies nothing; what one has unpacked the others find.
import { BadColumns, type Column, type ColumnKind, type ColumnSource, type Columns, columnKinds, kindOfColumn } from '../model/columns/columns';
import { takeGaps } from './gaps';
import { inTurns, unpackPiece, unpackPieceNow } from './packing';

/** Every column begins at a multiple of this, so that numbers of eight bytes can be read in place. */
const alignment = 8;
const aligned = (bytes: number) => Math.ceil(bytes / alignment) * alignment;

export interface ColumnShape {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly length: number;
}

/** Where in the memory a column stands. */
export interface PlacedColumn extends ColumnShape {
  readonly at: number;
  readonly end: number;
}

/** Places columns one after another. */
export function placed(shapes: readonly ColumnShape[]): PlacedColumn[] {
  let next = 0;
  return shapes.map((shape) => {
    const at = next;
    const end = at + shape.length * columnKinds[shape.kind].BYTES_PER_ELEMENT;
    next = aligned(end);
    return { ...shape, at, end };
  });
}

/** Bytes that these columns take together. */
export const lengthOf = (columns: readonly PlacedColumn[]) => aligned(columns.at(-1)?.end ?? 0);

export const shapesOf = (columns: Columns): ColumnShape[] =>
  [...columns].map(([name, column]) => ({ name, kind: kindOfColumn(column), length: column.length }));

/** A piece of the memory, as it is packed: its bytes are `packed` from `from` to `to`. */
export interface PackedPiece {
  readonly at: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** It holds the gaps between integers. */
  readonly isByGaps: boolean;
}

/** What threads hand to each other. */
export interface SharedColumns {
  readonly columns: readonly PlacedColumn[];
  readonly memory: SharedArrayBuffer;
  readonly pieces: readonly PackedPiece[];
  readonly packed: SharedArrayBuffer;
  /** Per piece 1: it is unpacked. */
  readonly ready: SharedArrayBuffer;
}

function columnIn(memory: SharedArrayBuffer, { kind, at, length }: PlacedColumn): Column {
  if (kind === 'integers') return new Int32Array(memory, at, length);
  return kind === 'numbers' ? new Float64Array(memory, at, length) : new Uint8Array(memory, at, length);
}

export class ColumnsInMemory implements ColumnSource {
  readonly shared: SharedColumns;
  readonly #placed: ReadonlyMap<string, PlacedColumn>;
  readonly #all: Uint8Array;
  readonly #packed: Uint8Array;
  readonly #ready: Int32Array;
  readonly #found = new Map<string, Column>();

  constructor(shared: SharedColumns) {
    this.shared = shared;
    this.#placed = new Map(shared.columns.map((column) => [column.name, column]));
    this.#all = new Uint8Array(shared.memory);
    this.#packed = new Uint8Array(shared.packed);
    this.#ready = new Int32Array(shared.ready);
  }

  get names(): string[] {
    return [...this.#placed.keys()];
  }

  /** Unpacks a column that nobody asked for yet. */
  get(name: string): Column | undefined {
    const found = this.#found.get(name);
    const column = this.#placed.get(name);
    if (found || !column) return found;
    // Two threads that do so at the same time write the same bytes.
    for (const piece of this.#missing([column])) this.#keep(piece, unpackPieceNow(this.#bytesOf(piece)));
    const view = columnIn(this.shared.memory, column);
    this.#found.set(name, view);
    return view;
  }

  /** Unpacks these columns, several pieces at a time. */
  async prepare(isNeeded: (name: string) => boolean): Promise<void> {
    const needed = this.shared.columns.filter(({ name }) => isNeeded(name));
    await inTurns(this.#missing(needed), async (piece) => this.#keep(piece, await unpackPiece(this.#bytesOf(piece))));
  }

  /** The same memory, without the packed form of what is unpacked: nobody reads that again. */
  withoutUnpacked(): SharedColumns {
    const { pieces: all } = this.shared;
    const isReady = (piece: number) => Atomics.load(this.#ready, piece) === 1;
    const packed: Uint8Array[] = [];
    let next = 0;
    const pieces = all.map(({ at, end, isByGaps }, piece): PackedPiece => {
      const bytes = isReady(piece) ? this.#packed.subarray(0, 0) : this.#bytesOf(piece);
      const from = next;
      packed.push(bytes);
      next += bytes.length;
      return { at, end, from, to: next, isByGaps };
    });
    const rest = new Uint8Array(new SharedArrayBuffer(next));
    for (const [piece, bytes] of packed.entries()) rest.set(bytes, pieces[piece]?.from);
    return { ...this.shared, pieces, packed: rest.buffer };
  }

  /** The pieces of these columns that are not unpacked yet, by number. */
  #missing(columns: readonly PlacedColumn[]): number[] {
    return this.shared.pieces.flatMap(({ at, end }, piece) =>
      Atomics.load(this.#ready, piece) === 0 && columns.some((column) => column.at < end && column.end > at) ? [piece] : [],
    );
  }

  #bytesOf(piece: number): Uint8Array {
    const { from = 0, to = 0 } = this.shared.pieces[piece] ?? {};
    return this.#packed.subarray(from, to);
  }

  #keep(piece: number, bytes: Uint8Array): void {
    const { at = 0, end = 0, isByGaps = false } = this.shared.pieces[piece] ?? {};
    if (bytes.length !== end - at) throw new BadColumns('a chunk is cut off');
    this.#all.set(isByGaps ? takeGaps(bytes) : bytes, at);
    Atomics.store(this.#ready, piece, 1);
  }
}

/** Columns that were just made, in memory that threads may share: none of them is packed. */
export function inSharedMemory(columns: Columns): ColumnsInMemory {
  const places = placed(shapesOf(columns));
  const memory = new SharedArrayBuffer(lengthOf(places));
  for (const column of places) {
    const view = columns.get(column.name);
    if (view) new Uint8Array(memory).set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), column.at);
  }
  return new ColumnsInMemory({ columns: places, memory, pieces: [], packed: new SharedArrayBuffer(0), ready: new SharedArrayBuffer(0) });
}
