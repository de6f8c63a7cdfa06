// The direct providers (rank 1) of every service in scope, and where ways from those services pass them: at the provider itself, at a
// contract that it supplies, or at a step into it (semantics §3, “Hidden concentration”).
//
// How: blocks of services are followed (`kernel/reach.ts`). The row of a provider for one provider passed says for which services it is direct.
// A vertex is a passage of it when a service of that row reaches the vertex: one bit that is in both rows. Cost: blocks of services.
import type { EstateGraph } from '../../model/graph';
import { addToSet } from '../../model/group-by';
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';
import { type Supplies, suppliesOf } from '../compiled/supplies';
import { mostPassed, type ReachBlock, rowWords } from '../kernel/reach';
import { positionKinds } from './layer-edges';
import { type LayerGraph, layerGraphOf } from './layer-graph';
import { eachServiceBlock, type ServicesQuestion } from './layers';

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

/** Notes the services (their place in the question) of a block for which each provider has rank 1. */
function noteServices({ positionKind, nodeOf }: LayerGraph, block: ReachBlock, services: Map<number, number[]>): void {
  for (let at = 0; at < block.touchedCount; at += 1) {
    const position = block.touched[at];
    if (positionKind[position] !== positionKinds.provider || (block.held[position] & 2) === 0) continue;
    const provider = nodeOf[position];
    const list = services.get(provider) ?? [];
    if (list.length === 0) services.set(provider, list);
    block.eachNear(position, 1, (bit) => list.push(block.first + bit));
  }
}

/** Whether a service for which a provider (its position) has rank 1 reaches another position. */
function isPassed(block: ReachBlock, provider: number, position: number): boolean {
  const direct = block.rowOf(provider, 1);
  if (direct === 0) return false;
  for (let passed = block.graph.least[position]; passed <= mostPassed; passed += 1) {
    const row = block.rowOf(position, passed);
    for (let word = 0; word < rowWords; word += 1) {
      if ((block.rows[direct + word] & block.rows[row + word]) !== 0) return true;
    }
  }
  return false;
}

/** Who is passed at each vertex: a provider at itself and at steps into it, suppliers at their contracts. */
class Passages {
  readonly of = new Map<number, Set<number>>();
  readonly #layers: LayerGraph;
  readonly #suppliersOf: Supplies['suppliersOf'];

  constructor(graph: EstateGraph, estate: CompiledEstate, layers: LayerGraph) {
    this.#layers = layers;
    this.#suppliersOf = suppliesOf(graph, estate).suppliersOf;
  }

  note(block: ReachBlock): void {
    const { needs, vertexAt } = this.#layers;
    const { offset, items } = this.#suppliersOf;
    for (let at = 0; at < block.touchedCount; at += 1) {
      const position = block.touched[at];
      const vertex = vertexAt[position];
      if (vertex < 0) continue;
      if (needs.isProvider[vertex] === 1) this.#pass(block, { provider: needs.shown[vertex], vertex, position });
      if (vertex >= needs.nodeCount) continue;
      for (let edge = offset[vertex]; edge < offset[vertex + 1]; edge += 1) {
        this.#pass(block, { provider: items[edge], vertex, position });
      }
    }
  }

  #pass(block: ReachBlock, { provider, vertex, position }: { readonly provider: number; readonly vertex: number; readonly position: number }): void {
    if (this.of.get(provider)?.has(vertex)) return;
    const providerAt = this.#layers.providerAt[provider];
    if (providerAt >= 0 && isPassed(block, providerAt, position)) addToSet(this.of, provider, vertex);
  }
}

/** Notes direct providers block after block. */
export class DirectNotes {
  readonly #layers: LayerGraph;
  readonly #services = new Map<number, number[]>();
  readonly #passages: Passages;

  constructor(graph: EstateGraph, estate: CompiledEstate, layers: LayerGraph) {
    this.#layers = layers;
    this.#passages = new Passages(graph, estate, layers);
  }

  note(block: ReachBlock): void {
    noteServices(this.#layers, block, this.#services);
    this.#passages.note(block);
  }

  /** What was noted of so many services. */
  result(serviceCount: number, pace: Pace): DirectProviders {
    const providers = [...this.#services.keys()].sort((a, b) => a - b);
    const providersOf = Array.from({ length: serviceCount }, (): number[] => []);
    const servicesOf = providers.map((provider, place) => {
      const services = this.#services.get(provider) ?? [];
      pace.step(5 * services.length);
      for (const service of services) providersOf[service].push(place);
      return services;
    });
    const passagesOf = providers.map((provider) => {
      const passages = this.#passages.of.get(provider) ?? new Set();
      pace.step(20 * passages.size);
      return [...passages].sort((a, b) => a - b);
    });
    return { providers, servicesOf, providersOf, passagesOf };
  }
}

/** Reads every service once. Cost: blocks of services. */
export function directProviders(graph: EstateGraph, estate: CompiledEstate, question: ServicesQuestion): DirectProviders {
  const { services, checkpoint } = question;
  const layers = layerGraphOf(graph, estate, () => checkpoint(0, services.length));
  const notes = new DirectNotes(graph, estate, layers);
  eachServiceBlock(layers, question, (block) => notes.note(block));
  return notes.result(services.length, new Pace(() => checkpoint(services.length, services.length)));
}
