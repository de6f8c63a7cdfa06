// Makes a file of an older build one of this version when it is opened for writing: all of it in one transaction, whole or not at all.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { Fault } from '../../model/faults';
import { contentAnew } from '../chunks';
import type { OnBringOver } from '../store';
import { chunkList, replaceChunks } from './documents';
import { isBusy } from './faults';
import { bringJudgementsOver, isOlder } from './older';
import { isOfThisVersion, markVersion } from './schema';
import { briefWait, waitWhileBusy } from './waiting';

interface BringOverOptions {
  readonly path: string;
  readonly patience: number;
  readonly onBringOver?: OnBringOver | undefined;
}

/** What sources say or said, with the bytes of each. */
function contentsIn(database: DatabaseSync): { readonly id: string; readonly bytes: number }[] {
  return database
    .prepare(
      `SELECT content AS id, sum(length(data)) AS bytes FROM chunk
       WHERE content IN (SELECT before FROM record UNION SELECT after FROM record) GROUP BY content ORDER BY content`,
    )
    .all();
}

async function bringContentsOver(database: DatabaseSync, onBringOver?: OnBringOver): Promise<void> {
  const contents = contentsIn(database);
  const total = contents.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { id, bytes } of contents) {
    const chunks = await contentAnew(chunkList(database, id));
    if (chunks) replaceChunks(database, { id, chunks });
    done += bytes;
    onBringOver?.(done, total);
  }
}

async function bringOverWithin(database: DatabaseSync, { path, onBringOver }: BringOverOptions): Promise<void> {
  // Another process may have done it since.
  if (isOfThisVersion(database, path)) return;
  if (isOlder(database)) bringJudgementsOver(database, path);
  await bringContentsOver(database, onBringOver);
  markVersion(database);
}

/** Begins to write. Rejects with `store-brought-over` when another writer is busy all the time, and the file is as old as it was. */
async function begin(database: DatabaseSync, { path, patience }: BringOverOptions): Promise<void> {
  try {
    await waitWhileBusy(patience, () => database.exec('BEGIN IMMEDIATE'));
  } catch (error) {
    throw isBusy(error) && !isOfThisVersion(database, path) ? new Fault('store-brought-over', 3, { value: path }) : error;
  }
}

/** Rejects with an SQLite error when the disk is full, with `store-brought-over` while another does it, and with `store-damaged` for what cannot be. */
export async function bringOver(database: DatabaseSync, options: BringOverOptions): Promise<void> {
  // Whoever does it may share this thread: it goes on while we wait.
  database.exec('PRAGMA busy_timeout = 0');
  await begin(database, options);
  database.exec(`PRAGMA busy_timeout = ${briefWait}`);
  try {
    await bringOverWithin(database, options);
    database.exec('COMMIT');
  } catch (error) {
    // After some errors (a full disk) SQLite has rolled back by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
