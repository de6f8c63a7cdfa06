// Concentration per layer (semantics §3): shares, Herfindahl-Hirschman index, and how much of it is unknown. Nothing is rounded here.
import { type EstateGraph, textOf } from '../model/graph';
import type { CompiledEstate } from './compiled';
import { itemLayers, type LayerName, LayerReader, layerNames, type Members, type Sums } from './layers';
import { ProviderSums } from './provider-sums';

/** Place of the layer of ultimate parents in `layerNames`, after three ranks of providers and before the items. */
const parentLayer = 3;

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

/** Sums per node over services, in the order in which services come. The four sums of a node stand side by side: they are met together. */
class ReliedOn implements Sums {
  readonly nodes: number[] = [];
  readonly #seen: Uint8Array;
  readonly #sums: Float64Array;

  constructor(nodeCount: number) {
    this.#seen = new Uint8Array(nodeCount);
    this.#sums = new Float64Array(4 * nodeCount);
  }

  /** Adds a part and a weight to every node of the list: as direct where `by` was reached past `when` providers, else as hidden. */
  add(
    { items, count }: Members,
    { part, weight }: { readonly part: number; readonly weight: number },
    direct: { readonly by: Members; readonly when: number },
  ): void {
    const { by, when } = direct;
    const sums = this.#sums;
    const seen = this.#seen;
    for (let at = 0; at < count; at += 1) {
      const node = items[at] as number;
      if (seen[node] === 0) {
        seen[node] = 1;
        this.nodes.push(node);
      }
      const start = 4 * node;
      const reliance = start + (by.passedAt(node) === when ? 2 : 3);
      sums[start] = (sums[start] as number) + part;
      sums[start + 1] = (sums[start + 1] as number) + weight;
      sums[reliance] = (sums[reliance] as number) + weight;
    }
  }

  share(node: number): number {
    return this.#sums[4 * node] ?? 0;
  }

  all(node: number): number {
    return this.#sums[4 * node + 1] ?? 0;
  }

  direct(node: number): number {
    return this.#sums[4 * node + 2] ?? 0;
  }

  hidden(node: number): number {
    return this.#sums[4 * node + 3] ?? 0;
  }
}

/** Whether a node of the list is not marked. */
function lacks({ items, count }: Members, isMarked: Uint8Array): boolean {
  for (let at = 0; at < count; at += 1) if (isMarked[items[at] as number] !== 1) return true;
  return false;
}

interface LayerSums {
  readonly members: Sums;
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
  readonly providers: ProviderSums;
  readonly layers: ReadonlyMap<LayerName, LayerSums>;
  /** Services (ascending) in scope for which a provider has rank 1. */
  readonly directServices = new Map<number, number[]>();
  readonly reader: LayerReader;
  /** In the order of `layerNames`. */
  readonly #sums: readonly LayerSums[];
  readonly #otherParents: ReliedOn;
  /** In the order of `itemLayers`. */
  readonly #items: readonly ReliedOn[];

  constructor(graph: EstateGraph, estate: CompiledEstate) {
    this.reader = new LayerReader(graph, estate);
    this.providers = new ProviderSums(this.reader.isAlone);
    this.#otherParents = new ReliedOn(estate.nodeCount);
    this.#items = itemLayers.map(() => new ReliedOn(estate.nodeCount));
    const { providers } = this;
    const members = [providers.ofRank(0), providers.ofRank(1), providers.ofRank(2), providers.parents(this.#otherParents), ...this.#items];
    this.#sums = members.map((one) => ({ members: one, known: 0, none: 0, unknown: 0, partlyUnknown: 0 }));
    this.layers = new Map(layerNames.map((layer, index) => [layer, this.#sums[index] as LayerSums]));
  }

  run({ services, weightOf, checkpoint }: ConcentrationQuestion): void {
    this.providers.isWhole = services.every((service) => Number.isInteger(weightOf(service) ?? 0));
    services.forEach((service, index) => {
      checkpoint(index, services.length);
      this.reader.read(service);
      const { providers, firstRank } = this.reader;
      for (let at = 0; at < firstRank; at += 1) this.#noteDirect(providers.items[at] as number, service);
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
    const { providers, otherParents, aloneCount, firstRank, secondRank, items } = this.reader;
    this.total += weight;
    const counts = [firstRank, secondRank - firstRank, providers.count - secondRank, aloneCount + otherParents.count, ...items.map(({ count }) => count)];
    this.#addKnown(counts, weight);
    const part = (layer: number) => weight / (counts[layer] as number);
    this.providers.add(providers, { weight, ofRank: [part(0), part(1), part(2)], ofParent: part(parentLayer), firstRank, secondRank });
    this.#otherParents.add(otherParents, { part: part(parentLayer), weight }, { by: providers, when: 1 });
    items.forEach((list, index) => {
      this.#items[index]?.add(list, { part: part(parentLayer + 1 + index), weight }, { by: list, when: 0 });
    });
  }

  /** Counts the service as known, none or unknown in each layer, by how many members it has there. */
  #addKnown(counts: readonly number[], weight: number): void {
    const isPartly = this.#isPartlyUnknown();
    counts.forEach((count, index) => {
      const sums = this.#sums[index] as LayerSums;
      if (count > 0) {
        sums.known += weight;
        if (isPartly) sums.partlyUnknown += weight;
      } else if (this.#cannotHave(layerNames[index] as LayerName)) sums.none += weight;
      else sums.unknown += weight;
    });
  }

  /** Deeper suppliers cannot be there when there are contracts and all of them say that their chain is complete. */
  #cannotHave(layer: LayerName): boolean {
    if (layer !== 'supplier-2' && layer !== 'supplier-3plus') return false;
    const { nodes } = this.reader.contracts;
    return nodes.length > 0 && nodes.every((contract) => this.reader.isDeclared[contract] === 1);
  }

  #isPartlyUnknown(): boolean {
    const { contracts, providers, ownership } = this.reader;
    return lacks(contracts, this.reader.isDeclared) || lacks(providers, ownership.isDeclared);
  }

  /** The figures of one layer. */
  concentration(layer: LayerName): Concentration {
    const { members, known, none, unknown, partlyUnknown } = this.layers.get(layer) as LayerSums;
    const part = (sum: number): number | null => (this.total > 0 ? sum / this.total : null);
    const shares = [...members.nodes]
      .sort((a, b) => a - b)
      .map((node) => ({
        node,
        share: known > 0 ? members.share(node) / known : null,
        relianceShare: part(members.all(node)),
        directShare: part(members.direct(node)),
        hiddenShare: part(members.hidden(node)),
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
