// Concentration per layer (semantics §3): shares, Herfindahl-Hirschman index, and how much of it is unknown. Nothing is rounded here.
import { type EstateGraph, textOf } from '../model/graph';
import type { CompiledEstate } from './compiled';
import { type LayerName, LayerReader, layerNames } from './layers';

export interface LayerShare {
  readonly node: number;
  /** Of the weight of the services that are known in the layer, split equally over the members of each; null: that weight is 0. */
  readonly share: number | null;
  /** Of the weight of all services in scope: those that rely on it; direct and hidden add up to it. */
  readonly relianceShare: number | null;
  readonly directShare: number | null;
  readonly hiddenShare: number | null;
}

export interface Concentration {
  readonly layer: LayerName;
  /** 10,000 × Σ share²; null: no service is known in the layer. */
  readonly hhi: number | null;
  readonly effectiveNumber: number | null;
  /** Of the weight of all services in scope; null: nothing to divide by. */
  readonly unknownShare: number | null;
  readonly noneShare: number | null;
  readonly partlyUnknownShare: number | null;
  /** Ascending by node. */
  readonly members: readonly LayerShare[];
}

/** Sums per node over services, in the order in which services come. */
export class ReliedOn {
  readonly nodes: number[] = [];
  readonly #seen: Uint8Array;
  readonly share: Float64Array;
  readonly all: Float64Array;
  readonly direct: Float64Array;
  readonly hidden: Float64Array;

  constructor(nodeCount: number) {
    this.#seen = new Uint8Array(nodeCount);
    this.share = new Float64Array(nodeCount);
    this.all = new Float64Array(nodeCount);
    this.direct = new Float64Array(nodeCount);
    this.hidden = new Float64Array(nodeCount);
  }

  meet(node: number): void {
    if (this.#seen[node] === 1) return;
    this.#seen[node] = 1;
    this.nodes.push(node);
  }

  addShare(node: number, part: number): void {
    this.meet(node);
    this.share[node] = (this.share[node] as number) + part;
  }

  addReliance(node: number, weight: number, isDirect: boolean): void {
    this.all[node] = (this.all[node] as number) + weight;
    const part = isDirect ? this.direct : this.hidden;
    part[node] = (part[node] as number) + weight;
  }
}

interface LayerSums {
  readonly members: ReliedOn;
  known: number;
  none: number;
  unknown: number;
  partlyUnknown: number;
}

export interface ConcentrationQuestion {
  /** Services in scope, ascending. */
  readonly services: readonly number[];
  readonly weightOf: (service: number) => number | null;
  readonly checkpoint: (done: number, total: number) => void;
}

/** Everything that one pass over the services finds. */
export class ConcentrationPass {
  /** Weight of all services in scope whose weight is known, and the number of those whose weight is not. */
  total = 0;
  weightless = 0;
  /** Reliance on every provider at any rank. */
  readonly providers: ReliedOn;
  readonly layers: ReadonlyMap<LayerName, LayerSums>;
  /** Services (ascending) in scope for which a provider has rank 1. */
  readonly directServices = new Map<number, number[]>();
  readonly reader: LayerReader;
  readonly #graph: EstateGraph;

  constructor(graph: EstateGraph, estate: CompiledEstate) {
    this.#graph = graph;
    this.reader = new LayerReader(graph, estate);
    this.providers = new ReliedOn(estate.nodeCount);
    this.layers = new Map(layerNames.map((layer) => [layer, { members: new ReliedOn(estate.nodeCount), known: 0, none: 0, unknown: 0, partlyUnknown: 0 }]));
  }

  run({ services, weightOf, checkpoint }: ConcentrationQuestion): void {
    services.forEach((service, index) => {
      checkpoint(index, services.length);
      this.reader.read(service);
      for (const provider of this.reader.providers.nodes) if (this.reader.providers.passedAt(provider) === 1) this.#noteDirect(provider, service);
      const weight = weightOf(service);
      if (weight === null) this.weightless += 1;
      else this.#add(weight);
    });
  }

