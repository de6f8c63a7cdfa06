// Records and judgements as the database keeps them, and the state that they make.

import { orderPair, sortJudgements, sourcesOf } from '../state';
import type { ImportRecord, Judgement, StoreState } from '../store';
import type { Row } from './connection';

/** What a person reads of a record in Neo4j Browser; the program reads the text `record`. */
export function recordProperties(record: ImportRecord): Record<string, string | number | boolean> {
  const { source, action, at, importer, mode, priority, sample, rows } = record;
  return { source, action, at, importer, mode, priority, sample, rowsRead: rows.read, rowsAccepted: rows.accepted, rowsRejected: rows.rejected };
}

/** The key of a pair of ids. */
export function pairKey(a: string, b: string): { readonly pair: string; readonly a: string; readonly b: string } {
  const [first, second] = orderPair(a, b);
  return { pair: JSON.stringify([first, second]), a: first, b: second };
}

/** The state of a row of `read/state`. */
export function stateOf({ version, records, judgements }: Row): StoreState {
  const pairs = judgements as readonly (readonly [string, string, Judgement['verdict']])[];
  return {
    version: Number(version),
    sources: sourcesOf((records as readonly string[]).map((text): ImportRecord => JSON.parse(text))),
    judgements: sortJudgements(pairs.map(([a, b, verdict]) => ({ a, b, verdict }))),
  };
}
