// Keeps a store in SQLite. Contents are compressed first; then everything is written in one short transaction.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import type { Columns } from '../../model/columns/columns';
import { Fault } from '../../model/faults';
import { decodeContent, packAhead } from '../chunks';
import { encodeColumns, readKept } from '../columns-file';
import { type Document, documentsOf } from '../documents';
import { insideCommit } from '../presence';
import type { KeptReport } from '../report';
import { decodeReport } from '../report-chunks';
import { contentsToLetGo, keptId, keptPrefix, mostKeptAhead, patienceToKeep, reportId } from '../state';
import type { KeepRequest, KeptColumns, KeptOptions, MadeAhead, RetentionOptions, Revisions, SourceContent, Store, StoreChange, StoreState } from '../store';
import type { Connection } from './connection';
import { chunkList, chunksOf, insertDocument, letGo, sizesOf } from './documents';
import { toStoreFault } from './faults';
import { insertRevision } from './older';
import { insertRecord, readRevisions, readSources, readState } from './rows';
import { waitWhileBusy } from './waiting';

interface EmbeddedSettings extends KeptOptions, RetentionOptions {
  readonly path: string;
  readonly patience: number;
}

interface Prepared {
  readonly expected: number;
  readonly documents: readonly Document[];
  readonly changes: readonly StoreChange[];
  /** The ids under which what was computed for the state after the commit is kept. */
  readonly keptIds: readonly string[];
}

function applyChange(database: DatabaseSync, change: StoreChange): void {
  if (change.change === 'record') insertRecord(database, change.record);
  else insertRevision(database, change.revision);
}

const keptBut = 'FROM content WHERE substr(id, 1, ?) = ? AND id NOT IN (SELECT value FROM json_each(?))';

/** Drops what was computed from sources and is kept, but for these ids. Returns how much that was. */
function dropKept(database: DatabaseSync, but: readonly string[]): number {
  const { changes } = database.prepare(`DELETE ${keptBut}`).run(keptPrefix.length, keptPrefix, JSON.stringify(but));
  return Number(changes);
}

/** Drops what was kept under this id, and of what else is kept ahead all when it is too much. */
function makeRoom(database: DatabaseSync, { id, inForce }: { readonly id: string; readonly inForce: readonly string[] }): void {
  database.prepare('DELETE FROM content WHERE id = ?').run(id);
  const ahead = database.prepare(`SELECT count(*) AS count ${keptBut}`).get(keptPrefix.length, keptPrefix, JSON.stringify(inForce));
  if (Number(ahead?.count) >= mostKeptAhead) dropKept(database, inForce);
}

/** Drops contents that no record names, and reports of records that are gone. */
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
  readonly #keepVersions: number | undefined;
  readonly onAnew: KeptOptions['onAnew'];
  readonly packAhead = packAhead;

  constructor(connection: Connection, { path, patience, rules, onAnew, keepVersions }: EmbeddedSettings) {
    this.#connection = connection;
    this.#path = path;
    this.#patience = patience;
    this.#rules = rules;
    this.#keepVersions = keepVersions;
    this.onAnew = onAnew;
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
    if (chunks.length === 0) throw new Fault('version-not-kept', 1, { value: id });
    try {
      return await decodeContent(chunks);
    } catch {
      throw this.#damaged(`“${id}” cannot be unpacked`);
    }
  }

  sizes(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#read((database) => sizesOf(database, ids));
  }

  async report(record: string): Promise<KeptReport | null> {
    const id = reportId(record);
    if ((await this.#read((database) => chunksOf(database, id))) === undefined) return null;
    return decodeReport({
      chunk: (part) => this.#read((database) => this.#readChunk(database, { id, part })),
      damaged: () => this.#damaged(`“${id}” cannot be unpacked`),
    });
  }

  async commit(expected: number, changes: readonly StoreChange[], made?: MadeAhead): Promise<number> {
    const documents = await documentsOf(changes);
    const commit = () => this.#inTransaction((database) => this.#write(database, { expected, documents, changes, keptIds: (made?.keys ?? []).map(keptId) }));
    try {
      return await commit();
    } catch (error) {
      const isFull = error instanceof Fault && error.code === 'disk-full';
      if (!isFull || (await this.#inTransaction((database) => dropKept(database, [])).catch(() => 0)) === 0) throw error;
      return commit();
    }
  }

  async kept(key: string): Promise<KeptColumns> {
    if (this.#rules === undefined) return { absent: 'missing' };
    const id = keptId(key);
    const found = await this.#read((database) => ({ count: chunksOf(database, id), chunks: chunkList(database, id) }));
    if (found.count === undefined) return { absent: 'missing' };
    return readKept(found.chunks, this.#rules);
  }

  async keep({ key, version, beside }: KeepRequest, columns: Columns): Promise<void> {
    if (this.#rules === undefined || !this.#connection.isWritable) return;
    const document = { id: keptId(key), chunks: await encodeColumns(columns, this.#rules) };
    await this.#inTransaction((database) => {
      if (this.#versionIn(database) !== version) return;
      if (beside === undefined) dropKept(database, []);
      else makeRoom(database, { id: document.id, inForce: beside.map(keptId) });
      insertDocument(database, document);
    }, patienceToKeep);
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  /** Does `work` when no other writes, from there on without pause; any error takes all of it back. */
  async #inTransaction<T>(work: (database: DatabaseSync) => T, most = this.#patience): Promise<T> {
    const database = this.#connection.writable();
    try {
      await waitWhileBusy(Math.min(this.#patience, most), () => database.exec('BEGIN IMMEDIATE'));
      return await insideCommit(async () => {
        try {
          const done = work(database);
          database.exec('COMMIT');
          return done;
        } catch (error) {
          // After some errors (a full disk) SQLite has rolled back by itself.
          if (database.isTransaction) database.exec('ROLLBACK');
          throw error;
        }
      });
    } catch (error) {
      throw toStoreFault(error, this.#path);
    }
  }

  /** Everything of one commit. */
  #write(database: DatabaseSync, { expected, documents, changes, keptIds }: Prepared): number {
    if (this.#versionIn(database) !== expected) throw new Fault('store-changed', 1);
    // First: what goes makes room for what comes.
    if (changes.some(({ change }) => change === 'record')) dropKept(database, keptIds);
    for (const document of documents) insertDocument(database, document);
    for (const change of changes) applyChange(database, change);
    if (this.#keepVersions !== undefined) letGo(database, contentsToLetGo(readSources(database), this.#keepVersions));
    collect(database);
    database.prepare('UPDATE store SET version = ?').run(expected + 1);
    return expected + 1;
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
