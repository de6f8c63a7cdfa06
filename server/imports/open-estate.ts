// Opens an estate: reads from a store the graph of what all sources say now, as it was kept beside them, or computes it.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { snapshotId } from '../estate/canonical';
import { rankSources } from '../estate/input';
import { columnsOfGraph } from '../estate/kept/keep-graph';
import { graphOfColumns, isReadFirst } from '../estate/kept/kept-graph';
import { resolveEstate } from '../estate/resolve';
import type { Claim } from '../model/claims';
import { BadColumns, type Columns } from '../model/columns/columns';
import { jsonColumn, readJson } from '../model/columns/json';
import { Fault } from '../model/faults';
import type { Snapshot } from '../model/graph';
import type { Issue } from '../model/issues';
import { type Contents, currentImport, estateInput, type OpenSource } from '../store/estate-input';
import type { ColumnsInMemory } from '../store/shared-columns';
import type { Anew, KeptMapping, SourceContent, Store, StoreState } from '../store/store';
import { type StandingCounts, standingCounts } from './standing-counts';

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

/** The reference date: the day of the newest import among those that sources stand at. */
function asOfState({ sources }: StoreState): string | null {
  const newest = sources.reduce<string | null>((latest, source) => {
    const at = currentImport(source)?.at;
    return at !== undefined && (latest === null || at > latest) ? at : latest;
  }, null);
  return newest?.slice(0, 10) ?? null;
}

/** The estate of a state, given the contents that it names. Pure: what the store would give after the same commit. */
export function makeEstate(state: StoreState, contents: Contents): MadeEstate {
  const { speaking, input } = estateInput(state, contents);
  const { graph, rejected } = resolveEstate(input);
  const snapshot = { id: snapshotId(graph), asOf: asOfState(state), graph };
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

/** The same estate with what every source says: read at the first call. Rejects with `store-changed` when a source says something else by now. */
export async function withSayings(store: Pick<Store, 'content' | 'version'>, estate: Estate): Promise<SaidEstate> {
  const known = sayings.get(estate.snapshot);
  if (known) return { ...estate, sources: known };
  try {
    const contents = await readContents(store, estate.state, new Map());
    const sources = rankSources(estateInput(estate.state, contents).speaking);
    sayings.set(estate.snapshot, sources);
    return { ...estate, sources };
  } catch (error) {
    throw isDamage(error) && (await store.version()) !== estate.version ? new Fault('store-changed', 1) : error;
  }
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

/** The name of the column that holds what is known of the graph beside what it says. */
const aboutColumn = 'about';
interface About extends Pick<Estate, 'issueCounts'> {
  readonly id: string;
  readonly mappings: readonly (readonly [source: string, mapping: KeptMapping])[];
}

/** The columns of an estate; null when it cannot be kept exactly. */
export function columnsOfEstate({ snapshot: { id, graph }, issueCounts, mappings }: Estate): Columns {
  const columns = columnsOfGraph(graph);
  const about: About = { id, issueCounts, mappings: [...mappings] };
  return new Map([...columns, [aboutColumn, jsonColumn(about)]]);
}

/** The estate of a state that these columns were kept of. Rejects with `BadColumns`. */
export async function estateOfColumns(state: StoreState, columns: ColumnsInMemory): Promise<Estate> {
  await columns.prepare(isReadFirst);
  const { id, issueCounts, mappings } = readJson<About>(columns, aboutColumn);
  const snapshot = { id, asOf: asOfState(state), graph: graphOfColumns(columns) };
  return { version: state.version, state, snapshot, issueCounts, mappings: new Map(mappings) };
}

/**
 * Keeps the graph of an estate beside its sources, so that the next who opens it need not compute it. `before`: the estate in force, which this one
 * will follow: whoever sees the commit then finds it kept. That it cannot be kept is no fault of whoever asked.
 */
export async function keepEstate(store: Store, estate: Estate, before?: Estate): Promise<void> {
  const { version, state } = estate;
  const columns = columnsOfEstate(estate);
  const request = before ? { version: before.version, beside: graphKey(before.state) } : { version };
  await store.keep({ key: graphKey(state), ...request }, columns).catch(() => undefined);
}

/** The estate as it was kept; else why it was not. */
export async function readKeptEstate(store: Pick<Store, 'kept'>, state: StoreState): Promise<Estate | Anew> {
  const kept = await store.kept(graphKey(state));
  if ('absent' in kept) return kept.absent;
  try {
    return await estateOfColumns(state, kept.columns);
  } catch (error) {
    if (error instanceof BadColumns) return 'damaged';
    throw error;
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
    const kept = await readKeptEstate(store, state);
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

/** As `openEstate`, with what every source says. */
export async function openSayings(store: Store, before?: Estate): Promise<SaidEstate> {
  return withSayings(store, await openEstate(store, before));
}
