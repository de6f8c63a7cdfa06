// Brings a graph that a thread holds to another state of the store by the patches between them: back over those that it came by, then forward by
// those that are kept. What nobody touched stays the same object, and nothing is read whole.
//
// Why: each change is kept as a patch of the graph before it, and now and then whole with that patch beside it. An undo goes back to a graph
// that this one came from, so the patches by which a graph came are remembered the other way round.
import { rememberPatch } from '../estate/change/origin';
import { type ChangedPlaces, changedPlaces, type GraphPatch, inverse, patched, sizeOf } from '../estate/change/patch';
import { patchOfColumns } from '../estate/change/patch-columns';
import { BadColumns } from '../model/columns/columns';
import type { EstateGraph } from '../model/graph';
import type { Store, StoreState } from '../store/store';
import { type About, aboutOf, type Estate, estateOf, graphKey, keyOf, rememberKeys } from './kept-estate';

/** One graph, and what made the next one of it. */
export interface FollowedPatch {
  readonly before: EstateGraph;
  readonly after: EstateGraph;
  readonly patch: GraphPatch;
  readonly places: ChangedPlaces;
}

export interface FollowedEstate {
  readonly estate: Estate;
  /** From the graph before to that of the estate. */
  readonly steps: readonly FollowedPatch[];
}

/** A graph that another one came from: what is known of it, and what makes it of that one again. */
interface Earlier {
  readonly key: string;
  readonly about: About;
  readonly back: GraphPatch;
}

/** From which graphs one came, the nearest first. */
const earlierOf = new WeakMap<EstateGraph, readonly Earlier[]>();

/** How far back is remembered, and how many patches are followed at most. */
const mostPatches = 32;
/** The share of a graph that may have come by patches before it is read whole, where it is kept so. */
const mostPatched = 0.1;

const patchedOf = new WeakMap<EstateGraph, number>();

/** A patch as it is kept, with what is known of the graph that it makes. */
interface KeptPatch {
  readonly key: string;
  readonly about: About;
  readonly patch: GraphPatch;
}

/** A patch that leads to a state, and the key of what it is a patch of; undefined: none is kept. */
async function readPatch(store: Pick<Store, 'kept'>, key: string): Promise<(KeptPatch & { readonly since: string }) | undefined> {
  const kept = await store.kept(key);
  if ('absent' in kept) return undefined;
  const about = aboutOf(kept.columns);
  const since = about.since?.[0] ?? about.after;
  return since === undefined ? undefined : { key, about, since, patch: patchOfColumns(kept.columns) };
}

/** The patches from one of these graphs to a state, in their order; undefined: there is no such way. */
async function wayFrom(store: Pick<Store, 'kept'>, known: ReadonlySet<string>, key: string): Promise<{ from: string; patches: KeptPatch[] } | undefined> {
  const patches: KeptPatch[] = [];
  for (let at = key; patches.length <= mostPatches; ) {
    if (known.has(at)) return { from: at, patches };
    const read = await readPatch(store, at);
    if (!read) return undefined;
    patches.unshift(read);
    at = read.since;
  }
  return undefined;
}

/** A graph on the way, with what is remembered of it. */
interface Place {
  readonly graph: EstateGraph;
  readonly about: About;
  readonly earlier: readonly Earlier[];
  readonly steps: readonly FollowedPatch[];
}

type Stepped = Pick<Place, 'graph' | 'steps'>;

function follow({ graph: before, steps }: Place, patch: GraphPatch): Stepped | undefined {
  const after = patched(before, patch);
  const places = after && changedPlaces(before, after, patch);
  if (!places) return undefined;
  rememberPatch(after, before, patch);
  patchedOf.set(after, (patchedOf.get(before) ?? 0) + sizeOf(patch));
  return { graph: after, steps: [...steps, { before, after, patch, places }] };
}

function back(place: Place, to: string): Place | undefined {
  let at = place;
  for (const { key, about, back: patch } of place.earlier) {
    const step: Stepped | undefined = follow(at, patch);
    if (!step) return undefined;
    at = { ...step, about, earlier: at.earlier.slice(1) };
    if (key === to) return at;
  }
  return undefined;
}

function forward(place: Place, key: string, { about, patch }: KeptPatch): Place | undefined {
  const step = follow(place, patch);
  const undo = step && inverse(place.graph, patch);
  return step && undo && { ...step, about, earlier: [{ key, about: place.about, back: undo }, ...place.earlier].slice(0, mostPatches) };
}

/** Whether so much came by patches that the graph had better be read whole, where it is kept so. */
function isWorn(graph: EstateGraph): boolean {
  return (patchedOf.get(graph) ?? 0) > mostPatched * (graph.nodes.length + graph.relations.length);
}

function walk(start: Place, key: string, { from, patches }: { readonly from: string; readonly patches: readonly KeptPatch[] }): Place | undefined {
  let place = from === key ? start : back(start, from);
  let at = from;
  for (const one of patches) {
    // Of whole graphs the way begins anew: there it costs least.
    if (!place || (one.about.after !== undefined && isWorn(place.graph))) return undefined;
    place = forward(place, at, one);
    at = one.key;
  }
  return place;
}

const aboutEstate = ({ snapshot: { id }, issueCounts, mappings }: Estate): About => ({ id, issueCounts, mappings: [...mappings] });

/** The estate of a state made of one that is held; undefined: no patches lead there, or they do not fit, or it had better be read whole. */
export async function followKept(store: Pick<Store, 'kept'>, state: StoreState, before: Estate): Promise<FollowedEstate | undefined> {
  const { graph } = before.snapshot;
  const own = keyOf(graph);
  if (own === undefined) return undefined;
  const key = graphKey(state);
  const earlier = earlierOf.get(graph) ?? [];
  try {
    const way = await wayFrom(store, new Set([own, ...earlier.map((one) => one.key)]), key);
    const place = way && walk({ graph, about: aboutEstate(before), earlier, steps: [] }, own, way);
    if (!place) return undefined;
    earlierOf.set(place.graph, place.earlier);
    rememberKeys(place.graph, [key, ...(place.about.since ?? [])]);
    return { estate: estateOf(state, place.about, place.graph), steps: place.steps };
  } catch (error) {
    // What is damaged is computed anew by whoever reads it whole.
    if (error instanceof BadColumns) return undefined;
    throw error;
  }
}
