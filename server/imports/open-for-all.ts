// Opens an estate for all threads of a program: one reads it, or computes it, and compiles it; the others get the same memory.
import { isPatched } from '../estate/change/origin';
import { BadColumns } from '../model/columns/columns';
import type { EstateGraph } from '../model/graph';
import { ColumnsInMemory, inSharedMemory, type SharedColumns } from '../store/shared-columns';
import type { Store, StoreState } from '../store/store';
import { columnsOfEstate, type Estate, estateOfColumns, graphKey, isPatch } from './kept-estate';
import { makesTheSame, openEstate } from './open-estate';

/** What one thread makes for all: of which state, its graph as columns, and what was made of that. */
export interface MadeForAll<S> {
  readonly key: string;
  /** Null: each thread reads it, which is a patch of the one before. */
  readonly columns: SharedColumns | null;
  readonly shared: S;
}

export interface ForAll<S> {
  /** The value of a key: made here, or by the thread that asked for it first. */
  readonly once: (key: string, make: () => Promise<MadeForAll<S>>) => Promise<MadeForAll<S>>;
  /** What is made of a graph for all threads. */
  readonly share: (graph: EstateGraph) => S;
}

export interface OpenedForAll<S> {
  readonly estate: Estate;
  /** Absent: the graph is that of before. */
  readonly shared?: S;
}

async function keptColumns(store: Store, key: string): Promise<ColumnsInMemory | undefined> {
  const kept = await store.kept(key);
  return 'absent' in kept ? undefined : kept.columns;
}

/** What was kept whole of a state, made ready for all; undefined: it is of no use, or a patch. */
async function readForAll<S>(store: Store, state: StoreState, share: ForAll<S>['share']): Promise<MadeForAll<S> | undefined> {
  const key = graphKey(state);
  const columns = await keptColumns(store, key);
  if (!columns) return undefined;
  try {
    if (isPatch(columns)) return undefined;
    const { snapshot } = await estateOfColumns(state, columns);
    return { key, columns: columns.shared, shared: share(snapshot.graph) };
  } catch (error) {
    if (error instanceof BadColumns) return undefined;
    throw error;
  }
}

/** Nodes and relations of a patched graph that each thread may hold by itself, some hundred bytes each; beyond it all read one memory. */
const mostInEach = 1_000_000;

async function makeForAll<S>(store: Store, share: ForAll<S>['share'], before: Estate | undefined): Promise<MadeForAll<S>> {
  const read = await readForAll(store, await store.state(), share);
  if (read) return read;
  const estate = await openEstate(store, before);
  const { graph } = estate.snapshot;
  if (isPatched(graph) && graph.nodes.length + graph.relations.length <= mostInEach)
    return { key: graphKey(estate.state), columns: null, shared: share(graph) };
  const columns = columnsOfEstate(estate);
  // Whoever computed it goes on with the columns too: its nodes and relations are not held beside them.
  const inMemory = inSharedMemory(columns);
  const { snapshot } = await estateOfColumns(estate.state, inMemory);
  return { key: graphKey(estate.state), columns: inMemory.shared, shared: share(snapshot.graph) };
}

/** How often the store may change while an estate is made for all before this thread opens it for itself. */
const attempts = 5;

/** As `openEstate`, once for all threads. */
export async function openForAll<S>(store: Store, { once, share }: ForAll<S>, before?: Estate): Promise<OpenedForAll<S>> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const state = await store.state();
    if (before && (before.version === state.version || makesTheSame(before.state, state))) break;
    const key = graphKey(state);
    const made = await once(key, () => makeForAll(store, share, before));
    // Somebody committed while it was made: the newer state is asked for.
    if (made.key !== key) continue;
    if (made.columns) return { estate: await estateOfColumns(state, new ColumnsInMemory(made.columns)), shared: made.shared };
    const estate = await openEstate(store, before);
    if (graphKey(estate.state) === key) return { estate, shared: made.shared };
  }
  const estate = await openEstate(store, before);
  return estate.snapshot === before?.snapshot ? { estate } : { estate, shared: share(estate.snapshot.graph) };
}
