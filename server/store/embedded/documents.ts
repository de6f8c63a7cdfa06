// Reads and writes documents in the tables: chunks under an id, in their order.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import type { Document } from '../documents';

/** How many chunks a document has; undefined when there is none of this id. */
export function chunksOf(database: DatabaseSync, id: string): number | undefined {
  return database.prepare('SELECT chunks FROM content WHERE id = ?').get(id)?.chunks;
}

export function chunkList(database: DatabaseSync, id: string): Uint8Array[] {
  const rows: { data: Uint8Array }[] = database.prepare('SELECT data FROM chunk WHERE content = ? ORDER BY part').all(id);
  return rows.map(({ data }) => data);
}

function insertChunks(database: DatabaseSync, { id, chunks }: Document): void {
  const insert = database.prepare('INSERT INTO chunk VALUES (?, ?, ?)');
  for (const [part, data] of chunks.entries()) insert.run(id, part, data);
}

export function insertDocument(database: DatabaseSync, document: Document): void {
  database.prepare('INSERT INTO content VALUES (?, ?)').run(document.id, document.chunks.length);
  insertChunks(database, document);
}

/** Writes the same document in another form. */
export function replaceChunks(database: DatabaseSync, document: Document): void {
  database.prepare('DELETE FROM chunk WHERE content = ?').run(document.id);
  database.prepare('UPDATE content SET chunks = ? WHERE id = ?').run(document.chunks.length, document.id);
  insertChunks(database, document);
}

/** Removes what is in documents; their ids stay known. */
export function letGo(database: DatabaseSync, ids: readonly string[]): void {
  for (const id of ids) replaceChunks(database, { id, chunks: [] });
}

/** The bytes of each of these documents that is there. */
export function sizesOf(database: DatabaseSync, ids: readonly string[]): Map<string, number> {
  const size = database.prepare('SELECT sum(length(data)) AS bytes FROM chunk WHERE content = ?');
  const sizes = new Map<string, number>();
  for (const id of ids) {
    const bytes: unknown = size.get(id)?.bytes;
    if (typeof bytes === 'number') sizes.set(id, bytes);
  }
  return sizes;
}
