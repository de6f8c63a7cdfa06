// Brings over a store that an older build made in this database, when it is opened, and reads it as it is where nothing may be written.
import { createHash, randomUUID } from 'node:crypto';
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import { comparePairs } from '../../model/pairs';
import { revisionOfOlder } from '../state';
import type { Revision } from '../store';
import type { Connection, Row, Run } from './connection';
import { emptyMark, markText, nextMark } from './mark';
import { revisionRows } from './revision-rows';
import { limits, schemaNumber } from './settings';

/** What an older row of `read/state` or `read/revisions` holds beside its records. */
export interface VersionRow {
  readonly version: number;
  readonly records: number;
  readonly revisions: readonly Revision[];
}

type Triple = readonly [a: string, b: string, verdict: string];

/** Schema 1 kept judgements as nodes of their own, and knew no other records. */
export function isOlder({ schema }: Row): boolean {
  return Number(schema) < 2;
}

function digestOf(judgements: readonly Triple[]): string {
  return judgements.length === 0 ? '-' : createHash('sha256').update(JSON.stringify(judgements)).digest('hex').slice(0, 16);
}

/** What an older row holds; undefined when that does not belong together. */
export function readOlderRow(row: Row): VersionRow | undefined {
  const judgements = [...(row.judgements as readonly Triple[])].sort(([a, b], [c, d]) => comparePairs([a, b], [c, d]));
  const [version, records, digest] = String(row.mark).split(' ');
  if (digest !== digestOf(judgements) || Number(version) !== row.version) return undefined;
  return { version: Number(version), records: Number(records), revisions: judgements.map(([a, b, verdict]) => revisionOfOlder({ a, b, verdict })) };
}

/** Makes records of the judgements of schema 1, and raises the number of the schema. */
async function raiseWithJudgements(run: Run, name: string): Promise<void> {
  const [row] = await run('read/revisions', { kind: null });
  const found = row && readOlderRow(row);
  if (!found) {
    const details = reasonIn({ en: 'its judgements were changed by hand', nl: 'de oordelen erin zijn met de hand gewijzigd' });
    throw new Fault('store-damaged', 3, { value: name, details });
  }
  const { records, revisions } = found;
  const version = found.version + 1;
  const rows = revisionRows(revisions, 0);
  const mark = nextMark(emptyMark, { version, records, added: rows.map(({ kind, revision: text }) => ({ kind, text })) });
  if (rows.length > 0) await run('load/revisions', { rows });
  await run('remove/older-judgements');
  await run('load/raise-schema', { schema: schemaNumber, version, mark: markText(mark) });
}

/** Within one transaction behind the write lock: the number of the schema up, and with it what an older program could read. */
async function raise(run: Run, name: string): Promise<void> {
  const [older] = await run('load/lock-older', { schema: schemaNumber, token: randomUUID() });
  // Another program was first.
  if (!older) return;
  if (isOlder(older)) return raiseWithJudgements(run, name);
  const [row] = await run('read/head');
  await run('load/raise-schema', { schema: schemaNumber, version: row?.version, mark: row?.mark });
}

/**
 * Makes the store of an older build one of ours: what people said and the number of the schema whole or not at all; from there on older programs refuse it, and
 * its documents follow (bring-over.ts). Rejects with what the driver says, or `store-damaged`.
 */
export async function raiseSchema(connection: Connection): Promise<void> {
  for (const statement of connection.files.statements('schema/store')) await connection.execute(statement);
  await connection.execute('CALL db.awaitIndexes(60)');
  await connection.writeAgain(limits.publish, (run) => raise(run, connection.name));
}
