// Records and judgements as the database keeps them, and the state that they make.
import { createHash } from 'node:crypto';
import { orderPair } from '../../model/pairs';
import { sortJudgements, sourcesOf } from '../state';
import type { ImportRecord, Judgement, StoreState } from '../store';
import type { Row } from './connection';

/** What a person reads of a record in Neo4j Browser; the program reads the text `record`. */
export function recordProperties(record: ImportRecord): Record<string, string | number | boolean> {
  const { source, action, at, importer, mode, priority, sample, rows, after } = record;
  const counts = { rowsRead: rows.read, rowsAccepted: rows.accepted, rowsRejected: rows.rejected };
  return { source, action, at, importer, mode, priority, sample, ...counts, ...(after === null ? {} : { document: after }) };
}

/** The key of a pair of ids. */
export function pairKey(a: string, b: string): { readonly pair: string; readonly a: string; readonly b: string } {
  const [first, second] = orderPair(a, b);
  return { pair: JSON.stringify([first, second]), a: first, b: second };
}

/** What belongs to a version: records 1 to `records`, and exactly these judgements. */
export interface Mark {
  readonly version: number;
  readonly records: number;
  readonly judgements: readonly Judgement[];
}

/** The mark as one text. A reader who sees parts of a commit finds that they do not fit it, and reads again. */
export function markText({ version, records, judgements }: Mark): string {
  const pairs = sortJudgements(judgements).map(({ a, b, verdict }) => [a, b, verdict]);
  const digest = pairs.length === 0 ? '-' : createHash('sha256').update(JSON.stringify(pairs)).digest('hex').slice(0, 16);
  return `${version} ${records} ${digest}`;
}

type Numbered = readonly (readonly [number: number, text: string])[];
type Pairs = readonly (readonly [a: string, b: string, verdict: Judgement['verdict']])[];

function sourcesIn(texts: readonly string[]): StoreState['sources'] | undefined {
  try {
    return sourcesOf(texts.map((text): ImportRecord => JSON.parse(text)));
  } catch {
    return undefined;
  }
}

/** The state of a row of `read/state`; undefined when its parts do not belong together. */
export function stateOf(row: Row): StoreState | undefined {
  const mark = String(row.mark);
  const [version = Number.NaN, count = Number.NaN] = mark.split(' ').map(Number);
  const records = (row.records as Numbered).filter(([number]) => number <= count).sort(([a], [b]) => a - b);
  const judgements = (row.judgements as Pairs).map(([a, b, verdict]) => ({ a, b, verdict }));
  if (row.version !== version || records.length !== count || markText({ version, records: count, judgements }) !== mark) return undefined;
  const sources = sourcesIn(records.map(([, text]) => text));
  return sources && { version, sources, judgements: sortJudgements(judgements) };
}
