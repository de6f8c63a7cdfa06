// Writes and reads documents: what a source said and what an import found, as compressed chunks. They are written before the commit that
// names them, and never changed afterwards.
import { randomUUID } from 'node:crypto';
import type { Document } from '../documents';
import { keptPrefix } from '../state';
import { fromBytes, toBytes } from './bolt-values';
import type { Connection, Run } from './connection';
import { limits } from './settings';

/** Bytes that go into one transaction unless told otherwise; beyond that the chunks are sent ahead in transactions of their own. */
export const usualAtOnce = 16 * 1024 * 1024;

interface ChunkRow {
  readonly n: number;
  readonly data: Int8Array;
}

/** A document ready to be named by a commit. */
export interface Upload {
  readonly content: string;
  readonly upload: string;
  readonly chunks: number;
  readonly bytes: number;
  /** Chunks that the commit itself must still write; empty: they were sent ahead. */
  readonly rows: readonly ChunkRow[];
}

function* batches(rows: readonly ChunkRow[], mostAtOnce: number): Generator<ChunkRow[]> {
  let batch: ChunkRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    if (batch.length > 0 && bytes + row.data.length > mostAtOnce) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(row);
    bytes += row.data.length;
  }
  if (batch.length > 0) yield batch;
}

const bytesOf = (chunks: readonly Uint8Array[]) => chunks.reduce((sum, { length }) => sum + length, 0);

/** What is larger than `atOnce` bytes is sent ahead, invisible until a commit names it. */
export async function sendAhead(connection: Connection, { id, chunks }: Document, atOnce = usualAtOnce): Promise<Upload> {
  const rows = chunks.map((data, n) => ({ n, data: toBytes(data) }));
  const one = { content: id, upload: randomUUID(), chunks: rows.length, bytes: bytesOf(chunks) };
  const parts = [...batches(rows, atOnce)];
  if (parts.length === 1) return { ...one, rows };
  const sent = { ...one, rows: [] };
  try {
    for (const part of parts) await connection.writeAgain(limits.publish, (run) => run('load/chunks', { content: id, upload: one.upload, rows: part }));
  } catch (error) {
    await dropUploads(connection, [sent]);
    throw error;
  }
  return sent;
}

/** Writes what is left of an upload and makes it a document, within the transaction of the commit. Throws when chunks are missing. */
export async function makeDocument(run: Run, { content, upload, chunks, bytes, rows }: Upload): Promise<void> {
  if (rows.length > 0) await run('load/chunks', { content, upload, rows });
  const [row] = await run('load/document', { content, upload, chunks, bytes });
  if (row?.done !== chunks) throw new Error(`document ${content} has ${String(row?.done)} of ${chunks} chunks`);
}

/** Gives a document that is there the chunks of an upload in the place of its own. */
export async function swapChunks(connection: Connection, { content, upload, chunks, bytes, rows }: Upload): Promise<void> {
  const uploads = await connection.writeAgain(limits.publish, async (run) => {
    if (rows.length > 0) await run('load/chunks', { content, upload, rows });
    const [row] = await run('load/swap-chunks', { content, upload, chunks, bytes });
    if (row?.done !== chunks) throw new Error(`document ${content} has ${String(row?.done)} of ${chunks} chunks`);
    return row.uploads as string[];
  });
  await dropPieces(connection, uploads);
}

/** Removes pieces that no document names; what cannot be removed now is swept later. */
export async function dropPieces(connection: Connection, uploads: readonly string[]): Promise<void> {
  for (const upload of uploads) await connection.write(limits.publish, (run) => run('remove/upload', { upload })).catch(() => undefined);
}

/** Removes what was sent ahead for a commit that did not happen. */
export async function dropUploads(connection: Connection, uploads: readonly Upload[]): Promise<void> {
  const ahead = uploads.filter(({ rows }) => rows.length === 0);
  await dropPieces(
    connection,
    ahead.map(({ upload }) => upload),
  );
}

/** Within a transaction: takes what was computed from sources and is kept, but for one, from who reads. Returns the uploads whose pieces are to be dropped after it. */
export async function unnameKept(run: Run, which: { readonly id: string } | { readonly but: readonly string[] }): Promise<string[]> {
  const rows = await run('remove/kept', 'id' in which ? { prefix: which.id, but: [] } : { prefix: keptPrefix, but: which.but });
  return rows.map(({ upload }) => String(upload));
}

/** Removes pieces of imports that were never finished and that are older than `age` (ms). Returns how many. */
export async function sweepStray(connection: Connection, age: number): Promise<number> {
  const limit = 200;
  for (let total = 0; ; ) {
    const [row] = await connection.writeAgain(limits.publish, (run) => run('remove/stray-chunks', { age, limit }));
    const done = Number(row?.done ?? 0);
    total += done;
    if (done < limit) return total;
  }
}

/** Within a transaction: takes away what is in documents. Returns the uploads whose pieces are to be dropped after it. */
export async function letGo(run: Run, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  return (await run('remove/contents', { ids })).map(({ upload }) => String(upload));
}

/** The chunks of a document, none when it was let go; undefined when it, or a part of it, is not there or is no bytes. */
export async function readChunks(connection: Connection, id: string): Promise<Uint8Array[] | undefined> {
  const rows = await connection.read('read/document', { id });
  if (rows[0]?.chunks === 0) return [];
  if (rows.length === 0 || rows.length !== rows[0]?.chunks) return undefined;
  const chunks = rows.map(({ data }) => fromBytes(data)).filter((one) => one !== undefined);
  return chunks.length === rows.length ? chunks : undefined;
}

/** How many chunks a document has, and one of them; undefined when there is no such document, its chunk null when that is not there or is no bytes. */
export async function readChunk(connection: Connection, id: string, n: number): Promise<{ readonly data: Uint8Array | null } | undefined> {
  const [row] = await connection.read('read/chunk', { id, n });
  return row && { data: fromBytes(row.data) ?? null };
}

/** The bytes of each of these documents that is there. */
export async function readSizes(connection: Connection, ids: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const { id, bytes } of await connection.read('read/sizes', { ids })) {
    const noted = typeof bytes === 'number' ? bytes : bytesOf((await readChunks(connection, String(id))) ?? []);
    sizes.set(String(id), noted);
  }
  return sizes;
}
