// Opens the embedded store: one SQLite file in a folder, private to its owner. Where it cannot write, it opens the store for reading.
import { access, constants } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import { insideWhole } from '../presence';
import type { KeptOptions, RetentionOptions, Store } from '../store';
import { type Connection, type ConnectionOptions, connectReading, connectWriting } from './connection';
import { EmbeddedStore } from './embedded-store';
import { isReadOnly, toStoreFault } from './faults';
import { makeStore, sweepUnfinished } from './new-store';
import { findFile, keepPrivate, makeFolder } from './private-files';

export const storeFile = 'ketenzicht.sqlite';

export interface EmbeddedOptions extends Partial<ConnectionOptions>, KeptOptions, RetentionOptions {
  /** Called with the reason why others may read or replace what the store keeps: `store-not-private`. */
  readonly onWarning?: (warning: Fault) => void;
}

/** An empty file is one that another process is putting into place just now, or damage. */
const patienceForEmpty = 20;

/** The file of the store, made when there is none. */
async function fileOf(path: string, options: ConnectionOptions): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const found = await findFile(path);
    if (found && found.size > 0) return found.file;
    if (found && attempt >= patienceForEmpty)
      throw new Fault('store-damaged', 3, {
        value: path,
        details: reasonIn({
          en: 'the file is empty (if nothing was ever imported, remove it)',
          nl: 'het bestand is leeg (is er nooit iets geïmporteerd, verwijder het dan)',
        }),
      });
    if (found) await pause(50);
    else await makeStore(path, options);
  }
}

async function mayWrite(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function connect(file: string, options: ConnectionOptions): Promise<Connection> {
  if (!(await mayWrite(file)) || !(await mayWrite(dirname(file)))) return connectReading(file, options);
  try {
    return await connectWriting(file, options);
  } catch (error) {
    // Rights may say more than the file system does.
    if (!isReadOnly(error)) throw error;
    return connectReading(file, options).catch(() => {
      throw error;
    });
  }
}

async function openIn(path: string, { onWarning, patience = 10_000, maxPages, onBringOver, rules, onAnew, keepVersions }: EmbeddedOptions): Promise<Store> {
  const options = { patience, maxPages, onBringOver };
  try {
    const isMade = await makeFolder(dirname(path));
    const file = await fileOf(path, options);
    // Before it is opened: what SQLite puts beside it gets its rights.
    const reason = await keepPrivate({ path, file, isFolderMade: isMade });
    if (reason) onWarning?.(new Fault('store-not-private', 1, { value: path, details: reasonIn(reason) }));
    await sweepUnfinished(path);
    return new EmbeddedStore(await connect(file, options), { path, patience, rules, onAnew, keepVersions });
  } catch (error) {
    throw toStoreFault(error, path);
  }
}

/**
 * Opens the store in `folder` and makes it when there is none. Rejects with a Fault:
 * `store-unreachable` (folder, rights, file of another program), `store-newer`, `store-damaged`, `store-locked`,
 * `store-brought-over` (exit 3), `disk-full`;
 * `cancelled` in a thread that is about to be ended.
 */
export async function openEmbeddedStore(folder: string, options: EmbeddedOptions = {}): Promise<Store> {
  return insideWhole(() => openIn(join(resolve(folder), storeFile), options));
}
