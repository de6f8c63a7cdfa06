// Prepares and commits records of the history of sources: gives the next id, and computes the state with one more record.
import { Fault } from '../model/faults';
import { compareText } from '../model/text-order';
import type { KeptReport } from '../store/report';
import type { ImportRecord, SourceContent, SourceState, Store, StoreChange, StoreState } from '../store/store';
import { makeAfter } from './follow-estate';
import { type Estate, keepEstate } from './kept-estate';
import { contentsOf, type MadeEstate, openSayings, rememberEstate, type SaidEstate } from './open-estate';

const idPattern = /^imp-(\d+)$/;

/** The id of the next record: numbered over all sources, never used twice. `offset` for several records of one commit. */
export function nextImportId(state: StoreState, offset = 0): string {
  let highest = 0;
  for (const { history } of state.sources) for (const { id } of history) highest = Math.max(highest, Number(idPattern.exec(id)?.[1] ?? 0));
  return `imp-${highest + 1 + offset}`;
}

export function findSource(state: StoreState, name: string): SourceState | undefined {
  return state.sources.find((source) => source.name === name);
}

/** The state after one more record, as the store will have it. */
function withRecord(state: StoreState, record: ImportRecord): StoreState {
  const { mode, priority, sample } = record;
  const old = findSource(state, record.source);
  const source: SourceState = { name: record.source, mode, priority, sample, current: record.after, history: [...(old?.history ?? []), record] };
  const others = state.sources.filter(({ name }) => name !== record.source);
  return { ...state, sources: [...others, source].sort((a, b) => compareText(a.name, b.name)) };
}

/** What records make of the store: computed, and not committed yet. */
export interface PreparedCommit {
  readonly records: readonly ImportRecord[];
  /** Contents that are new with these records. */
  readonly added: ReadonlyMap<string, SourceContent>;
  /** What the imports among these records found, by the id of the record. */
  readonly reports?: ReadonlyMap<string, KeptReport>;
  /** The estate that will be in force; its version is that after the commit. */
  readonly after: MadeEstate;
}

/** Computes what records make of an estate. `known`: contents beyond those of `before` that they go back to. */
export function prepareCommit(
  before: SaidEstate,
  { records, added, known }: Omit<PreparedCommit, 'after'> & { known?: ReadonlyMap<string, SourceContent> },
): PreparedCommit {
  const state = records.reduce(withRecord, before.state);
  const contents = new Map([...contentsOf(before), ...(known ?? []), ...added]);
  return { records, added, after: makeAfter(before, { ...state, version: before.version + 1 }, contents) };
}

/** Commits what was prepared, whole or not at all; returns the estate in force. Rejects with `store-changed` when someone was first. */
export async function commitPrepared(store: Store, before: Estate, { records, added, reports, after }: PreparedCommit): Promise<Estate> {
  const changes = records.map((record) => {
    const content = record.after === null ? undefined : added.get(record.after);
    const report = reports?.get(record.id);
    return { change: 'record' as const, record, ...(content ? { content } : {}), ...(report ? { report } : {}) };
  });
  return commitChanges(store, changes, { before, after });
}

/** Commits changes that make one estate of another, and keeps its graph ahead where it is another one. Rejects with `store-changed` when someone was first. */
export async function commitChanges(
  store: Store,
  changes: readonly StoreChange[],
  { before, after }: { readonly before: Estate; readonly after: Estate },
): Promise<Estate> {
  const { graph } = after.snapshot;
  const keys = graph === before.snapshot.graph ? undefined : await keepEstate(store, after, before);
  const version = await store.commit(before.version, changes, keys && { graph, keys });
  const estate = { ...after, version };
  rememberEstate(store, estate);
  return estate;
}

/** Times that someone else may be first before we give up. */
const attempts = 5;

/** Does `work` on the estate as it is now, and again on the newer one when someone else committed meanwhile. */
export async function withNewest<T>(store: Store, start: SaidEstate, work: (before: SaidEstate) => Promise<T>): Promise<T> {
  let before = start;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(before);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'store-changed' || attempt === attempts) throw error;
    }
    before = await openSayings(store, before);
  }
}
