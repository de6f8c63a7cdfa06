// Reads files of the builds that knew judgements only, and makes records of those.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import { judgementsOf, type OlderJudgement, revisionOfOlder, revisionText } from '../state';
import type { Revision } from '../store';

/** What people said, oldest first, each revision as JSON; rows are added and never changed. */
export const revisionTable = `
CREATE TABLE revision (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, said TEXT NOT NULL) STRICT;
CREATE INDEX revision_of_kind ON revision (kind, number);
`;

/** Whether the file has judgements in a table of their own: those of version 1, which knew no other records. */
export function isOlder(database: DatabaseSync): boolean {
  return database.prepare('PRAGMA user_version').get().user_version < 2;
}

/** What is kept in an older file as revisions, in the order of the pairs. */
export function olderRevisions(database: DatabaseSync): Revision[] {
  const rows: OlderJudgement[] = database.prepare('SELECT a, b, verdict FROM judgement ORDER BY a, b').all();
  return rows.map(revisionOfOlder);
}

/** Appends what a person said. */
export function insertRevision(database: DatabaseSync, revision: Revision): void {
  database.prepare('INSERT INTO revision (kind, said) VALUES (?, ?)').run(revision.kind, revisionText(revision));
}

/**
 * Makes records of the judgements of a file of version 1, within a transaction of the caller. The version of the data goes up, so that a commit
 * that an older program prepared is refused; afterwards that program finds no table of judgements, and says so instead of leaving them out.
 */
export function bringJudgementsOver(database: DatabaseSync, path: string): void {
  const revisions = olderRevisions(database);
  if (!judgementsOf(revisions))
    throw new Fault('store-damaged', 3, { value: path, details: reasonIn({ en: 'a judgement in it cannot be read', nl: 'een oordeel erin is onleesbaar' }) });
  database.exec(revisionTable);
  for (const revision of revisions) insertRevision(database, revision);
  database.exec('ALTER TABLE record ADD COLUMN made_by TEXT; DROP TABLE judgement; UPDATE store SET version = version + 1');
}
