// What a node needs (semantics §3): the graph of every relation that needs(s) follows, groups ignored, and reach over it with ranks.
// A step from a service or component of one organisation to one of another passes a vertex of its own, which stands for that organisation.
//
// How: for ranks, the vertices with the least number of providers so far are taken, and their number is final. Each edge out of one offers its
// target that number and what the edge adds; a smaller offer than before waits, with all others of that number.
// Why right: edges add nothing or more, so no later way can be shorter than the shortest that waits (Dijkstra 1959, “A note on two problems in
// connexion with graphs”). Declared ranks may be any number, so counting steps would not do. For many services at once: `kernel/reach.ts`.

import { getOrMake } from '../../model/get-or-make';
import type { EstateGraph } from '../../model/graph';
import { absent, kindWords, typeWords } from '../../model/graph-codes';
import { addTo } from '../../model/group-by';
import { type NodeKind, needsTypes } from '../../model/vocabulary';
import { codesOf } from './codes';
import type { CompiledEstate } from './compiled';
import { type Csr, packRows, sharedRows } from './csr';
import { EventHeap } from './event-heap';
import { Integers, inSharedMemory } from './growing';
import { Pace } from './pace';
import { scopedRanks } from './ranks';

export interface NeedsGraph {
  readonly nodeCount: number;
  /** Nodes, then steps into another organisation. */
  readonly vertexCount: number;
  /** The node that a vertex stands for: itself, or for a step the organisation that is stepped into. */
  readonly shown: Int32Array;
  /** 1: the node is a Supplier or Organisation, or the vertex a step into an organisation. */
  readonly isProvider: Uint8Array;
  /** Vertices that each vertex needs directly. */
  readonly out: Csr;
  /** Providers that an edge adds, per entry of `out.items`: 0, 1, or the rank of a scoped relation. */
  readonly adds: Int32Array;
  /** Vertices that need each vertex directly. */
  readonly into: Csr;
  /** Step vertices into each organisation that is stepped into. */
  readonly stepsInto: ReadonlyMap<number, readonly number[]>;
}

/** Edges in columns: there are as many as relations. */
class Edges {
  readonly from = new Integers();
  readonly to = new Integers();
  readonly adds = new Integers();

  push(from: number, to: number, adds: number): void {
    this.from.push(from);
    this.to.push(to);
    this.adds.push(adds);
  }
}

export function isProviderKind(kind: NodeKind | undefined): boolean {
  return kind === 'Supplier' || kind === 'Organisation';
}

const itemKinds = Uint8Array.from(kindWords, (kind) => (kind === 'Service' || kind === 'Component' ? 1 : 0));
/** 1: needs(s) follows relations of the type. */
const followed = Uint8Array.from(typeWords, (type) => (needsTypes.has(type) ? 1 : 0));

/** Organisation of every service and component; below 0: not stated, or another kind. */
function organisationsOf(graph: EstateGraph): Int32Array {
  const { kind, organisation } = codesOf(graph).nodes;
  return organisation.map((node, at) => (itemKinds[kind[at]] === 1 ? node : absent));
}

/**
 * Edges of the relations; the ranks of scoped chains come from `scopedRanks`. Those between items of two organisations go through a step
 * vertex, one per (dependent, organisation); `steps` holds the organisation of each.
 */
function edgesOf(graph: EstateGraph, estate: CompiledEstate, pace: Pace): { edges: Edges; steps: Integers } {
  const ranks = scopedRanks(graph, estate, pace);
  const organisation = organisationsOf(graph);
  const edges = new Edges();
  const steps = new Integers();
  const known = new Map<number, number>();
  const stepOf = (from: number, into: number): number => {
    const key = from * estate.nodeCount + into;
    const before = known.get(key);
    if (before !== undefined) return before;
    const step = estate.nodeCount + steps.length;
    known.set(key, step);
    steps.push(into);
    edges.push(from, step, 1);
    return step;
  };
  eachNeed(graph, estate, (from, to, relation) => {
    pace.step();
    const [own, into] = [organisation[from], organisation[to]];
    if (own < 0 || into < 0 || own === into) edges.push(from, to, ranks.get(relation) ?? (isProviderKind(estate.kinds[to]) ? 1 : 0));
    else edges.push(stepOf(from, into), to, 0);
  });
  return { edges, steps };
}

/** Every relation that needs(s) follows, as the nodes that it ties and its index. */
function eachNeed(graph: EstateGraph, estate: CompiledEstate, each: (from: number, to: number, relation: number) => void): void {
  const { count, dependent, members, shown, relations } = estate.columns;
  const { type } = codesOf(graph).relations;
  for (let group = 0; group < count; group += 1) {
    const from = dependent[group];
    for (let at = members.offset[group]; at < members.offset[group + 1]; at += 1) {
      const to = shown[at];
      if (to === from) continue;
      for (let entry = relations.offset[at]; entry < relations.offset[at + 1]; entry += 1) {
        const index = relations.items[entry];
        if (followed[type[index]] === 1) each(from, to, index);
      }
    }
  }
}

interface Packing {
  readonly rows: Integers;
  readonly items: Integers;
  readonly pace: Pace;
}

