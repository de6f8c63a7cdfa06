// Finds what two imports of one source differ in: the graph with what the source said after the one, and with what it said after the other.
import { differencesOf } from '../estate/differences';
import type { Difference } from '../model/differences';
import { Fault } from '../model/faults';
import type { SourceContent, SourceState, Store } from '../store/store';
import { contentsOf, type Estate, makeEstate, withSayings } from './open-estate';
import { findSource } from './records';

export interface BetweenImports {
  readonly source: string;
  /** Ids of imports or undos of that source. */
  readonly from: string;
  readonly to: string;
}

/** The source as it stood right after one of its records. Throws `unknown-id`. */
function standAfter(source: SourceState, id: string): SourceState {
  const at = source.history.findIndex((record) => record.id === id);
  const record = source.history[at];
  if (!record) throw new Fault('unknown-id', 2, { value: id });
  return { ...source, current: record.after, history: source.history.slice(0, at + 1) };
}

/**
 * The differences from one import of a source to another, one by one; the other sources as they are now. Rejects with `unknown-id` for a source
 * or an import of it that there is none of. Cost: that of two estates.
 */
export async function differencesBetween(
  store: Pick<Store, 'content' | 'version'>,
  estate: Estate,
  { source: name, from, to }: BetweenImports,
): Promise<Iterable<Difference>> {
  const source = findSource(estate.state, name);
  if (!source) throw new Fault('unknown-id', 2, { value: name });
  const [first, last] = [standAfter(source, from), standAfter(source, to)];
  const graphAt = async (stand: SourceState) => {
    if (stand.current === source.current) return estate.snapshot.graph;
    const contents: Map<string, SourceContent> = contentsOf(await withSayings(store, estate));
    const { current } = stand;
    if (current !== null && !contents.has(current)) contents.set(current, await store.content(current));
    const sources = estate.state.sources.map((one) => (one.name === name ? stand : one));
    return makeEstate({ ...estate.state, sources }, contents).snapshot.graph;
  };
  return differencesOf({ source: name, before: await graphAt(first), after: await graphAt(last) });
}
