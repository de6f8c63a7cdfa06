// Keeps the graph of an estate beside its sources, whole or as what changed since the one before, and reads it back.
import { createHash } from 'node:crypto';
import { patchFrom, rememberPatch } from '../estate/change/origin';
import { patched } from '../estate/change/patch';
import { columnsOfPatch, patchOfColumns } from '../estate/change/patch-columns';
import { columnsOfGraph } from '../estate/kept/keep-graph';
import { graphOfColumns, isReadFirst } from '../estate/kept/kept-graph';
import { BadColumns, type ColumnSource, type Columns } from '../model/columns/columns';
import { jsonColumn, readJson } from '../model/columns/json';
import type { EstateGraph, Snapshot } from '../model/graph';
import { currentImport } from '../store/estate-input';
import type { ColumnsInMemory } from '../store/shared-columns';
import type { Anew, KeptMapping, Store, StoreState } from '../store/store';
import type { StandingCounts } from './standing-counts';

/** One version of a store: the graph that it makes. */
export interface Estate {
  readonly version: number;
  readonly state: StoreState;
  readonly snapshot: Snapshot;
  /** How many issues stand now: of the rows of each source, and of the graph (source null). */
  readonly issueCounts: readonly StandingCounts[];
  /** The mapping by which each source was read that was read by one, by its name. */
  readonly mappings: ReadonlyMap<string, KeptMapping>;
}

/** What a graph is a function of, in short: equal keys, equal graphs. What people said that the graph is no function of is not in it. */
export function graphKey({ sources, judgements }: StoreState): string {
  const speaking = sources.flatMap((source) => {
    const record = currentImport(source);
    return record ? [[source.name, source.priority, source.current, record.id, record.importer, record.at, record.fingerprint]] : [];
  });
  return createHash('sha256')
    .update(JSON.stringify([speaking, judgements.map(({ a, b, verdict }) => [a, b, verdict])]))
    .digest('hex');
}

/** The reference date: the day of the newest import among those that sources stand at. */
export function asOfState({ sources }: StoreState): string | null {
  const newest = sources.reduce<string | null>((latest, source) => {
    const at = currentImport(source)?.at;
    return at !== undefined && (latest === null || at > latest) ? at : latest;
  }, null);
  return newest?.slice(0, 10) ?? null;
}

/** The name of the column that holds what is known of the graph beside what it says. */
const aboutColumn = 'about';
export interface About extends Pick<Estate, 'issueCounts'> {
  readonly id: string;
  readonly mappings: readonly (readonly [source: string, mapping: KeptMapping])[];
  /** The keys of what it is read with, the nearest first: it holds what changed since that one. Absent: the whole graph. */
  readonly since?: readonly string[];
  /** Of a whole graph: the key of the one before it, since which what changed is kept beside it, for whoever holds that one. */
  readonly after?: string;
}

/** Under which keys a graph is kept: its own, then those that it is read with. Known for graphs that were read, or kept, here. */
const keysOf = new WeakMap<EstateGraph, readonly string[]>();

/** Remembers the key of a graph that was made of another one, and what that is read with. */
export function rememberKeys(graph: EstateGraph, keys: readonly string[]): void {
  keysOf.set(graph, keys);
}

/** The key under which a graph is kept; undefined: nobody knows. */
export const keyOf = (graph: EstateGraph): string | undefined => keysOf.get(graph)?.[0];

/** Patches that are read one after the other, before a graph is kept whole again. */
const mostPatches = 16;

/** The columns of an estate, whole. */
export function columnsOfEstate({ snapshot: { id, graph }, issueCounts, mappings }: Estate): Columns {
  const about: About = { id, issueCounts, mappings: [...mappings] };
  return new Map([...columnsOfGraph(graph), [aboutColumn, jsonColumn(about)]]);
}

/** What is known of a graph beside what it says. Throws `BadColumns`. */
export const aboutOf = (columns: ColumnSource) => readJson<About>(columns, aboutColumn);

/** Whether these columns hold what changed since another graph, and not a whole one. Throws `BadColumns`. */
export function isPatch(columns: ColumnSource): boolean {
  return aboutOf(columns).since !== undefined;
}

export function estateOf(state: StoreState, { id, issueCounts, mappings }: About, graph: EstateGraph): Estate {
  const snapshot: Snapshot = { id, asOf: asOfState(state), graph };
  return { version: state.version, state, snapshot, issueCounts, mappings: new Map(mappings) };
}

