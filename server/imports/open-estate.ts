// Opens an estate: reads a store and computes the graph of what all sources say now.
import { isDeepStrictEqual } from 'node:util';
import { snapshotId } from '../estate/canonical';
import { rankSources } from '../estate/input';
import { resolveEstate } from '../estate/resolve';
import type { Claim } from '../model/claims';
import { Fault } from '../model/faults';
import type { Snapshot } from '../model/graph';
import type { Issue } from '../model/issues';
import { type Contents, estateInput, type OpenSource } from '../store/estate-input';
import type { SourceContent, Store, StoreState } from '../store/store';

/** One version of a store, resolved. */
export interface Estate {
  readonly version: number;
  readonly state: StoreState;
  readonly snapshot: Snapshot;
  /** Sources that say something now, the one whose claims win first. */
  readonly sources: readonly OpenSource[];
  /** Claims that could not be used, with the reason. */
  readonly rejected: ReadonlyMap<Claim, Issue>;
}

/** The estate of a state, given the contents that it names. Pure: what the store would give after the same commit. */
export function makeEstate(state: StoreState, contents: Contents): Estate {
  const { speaking, input } = estateInput(state, contents);
  const { graph, rejected } = resolveEstate(input);
  const newest = speaking.reduce<string | null>((latest, { importedAt }) => (latest === null || importedAt > latest ? importedAt : latest), null);
  return {
    version: state.version,
    state,
    snapshot: { id: snapshotId(graph), asOf: newest?.slice(0, 10) ?? null, graph },
    sources: rankSources(speaking),
    rejected,
  };
}

/** The contents that an estate holds, by their ids. */
export function contentsOf(estate: Estate | undefined): Map<string, SourceContent> {
  const contents = new Map<string, SourceContent>();
  for (const { name, content } of estate?.sources ?? []) {
    const current = estate?.state.sources.find((source) => source.name === name)?.current;
    if (current) contents.set(current, content);
  }
  return contents;
}

async function readContents(store: Store, state: StoreState, known: Contents): Promise<Contents> {
  const contents = new Map<string, SourceContent>();
  for (const { current } of state.sources) {
    if (current !== null) contents.set(current, known.get(current) ?? (await store.content(current)));
  }
  return contents;
}

/** How often the store may change while it is being read before we give up. */
const attempts = 5;

/** Whether two states make the same graph: what people said that the graph is no function of is in neither. */
function makesTheSame(a: StoreState, b: StoreState): boolean {
  return isDeepStrictEqual([a.sources, a.judgements], [b.sources, b.judgements]);
}

/** Opens the store as it is now. Contents that `before` holds already are not read again, and the same graph is not made again; the same version is `before` itself. */
export async function openEstate(store: Store, before?: Estate): Promise<Estate> {
  for (let attempt = 1; ; attempt += 1) {
    const state = await store.state();
    if (before && before.version === state.version) return before;
    if (before && makesTheSame(before.state, state)) return { ...before, version: state.version, state };
    try {
      return makeEstate(state, await readContents(store, state, contentsOf(before)));
    } catch (error) {
      // A content can be gone because someone committed meanwhile: then the newer state names others.
      const isGone = error instanceof Fault && error.code === 'store-damaged';
      if (!isGone || attempt === attempts || (await store.version()) === state.version) throw error;
    }
  }
}
