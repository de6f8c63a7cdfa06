// What services need, as a graph of which some positions are members of a layer (semantics §3): providers, sites and technologies stand for
// themselves; ultimate parents, and the countries of each channel, get a position of their own behind whatever brings them in.
//
// How: `layer-edges.ts` adds these behind the needs graph. Tarjan's method (`compiled/components.ts`) orders the vertices, dependents first when
// turned round; added ones come last. The least number of providers on a way to each position is found by one search from all services, in
// lists per number of providers (Dial 1969, “Algorithm 360: shortest-path forest with topological ordering”).
// Why right: edges to what is added add no provider, so it is reached exactly when what brings it in is (`kernel/reach.rationale.md`).
// Cost: linear in relations.

import { getOrMake } from '../../model/get-or-make';
import { type EstateGraph, textOf } from '../../model/graph';
import { nodesOfKind } from '../compiled/codes';
import type { CompiledEstate } from '../compiled/compiled';
import { componentsOf } from '../compiled/components';
import { type Csr, packRows } from '../compiled/csr';
import { type NeedsGraph, needsGraphOf } from '../compiled/needs';
import { type Ownership, ownershipOf, standingAlone } from '../compiled/ownership';
import { Pace } from '../compiled/pace';
import { mostPassed, type ReachGraph } from '../kernel/reach';
import { LayerEdges, positionKinds } from './layer-edges';

export interface LayerGraph {
  readonly reach: ReachGraph;
  readonly needs: NeedsGraph;
  readonly ownership: Ownership;
  /** 1: a company that nobody controls and that controls nobody: it is its own ultimate parent, and has no position as such. */
  readonly isAlone: Uint8Array;
  /** One of `positionKinds`, per position; an organisation that is stepped into is a provider at a position of its own only. */
  readonly positionKind: Uint8Array;
  /** The node that each position stands for. */
  readonly nodeOf: Int32Array;
  /** Positions that are members of a layer, ascending, and the other way round; -1: none. */
  readonly members: Int32Array;
  readonly memberAt: Int32Array;
  /** 1: a contract of which the chain is not declared, or a provider of which the ownership is not; per position. */
  readonly isOpen: Uint8Array;
  /** Vertex of the needs graph at each position; -1: none, it was added behind others. */
  readonly vertexAt: Int32Array;
  /** Position of each vertex of the needs graph. */
  readonly positionOf: Int32Array;
  /** Position at which a node is a provider; -1: it is none. */
  readonly providerAt: Int32Array;
}

/** Least number of providers from any start to each position, at most `mostPassed`. Cost: linear. */
function leastPassed({ offset, items }: Csr, adds: Uint8Array, starts: Iterable<number>): Uint8Array {
  const least = new Uint8Array(offset.length - 1).fill(mostPassed);
  const waiting: number[][] = Array.from({ length: mostPassed }, () => []);
  for (const start of starts) {
    least[start] = 0;
    waiting[0].push(start);
  }
  waiting.forEach((list, passed) => {
    // The list grows while it is followed.
    for (let at = 0; at < list.length; at += 1) {
      const position = list[at];
      if (least[position] !== passed) continue;
      for (let edge = offset[position]; edge < offset[position + 1]; edge += 1) {
        const to = items[edge];
        const next = passed + adds[edge];
        if (next >= least[to]) continue;
        least[to] = next;
        waiting[next].push(to);
      }
    }
  });
  return least;
}

/** What a vertex of the needs graph is by its kind. */
function kindOfVertex({ kinds, nodeCount }: CompiledEstate, providerVertex: Int32Array, vertex: number): number {
  if (vertex >= nodeCount) return positionKinds.plain;
  const kind = kinds[vertex];
  if (kind === 'Contract') return positionKinds.contract;
  if (kind === 'Datacenter') return positionKinds.datacenter;
  if (kind === 'Technology') return positionKinds.technology;
  return providerVertex[vertex] === vertex ? positionKinds.provider : positionKinds.plain;
}

