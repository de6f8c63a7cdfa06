// Opens connections to the file of the store: one that may write, or one that only reads where nothing may be written.
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import type { OnBringOver } from '../store';
import { bringOver } from './bring-over';
import { openDatabase } from './guarded';
import { checkSchema, prepareSchema } from './schema';
import { briefWait, waitWhileBusy } from './waiting';

/** Settings of a connection. `synchronous` is no property of the file: unset it would be NORMAL, and a power cut could lose a commit. */
const settings = 'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16384;';

export interface ConnectionOptions {
  /** How long (ms) to wait for another writer. */
  readonly patience: number;
  /** Largest size of the file in pages of 4 KiB, as if the disk were full beyond it (tests). */
  readonly maxPages?: number | undefined;
  readonly onBringOver?: OnBringOver | undefined;
}

export interface Connection {
  /** Reads in one go, and waits while another process opens or closes the file. */
  read<T>(work: (database: DatabaseSyncInstance) => T): Promise<T>;
  readonly isWritable: boolean;
  /** The database to write in. Throws `store-read-only`. */
  writable(): DatabaseSyncInstance;
  close(): void;
}

const limitOf = (maxPages: number | undefined) => (maxPages === undefined ? '' : `PRAGMA max_page_count = ${Math.floor(maxPages)}`);

function closeOpen(database: DatabaseSyncInstance): void {
  if (database.isOpen) database.close();
}

/** Makes the tables in an empty file, without a journal beside it: that would be lost when the file is moved. */
export function makeTables(file: string, maxPages: number | undefined): void {
  const database = openDatabase(file, { timeout: briefWait });
  try {
    database.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; ${limitOf(maxPages)}`);
    prepareSchema(database, file);
  } finally {
    database.close();
  }
}

/** Opens a file to read and write, makes the tables in an empty one, and brings over one of an older build. Rejects with errors of SQLite, or Faults. */
export async function connectWriting(file: string, { patience, maxPages, onBringOver }: ConnectionOptions): Promise<Connection> {
  const database = openDatabase(file, { timeout: briefWait });
  try {
    const isReady = await waitWhileBusy(patience, () => {
      database.exec('PRAGMA journal_mode = WAL');
      database.exec(settings);
      database.exec(limitOf(maxPages));
      return prepareSchema(database, file);
    });
    if (!isReady) await bringOver(database, { path: file, patience, onBringOver });
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    // In WAL mode readers wait for nobody but a process that opens after a crash or closes.
    read: (work) => waitWhileBusy(patience, () => work(database)),
    isWritable: true,
    writable: () => database,
    close: () => closeOpen(database),
  };
}

/** How often the file may change while it is being read before we give up. */
const attempts = 5;

/**
 * How a file lies that must not be changed. With the shared index beside it SQLite reads it as any other. Without, nobody has it open:
 * then it is read as a file that never changes, and this text tells whether that was so.
 */
function lieOf(file: string): { readonly isShared: boolean; readonly mark: string } {
  const look = (suffix: string) => statSync(file + suffix, { bigint: true, throwIfNoEntry: false });
  const main = look('');
  if (look('-shm')) return { isShared: true, mark: `shared ${main?.ino}` };
  if ((look('-wal')?.size ?? 0n) > 0n) {
    throw new Fault('store-unreachable', 3, {
      value: file,
      details: reasonIn({
        en: 'its journal holds changes, which can only be read where its folder may be written (copy the folder to such a place)',
        nl: 'het journaal bevat wijzigingen, en die zijn alleen te lezen waar in de map geschreven mag worden (kopieer de map naar zo’n plek)',
      }),
    });
  }
  return { isShared: false, mark: `still ${main?.ino} ${main?.size} ${main?.mtimeNs} ${main?.ctimeNs}` };
}

class ReadingConnection implements Connection {
  readonly isWritable = false;
  readonly #file: string;
  readonly #patience: number;
  #opened: { readonly database: DatabaseSyncInstance; readonly mark: string } | undefined;
  #isClosed = false;

  constructor(file: string, patience: number) {
    this.#file = file;
    this.#patience = patience;
  }

  async read<T>(work: (database: DatabaseSyncInstance) => T): Promise<T> {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const outcome = await waitWhileBusy(this.#patience, () => work(this.#database())).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
      // What was read while the file changed may be torn, an error included.
      if (this.#opened && this.#opened.mark !== lieOf(this.#file).mark) continue;
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    }
    throw new Fault('store-locked', 3, { value: this.#file });
  }

  writable(): DatabaseSyncInstance {
    throw new Fault('store-read-only', 1, { value: this.#file });
  }

  close(): void {
    this.#isClosed = true;
    this.#release();
  }

  #release(): void {
    if (this.#opened) closeOpen(this.#opened.database);
    this.#opened = undefined;
  }

  /** The database as it lies now; opened again when it lies otherwise than before. */
  #database(): DatabaseSyncInstance {
    if (this.#isClosed) throw new Error('the store is closed');
    const { isShared, mark } = lieOf(this.#file);
    if (this.#opened?.mark === mark) return this.#opened.database;
    this.#release();
    const database = openDatabase(isShared ? this.#file : `${pathToFileURL(this.#file).href}?immutable=1`, { readOnly: true, timeout: briefWait });
    this.#opened = { database, mark };
    checkSchema(database, this.#file);
    return database;
  }
}

/** Opens a file of which nothing may be changed. Rejects with errors of SQLite, or Faults. */
export async function connectReading(file: string, { patience }: ConnectionOptions): Promise<Connection> {
  const connection = new ReadingConnection(file, patience);
  try {
    await connection.read(() => undefined);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}
