// Keeps a store in SQLite. Contents are compressed first; then everything is written in one short transaction.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import type { Columns } from '../../model/columns/columns';
import { Fault } from '../../model/faults';
import { decodeContent } from '../chunks';
import { encodeColumns, readKept } from '../columns-file';
import { type Document, documentsOf } from '../documents';
import { insideCommit } from '../presence';
import type { KeptReport } from '../report';
import { decodeReport } from '../report-chunks';
import { keptId, keptPrefix, reportId } from '../state';
import type { KeptColumns, Revisions, SourceContent, Store, StoreChange, StoreState } from '../store';
import type { Connection } from './connection';
import { toStoreFault } from './faults';
import { insertRevision } from './older';
import { insertRecord, readRevisions, readState } from './rows';
import { waitWhileBusy } from './waiting';

interface EmbeddedSettings {
  readonly path: string;
  readonly patience: number;
  /** By which rules this program computes a graph; undefined: nothing that was computed is kept or read. */
  readonly rules?: string | undefined;
}

interface Prepared {
  readonly expected: number;
  readonly documents: readonly Document[];
  readonly changes: readonly StoreChange[];
}

/** How many chunks a document has; undefined when there is none of this id. */
function chunksOf(database: DatabaseSync, id: string): number | undefined {
  return database.prepare('SELECT chunks FROM content WHERE id = ?').get(id)?.chunks;
}

function chunkList(database: DatabaseSync, id: string): Uint8Array[] {
  const rows: { data: Uint8Array }[] = database.prepare('SELECT data FROM chunk WHERE content = ? ORDER BY part').all(id);
  return rows.map(({ data }) => data);
}

function insertDocument(database: DatabaseSync, { id, chunks }: Document): void {
  database.prepare('INSERT INTO content VALUES (?, ?)').run(id, chunks.length);
  const insert = database.prepare('INSERT INTO chunk VALUES (?, ?, ?)');
  for (const [part, data] of chunks.entries()) insert.run(id, part, data);
}

function applyChange(database: DatabaseSync, change: StoreChange): void {
  if (change.change === 'record') insertRecord(database, change.record);
  else insertRevision(database, change.revision);
}

/** Drops contents that no record names, and reports of records that are gone; what was computed from sources is replaced by `keep`. */
function collect(database: DatabaseSync): void {
  database.exec(
    `DELETE FROM content WHERE id NOT IN (
       SELECT before FROM record WHERE before IS NOT NULL UNION SELECT after FROM record WHERE after IS NOT NULL
       UNION SELECT id || '${reportId('')}' FROM record)
     AND substr(id, 1, ${keptPrefix.length}) <> '${keptPrefix}'`,
  );
}

export class EmbeddedStore implements Store {
  readonly #connection: Connection;
  readonly #path: string;
  readonly #patience: number;
  readonly #rules: string | undefined;

  constructor(connection: Connection, { path, patience, rules }: EmbeddedSettings) {
    this.#connection = connection;
    this.#path = path;
    this.#patience = patience;
    this.#rules = rules;
  }

  version(): Promise<number> {
    return this.#read((database) => this.#versionIn(database));
  }

  async state(): Promise<StoreState> {
    const { version, read } = await this.#readWhole(readState);
    if (!read) throw this.#damaged('a judgement in it cannot be read');
    return { version, ...read };
  }

  async revisions(kind?: string): Promise<Revisions> {
    const { version, read } = await this.#readWhole((database) => readRevisions(database, kind));
    return { version, revisions: read };
  }

  async content(id: string): Promise<SourceContent> {
    const chunks = await this.#read((database) => this.#readChunks(database, id));
    try {
      return await decodeContent(chunks);
    } catch {
      throw this.#damaged(`“${id}” cannot be unpacked`);
    }
  }