function build(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void): LayerGraph {
  const pace = new Pace(checkpoint);
  const needs = needsGraphOf(graph, estate, checkpoint);
  const ownership = ownershipOf(graph, estate, checkpoint);
  const isAlone = standingAlone(ownership);
  checkpoint();
  const added = new LayerEdges(graph, { estate, needs, ownership, isAlone });
  checkpoint();
  // Once to number what is added, once to lay the edges.
  added.each(() => pace.step());
  const behind = packRows(needs.vertexCount + added.positionKind.length, (emit) => {
    added.each((from, to) => {
      pace.step();
      emit(from, to);
    });
  });
  const services = nodesOfKind(graph, 'Service');
  const { order } = componentsOf(needs.out, concat(services, needs.vertexCount), pace);
  checkpoint();
  const { positionOf, vertexAt, out, adds } = numberPositions(needs, { order, behind, addedCount: added.positionKind.length, pace });
  const inNeeds = (vertex: number) => vertex < needs.vertexCount;
  const nodeOf = vertexAt.map((vertex) => (inNeeds(vertex) ? needs.shown[vertex] : added.nodeOf[vertex - needs.vertexCount]));
  const positionKind = Uint8Array.from(vertexAt, (vertex) =>
    inNeeds(vertex) ? kindOfVertex(estate, added.providerVertex, vertex) : added.positionKind[vertex - needs.vertexCount],
  );
  checkpoint();
  const starts = services.map((service) => positionOf[service]);
  return {
    reach: { size: positionKind.length, out, adds, least: leastPassed(out, adds, starts) },
    needs,
    ownership,
    isAlone,
    positionKind,
    nodeOf,
    ...membersOf(positionKind),
    isOpen: openOf(graph, ownership, { positionKind, nodeOf }),
    vertexAt: vertexAt.map((vertex) => (inNeeds(vertex) ? vertex : -1)),
    positionOf,
    providerAt: added.providerVertex.map((vertex) => (vertex < 0 ? -1 : positionOf[vertex])),
  };
}

/** These vertices first, then all. */
function* concat(vertices: readonly number[], count: number): Iterable<number> {
  yield* vertices;
  for (let vertex = 0; vertex < count; vertex += 1) yield vertex;
}

function membersOf(positionKind: Uint8Array): Pick<LayerGraph, 'members' | 'memberAt'> {
  const members = Int32Array.from(positionKind.keys()).filter((position) => positionKind[position] >= positionKinds.provider);
  const memberAt = new Int32Array(positionKind.length).fill(-1);
  members.forEach((position, member) => {
    memberAt[position] = member;
  });
  return { members, memberAt };
}

function openOf(graph: EstateGraph, { isDeclared }: Ownership, { positionKind, nodeOf }: Pick<LayerGraph, 'positionKind' | 'nodeOf'>): Uint8Array {
  return positionKind.map((kind, position) => {
    const node = nodeOf[position];
    if (kind === positionKinds.contract) return textOf(graph.nodes[node].properties, 'chainDeclared') === 'complete' ? 0 : 1;
    return kind === positionKinds.provider && isDeclared[node] !== 1 ? 1 : 0;
  });
}

interface Vertices {
  /** All vertices, what they need first. */
  readonly order: Int32Array;
  /** Edges to what is added, per vertex. */
  readonly behind: Csr;
  readonly addedCount: number;
  readonly pace: Pace;
}

interface Numbered {
  readonly positionOf: Int32Array;
  readonly vertexAt: Int32Array;
  readonly out: Csr;
  readonly adds: Uint8Array;
}

/** Numbers vertices so that what they need comes after them, added ones last, and lays the edges anew. */
function numberPositions(needs: NeedsGraph, { order, behind, addedCount, pace }: Vertices): Numbered {
  const count = order.length;
  const size = count + addedCount;
  const positionOf = new Int32Array(needs.vertexCount + addedCount).fill(-1);
  const vertexAt = new Int32Array(size);
  for (let at = 0; at < count; at += 1) vertexAt[at] = order[count - 1 - at];
  for (let at = 0; at < addedCount; at += 1) vertexAt[count + at] = needs.vertexCount + at;
  vertexAt.forEach((vertex, position) => {
    positionOf[vertex] = position;
  });
  const offset = new Int32Array(size + 1);
  const items = new Int32Array(needs.out.items.length + behind.items.length);
  const adds = new Uint8Array(items.length);
  let next = 0;
  vertexAt.forEach((vertex, position) => {
    if (vertex < needs.vertexCount) {
      for (let edge = needs.out.offset[vertex]; edge < needs.out.offset[vertex + 1]; edge += 1) {
        pace.step();
        items[next] = positionOf[needs.out.items[edge]];
        adds[next] = Math.min(mostPassed, needs.adds[edge]);
        next += 1;
      }
    }
    for (let edge = behind.offset[vertex]; edge < behind.offset[vertex + 1]; edge += 1) {
      items[next] = positionOf[behind.items[edge]];
      next += 1;
    }
    offset[position + 1] = next;
  });
  return { positionOf, vertexAt, out: { offset, items: items.slice(0, next) }, adds: adds.slice(0, next) };
}

const made = new WeakMap<CompiledEstate, LayerGraph>();

/** The layer graph of an estate; made at the first call, which `checkpoint` may stop. Cost: linear in relations. */
export function layerGraphOf(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void = () => undefined): LayerGraph {
  return getOrMake(made, estate, () => build(graph, estate, checkpoint));
}
