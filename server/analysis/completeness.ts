// Counts how much is known about the services that an answer rests on (semantics §6). One backward breadth-first search per question over
// the needs graph, so that the cost is linear however many services there are.

import { codesOf, nodesOfKind } from '../graph/compiled/codes';
import type { CompiledEstate } from '../graph/compiled/compiled';
import { type NeedsGraph, needsGraphOf } from '../graph/compiled/needs';
import { ownershipOf } from '../graph/compiled/ownership';
import { Pace } from '../graph/compiled/pace';
import { getOrMake } from '../model/get-or-make';
import type { EstateGraph } from '../model/graph';
import type { Completeness, Subject } from './analysis';

/** 1 for every vertex that needs one of these: a way of at least one step leads to it. */
function needing(needs: NeedsGraph, isSought: (vertex: number) => boolean, pace: Pace): Uint8Array {
  const { offset, items } = needs.into;
  const found = new Uint8Array(needs.vertexCount);
  const waiting: number[] = [];
  const spread = (vertex: number) => {
    const end = offset[vertex + 1] ?? 0;
    pace.step(1 + end - (offset[vertex] ?? 0));
    for (let at = offset[vertex] ?? 0; at < end; at += 1) {
      const dependent = items[at] ?? 0;
      if (found[dependent] === 1) continue;
      found[dependent] = 1;
      waiting.push(dependent);
    }
  };
  for (let vertex = 0; vertex < needs.vertexCount; vertex += 1) {
    pace.step();
    if (isSought(vertex)) spread(vertex);
  }
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) spread(vertex);
  return found;
}

/** 1 for every vertex with a provider among what it needs. Cost: linear. */
export function withProvider(
  { snapshot, estate }: { readonly snapshot: { readonly graph: EstateGraph }; readonly estate: CompiledEstate },
  checkpoint: () => void,
): Uint8Array {
  const needs = needsGraphOf(snapshot.graph, estate, checkpoint);
  return needing(needs, (vertex) => needs.isProvider[vertex] === 1, new Pace(checkpoint));
}

interface Known {
  readonly provider: Uint8Array;
  readonly contract: Uint8Array;
  readonly undeclaredChain: Uint8Array;
  readonly datacenter: Uint8Array;
  readonly undeclaredOwnership: Uint8Array;
}

function findKnown(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void): Known {
  const pace = new Pace(checkpoint);
  const needs = needsGraphOf(graph, estate, checkpoint);
  checkpoint();
  const { isDeclared } = ownershipOf(graph, estate, checkpoint);
  const kindOf = (vertex: number) => (vertex < needs.nodeCount ? estate.kinds[vertex] : undefined);
  const { chainDeclared } = codesOf(graph).nodes;
  const isDeclaredChain = (vertex: number) => chainDeclared[vertex] === 1;
  const isProvider = (vertex: number) => needs.isProvider[vertex] === 1;
  const having = (isSought: (vertex: number) => boolean) => needing(needs, isSought, pace);
  return {
    provider: withProvider({ snapshot: { graph }, estate }, checkpoint),
    contract: having((vertex) => kindOf(vertex) === 'Contract'),
    undeclaredChain: having((vertex) => kindOf(vertex) === 'Contract' && !isDeclaredChain(vertex)),
    datacenter: having((vertex) => kindOf(vertex) === 'Datacenter'),
    undeclaredOwnership: having((vertex) => isProvider(vertex) && isDeclared[needs.shown[vertex] ?? 0] !== 1),
  };
}

const found = new WeakMap<CompiledEstate, Known>();

/**
 * Counts over these nodes (absent: all services): with a provider among what they need; with contracts there, all of them with
 * their chain declared complete; with a datacenter; with providers whose ownership is all known. `checkpoint` may stop the search.
 */
export function completenessOf({ snapshot, estate }: Subject, scope?: readonly number[], checkpoint: () => void = () => undefined): Completeness {
  const known = getOrMake(found, estate, () => findKnown(snapshot.graph, estate, checkpoint));
  const services = scope ?? nodesOfKind(snapshot.graph, 'Service');
  const count = (holds: (node: number) => boolean) => services.filter(holds).length;
  return {
    services: services.length,
    withProvider: count((node) => known.provider[node] === 1),
    withDeclaredChain: count((node) => known.contract[node] === 1 && known.undeclaredChain[node] !== 1),
    withLocation: count((node) => known.datacenter[node] === 1),
    withOwnership: count((node) => known.provider[node] === 1 && known.undeclaredOwnership[node] !== 1),
  };
}
