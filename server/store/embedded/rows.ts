// Translates rows of the tables: import records, the state of sources, what people said.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { judgementKind } from '../../model/judgements';
import { judgementsOf, sourcesOf } from '../state';
import type { ImportRecord, Revision, SourceState, StoreState } from '../store';
import { isOlder, olderRevisions } from './older';

interface RecordRow {
  readonly id: string;
  readonly source: string;
  readonly action: ImportRecord['action'];
  readonly undoes: string | null;
  readonly at: string;
  readonly importer: string;
  readonly mode: ImportRecord['mode'];
  readonly priority: number;
  readonly sample: number;
  readonly files: string;
  readonly fingerprint: string;
  readonly rows_read: number;
  readonly rows_accepted: number;
  readonly rows_rejected: number;
  readonly before: string | null;
  readonly after: string | null;
  /** A viewer as JSON; absent in older files. */
  readonly made_by?: string | null;
}

function toRecord(row: RecordRow): ImportRecord {
  const { rows_read: read, rows_accepted: accepted, rows_rejected: rejected } = row;
  return {
    id: row.id,
    source: row.source,
    action: row.action,
    undoes: row.undoes,
    at: row.at,
    by: row.made_by ? JSON.parse(row.made_by) : null,
    importer: row.importer,
    mode: row.mode,
    priority: row.priority,
    sample: row.sample !== 0,
    files: JSON.parse(row.files),
    fingerprint: row.fingerprint,
    rows: { read, accepted, rejected },
    before: row.before,
    after: row.after,
  };
}

/** What people said, of one kind or all of it; call it within one transaction. */
export function readRevisions(database: DatabaseSync, kind?: string): Revision[] {
  if (isOlder(database)) return olderRevisions(database).filter((one) => kind === undefined || one.kind === kind);
  const rows: { readonly said: string }[] =
    kind === undefined
      ? database.prepare('SELECT said FROM revision ORDER BY number').all()
      : database.prepare('SELECT said FROM revision WHERE kind = ? ORDER BY number').all(kind);
  return rows.map(({ said }) => JSON.parse(said));
}

/** All sources with their history. */
export function readSources(database: DatabaseSync): SourceState[] {
  const rows: RecordRow[] = database.prepare('SELECT * FROM record ORDER BY number').all();
  return sourcesOf(rows.map(toRecord));
}

/** Reads what all sources say and what was judged; call it within one transaction. Undefined when a judgement cannot be read. */
export function readState(database: DatabaseSync): Omit<StoreState, 'version'> | undefined {
  const judgements = judgementsOf(readRevisions(database, judgementKind));
  return judgements && { sources: readSources(database), judgements };
}

/** Appends a record to the history of its source. */
export function insertRecord(database: DatabaseSync, record: ImportRecord): void {
  const { rows, by } = record;
  database
    .prepare(
      `INSERT INTO record (id, source, action, undoes, at, importer, mode, priority, sample, files, fingerprint,
         rows_read, rows_accepted, rows_rejected, before, after, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[record.id, record.source, record.action, record.undoes, record.at, record.importer, record.mode, record.priority],
      ...[Number(record.sample), JSON.stringify(record.files), record.fingerprint, rows.read, rows.accepted, rows.rejected],
      ...[record.before, record.after, by && JSON.stringify(by)],
    );
}
