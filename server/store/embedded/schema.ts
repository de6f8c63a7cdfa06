// Declares the tables of the embedded store, and the numbers by which a file is known as ours and as of this version.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import { revisionTable } from './older';

/** “KZ” and a number: tells our file from that of another program (PRAGMA application_id). */
export const applicationId = 0x4b5a0001;

/**
 * Grows when an older program could not read or write the tables any more (PRAGMA user_version). 2: what people say are records; 3: what sources say is
 * kept as columns.
 */
export const schemaVersion = 3;

const tables = `
CREATE TABLE store (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO store VALUES (1, 0);
-- What sources said, whole versions, never changed; "chunks" is how many belong to it.
CREATE TABLE content (id TEXT PRIMARY KEY, chunks INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE chunk (
  content TEXT NOT NULL REFERENCES content ON DELETE CASCADE,
  part INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (content, part)
) STRICT;
-- The history of all sources, oldest first.
CREATE TABLE record (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  action TEXT NOT NULL,
  undoes TEXT REFERENCES record (id),
  at TEXT NOT NULL,
  importer TEXT NOT NULL,
  mode TEXT NOT NULL,
  priority INTEGER NOT NULL,
  sample INTEGER NOT NULL,
  files TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  rows_read INTEGER NOT NULL,
  rows_accepted INTEGER NOT NULL,
  rows_rejected INTEGER NOT NULL,
  before TEXT REFERENCES content (id),
  after TEXT REFERENCES content (id),
  made_by TEXT
) STRICT;
${revisionTable}
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`;

interface Header {
  readonly application: number;
  readonly version: number;
  readonly tables: number;
}

function readHeader(database: DatabaseSync): Header {
  const { application_id: application } = database.prepare('PRAGMA application_id').get();
  const { user_version: version } = database.prepare('PRAGMA user_version').get();
  const { tables: count } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get();
  return { application, version, tables: count };
}

const otherProgram = reasonIn({ en: 'it is the database of another program', nl: 'het is de database van een ander programma' });

/** Throws `store-newer`, or `store-unreachable` for the file of another program. */
function check({ application, version }: Header, path: string): void {
  if (application !== applicationId) throw new Fault('store-unreachable', 3, { value: path, details: otherProgram });
  if (version > schemaVersion) throw new Fault('store-newer', 3, { value: path, details: { found: version, known: schemaVersion } });
}

/** Checks that the tables are there, are ours and not newer. */
export function checkSchema(database: DatabaseSync, path: string): void {
  check(readHeader(database), path);
}

const isEmpty = ({ application, version, tables: count }: Header) => application === 0 && version === 0 && count === 0;

/** Whether the file is of this version, not of an older one. Throws as `checkSchema`. */
export function isOfThisVersion(database: DatabaseSync, path: string): boolean {
  const header = readHeader(database);
  check(header, path);
  return header.version === schemaVersion;
}

/** Says that the file is of this version, within a transaction of the caller. */
export function markVersion(database: DatabaseSync): void {
  database.exec(`PRAGMA user_version = ${schemaVersion}`);
}

function makeTables(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have done it since.
    if (isEmpty(readHeader(database))) database.exec(tables);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Makes the tables in an empty file, whole or not at all, or checks that they are ours and not newer. Returns whether they are of this version; else
 * the file is to be brought over. Throws an SQLite error when another writer is busy.
 */
export function prepareSchema(database: DatabaseSync, path: string): boolean {
  if (isEmpty(readHeader(database))) makeTables(database);
  return isOfThisVersion(database, path);
}
