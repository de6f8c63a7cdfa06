// Packs columns into compressed chunks, and reads them: whole chunks are checked at once, and unpacked when somebody asks for what is in them.
import { crc32 } from 'node:zlib';
import { BadColumns, type Column, type Columns } from '../model/columns/columns';
import { putGaps } from './gaps';
import { chunkSize, inTurns, pack, packPiece, unpack } from './packing';
import { type ColumnShape, ColumnsInMemory, lengthOf, type PackedPiece, type PlacedColumn, placed, type SharedColumns, shapesOf } from './shared-columns';
import type { KeptColumns } from './store';

/** A column of so many bytes has chunks of its own: whoever asks for it unpacks no other. */
const ownChunk = 64 * 1024;

/** First chunk: by which rules the columns were computed, which chunks follow, and how the columns lie in them. */
interface Head {
  readonly rules: string;
  /** One for each chunk: the checksum of its bytes, where what it holds ends, and 1 where that are the gaps between integers. */
  readonly chunks: readonly (readonly [sum: number, end: number, isByGaps: 0 | 1])[];
  readonly columns: readonly ColumnShape[];
}

/** Where chunks end. */
function endsOf(columns: readonly PlacedColumn[]): number[] {
  const ends: number[] = [];
  let start = 0;
  const cut = (at: number) => {
    for (; start < at; start = ends.at(-1) ?? at) ends.push(Math.min(start + chunkSize, at));
  };
  let wasLarge = false;
  for (const { at, end } of columns) {
    const isLarge = end - at >= ownChunk;
    if (isLarge || wasLarge) cut(at);
    wasLarge = isLarge;
  }
  cut(lengthOf(columns));
  return ends;
}

interface Piece {
  readonly bytes: Uint8Array;
  readonly isByGaps: boolean;
}

/** What each chunk holds, of columns that lie anywhere: made when its turn comes, so that there is no copy of all of them. */
function* pieces(columns: Columns, places: readonly PlacedColumn[], ends: readonly number[]): Generator<Piece> {
  let next = 0;
  for (const [number, end] of ends.entries()) {
    const start = ends[number - 1] ?? 0;
    const bytes = new Uint8Array(end - start);
    let areIntegers = true;
    for (; next < places.length; next += 1) {
      const { name, kind, at, end: last } = places[next] as PlacedColumn;
      if (at >= end) break;
      areIntegers &&= kind === 'integers';
      const { buffer, byteOffset } = columns.get(name) as Column;
      const from = Math.max(at, start);
      bytes.set(new Uint8Array(buffer, byteOffset + from - at, Math.min(last, end) - from), from - start);
      // It goes on in the next chunk.
      if (last > end) break;
    }
    yield { bytes, isByGaps: areIntegers && putGaps(new Int32Array(bytes.buffer)) };
  }
}

/** The chunks of columns: head, then what they hold. */
export async function encodeColumns(columns: Columns, rules: string): Promise<Uint8Array[]> {
  const shapes = shapesOf(columns);
  const places = placed(shapes);
  const ends = endsOf(places);
  const packed = await inTurns(pieces(columns, places, ends), async ({ bytes, isByGaps }) => ({ chunk: await packPiece(bytes), isByGaps }));
  const chunks = packed.map(({ chunk, isByGaps }, at) => [crc32(chunk), ends[at] ?? 0, isByGaps ? 1 : 0] as const);
  const head: Head = { rules, chunks, columns: shapes };
  return [await pack(head), ...packed.map(({ chunk }) => chunk)];
}

/** The columns of chunks. Throws a plain error when a chunk is damaged or missing. */
function readColumns(head: Head, chunks: readonly Uint8Array[]): SharedColumns {
  const columns = placed(head.columns);
  if (chunks.length !== head.chunks.length) throw new BadColumns('chunks are missing');
  const packed = new SharedArrayBuffer(chunks.reduce((sum, { length }) => sum + length, 0));
  const pieces: PackedPiece[] = [];
  let from = 0;
  let at = 0;
  for (const [number, [sum, end, isByGaps]] of head.chunks.entries()) {
    const chunk = chunks[number] ?? new Uint8Array();
    // Also what is whole may be of another writing, or stand elsewhere.
    if (crc32(chunk) !== sum) throw new BadColumns('a chunk is damaged');
    new Uint8Array(packed).set(chunk, from);
    pieces.push({ at, end, from, to: from + chunk.length, isByGaps: isByGaps === 1 });
    from += chunk.length;
    at = end;
  }
  if (at < (columns.at(-1)?.end ?? 0)) throw new BadColumns('chunks are missing');
  return { columns, memory: new SharedArrayBuffer(at), pieces, packed, ready: new SharedArrayBuffer(4 * pieces.length) };
}

/** What a store kept: the columns of these chunks if they were computed by `rules`. Undefined: chunks are missing. */
export async function readKept(chunks: readonly Uint8Array[] | undefined, rules: string): Promise<KeptColumns> {
  const [first, ...rest] = chunks ?? [];
  if (!first) return { absent: 'damaged' };
  try {
    const head = await unpack<Head>(first);
    return head.rules === rules ? { columns: new ColumnsInMemory(readColumns(head, rest)) } : { absent: 'rules' };
  } catch {
    return { absent: 'damaged' };
  }
}
