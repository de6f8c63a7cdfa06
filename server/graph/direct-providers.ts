// The direct providers (rank 1) of every service in scope, and where ways from those services pass them: at the provider itself, at a
// contract that it supplies, or at a step into it (semantics §3, “Hidden concentration”).
import type { EstateGraph } from '../model/graph';
import type { CompiledEstate } from './compiled';
import { suppliesOf } from './concentration-hidden';
import { NeedsSearch, needsGraphOf } from './needs';

export interface DirectProviders {
  /** Nodes, ascending. Lists below speak of them by their place in this one. */
  readonly providers: readonly number[];
  /** Per provider the services (their place in the question, ascending) for which it has rank 1. */
  readonly servicesOf: readonly (readonly number[])[];
  /** Per service of the question the providers that have rank 1 for it, ascending. */
  readonly providersOf: readonly (readonly number[])[];
  /** Per provider the vertices at which a way of one of its services passes it, ascending. */
  readonly passagesOf: readonly (readonly number[])[];
}

export interface DirectQuestion {
  /** Services, ascending. */
  readonly services: readonly number[];
  readonly checkpoint: (done: number, total: number) => void;
}

/** Notes one service after another. */
class Notes {
  readonly services = new Map<number, number[]>();
  readonly passages = new Map<number, Set<number>>();
  /** Per service the direct providers as nodes. */
  readonly direct: number[][] = [];

  open(provider: number, service: number): void {
    const list = this.services.get(provider);
    if (list) list.push(service);
    else {
      this.services.set(provider, [service]);
      this.passages.set(provider, new Set());
    }
  }
}

/** Reads every service once. Cost: what each of them needs. */
export function directProviders(graph: EstateGraph, estate: CompiledEstate, { services, checkpoint }: DirectQuestion): DirectProviders {
  const needs = needsGraphOf(graph, estate);
  const search = new NeedsSearch(needs);
  const { suppliersOf } = suppliesOf(graph, estate);
  const notes = new Notes();
  /** Least rank of each provider for the service that is read, where the stamp is its place. */
  const rank = new Int32Array(needs.nodeCount);
  const stamp = new Int32Array(needs.nodeCount).fill(-1);
  services.forEach((service, place) => {
    checkpoint(place, services.length);
    search.run(service);
    const met: number[] = [];
    for (let at = 1; at < search.count; at += 1) {
      const vertex = search.order[at] as number;
      if (needs.isProvider[vertex] !== 1) continue;
      const provider = needs.shown[vertex] as number;
      const passed = search.passed[vertex] as number;
      if (stamp[provider] !== place) met.push(provider);
      else if ((rank[provider] as number) <= passed) continue;
      stamp[provider] = place;
      rank[provider] = passed;
    }
    const direct = met.filter((provider) => rank[provider] === 1).sort((a, b) => a - b);
    notes.direct.push(direct);
    for (const provider of direct) notes.open(provider, place);
    const pass = (provider: number, vertex: number) => {
      if (stamp[provider] === place && rank[provider] === 1) notes.passages.get(provider)?.add(vertex);
    };
    for (let at = 1; at < search.count; at += 1) {
      const vertex = search.order[at] as number;
      if (needs.isProvider[vertex] === 1) pass(needs.shown[vertex] as number, vertex);
      if (vertex >= needs.nodeCount) continue;
      const end = suppliersOf.offset[vertex + 1] as number;
      for (let edge = suppliersOf.offset[vertex] as number; edge < end; edge += 1) pass(suppliersOf.items[edge] as number, vertex);
    }
  });
  return packed(notes);
}

function packed({ services, passages, direct }: Notes): DirectProviders {
  const providers = [...services.keys()].sort((a, b) => a - b);
  const placeOf = new Map(providers.map((provider, place) => [provider, place]));
  return {
    providers,
    servicesOf: providers.map((provider) => services.get(provider) ?? []),
    providersOf: direct.map((list) => list.map((provider) => placeOf.get(provider) ?? -1)),
    passagesOf: providers.map((provider) => [...(passages.get(provider) ?? [])].sort((a, b) => a - b)),
  };
}
