// Packs the columns of a content into compressed chunks, and unpacks all of them: in as few bytes as their numbers need, since every version of a
// source is kept. (What is kept of a graph is one, and read in place by several threads: columns-file.ts.) In memory at a time: the columns, what
// is compressed of them, and a few chunks.
import { crc32 } from 'node:zlib';
import { BadColumns, type Column, type Columns } from '../model/columns/columns';
import { emptyColumn, fillEqual, type Laid, layOut, packNumbers, unpackNumbers } from './narrow';
import { chunkSize, inOrder, inTurns, pack, packPiece, unpackPiece } from './packing';

interface LaidColumn extends Laid {
  readonly name: string;
}

/** First chunk: of which layout the columns are, which chunks follow, and how the columns lie in them, one after another. */
export interface NarrowHead {
  readonly layout: string;
  /** The checksum of each chunk: one that is damaged, of another writing, or stands elsewhere is known. The head itself has that of gzip. */
  readonly sums: readonly number[];
  readonly columns: readonly LaidColumn[];
}

/** Whether the first chunk of a document says that columns follow. */
export function isNarrowHead(head: object): head is NarrowHead {
  return 'columns' in head && 'sums' in head;
}

/** A chunk that is being filled. A number stands whole in one. */
class Piece {
  #bytes = new Uint8Array(chunkSize);
  #length = 0;

  get room(): number {
    return chunkSize - this.#length;
  }

  add(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  take(): Uint8Array {
    const full = this.#bytes.subarray(0, this.#length);
    this.#bytes = new Uint8Array(chunkSize);
    this.#length = 0;
    return full;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }
}

function* pieces(columns: Columns, laid: readonly LaidColumn[]): Generator<Uint8Array> {
  const piece = new Piece();
  for (const one of laid) {
    const column = columns.get(one.name);
    if (!column || one.width === 0) continue;
    for (let at = 0; at < column.length; ) {
      if (piece.room < one.width) yield piece.take();
      const end = Math.min(column.length, at + Math.floor(piece.room / one.width));
      piece.add(packNumbers(column, one, [at, end]));
      at = end;
    }
  }
  if (!piece.isEmpty) yield piece.take();
}

/** The chunks of columns: head, then what they hold. */
export async function encodeNarrow(columns: Columns, layout: string): Promise<Uint8Array[]> {
  const laid = [...columns].map(([name, column]) => ({ name, ...layOut(column) }));
  const chunks = await inTurns(pieces(columns, laid), packPiece);
  const head: NarrowHead = { layout, sums: chunks.map((chunk) => crc32(chunk)), columns: laid };
  return [await pack(head), ...chunks];
}

/** Fills columns with what is in chunks, one chunk after another. */
class Filling {
  readonly columns = new Map<string, Column>();
  readonly #laid: readonly LaidColumn[];
  #column = 0;
  /** Numbers of the column in work that are there. */
  #filled = 0;

  constructor(laid: readonly LaidColumn[]) {
    for (const one of laid) {
      const column = emptyColumn(one);
      if (one.width === 0) fillEqual(column, one);
      this.columns.set(one.name, column);
    }
    this.#laid = laid.filter(({ width, length }) => width > 0 && length > 0);
  }

  /** Throws `BadColumns` when there is more than the columns hold. */
  take(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; ) {
      const one = this.#laid[this.#column];
      const column = one && this.columns.get(one.name);
      if (!column) throw new BadColumns('chunks hold more than the columns');
      const count = Math.min(one.length - this.#filled, Math.floor((piece.length - at) / one.width));
      if (count === 0) throw new BadColumns('a chunk is cut off');
      unpackNumbers(column, one, { start: this.#filled, bytes: piece.subarray(at, at + count * one.width) });
      at += count * one.width;
      this.#filled += count;
      if (this.#filled < one.length) continue;
      this.#column += 1;
      this.#filled = 0;
    }
  }

  get isWhole(): boolean {
    return this.#column === this.#laid.length;
  }
}

/** The columns of chunks. Rejects with a plain error when a chunk is damaged or missing. */
export async function decodeNarrow(head: NarrowHead, chunks: readonly Uint8Array[]): Promise<Columns> {
  if (chunks.length !== head.sums.length) throw new BadColumns('chunks are missing');
  if (chunks.some((chunk, at) => crc32(chunk) !== head.sums[at])) throw new BadColumns('a chunk is damaged, of another writing, or stands elsewhere');
  const filling = new Filling(head.columns);
  for await (const piece of inOrder(chunks, unpackPiece)) filling.take(piece);
  if (!filling.isWhole) throw new BadColumns('chunks are cut off');
  return filling.columns;
}