  #noteDirect(provider: number, service: number): void {
    const list = this.directServices.get(provider);
    if (list) list.push(service);
    else this.directServices.set(provider, [service]);
  }

  #add(weight: number): void {
    const { reader } = this;
    this.total += weight;
    const isPartly = this.#isPartlyUnknown();
    for (const provider of reader.providers.nodes) this.providers.addReliance(provider, weight, reader.providers.passedAt(provider) === 1);
    for (const layer of layerNames) {
      const sums = this.layers.get(layer) as LayerSums;
      const { nodes } = reader.layer(layer);
      if (nodes.length === 0) {
        if (this.#cannotHave(layer)) sums.none += weight;
        else sums.unknown += weight;
        continue;
      }
      sums.known += weight;
      if (isPartly) sums.partlyUnknown += weight;
      for (const node of nodes) {
        sums.members.addShare(node, weight / nodes.length);
        sums.members.addReliance(node, weight, reader.isDirect(layer, node));
      }
    }
  }

  #hasDeclaredChain(contract: number): boolean {
    return textOf(this.#graph.nodes[contract]?.properties ?? {}, 'chainDeclared') === 'complete';
  }

  /** Deeper suppliers cannot be there when there are contracts and all of them say that their chain is complete. */
  #cannotHave(layer: LayerName): boolean {
    if (layer !== 'supplier-2' && layer !== 'supplier-3plus') return false;
    const { nodes } = this.reader.contracts;
    return nodes.length > 0 && nodes.every((contract) => this.#hasDeclaredChain(contract));
  }

  #isPartlyUnknown(): boolean {
    const { contracts, providers, ownership } = this.reader;
    return contracts.nodes.some((contract) => !this.#hasDeclaredChain(contract)) || providers.nodes.some((one) => ownership.isDeclared[one] !== 1);
  }

  /** The figures of one layer. */
  concentration(layer: LayerName): Concentration {
    const { members, known, none, unknown, partlyUnknown } = this.layers.get(layer) as LayerSums;
    const reliance = layer.startsWith('supplier') ? this.providers : members;
    const part = (sum: number): number | null => (this.total > 0 ? sum / this.total : null);
    const shares = [...members.nodes]
      .sort((a, b) => a - b)
      .map((node) => ({
        node,
        share: known > 0 ? (members.share[node] ?? 0) / known : null,
        relianceShare: part(reliance.all[node] ?? 0),
        directShare: part(reliance.direct[node] ?? 0),
        hiddenShare: part(reliance.hidden[node] ?? 0),
      }));
    const squares = shares.reduce((sum, { share }) => sum + (share ?? 0) ** 2, 0);
    const hhi = squares > 0 ? 10_000 * squares : null;
    return {
      layer,
      hhi,
      effectiveNumber: hhi === null ? null : 10_000 / hhi,
      unknownShare: part(unknown),
      noneShare: part(none),
      partlyUnknownShare: part(partlyUnknown),
      members: shares,
    };
  }
}

/** Services in scope: all, or those of an organisation and the bodies below it, and those that these use. Ascending. */
export function servicesInScope(graph: EstateGraph, estate: CompiledEstate, organisation?: number): number[] {
  const services = estate.kinds.flatMap((kind, node) => (kind === 'Service' ? [node] : []));
  if (organisation === undefined) return services;
  const bodies = new Set([estate.ids[organisation] ?? '']);
  const below = new Map<string, string[]>();
  for (const { id, kind, properties } of graph.nodes) {
    const parent = kind === 'Organisation' ? textOf(properties, 'parent') : undefined;
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), id]);
  }
  for (const body of bodies) for (const one of below.get(body) ?? []) bodies.add(one);
  const used = new Set(graph.relations.filter(({ type, from }) => type === 'USES' && bodies.has(from)).map(({ to }) => to));
  return services.filter((node) => used.has(estate.ids[node] ?? '') || bodies.has(textOf(graph.nodes[node]?.properties ?? {}, 'organisation') ?? ''));
}
