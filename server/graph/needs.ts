// What a node needs (semantics §3): the graph of every relation that needs(s) follows, groups ignored, and reach over it with ranks.
// A step from a service or component of one organisation to one of another passes a vertex of its own, which stands for that organisation.
import type { EstateGraph, GraphRelation } from '../model/graph';
import { textOf } from '../model/graph';
import { type NodeKind, needsTypes } from '../model/vocabulary';
import type { CompiledEstate } from './compiled';
import { type Csr, packRows } from './csr';
import { Integers } from './growing';
import { EventHeap } from './kernel/event-heap';
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
  /** Vertices that need each vertex directly, and the providers that the edge adds, per entry of `into.items`. */
  readonly into: Csr;
  readonly addsInto: Int32Array;
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

function isItem(kind: NodeKind | undefined): boolean {
  return kind === 'Service' || kind === 'Component';
}

/** Organisation of every service and component; -1: not stated, or another kind. */
function organisationsOf(graph: EstateGraph, estate: CompiledEstate): Int32Array {
  return Int32Array.from(graph.nodes, (node) => {
    if (!isItem(node.kind)) return -1;
    const organisation = textOf(node.properties, 'organisation');
    return organisation === undefined ? -1 : (estate.indexOf.get(organisation) ?? -1);
  });
}

/**
 * Edges of the relations; the ranks of scoped chains come from `scopedRanks`. Those between items of two organisations go through a step
 * vertex, one per (dependent, organisation); `steps` holds the organisation of each.
 */
function edgesOf(graph: EstateGraph, estate: CompiledEstate, pace: Pace): { edges: Edges; steps: Integers } {
  const ranks = scopedRanks(graph, estate, pace);
  const organisation = organisationsOf(graph, estate);
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
    const [own, into] = [organisation[from] ?? -1, organisation[to] ?? -1];
    if (own < 0 || into < 0 || own === into) edges.push(from, to, ranks.get(relation) ?? (isProviderKind(estate.kinds[to]) ? 1 : 0));
    else edges.push(stepOf(from, into), to, 0);
  });
  return { edges, steps };
}

/** Every relation that needs(s) follows, as the nodes that it ties and its index. */
function eachNeed(graph: EstateGraph, estate: CompiledEstate, each: (from: number, to: number, relation: number) => void): void {
  const { count, dependent, members, shown, relations } = estate.columns;
  for (let group = 0; group < count; group += 1) {
    const from = dependent[group] as number;
    for (let at = members.offset[group] as number; at < (members.offset[group + 1] as number); at += 1) {
      const to = shown[at] as number;
      if (to === from) continue;
      for (let entry = relations.offset[at] as number; entry < (relations.offset[at + 1] as number); entry += 1) {
        const index = relations.items[entry] as number;
        if (needsTypes.has((graph.relations[index] as GraphRelation).type)) each(from, to, index);
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
    const index = indexes[at] as number;
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
  const [into, addsInto] = packEdges(vertexCount, edges, { rows: edges.to, items: edges.from, pace });
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
    const list = stepsInto.get(organisation);
    if (list) list.push(vertex);
    else stepsInto.set(organisation, [vertex]);
  }
  return { nodeCount, vertexCount, shown, isProvider, out, adds, into, addsInto, stepsInto };
}

const made = new WeakMap<CompiledEstate, NeedsGraph>();

/** The needs graph of an estate; made at the first call, which `checkpoint` may stop. Cost: linear in relations. */
export function needsGraphOf(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void = () => undefined): NeedsGraph {
  const known = made.get(estate);
  if (known) return known;
  const needs = build(graph, estate, checkpoint);
  made.set(estate, needs);
  return needs;
}

/** Levels that are kept side by side; paths past more providers than this are declared, not found. */
const nearLevels = 64;

/** Reach from one node after another, with the least number of providers passed (0-1-k breadth-first search). */
export class NeedsSearch {
  readonly needs: NeedsGraph;
  /** Vertices reached, the start first; the first `count` entries. */
  readonly order: Int32Array;
  /** Least number of providers on a path to each vertex, itself included; -1: not reached. */
  readonly passed: Int32Array;
  count = 0;
  readonly #near: Integers[] = [];
  readonly #far = new Map<number, Integers>();
  /** Numbers of the far levels that hold something, smallest first. */
  readonly #farLevels = new EventHeap();

  constructor(needs: NeedsGraph) {
    this.needs = needs;
    this.order = new Int32Array(needs.vertexCount);
    this.passed = new Int32Array(needs.vertexCount).fill(-1);
  }

  /** Searches from `start`; forgets the search before. Cost: the edges in reach. */
  run(start: number): void {
    for (let at = 0; at < this.count; at += 1) this.passed[this.order[at] as number] = -1;
    this.count = 0;
    const { passed, order } = this;
    const { offset, items } = this.needs.out;
    const { adds } = this.needs;
    this.#at(0).push(start);
    passed[start] = 0;
    let count = 0;
    for (let level = 0; level >= 0; level = this.#nextLevel(level)) {
      const list = this.#at(level);
      // The list grows while it is followed: what adds no provider is reached at the same level.
      for (let at = 0; at < list.length; at += 1) {
        const vertex = list.at(at);
        if (passed[vertex] !== level) continue;
        order[count] = vertex;
        count += 1;
        const end = offset[vertex + 1] as number;
        for (let edge = offset[vertex] as number; edge < end; edge += 1) {
          const to = items[edge] as number;
          const next = level + (adds[edge] as number);
          const before = passed[to] as number;
          if (before >= 0 && before <= next) continue;
          passed[to] = next;
          (next === level ? list : this.#at(next)).push(to);
        }
      }
      list.length = 0;
      this.#far.delete(level);
    }
    this.count = count;
  }

  /** The vertices first reached past so many providers; emptied after each search. */
  #at(level: number): Integers {
    if (level < nearLevels) {
      while (this.#near.length <= level) this.#near.push(new Integers(64));
      return this.#near[level] as Integers;
    }
    const known = this.#far.get(level);
    if (known) return known;
    const made = new Integers(16);
    this.#far.set(level, made);
    this.#farLevels.push(level, level);
    return made;
  }

  /** The next level that may hold something; -1: none. Declared ranks may be any number, so far ones are looked up. */
  #nextLevel(level: number): number {
    if (level + 1 < this.#near.length) return level + 1;
    return this.#farLevels.pop();
  }
}

/** needs(s): the nodes that s needs, ascending, s left out; organisations that are stepped into included. */
export function needsOf(needs: NeedsGraph, node: number): Int32Array {
  return Int32Array.from(ranksOf(needs, node).keys());
}

/** Every node in needs(s), ascending, with the least number of providers on a path to it: of a provider its rank. */
export function ranksOf(needs: NeedsGraph, node: number): Map<number, number> {
  const search = new NeedsSearch(needs);
  search.run(node);
  const ranks = new Map<number, number>();
  for (let at = 0; at < search.count; at += 1) {
    const vertex = search.order[at] ?? 0;
    const shown = needs.shown[vertex] ?? 0;
    const rank = search.passed[vertex] ?? 0;
    if (shown !== node) ranks.set(shown, Math.min(rank, ranks.get(shown) ?? rank));
  }
  return new Map([...ranks].sort(([a], [b]) => a - b));
}
