// Translates rows of the tables: records, the state of sources, judgements.
import type { DatabaseSyncInstance as DatabaseSync } from '@photostructure/sqlite';
import { orderPair } from '../../model/pairs';
import { sortJudgements, sourcesOf } from '../state';
import type { ImportRecord, Judgement, StoreState } from '../store';

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
}

function toRecord(row: RecordRow): ImportRecord {
  const { rows_read: read, rows_accepted: accepted, rows_rejected: rejected } = row;
  return {
    id: row.id,
    source: row.source,
    action: row.action,
    undoes: row.undoes,
    at: row.at,
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

/** Reads the whole state; call it within one transaction. */
export function readState(database: DatabaseSync): StoreState {
  const { version } = database.prepare('SELECT version FROM store').get();
  const rows: RecordRow[] = database.prepare('SELECT * FROM record ORDER BY number').all();
  const pairs: Judgement[] = database.prepare('SELECT a, b, verdict FROM judgement').all();
  const judgements = sortJudgements(pairs.map(({ a, b, verdict }) => ({ a, b, verdict })));
  return { version, sources: sourcesOf(rows.map(toRecord)), judgements };
}

/** Appends a record to the history of its source. */
export function insertRecord(database: DatabaseSync, record: ImportRecord): void {
  const { rows } = record;
  database
    .prepare(
      `INSERT INTO record (id, source, action, undoes, at, importer, mode, priority, sample, files, fingerprint,
         rows_read, rows_accepted, rows_rejected, before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      ...[record.id, record.source, record.action, record.undoes, record.at, record.importer, record.mode, record.priority],
      ...[Number(record.sample), JSON.stringify(record.files), record.fingerprint, rows.read, rows.accepted, rows.rejected, record.before, record.after],
    );
}

export function insertJudgement(database: DatabaseSync, { a, b, verdict }: Judgement): void {
  database.prepare('INSERT INTO judgement VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET verdict = excluded.verdict').run(...orderPair(a, b), verdict);
}

export function deleteJudgement(database: DatabaseSync, a: string, b: string): void {
  database.prepare('DELETE FROM judgement WHERE a = ? AND b = ?').run(...orderPair(a, b));
}
