// The store on SQLite: contents are compressed first, then everything is written in one short transaction.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { Fault } from '../../model/faults';
import { decodeContent } from '../chunks';
import { type Document, documentsOf } from '../documents';
import { insideCommit } from '../gate';
import type { KeptReport } from '../report';
import { decodeReport } from '../report-chunks';
import { reportId } from '../state';
import type { SourceContent, Store, StoreChange, StoreState } from '../store';
import { toStoreFault } from './faults';
import { deleteJudgement, insertJudgement, insertRecord, readState } from './rows';
import { waitWhileBusy } from './waiting';

interface Prepared {
  readonly documents: readonly Document[];
  readonly changes: readonly StoreChange[];
}

export class EmbeddedStore implements Store {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #patience: number;

  constructor(database: DatabaseSync, path: string, patience: number) {
    this.#database = database;
    this.#path = path;
    this.#patience = patience;
  }

  version(): Promise<number> {
    return this.#read(() => this.#versionNow());
  }

  state(): Promise<StoreState> {
    return this.#read(() => {
      this.#database.exec('BEGIN');
      try {
        return readState(this.#database);
      } finally {
        this.#database.exec('COMMIT');
      }
    });
  }

  async content(id: string): Promise<SourceContent> {
    const chunks = await this.#read(() => this.#readChunks(id));
    try {
      return await decodeContent(chunks);
    } catch {
      throw this.#damaged(`“${id}” cannot be unpacked`);
    }
  }

  async report(record: string): Promise<KeptReport | null> {
    const id = reportId(record);
    if ((await this.#read(() => this.#chunksOf(id))) === undefined) return null;
    return decodeReport({
      chunk: (part) => this.#read(() => this.#readChunk(id, part)),
      damaged: () => this.#damaged(`“${id}” cannot be unpacked`),
    });
  }

  async commit(expected: number, changes: readonly StoreChange[]): Promise<number> {
    const documents = await documentsOf(changes);
    try {
      await waitWhileBusy(this.#patience, () => this.#database.exec('BEGIN IMMEDIATE'));
      return await insideCommit(async () => this.#write(expected, { documents, changes }));
    } catch (error) {
      throw toStoreFault(error, this.#path);
    }
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  /** Everything of one commit, from here on without pause; any error takes all of it back. */
  #write(expected: number, { documents, changes }: Prepared): number {
    try {
      if (this.#versionNow() !== expected) throw new Fault('store-changed', 1);
      for (const document of documents) this.#insertDocument(document);
      for (const change of changes) this.#apply(change);
      this.#collect();
      this.#database.prepare('UPDATE store SET version = ?').run(expected + 1);
      this.#database.exec('COMMIT');
      return expected + 1;
    } catch (error) {
      // After some errors (a full disk) SQLite has rolled back by itself.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #apply(change: StoreChange): void {
    if (change.change === 'record') insertRecord(this.#database, change.record);
    else if (change.change === 'judge') insertJudgement(this.#database, change.judgement);
    else deleteJudgement(this.#database, change.a, change.b);
  }

  #insertDocument({ id, chunks }: Document): void {
    this.#database.prepare('INSERT INTO content VALUES (?, ?)').run(id, chunks.length);
    const insert = this.#database.prepare('INSERT INTO chunk VALUES (?, ?, ?)');
    for (const [part, data] of chunks.entries()) insert.run(id, part, data);
  }

  /** Drops contents that no record names, and reports of records that are gone. */
  #collect(): void {
    this.#database.exec(
      `DELETE FROM content WHERE id NOT IN (
         SELECT before FROM record WHERE before IS NOT NULL UNION SELECT after FROM record WHERE after IS NOT NULL
         UNION SELECT id || '${reportId('')}' FROM record)`,
    );
  }

  #versionNow(): number {
    const row = this.#database.prepare('SELECT version FROM store').get();
    if (typeof row?.version !== 'number') throw this.#damaged('its version number is missing');
    return row.version;
  }

  #readChunks(id: string): Uint8Array[] {
    const chunks = this.#chunksOf(id);
    const rows: { data: Uint8Array }[] = this.#database.prepare('SELECT data FROM chunk WHERE content = ? ORDER BY part').all(id);
    if (chunks === undefined) throw this.#damaged(`“${id}” is not in it`);
    if (rows.length !== chunks) throw this.#damaged(`“${id}” is not complete`);
    return rows.map(({ data }) => data);
  }

  #readChunk(id: string, part: number): Uint8Array {
    const row = this.#database.prepare('SELECT data FROM chunk WHERE content = ? AND part = ?').get(id, part);
    if (!row) throw this.#damaged(`“${id}” is not complete`);
    return row.data;
  }

  /** How many chunks a document has; undefined when there is none of this id. */
  #chunksOf(id: string): number | undefined {
    return this.#database.prepare('SELECT chunks FROM content WHERE id = ?').get(id)?.chunks;
  }

  #damaged(reason: string): Fault {
    return new Fault('store-damaged', 3, this.#path, { reason });
  }

  /** In WAL mode readers wait for nobody but a process that opens after a crash or closes. */
  async #read<T>(work: () => T): Promise<T> {
    try {
      return await waitWhileBusy(this.#patience, work);
    } catch (error) {
      throw toStoreFault(error, this.#path);
    }
  }
}