/** Edges as rows in one direction, with what each adds. */
function packEdges(vertexCount: number, { adds }: Edges, { rows, items, pace }: Packing): [Csr, Int32Array] {
  const { offset, items: indexes } = packRows(vertexCount, (emit) => {
    for (let index = 0; index < rows.length; index += 1) {
      pace.step();
      emit(rows.at(index), index);
    }
  });
  const added = new Int32Array(indexes.length);
  for (let at = 0; at < indexes.length; at += 1) {
    pace.step();
    const index = indexes[at];
    added[at] = adds.at(index);
    indexes[at] = items.at(index);
  }
  return [{ offset, items: indexes }, added];
}

function build(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void): NeedsGraph {
  const pace = new Pace(checkpoint);
  const nodeCount = estate.nodeCount;
  const { edges, steps } = edgesOf(graph, estate, pace);
  const vertexCount = nodeCount + steps.length;
  const [out, adds] = packEdges(vertexCount, edges, { rows: edges.from, items: edges.to, pace });
  const [into] = packEdges(vertexCount, edges, { rows: edges.to, items: edges.from, pace });
  const stepsInto = new Map<number, number[]>();
  const shown = new Int32Array(vertexCount);
  const isProvider = new Uint8Array(vertexCount);
  for (let node = 0; node < nodeCount; node += 1) {
    shown[node] = node;
    isProvider[node] = isProviderKind(estate.kinds[node]) ? 1 : 0;
  }
  for (let vertex = nodeCount; vertex < vertexCount; vertex += 1) {
    const organisation = steps.at(vertex - nodeCount);
    shown[vertex] = organisation;
    isProvider[vertex] = 1;
    addTo(stepsInto, organisation, vertex);
  }
  return { nodeCount, vertexCount, shown, isProvider, out, adds, into, stepsInto };
}

const made = new WeakMap<CompiledEstate, NeedsGraph>();

/** The same in memory that threads may share. */
export function sharedNeeds(needs: NeedsGraph): NeedsGraph {
  const { shown, isProvider, out, adds, into } = needs;
  return {
    ...needs,
    shown: inSharedMemory(shown),
    isProvider: inSharedMemory(isProvider),
    out: sharedRows(out),
    adds: inSharedMemory(adds),
    into: sharedRows(into),
  };
}

/** Keeps a needs graph that another thread made of an equal graph. */
export function keepNeedsGraph(estate: CompiledEstate, needs: NeedsGraph): void {
  made.set(estate, needs);
}

/** The needs graph of an estate; made at the first call, which `checkpoint` may stop. Cost: linear in relations. */
export function needsGraphOf(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void = () => undefined): NeedsGraph {
  return getOrMake(made, estate, () => build(graph, estate, checkpoint));
}

/** needs(s): the nodes that s needs, ascending, s left out; organisations that are stepped into included. */
export function needsOf(needs: NeedsGraph, node: number, pace?: Pace): Int32Array {
  return Int32Array.from(ranksOf(needs, node, pace).keys());
}

/**
 * The least number of providers on a way from any of these nodes to each node that they need, per node; -1: they do not need it, or it is one of them.
 * Declared ranks may be any number, so what has fewer is settled first (Dijkstra): all of one number together, for there are few numbers.
 */
function leastProviders(needs: NeedsGraph, starts: Iterable<number>, pace: Pace): { readonly least: Int32Array; readonly reached: number[] } {
  const { nodeCount, vertexCount, shown, adds } = needs;
  const { offset, items } = needs.out;
  const passed = new Int32Array(vertexCount).fill(-1);
  const own = new Uint8Array(nodeCount);
  const least = new Int32Array(nodeCount).fill(-1);
  const reached: number[] = [];
  const waiting = new Map<number, number[]>([[0, [...starts]]]);
  for (const node of waiting.get(0) ?? []) own[node] = 1;
  for (const start of waiting.get(0) ?? []) passed[start] = 0;
  const numbers = new EventHeap();
  numbers.push(0, 0);
  while (numbers.size > 0) {
    const rank = numbers.earliest;
    numbers.pop();
    const now = waiting.get(rank) ?? [];
    waiting.delete(rank);
    for (let vertex = now.pop(); vertex !== undefined; vertex = now.pop()) {
      if (passed[vertex] !== rank) continue;
      const node = shown[vertex];
      if (own[node] === 0 && least[node] === -1) {
        least[node] = rank;
        reached.push(node);
      }
      const end = offset[vertex + 1];
      pace.step(1 + end - offset[vertex]);
      for (let edge = offset[vertex]; edge < end; edge += 1) {
        const to = items[edge];
        const next = rank + adds[edge];
        if (passed[to] >= 0 && passed[to] <= next) continue;
        passed[to] = next;
        if (next === rank) now.push(to);
        else {
          if (!waiting.has(next)) numbers.push(next, 0);
          addTo(waiting, next, to);
        }
      }
    }
  }
  return { least, reached };
}

/** As `ranksOf`, per node of the estate: -1 where there is none. */
export function ranksOfAll(needs: NeedsGraph, starts: Iterable<number>, pace = new Pace()): Int32Array {
  return leastProviders(needs, starts, pace).least;
}

/**
 * Every node in needs(s), ascending, with the least number of providers on a path to it: of a provider its rank. Of several starts the least
 * counts; these themselves are left out. For each of many services: `kernel/reach.ts`.
 */
export function ranksOf(needs: NeedsGraph, starts: number | readonly number[], pace = new Pace()): Map<number, number> {
  const { least, reached } = leastProviders(needs, typeof starts === 'number' ? [starts] : starts, pace);
  return new Map(reached.sort((a, b) => a - b).map((node) => [node, least[node]]));
}
