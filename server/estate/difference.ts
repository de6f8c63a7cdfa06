// Compares two graphs: counts what is added, changed, removed and unchanged. Each difference by itself: `differences.ts`.
import type { PropertyValue } from '../model/claims';
import type { ChangeKind, FieldDifference } from '../model/differences';
import { getOrMake } from '../model/get-or-make';
import { type CountsStated, type EstateGraph, type GraphNode, type GraphRelation, isClaimedBy, type Provenance, type StatedCounts } from '../model/graph';
import { compareText } from '../model/text-order';
import { type Pairing, paired } from './change/edits';
import { differing, patchFrom } from './change/origin';
import { changedPlaces } from './change/patch';
import { compareRelations } from './relation-claims';

export type { Pairing } from './change/edits';

export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
}

export interface Changes {
  readonly nodes: ChangeCounts;
  readonly relations: ChangeCounts;
}

export interface Comparison {
  readonly changes: Changes;
  /** Of the unchanged ones, those that the source states: the rest of the graph is none of its business. */
  readonly unchangedOfSource: StatedCounts;
}

export type NodesAndRelations = Pick<EstateGraph, 'nodes' | 'relations'>;

const byId = (a: GraphNode, b: GraphNode) => compareText(a.id, b.id);

/** The nodes of two graphs by their printed ids. */
export function pairedNodes(before: NodesAndRelations, after: NodesAndRelations): Generator<Pairing<GraphNode>> {
  return paired(before.nodes, after.nodes, byId);
}

/** The relations of two graphs by their identity. */
export function pairedRelations(before: NodesAndRelations, after: NodesAndRelations): Generator<Pairing<GraphRelation>> {
  return paired<GraphRelation>(before.relations, after.relations, compareRelations);
}

type Compared = Pick<GraphNode, 'properties'> & { readonly kind?: string };

function isSameValue(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

/** The fields of a thing that differ, kind first, then by name. */
export function fieldDifferences({ before, after }: Pairing<Compared>): FieldDifference[] {
  const [old, now] = [before?.properties ?? {}, after?.properties ?? {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !isSameValue(old[name], now[name])).sort(compareText);
  const fields = names.map((property) => ({ property, before: old[property] ?? null, after: now[property] ?? null }));
  const isOther = before !== undefined && after !== undefined && before.kind !== after.kind;
  return isOther ? [{ property: 'kind', before: before.kind ?? null, after: after.kind ?? null }, ...fields] : fields;
}

function isSame({ before, after }: { readonly before: Compared; readonly after: Compared }): boolean {
  if (before.kind !== after.kind) return false;
  const [old, now] = [before.properties, after.properties];
  for (const name in old) if (!isSameValue(old[name], now[name])) return false;
  for (const name in now) if (now[name] !== undefined && old[name] === undefined) return false;
  return true;
}

/** How a thing changed; null: it is as it was. */
export function changeOf({ before, after }: Pairing<Compared>): ChangeKind | null {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return before === after || isSame({ before, after }) ? null : 'changed';
}

interface Described {
  readonly claims: readonly Provenance[];
}

function isStatedBy(thing: Described, source: string | null): boolean {
  return source !== null && isClaimedBy(thing, { source });
}

function count(pairs: Iterable<Pairing<Compared & Described>>, source: string | null): { readonly counts: ChangeCounts; readonly ofSource: number } {
  const counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  let ofSource = 0;
  for (const pair of pairs) {
    const change = changeOf(pair);
    counts[change ?? 'unchanged'] += 1;
    if (change === null && pair.after && isStatedBy(pair.after, source)) ofSource += 1;
  }
  return { counts, ofSource };
}

/** Compares two graphs by id and by identity of relations; provenance does not count. `source`: whose unchanged parts are counted apart. Linear. */
export function compareFor(source: string | null, before: NodesAndRelations, after: NodesAndRelations): Comparison {
  const apart = differing(before, after);
  carryCounts(before, after);
  const ofNodes = count(pairedNodes(apart.before, apart.after), source);
  const ofRelations = count(pairedRelations(apart.before, apart.after), source);
  const others = source === null || apart.after === after ? { nodes: 0, relations: 0 } : countOthers(source, after, apart.after);
  const withSame = (counts: ChangeCounts, same: number): ChangeCounts => ({ ...counts, unchanged: counts.unchanged + same });
  return {
    changes: { nodes: withSame(ofNodes.counts, apart.same.nodes), relations: withSame(ofRelations.counts, apart.same.relations) },
    unchangedOfSource: { nodes: ofNodes.ofSource + others.nodes, relations: ofRelations.ofSource + others.relations },
  };
}

/** Those that a source states of a graph without some of its things. */
function countOthers(source: string, graph: NodesAndRelations, without: NodesAndRelations): StatedCounts {
  const [all, some] = [countOnce(source, graph), countStated(source, without)];
  return { nodes: all.nodes - some.nodes, relations: all.relations - some.relations };
}

/** As `compareFor`, for changes that are not those of one source. */
export function compareGraphs(before: NodesAndRelations, after: NodesAndRelations): Changes {
  return compareFor(null, before, after).changes;
}

/** Of graphs that changes made, how much each of these sources states. */
const counted = new WeakMap<NodesAndRelations, Map<string, StatedCounts>>();

/** Lets what was counted of a graph count for that which a change made of it: what left and what came is counted. */
function carryCounts(before: NodesAndRelations, after: NodesAndRelations): void {
  const known = counted.get(before);
  const patch = known && !counted.has(after) ? patchFrom(before, after) : undefined;
  const places = patch && changedPlaces(before, after, patch);
  if (!known || !places) return;
  // What left stands in the graph before with all that states it; the patch may know it by what it is alone.
  const moved = (list: 'nodes' | 'relations', source: string): number => {
    const stated = (things: readonly Described[], at: readonly number[]) => at.filter((place) => isStatedBy(things[place] as Described, source)).length;
    return stated(after[list], places[list].come) - stated(before[list], places[list].gone);
  };
  const carried = [...known].map(([source, { nodes, relations }]) => {
    return [source, { nodes: nodes + moved('nodes', source), relations: relations + moved('relations', source) }] as const;
  });
  counted.set(after, new Map(carried));
}

/** As `countStated`, and remembered for the graphs that changes make of this one. */
function countOnce(source: string, graph: NodesAndRelations): StatedCounts {
  const known = getOrMake(counted, graph, () => new Map<string, StatedCounts>());
  return getOrMake(known, source, () => countStated(source, graph));
}

function countStated(source: string, graph: NodesAndRelations & Partial<CountsStated>): StatedCounts {
  if (graph.countStated) return graph.countStated(source);
  const stated = (parts: readonly Described[]) => parts.reduce((sum, one) => sum + (isStatedBy(one, source) ? 1 : 0), 0);
  return { nodes: stated(graph.nodes), relations: stated(graph.relations) };
}

/** The comparison of a graph with itself. Linear in the claims; a kept graph makes none of them for it. */
export function unchangedGraph(source: string, graph: NodesAndRelations & Partial<CountsStated>): Comparison {
  const same = (count: number): ChangeCounts => ({ added: 0, changed: 0, removed: 0, unchanged: count });
  return { changes: { nodes: same(graph.nodes.length), relations: same(graph.relations.length) }, unchangedOfSource: countStated(source, graph) };
}
