// Opens the embedded store: one SQLite file in a folder.
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Store } from '../store';
import { EmbeddedStore } from './embedded-store';
import { toStoreFault } from './faults';
import { openDatabase } from './guarded';
import { prepareSchema } from './schema';
import { waitWhileBusy } from './waiting';

export const storeFile = 'ketenzicht.sqlite';

/** SQLite itself waits this long (ms) within one call, blocking the thread; longer waits are ours and block nothing. */
const briefWait = 50;

/** Settings of a connection. `synchronous` is no property of the file: unset it would be NORMAL, and a power cut could lose a commit. */
const settings = 'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864; PRAGMA cache_size = -16384;';

export interface EmbeddedOptions {
  /** How long (ms) to wait for another writer. */
  readonly patience?: number;
  /** Largest size of the file in pages of 4 KiB, as if the disk were full beyond it (tests). */
  readonly maxPages?: number;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? Reflect.get(error, 'code') : undefined;
}

/** Makes a folder and those above it. Node's own way never ends where a folder cannot be made although the one above is there (/proc). */
async function makeFolder(path: string, above = true): Promise<void> {
  const error: unknown = await mkdir(path).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined || (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory())) return;
  if (!above || codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
  await makeFolder(dirname(path));
  await makeFolder(path, false);
}

async function connect(path: string, { patience = 10_000, maxPages }: EmbeddedOptions): Promise<DatabaseSyncInstance> {
  const database = openDatabase(path, { timeout: briefWait });
  try {
    await waitWhileBusy(patience, () => {
      database.exec('PRAGMA journal_mode = WAL');
      database.exec(settings);
      if (maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${Math.floor(maxPages)}`);
      prepareSchema(database, path);
    });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the store in `folder` and makes it when there is none. Rejects with a Fault:
 * `store-unreachable` (folder, rights, file of another program), `store-newer`, `store-damaged`, `store-locked` (exit 3), `disk-full`.
 */
export async function openEmbeddedStore(folder: string, options: EmbeddedOptions = {}): Promise<Store> {
  const path = join(resolve(folder), storeFile);
  try {
    await makeFolder(resolve(folder));
    return new EmbeddedStore(await connect(path, options), path, options.patience ?? 10_000);
  } catch (error) {
    throw toStoreFault(error, path);
  }
}