  async report(record: string): Promise<KeptReport | null> {
    const id = reportId(record);
    if ((await this.#read((database) => chunksOf(database, id))) === undefined) return null;
    return decodeReport({
      chunk: (part) => this.#read((database) => this.#readChunk(database, { id, part })),
      damaged: () => this.#damaged(`“${id}” cannot be unpacked`),
    });
  }

  async commit(expected: number, changes: readonly StoreChange[]): Promise<number> {
    const database = this.#connection.writable();
    const documents = await documentsOf(changes);
    try {
      await waitWhileBusy(this.#patience, () => database.exec('BEGIN IMMEDIATE'));
      return await insideCommit(async () => this.#write(database, { expected, documents, changes }));
    } catch (error) {
      throw toStoreFault(error, this.#path);
    }
  }

  async kept(key: string): Promise<KeptColumns> {
    if (this.#rules === undefined) return { absent: 'missing' };
    const id = keptId(key);
    const found = await this.#read((database) => ({ count: chunksOf(database, id), chunks: chunkList(database, id) }));
    if (found.count === undefined) return { absent: 'missing' };
    return readKept(found.chunks, this.#rules);
  }

  async keep({ key, version }: Parameters<Store['keep']>[0], columns: Columns): Promise<void> {
    if (this.#rules === undefined) return;
    const document = { id: keptId(key), chunks: await encodeColumns(columns, this.#rules) };
    try {
      const database = this.#connection.writable();
      await waitWhileBusy(this.#patience, () => database.exec('BEGIN IMMEDIATE'));
      await insideCommit(async () => this.#replaceKept(database, { version, document }));
    } catch (error) {
      const fault = toStoreFault(error, this.#path);
      if (!(fault instanceof Fault && fault.code === 'store-read-only')) throw fault;
    }
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  #replaceKept(database: DatabaseSync, { version, document }: { readonly version: number; readonly document: Document }): void {
    try {
      if (this.#versionIn(database) === version) {
        database.prepare('DELETE FROM content WHERE substr(id, 1, ?) = ?').run(keptPrefix.length, keptPrefix);
        insertDocument(database, document);
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Everything of one commit, from here on without pause; any error takes all of it back. */
  #write(database: DatabaseSync, { expected, documents, changes }: Prepared): number {
    try {
      if (this.#versionIn(database) !== expected) throw new Fault('store-changed', 1);
      for (const document of documents) insertDocument(database, document);
      for (const change of changes) applyChange(database, change);
      collect(database);
      database.prepare('UPDATE store SET version = ?').run(expected + 1);
      database.exec('COMMIT');
      return expected + 1;
    } catch (error) {
      // After some errors (a full disk) SQLite has rolled back by itself.
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  #versionIn(database: DatabaseSync): number {
    const row = database.prepare('SELECT version FROM store').get();
    if (typeof row?.version !== 'number') throw this.#damaged('its version number is missing');
    return row.version;
  }

  #readChunks(database: DatabaseSync, id: string): Uint8Array[] {
    const chunks = chunksOf(database, id);
    const list = chunkList(database, id);
    if (chunks === undefined) throw this.#damaged(`“${id}” is not in it`);
    if (list.length !== chunks) throw this.#damaged(`“${id}” is not complete`);
    return list;
  }

  #readChunk(database: DatabaseSync, { id, part }: { readonly id: string; readonly part: number }): Uint8Array {
    const row = database.prepare('SELECT data FROM chunk WHERE content = ? AND part = ?').get(id, part);
    if (!row) throw this.#damaged(`“${id}” is not complete`);
    return row.data;
  }

  #damaged(reason: string): Fault {
    return new Fault('store-damaged', 3, { value: this.#path, details: { reason } });
  }

  /** Reads in one transaction: all of it of one version, which comes with it. */
  #readWhole<T>(work: (database: DatabaseSync) => T): Promise<{ readonly version: number; readonly read: T }> {
    return this.#read((database) => {
      database.exec('BEGIN');
      try {
        return { version: this.#versionIn(database), read: work(database) };
      } catch (error) {
        throw error instanceof SyntaxError ? this.#damaged('a record in it cannot be read') : error;
      } finally {
        database.exec('COMMIT');
      }
    });
  }

  async #read<T>(work: (database: DatabaseSync) => T): Promise<T> {
    try {
      return await this.#connection.read(work);
    } catch (error) {
      throw toStoreFault(error, this.#path);
    }
  }
}
