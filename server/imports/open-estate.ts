// Opens an estate: reads from a store the graph of what all sources say now, as it was kept beside them, or computes it.
import { isDeepStrictEqual } from 'node:util';
import { snapshotId } from '../estate/canonical';
import { type ResolvedEstate, rankSources } from '../estate/input';
import { resolveEstate } from '../estate/resolve';
import type { Claim } from '../model/claims';
import { Fault } from '../model/faults';
import type { Snapshot } from '../model/graph';
import type { Issue } from '../model/issues';
import { type Contents, estateInput, type OpenSource } from '../store/estate-input';
import type { SourceContent, Store, StoreState } from '../store/store';
import { asOfState, type Estate, keepEstate, readKeptEstate } from './kept-estate';
import { standingCounts } from './standing-counts';

export type { Estate } from './kept-estate';

/** With what every source says. */
export interface SaidEstate extends Estate {
  /** Sources that say something now, the one whose claims win first. */
  readonly sources: readonly OpenSource[];
}

/** Computed from what the sources say, just now. */
export interface MadeEstate extends SaidEstate {
  /** Claims that could not be used, with the reason. */
  readonly rejected: ReadonlyMap<Claim, Issue>;
}

/** What every source says, where that is known for a snapshot: it is the same in every later version with that snapshot. */
const sayings = new WeakMap<Snapshot, SaidEstate['sources']>();

/** The estate of a state, given the sources that speak in it and the graph that they make. */
export function madeOf(state: StoreState, speaking: readonly OpenSource[], { graph, rejected, id }: ResolvedEstate & { readonly id: string }): MadeEstate {
  const snapshot = { id, asOf: asOfState(state), graph };
  const sources = rankSources(speaking);
  sayings.set(snapshot, sources);
  return {
    version: state.version,
    state,
    snapshot,
    issueCounts: standingCounts(speaking, graph.issues),
    mappings: new Map(speaking.flatMap(({ name, content: { mapping } }) => (mapping ? [[name, mapping]] : []))),
    sources,
    rejected,
  };
}

/** The estate of a state, given the contents that it names. Pure: what the store would give after the same commit. */
export function makeEstate(state: StoreState, contents: Contents): MadeEstate {
  const { speaking, input } = estateInput(state, contents);
  const resolved = resolveEstate(input);
  return madeOf(state, speaking, { ...resolved, id: snapshotId(resolved.graph) });
}

/** The contents that an estate holds, by their ids. */
export function contentsOf(estate: Pick<SaidEstate, 'sources' | 'state'> | undefined): Map<string, SourceContent> {
  const contents = new Map<string, SourceContent>();
  for (const { name, content } of estate?.sources ?? []) {
    const current = estate?.state.sources.find((source) => source.name === name)?.current;
    if (current) contents.set(current, content);
  }
  return contents;
}

async function readContents(store: Pick<Store, 'content'>, state: StoreState, known: Contents): Promise<Contents> {
  const contents = new Map<string, SourceContent>();
  for (const { current } of state.sources) {
    if (current !== null) contents.set(current, known.get(current) ?? (await store.content(current)));
  }
  return contents;
}

/** The contents that were read for an estate already. */
function knownOf(estate: Estate | undefined): Map<string, SourceContent> {
  const sources = estate && sayings.get(estate.snapshot);
  return contentsOf(sources && { state: estate.state, sources });
}

const isDamage = (error: unknown) => error instanceof Fault && error.code === 'store-damaged';

/** Contents of an earlier version, by their ids, for a snapshot of which nobody asked yet what its sources say. */
const inherited = new WeakMap<Snapshot, Contents>();

/** Lets a later version of a store have what was read of the sources of an earlier one: what it names too is not read again. */
export function inheritSayings(before: Estate, after: Estate): void {
  if (before.snapshot === after.snapshot) return;
  const read = sayings.has(before.snapshot) ? knownOf(before) : inherited.get(before.snapshot);
  const named = new Set(after.state.sources.map(({ current }) => current));
  if (read) inherited.set(after.snapshot, new Map([...read].filter(([id]) => named.has(id))));
}

