// Computes the state of all sources, in one order, and the judgements in force, from import records and revisions. Every store uses it.
import { addTo } from '../model/group-by';
import { type Judgement, judgementKey, judgementKind, judgementsAfter } from '../model/judgements';
import { compareText } from '../model/text-order';
import type { ImportRecord, Revision, SourceState } from './store';

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

/** The contents of a source, the one that it says now first, then by how many undos lie between. */
function contentsByAge(history: readonly ImportRecord[]): string[] {
  const ids = history.toReversed().flatMap(({ after, before }) => [after, before]);
  return [...new Set(ids)].filter((id): id is string => id !== null);
}

/** The contents that no longer are to be kept when each source keeps `most` versions: those that the fewest undos reach. */
export function contentsToLetGo(sources: readonly SourceState[], most: number): string[] {
  return sources.flatMap(({ history }) => contentsByAge(history).slice(Math.max(1, most)));
}

/** A revision as the text that stores keep. JSON, so that no text in it is damaged by a store. */
export function revisionText({ kind, key, at, by, body }: Revision): string {
  return JSON.stringify({ kind, key, at, by, body });
}

/** The judgements in force, in the order of their pairs; undefined when one of them cannot be read. */
export function judgementsOf(revisions: readonly Revision[]): Judgement[] | undefined {
  return judgementsAfter(
    [],
    revisions.filter(({ kind }) => kind === judgementKind),
  );
}

/** What an older build knew of a judgement: neither who nor when, and `different` for what is called `not-same`. */
export interface OlderJudgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
}

/** The judgement of an older build as the first revision of a record. */
export function revisionOfOlder({ a, b, verdict }: OlderJudgement): Revision {
  const body = { a, b, verdict: verdict === 'different' ? 'not-same' : verdict };
  return { kind: judgementKind, key: judgementKey(a, b), at: null, by: null, body };
}

/** The id under which a store keeps the report of a record, beside its contents. */
export function reportId(record: string): string {
  return `${record}/report`;
}

/** How long (ms) whoever keeps what was computed waits for another writer: after that writer it is likely to be out of date. */
export const patienceToKeep = 1_000;

/**
 * How much may be kept ahead of commits that are still to come, or never came. As many importers as this may start from one state without taking from
 * each other what they kept; with one more all of it goes but that of the state in force.
 */
export const mostKeptAhead = 8;

/** How the ids of what was computed from a state begin: no content has such an id. */
export const keptPrefix = 'kept/';

/** The id under which a store keeps what was computed from a state, beside its contents. */
export function keptId(key: string): string {
  return `${keptPrefix}${key}`;
}
