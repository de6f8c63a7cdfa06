// The store on SQLite: contents are compressed first, then everything is written in one short transaction.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { Fault } from '../../model/faults';
import { decodeContent, encodeContent } from '../chunks';
import type { SourceContent, Store, StoreChange, StoreState } from '../store';
import { toStoreFault } from './faults';
import { deleteJudgement, insertJudgement, insertRecord, readState } from './rows';
import { waitWhileBusy } from './waiting';

interface EncodedContent {
  readonly id: string;
  readonly chunks: readonly Uint8Array[];
}

interface Prepared {
  readonly contents: readonly EncodedContent[];
  readonly changes: readonly StoreChange[];
}

async function encodeAll(changes: readonly StoreChange[]): Promise<EncodedContent[]> {
  const encoded: EncodedContent[] = [];
  for (const change of changes) {
    if (change.change !== 'record' || !change.content) continue;
    if (change.record.after === null) throw new Error(`record ${change.record.id} has a content but no id for it`);
    encoded.push({ id: change.record.after, chunks: await encodeContent(change.content) });
  }
  return encoded;
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

  async commit(expected: number, changes: readonly StoreChange[]): Promise<number> {
    const contents = await encodeAll(changes);
    try {
      await waitWhileBusy(this.#patience, () => this.#database.exec('BEGIN IMMEDIATE'));
      return this.#write(expected, { contents, changes });
    } catch (error) {
      throw toStoreFault(error, this.#path);
    }
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  /** Everything of one commit, from here on without pause; any error takes all of it back. */
  #write(expected: number, { contents, changes }: Prepared): number {
    try {
      if (this.#versionNow() !== expected) throw new Fault('store-changed', 1);
      for (const content of contents) this.#insertContent(content);
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

  #insertContent({ id, chunks }: EncodedContent): void {
    this.#database.prepare('INSERT INTO content VALUES (?, ?)').run(id, chunks.length);
    const insert = this.#database.prepare('INSERT INTO chunk VALUES (?, ?, ?)');
    for (const [part, data] of chunks.entries()) insert.run(id, part, data);
  }

  /** Drops contents that no record names. */
  #collect(): void {
    this.#database.exec(
      `DELETE FROM content WHERE id NOT IN (
         SELECT before FROM record WHERE before IS NOT NULL UNION SELECT after FROM record WHERE after IS NOT NULL)`,
    );
  }

  #versionNow(): number {
    const row = this.#database.prepare('SELECT version FROM store').get();
    if (typeof row?.version !== 'number') throw this.#damaged('its version number is missing');
    return row.version;
  }

  #readChunks(id: string): Uint8Array[] {
    const content = this.#database.prepare('SELECT chunks FROM content WHERE id = ?').get(id);
    const rows: { data: Uint8Array }[] = this.#database.prepare('SELECT data FROM chunk WHERE content = ? ORDER BY part').all(id);
    if (!content) throw this.#damaged(`“${id}” is not in it`);
    if (rows.length !== content.chunks) throw this.#damaged(`“${id}” is not complete`);
    return rows.map(({ data }) => data);
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
