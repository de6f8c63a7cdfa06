// Translates import records to properties of the database, and computes the state that they make together with what people said.
import { judgementKind } from '../../model/judgements';
import { judgementsOf, sourcesOf } from '../state';
import type { ImportRecord, Revisions, StoreState } from '../store';
import type { Row } from './connection';
import { readMark } from './mark';
import { isOlder, readOlderRow, type VersionRow } from './older';
import { type Numbered, revisionsIn, textsUpTo } from './revision-rows';

/** What a person reads of a record in Neo4j Browser; the program reads the text `record`. */
export function recordProperties(record: ImportRecord): Record<string, string | number | boolean> {
  const { source, action, at, by, importer, mode, priority, sample, rows, after } = record;
  const counts = { rowsRead: rows.read, rowsAccepted: rows.accepted, rowsRejected: rows.rejected };
  return {
    ...{ source, action, at, importer, mode, priority, sample },
    ...counts,
    ...(by === null ? {} : { by: by.name }),
    ...(after === null ? {} : { document: after }),
  };
}

function sourcesIn(texts: readonly string[]): StoreState['sources'] | undefined {
  try {
    // Older builds kept nobody with a record.
    return sourcesOf(texts.map((text): ImportRecord => ({ by: null, ...JSON.parse(text) })));
  } catch {
    return undefined;
  }
}

/** What a row says beside the import records; undefined when what it holds does not belong together. */
function readRow(row: Row, kind?: string): VersionRow | undefined {
  if (isOlder(row)) {
    const found = readOlderRow(row);
    return found && { ...found, revisions: found.revisions.filter((one) => kind === undefined || one.kind === kind) };
  }
  const mark = readMark(row.mark);
  const revisions = mark && revisionsIn(row.revisions as Numbered, mark, kind);
  return mark && revisions && mark.version === row.version ? { version: mark.version, records: mark.records, revisions } : undefined;
}

/** What people said, by a row of `read/revisions`; undefined when what it holds does not belong together. */
export function revisionsOf(row: Row, kind?: string): Revisions | undefined {
  const found = readRow(row, kind);
  return found && { version: found.version, revisions: found.revisions };
}

/** The state of a row of `read/state`; undefined when what it holds does not belong together. */
export function stateOf(row: Row): StoreState | undefined {
  const found = readRow(row, judgementKind);
  if (!found) return undefined;
  const texts = textsUpTo(row.records as Numbered, found.records);
  const sources = texts.length === found.records ? sourcesIn(texts) : undefined;
  const judgements = judgementsOf(found.revisions);
  return sources && judgements && { version: found.version, sources, judgements };
}