/** The estate of a state that these columns were kept of, whole. Rejects with `BadColumns`. */
export async function estateOfColumns(state: StoreState, columns: ColumnsInMemory): Promise<Estate> {
  await columns.prepare(isReadFirst);
  const estate = estateOf(state, aboutOf(columns), graphOfColumns(columns));
  keysOf.set(estate.snapshot.graph, [graphKey(state)]);
  return estate;
}

/** What is kept of an estate: the patch since `before` where it came from that, and what it is read with; else the whole. */
function columnsToKeep(estate: Estate, before: Estate | undefined): { readonly columns: Columns; readonly since: readonly string[] } {
  const { id, graph } = estate.snapshot;
  const patch = before && patchFrom(before.snapshot.graph, graph);
  const since = before && keysOf.get(before.snapshot.graph);
  if (!patch || !since) return { columns: columnsOfEstate(estate), since: [] };
  const about: About = { id, issueCounts: estate.issueCounts, mappings: [...estate.mappings] };
  if (since.length <= mostPatches) return { columns: columnsOfPatch(patch).set(aboutColumn, jsonColumn({ ...about, since })), since };
  const [after] = since;
  return { columns: new Map([...columnsOfGraph(graph), ...columnsOfPatch(patch), [aboutColumn, jsonColumn({ ...about, after })]]), since: [] };
}

/**
 * Keeps the graph of an estate beside its sources, so that the next who opens it need not compute it. `before`: the estate in force, which this one
 * will follow: whoever sees the commit then finds it kept. That it cannot be kept is no fault of whoever asked. Returns the keys under which it is kept.
 */
export async function keepEstate(store: Store, estate: Estate, before?: Estate): Promise<readonly string[]> {
  const { version, state, snapshot } = estate;
  const key = graphKey(state);
  const inForce = (before && keysOf.get(before.snapshot.graph)) ?? [];
  if (inForce.includes(key)) {
    // An undo goes back to what that of now is read with: it is kept, and a patch since that of now would go round.
    const keys = inForce.slice(inForce.indexOf(key));
    keysOf.set(snapshot.graph, keys);
    return keys;
  }
  const { columns, since } = columnsToKeep(estate, before);
  const beside = before && (keysOf.get(before.snapshot.graph) ?? [graphKey(before.state)]);
  const request = before ? { version: before.version, beside } : { version };
  const keys = [key, ...since];
  try {
    await store.keep({ key, ...request } as Parameters<Store['keep']>[0], columns);
    keysOf.set(snapshot.graph, keys);
  } catch {
    // The next who opens it computes it.
  }
  return keys;
}

interface KeptEstate {
  readonly about: About;
  readonly graph: EstateGraph;
}

/** What is kept under a key, with what it is read with. `known`: a graph that was read or made before. */
async function readKept(store: Pick<Store, 'kept'>, key: string, known: EstateGraph | undefined): Promise<KeptEstate | Anew> {
  const kept = await store.kept(key);
  if ('absent' in kept) return kept.absent;
  await kept.columns.prepare(isReadFirst);
  const about = aboutOf(kept.columns);
  const [nearest] = about.since ?? [];
  if (nearest === undefined) return { about, graph: graphOfColumns(kept.columns) };
  const isKnown = known && keysOf.get(known)?.[0] === nearest;
  const base = isKnown ? known : await readKept(store, nearest, known);
  if (typeof base === 'string') return base;
  const patch = patchOfColumns(kept.columns);
  const from = 'about' in base ? base.graph : base;
  const graph = patched(from, patch);
  if (!graph) return 'damaged';
  rememberPatch(graph, from, patch);
  return { about, graph };
}

/** The estate as it was kept; else why it was not. What changed since `before` is read alone. */
export async function readKeptEstate(store: Pick<Store, 'kept'>, state: StoreState, before?: Estate): Promise<Estate | Anew> {
  const key = graphKey(state);
  try {
    const kept = await readKept(store, key, before?.snapshot.graph);
    if (typeof kept === 'string') return kept;
    const { about, graph } = kept;
    keysOf.set(graph, [key, ...(about.since ?? [])]);
    return estateOf(state, about, graph);
  } catch (error) {
    if (error instanceof BadColumns) return 'damaged';
    throw error;
  }
}