/** The same estate with what every source says: read at the first call. Rejects with `store-changed` when a source says something else by now. */
export async function withSayings(store: Pick<Store, 'content' | 'version'>, estate: Estate): Promise<SaidEstate> {
  const known = sayings.get(estate.snapshot);
  if (known) return { ...estate, sources: known };
  try {
    const contents = await readContents(store, estate.state, inherited.get(estate.snapshot) ?? new Map());
    const sources = rankSources(estateInput(estate.state, contents).speaking);
    sayings.set(estate.snapshot, sources);
    return { ...estate, sources };
  } catch (error) {
    throw isDamage(error) && (await store.version()) !== estate.version ? new Fault('store-changed', 1) : error;
  }
}

/** The estate of a state, computed from what the sources say. Contents that were read for `before` are not read again. */
export async function computeEstate(store: Pick<Store, 'content'>, state: StoreState, before?: Estate): Promise<MadeEstate> {
  return makeEstate(state, await readContents(store, state, knownOf(before)));
}

/** How often the store may change while it is being read before we give up. */
const attempts = 5;

/** Whether two states make the same graph: what people said that the graph is no function of is in neither. */
export function makesTheSame(a: StoreState, b: StoreState): boolean {
  return isDeepStrictEqual([a.sources, a.judgements], [b.sources, b.judgements]);
}

/** The same graph in a later version. */
function carriedOver(before: Estate, state: StoreState): Estate {
  const { snapshot, issueCounts, mappings } = before;
  return { version: state.version, state, snapshot, issueCounts, mappings };
}

/**
 * Opens the store as it is now: reads the graph as it was kept, else computes it from what the sources say and keeps it. Contents that were read
 * for `before` are not read again, and the same graph is not made again; the same version is `before` itself.
 */
export async function openEstate(store: Store, before?: Estate): Promise<Estate> {
  for (let attempt = 1; ; attempt += 1) {
    const state = await store.state();
    if (before && before.version === state.version) return before;
    if (before && makesTheSame(before.state, state)) return carriedOver(before, state);
    const kept = await readKeptEstate(store, state, before);
    if (typeof kept !== 'string') return kept;
    if (state.sources.length > 0) store.onAnew?.(kept);
    try {
      const made = await computeEstate(store, state, before);
      // What is computed of nothing costs nothing.
      if (state.sources.length > 0) await keepEstate(store, made);
      return made;
    } catch (error) {
      // A content can be gone because someone committed meanwhile: then the newer state names others.
      if (!isDamage(error) || attempt === attempts || (await store.version()) === state.version) throw error;
    }
  }
}

/** The estate to which a store was brought by who changes it: what is held of it is of use for the next change. */
const latest = new WeakMap<Store, Estate>();

/** Remembers the estate to which a store was brought. */
export function rememberEstate(store: Store, estate: Estate): void {
  latest.set(store, estate);
}

/** Claims up to which an estate is held from one change to the next: some gigabyte. */
const mostHeld = 1_000_000;

/** The estate that a store was brought to, when it is small enough to be held until the next change. */
export function estateToHold(store: Store): Estate | undefined {
  const estate = latest.get(store);
  const sources = estate && sayings.get(estate.snapshot);
  const claims = sources?.reduce((sum, { content }) => sum + content.claims.length, 0) ?? Number.POSITIVE_INFINITY;
  return claims <= mostHeld ? estate : undefined;
}

/** Whether a state has all records of an earlier one: else the store is another one by now, and equal ids are of other contents. */
function isLaterThan(before: StoreState, state: StoreState): boolean {
  const histories = new Map(state.sources.map(({ name, history }) => [name, history]));
  return before.sources.every(({ name, history }) => isDeepStrictEqual(histories.get(name)?.slice(0, history.length), history));
}

/** Takes up an estate that another opening of the store left. */
export async function recallEstate(store: Store, estate: Estate): Promise<void> {
  const state = await store.state();
  const isSame = estate.version === state.version ? makesTheSame(estate.state, state) : estate.version < state.version && isLaterThan(estate.state, state);
  if (isSame) rememberEstate(store, estate);
}

/** As `openEstate`, after what was opened so last, or what the store was brought to. */
export async function openToChange(store: Store): Promise<Estate> {
  const estate = await openEstate(store, latest.get(store));
  rememberEstate(store, estate);
  return estate;
}

/** As `openToChange`, or after `before`, with what every source says. */
export async function openSayings(store: Store, before?: Estate): Promise<SaidEstate> {
  return withSayings(store, await (before ? openEstate(store, before) : openToChange(store)));
}
