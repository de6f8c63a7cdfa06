// Takes an import back: its source says again what it said before (semantics §5).

import { compareGraphs } from '../estate/difference';
import { Fault } from '../model/faults';
import type { ImportRecord, SourceContent, SourceState, Store } from '../store/store';
import { bareIdsOfUndo, type NewSayings } from './bare-ids';
import { earlierContent, rememberEarlier } from './earlier-content';
import { contentsOf, openSayings, type SaidEstate } from './open-estate';
import { commitPrepared, nextImportId, prepareCommit, withNewest } from './records';
import type { ImportHooks, UndoOutcome } from './result';

/** The undo that holds for each record: an undo that was itself undone no longer counts. */
function undoneBy(history: readonly ImportRecord[]): Map<string, ImportRecord> {
  const undone = new Map<string, ImportRecord>();
  for (const record of history.toReversed()) {
    if (record.undoes !== null && !undone.has(record.id) && !undone.has(record.undoes)) undone.set(record.undoes, record);
  }
  return undone;
}

/** Records that must be undone before the one at `at`, newest first: those after it whose effect does not lie wholly after it. */
function blocking(history: readonly ImportRecord[], at: number, undone: ReadonlyMap<string, ImportRecord>): ImportRecord[] {
  const place = new Map(history.map(({ id }, index) => [id, index]));
  const isInForce = (record: ImportRecord) => !undone.has(record.id) && (record.undoes === null || (place.get(record.undoes) ?? 0) < at);
  return history
    .slice(at + 1)
    .filter(isInForce)
    .reverse();
}

interface Target {
  readonly source: SourceState;
  readonly record: ImportRecord;
  /** The record before it: how the source stood. */
  readonly previous: ImportRecord | undefined;
}

/** The record to undo. Throws `unknown-id`, `already-undone` or `newer-import`. */
function findTarget(sources: readonly SourceState[], importId: string): Target {
  const source = sources.find(({ history }) => history.some(({ id }) => id === importId));
  const at = source?.history.findIndex(({ id }) => id === importId) ?? -1;
  const record = source?.history[at];
  if (!source || !record) throw new Fault('unknown-id', 2, { value: importId });
  const undone = undoneBy(source.history);
  const undo = undone.get(importId);
  if (undo) throw new Fault('already-undone', 1, { value: importId, details: { undo: undo.id } });
  const first = blocking(source.history, at, undone);
  if (first.length > 0) throw new Fault('newer-import', 1, { value: importId, details: { imports: first.map(({ id }) => id).join(', ') } });
  return { source, record, previous: source.history[at - 1] };
}

/** The record of the undo: the source stands again as before `record`, and is recorded with the files that said so. */
function undoRecord({ source, record, previous }: Target, made: Pick<ImportRecord, 'id' | 'at' | 'by'>): ImportRecord {
  const restored = record.before === null ? undefined : source.history.find(({ action, after }) => action === 'import' && after === record.before);
  return {
    ...made,
    source: source.name,
    action: 'undo',
    undoes: record.id,
    importer: restored?.importer ?? record.importer,
    mode: previous?.mode ?? record.mode,
    priority: previous?.priority ?? record.priority,
    sample: previous?.sample ?? record.sample,
    files: restored?.files ?? [],
    fingerprint: restored?.fingerprint ?? '',
    rows: restored?.rows ?? { read: 0, accepted: 0, rejected: 0 },
    before: source.current,
    after: record.before,
  };
}

const saidBy = (source: string, { sources }: SaidEstate) => sources.find(({ name }) => name === source)?.content;

/** What the source will say again: as it is remembered, else as the store keeps it. */
async function contentFor(store: Store, before: SaidEstate, { source, before: current, after: id }: ImportRecord): Promise<Map<string, SourceContent>> {
  if (id === null || contentsOf(before).has(id)) return new Map();
  const now = saidBy(source, before);
  const remembered = earlierContent(now, id);
  // The undo may be taken back too.
  if (now && current !== null && remembered) rememberEarlier(remembered, { id: current, content: now }, 0);
  return new Map([[id, remembered ?? (await store.content(id))]]);
}

/** What an undo makes a source say again. */
function broughtBack(source: string, before: SaidEstate, after: SaidEstate): NewSayings {
  return { source, claims: saidBy(source, after)?.claims ?? [], now: saidBy(source, before)?.claims ?? [] };
}

/** Undoes the newest import of a source, or the undo of one. Rejects with `unknown-id`, `already-undone`, `newer-import`, `bare-ids`. */
export async function undoImport(store: Store, importId: string, hooks: ImportHooks): Promise<UndoOutcome> {
  // What cannot be undone is refused before the whole estate is read for it.
  findTarget((await store.state()).sources, importId);
  return withNewest(store, await openSayings(store), async (before) => {
    const target = findTarget(before.state.sources, importId);
    hooks.phase(target.source.name);
    const record = undoRecord(target, { id: nextImportId(before.state), at: hooks.now().toISOString(), by: hooks.viewer });
    const known = await contentFor(store, before, record);
    const commit = prepareCommit(before, { records: [record], added: new Map(), known });
    const refusal = bareIdsOfUndo(broughtBack(target.source.name, before, commit.after), before.sources);
    if (refusal) throw refusal;
    const changes = compareGraphs(before.snapshot.graph, commit.after.snapshot.graph);
    hooks.checkpoint();
    const estate = await commitPrepared(store, before, commit);
    return { result: { undone: importId, source: target.source.name, changes, import: record.id }, estate, before };
  });
}
