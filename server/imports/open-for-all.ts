// Opens an estate for all threads of a program: one reads it, or computes it, and compiles it; the others get the same memory.
import { isPatched } from '../estate/change/origin';
import { BadColumns } from '../model/columns/columns';
import type { EstateGraph } from '../model/graph';
import { ColumnsInMemory, inSharedMemory, type SharedColumns } from '../store/shared-columns';
import type { Store, StoreState } from '../store/store';
import { type FollowedEstate, type FollowedPatch, followKept } from './follow-kept';
import { columnsOfEstate, type Estate, estateOfColumns, graphKey, isPatch, readKeptEstate } from './kept-estate';
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
  /** What is made of a graph for all threads; `steps`: how it came from the one before. */
  readonly share: (graph: EstateGraph, steps: readonly FollowedPatch[]) => S;
  /** Whether what was made of the graph before holds for that after these steps too. Absent: never. */
  readonly holds?: (steps: readonly FollowedPatch[]) => boolean;
}

export interface OpenedForAll<S> {
  readonly estate: Estate;
  /** Absent: what was made of the graph before is that of this one too. */
  readonly shared?: S;
  /** How the graph came from the one before; absent: it is the same, or came otherwise. */
  readonly steps?: readonly FollowedPatch[];
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
    const shared = share(snapshot.graph, []);
    return { key, columns: columns.withoutUnpacked(), shared };
  } catch (error) {
    if (error instanceof BadColumns) return undefined;
    throw error;
  }
}

/** Nodes and relations of a patched graph that each thread may hold by itself, some hundred bytes each; beyond it all read one memory. */
const mostInEach = 1_000_000;

const mayBeInEach = ({ nodes, relations }: EstateGraph) => nodes.length + relations.length <= mostInEach;

/** What was made for all, and the estate of it where each thread has its own. */
interface Making<S> {
  readonly made: MadeForAll<S>;
  readonly own?: Estate;
}

/** Makes what all need of a state; of a newer one when it is not kept any more. */
async function makeForAll<S>(
  store: Store,
  state: StoreState,
  { share, before }: Pick<ForAll<S>, 'share'> & { readonly before: Estate | undefined },
): Promise<Making<S>> {
  const read = await readForAll(store, state, share);
  if (read) return { made: read };
  const kept = await readKeptEstate(store, state, before);
  const estate = typeof kept === 'string' ? await openEstate(store, before) : kept;
  const key = graphKey(estate.state);
  const { graph } = estate.snapshot;
  if (isPatched(graph) && mayBeInEach(graph)) return { made: { key, columns: null, shared: share(graph, []) }, own: estate };
  // Whoever computed it goes on with the columns too: its nodes and relations are not held beside them.
  const inMemory = inSharedMemory(columnsOfEstate(estate));
  const { snapshot } = await estateOfColumns(estate.state, inMemory);
  return { made: { key, columns: inMemory.shared, shared: share(snapshot.graph, []) } };
}

/** How often what was kept of the state asked for may go before this thread opens the newest for itself. */
const attempts = 5;

/** What another thread made for all, or this one makes of the graph that it followed; undefined: somebody turned to another state. */
async function shareFollowed<S>({ estate, steps }: FollowedEstate, key: string, { once, share }: ForAll<S>): Promise<OpenedForAll<S> | undefined> {
  const { graph } = estate.snapshot;
  const made = await once(key, async () => ({ key, columns: null, shared: share(graph, steps) }));
  return made.key === key ? { estate, steps, shared: made.shared } : undefined;
}

/** The estate of a state made of the one before by what changed; undefined: it must be read. */
async function openFollowed<S>(
  store: Store,
  state: StoreState,
  { before, forAll }: { before: Estate; forAll: ForAll<S> },
): Promise<OpenedForAll<S> | undefined> {
  if (!mayBeInEach(before.snapshot.graph)) return undefined;
  const followed = await followKept(store, state, before);
  if (!followed) return undefined;
  return forAll.holds?.(followed.steps) ? followed : shareFollowed(followed, graphKey(state), forAll);
}

/** As `openEstate`, once for all threads. */
export async function openForAll<S>(store: Store, forAll: ForAll<S>, before?: Estate): Promise<OpenedForAll<S>> {
  const { once, share } = forAll;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const state = await store.state();
    if (before && (before.version === state.version || makesTheSame(before.state, state))) break;
    const followed = before && (await openFollowed(store, state, { before, forAll }));
    if (followed) return followed;
    const key = graphKey(state);
    let own: Estate | undefined;
    const made = await once(key, async () => {
      const making = await makeForAll(store, state, { share, before });
      own = making.own;
      return making.made;
    });
    // It was not kept any more, for somebody committed: the newer state is asked for.
    if (made.key !== key) continue;
    // Who asked wants to know how it stood then, or later: whatever was committed meanwhile is of the next question.
    const estate = made.columns ? await estateOfColumns(state, new ColumnsInMemory(made.columns)) : (own ?? (await readKeptEstate(store, state, before)));
    if (typeof estate !== 'string') return { estate, shared: made.shared };
  }
  const estate = await openEstate(store, before);
  return estate.snapshot === before?.snapshot ? { estate } : { estate, shared: share(estate.snapshot.graph, []) };
}
