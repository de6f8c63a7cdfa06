// Reads a store and computes the graph of what all sources say now.
import { snapshotId } from '../estate/canonical';
import { type EstateSource, rankSources } from '../estate/input';
import { resolveEstate } from '../estate/resolve';
import type { Claim } from '../model/claims';
import { Fault } from '../model/faults';
import type { Snapshot } from '../model/graph';
import type { Issue } from '../model/issues';
import type { ImportRecord, SourceContent, SourceState, Store, StoreState } from '../store/store';

/** A source that says something now, with all that it says. */
export interface OpenSource extends EstateSource {
  readonly content: SourceContent;
}

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

export type Contents = ReadonlyMap<string, SourceContent>;

/** The import that made a source say what it says now; undefined when it says nothing. */
export function currentImport({ current, history }: SourceState): ImportRecord | undefined {
  return current === null ? undefined : history.find(({ action, after }) => action === 'import' && after === current);
}

/** One estate source per import that claims came with, newest first, so that every claim names its own import. */
function byOrigin(source: OpenSource, history: readonly ImportRecord[]): EstateSource[] {
  const { claims, origins } = source.content;
  if (!origins) return [source];
  let at = 0;
  return origins.map((origin) => {
    const record = history.find(({ id }) => id === origin.import);
    const own = { claims: claims.slice(at, at + origin.claims) };
    at += origin.claims;
    return { ...source, ...(record ? { import: record.id, importer: record.importer, importedAt: record.at } : {}), content: own };
  });
}

/** The estate of a state, given the contents that it names. Pure: what the store would give after the same commit. */
export function makeEstate(state: StoreState, contents: Contents): Estate {
  const sources: OpenSource[] = [];
  const inputs: EstateSource[] = [];
  let newest: string | null = null;
  for (const source of state.sources) {
    const record = currentImport(source);
    const content = record?.after ? contents.get(record.after) : undefined;
    if (!record || !content) continue;
    const { name, priority } = source;
    const one: OpenSource = { name, priority, import: record.id, importer: record.importer, importedAt: record.at, content };
    sources.push(one);
    inputs.push(...byOrigin(one, source.history));
    if (newest === null || record.at > newest) newest = record.at;
  }
  const { graph, rejected } = resolveEstate({ sources: inputs, judgements: state.judgements });
  const ranked = rankSources(sources).map((source) => sources.find(({ name }) => name === source.name) ?? { ...source, content: emptyContent });
  return { version: state.version, state, snapshot: { id: snapshotId(graph), asOf: newest?.slice(0, 10) ?? null, graph }, sources: ranked, rejected };
}

const emptyContent: SourceContent = { claims: [], issues: [], rows: { read: 0, accepted: 0, rejected: 0 } };

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

/** Opens the store as it is now. Contents that `before` holds already are not read again; the same version is `before` itself. */
export async function openEstate(store: Store, before?: Estate): Promise<Estate> {
  for (let attempt = 1; ; attempt += 1) {
    const state = await store.state();
    if (before && before.version === state.version) return before;
    try {
      return makeEstate(state, await readContents(store, state, contentsOf(before)));
    } catch (error) {
      // A content can be gone because someone committed meanwhile: then the newer state names others.
      const isGone = error instanceof Fault && error.code === 'store-damaged';
      if (!isGone || attempt === attempts || (await store.version()) === state.version) throw error;
    }
  }
}
