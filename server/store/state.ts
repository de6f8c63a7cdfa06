// Computes the state of all sources, in one order, from records and judgements. Every store uses it.
import { addTo } from '../model/group-by';
import { compareText } from '../model/text-order';
import type { ImportRecord, Judgement, SourceState } from './store';

function toSource(name: string, history: readonly ImportRecord[]): SourceState {
  const newest = history.at(-1);
  const { mode = 'full', priority = 0, sample = false, after = null } = newest ?? {};
  return { name, mode, priority, sample, current: after, history };
}

/** The sources that these records make (oldest record first), sorted by name. */
export function sourcesOf(records: Iterable<ImportRecord>): SourceState[] {
  const histories = new Map<string, ImportRecord[]>();
  for (const record of records) {
    addTo(histories, record.source, record);
  }
  return [...histories].sort(([a], [b]) => compareText(a, b)).map(([name, history]) => toSource(name, history));
}

/** Judgements in the order of their pairs. */
export function sortJudgements(judgements: readonly Judgement[]): Judgement[] {
  return [...judgements].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

/** The id under which a store keeps the report of a record, beside its contents. */
export function reportId(record: string): string {
  return `${record}/report`;
}
