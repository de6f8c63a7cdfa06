// Packs columns into compressed chunks, and unpacks them into memory that threads may share.
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { BadColumns, type Column, type ColumnKind, type Columns, columnKinds, kindOfColumn } from '../model/columns/columns';
import { inTurns, pack, unpack } from './packing';
import type { KeptColumns } from './store';

const compress = promisify(gzip);
const decompress = promisify(gunzip);
const level = 1;

/** Bytes of one chunk before it is compressed: several are in work at a time. */
const chunkSize = 1024 * 1024;
/** Every column begins at a multiple of this, so that numbers of eight bytes can be read in place. */
const alignment = 8;

/** First chunk: by which rules the columns were computed, which chunks follow, and how the columns lie in them. */
interface Head {
  readonly rules: string;
  /** One for each chunk: the chunks of two writings, or in another order, are not taken for one. */
  readonly marks: readonly string[];
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind; readonly length: number }[];
}

const aligned = (bytes: number) => Math.ceil(bytes / alignment) * alignment;
const bytesOf = (column: Column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

/** All columns one after another. */
function joined(columns: Columns): Uint8Array {
  const total = [...columns.values()].reduce((sum, { byteLength }) => sum + aligned(byteLength), 0);
  const all = new Uint8Array(total);
  let at = 0;
  for (const column of columns.values()) {
    all.set(bytesOf(column), at);
    at += aligned(column.byteLength);
  }
  return all;
}

function* pieces(all: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < all.length; at += chunkSize) yield all.subarray(at, at + chunkSize);
}

/** The checksum and the size of what is in a chunk: gzip ends with them. */
const markOf = (chunk: Uint8Array) => Buffer.from(chunk.subarray(-8)).toString('hex');

/** The chunks of columns: head, then what they hold. */
export async function encodeColumns(columns: Columns, rules: string): Promise<Uint8Array[]> {
  const chunks = await inTurns(pieces(joined(columns)), (piece) => compress(piece, { level }));
  const laid = [...columns].map(([name, column]) => ({ name, kind: kindOfColumn(column), length: column.length }));
  const head: Head = { rules, marks: chunks.map(markOf), columns: laid };
  return [await pack(head), ...chunks];
}

function columnIn(memory: SharedArrayBuffer, kind: ColumnKind, { at, length }: { readonly at: number; readonly length: number }): Column {
  if (kind === 'integers') return new Int32Array(memory, at, length);
  return kind === 'numbers' ? new Float64Array(memory, at, length) : new Uint8Array(memory, at, length);
}

/** The columns of chunks, in shared memory. Rejects with a plain error when a chunk is damaged or missing. */
async function decodeColumns(head: Head, chunks: readonly Uint8Array[]): Promise<Columns> {
  const bytes = ({ kind, length }: Head['columns'][number]) => length * columnKinds[kind].BYTES_PER_ELEMENT;
  const total = head.columns.reduce((sum, one) => sum + aligned(bytes(one)), 0);
  if (chunks.length !== head.marks.length || chunks.length !== Math.ceil(total / chunkSize)) throw new BadColumns('chunks are missing');
  if (chunks.some((chunk, at) => markOf(chunk) !== head.marks[at])) throw new BadColumns('a chunk is of another writing, or stands elsewhere');
  const memory = new SharedArrayBuffer(total);
  const all = new Uint8Array(memory);
  await inTurns(chunks.entries(), async ([at, chunk]) => {
    const piece = await decompress(chunk);
    if (piece.length !== Math.min(chunkSize, total - at * chunkSize)) throw new BadColumns('a chunk is cut off');
    all.set(piece, at * chunkSize);
  });
  const columns = new Map<string, Column>();
  let at = 0;
  for (const one of head.columns) {
    columns.set(one.name, columnIn(memory, one.kind, { at, length: one.length }));
    at += aligned(bytes(one));
  }
  return columns;
}

/** What a store kept: the columns of these chunks if they were computed by `rules`. Undefined: chunks are missing. */
export async function readKept(chunks: readonly Uint8Array[] | undefined, rules: string): Promise<KeptColumns> {
  const [first, ...rest] = chunks ?? [];
  if (!first) return { absent: 'damaged' };
  try {
    const head = await unpack<Head>(first);
    return head.rules === rules ? { columns: await decodeColumns(head, rest) } : { absent: 'rules' };
  } catch {
    return { absent: 'damaged' };
  }
}
