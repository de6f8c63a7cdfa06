// Concentration per layer (semantics §3): shares, Herfindahl-Hirschman index, and how much of it is unknown. Nothing is rounded here.
import { type EstateGraph, textOf } from '../model/graph';
import type { CompiledEstate } from './compiled';
import { type LayerName, LayerReader, layerNames, type Members } from './layers';
import type { Ownership } from './ownership';

/** How many layers are ranks of providers; the first ones of `layerNames`. The next is that of their ultimate parents. */
const rankLayers = 3;

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
export class ReliedOn {
  readonly nodes: number[] = [];
  /** Whether all weights are whole numbers: their sums are exact in any order, and direct and hidden need not be summed together again. */
  isWhole = false;
  /** Nodes (1) whose reliance another sum has as well, so that it is not summed twice. */
  shared: { readonly by: ReliedOn; readonly isShared: Uint8Array } | undefined;
  readonly #seen: Uint8Array;
  readonly #sums: Float64Array;

  constructor(nodeCount: number) {
    this.#seen = new Uint8Array(nodeCount);
    this.#sums = new Float64Array(4 * nodeCount);
  }

  /** Adds a part to every node of the list. */
  addShares({ items, count }: Members, part: number): void {
    const sums = this.#sums;
    const seen = this.#seen;
    for (let at = 0; at < count; at += 1) {
      const node = items[at] as number;
      if (seen[node] === 0) {
        seen[node] = 1;
        this.nodes.push(node);
      }
      sums[4 * node] = (sums[4 * node] as number) + part;
    }
  }

  /** Adds a weight to every node of the list, as direct where `passed` says that it was reached past `direct` providers, else as hidden. */
  addReliances(list: Members, weight: number, direct: { readonly by: Members; readonly when: number }): void {
    const { items, count } = list;
    const { by, when } = direct;
    const sums = this.#sums;
    const isShared = this.shared?.isShared;
    for (let at = 0; at < count; at += 1) {
      const node = items[at] as number;
      if (isShared !== undefined && isShared[node] === 1) continue;
      const part = 4 * node + (by.passedAt(node) === when ? 2 : 3);
      sums[part] = (sums[part] as number) + weight;
      if (!this.isWhole) sums[4 * node + 1] = (sums[4 * node + 1] as number) + weight;
    }
  }

  /** Adds a weight to every node of a list of which the first `direct` are relied on directly. */
  addRanked({ items, count }: Members, direct: number, weight: number): void {
    const sums = this.#sums;
    const { isWhole } = this;
    for (let at = 0; at < count; at += 1) {
      const start = 4 * (items[at] as number);
      const part = start + (at < direct ? 2 : 3);
      sums[part] = (sums[part] as number) + weight;
      if (!isWhole) sums[start + 1] = (sums[start + 1] as number) + weight;
    }
  }

  /** Sum of the parts of services, split equally over their members. */
  share(node: number): number {
    return this.#sums[4 * node] ?? 0;
  }

  /** Weight of the services that rely on it; directly; hidden. */
  all(node: number): number {
    return this.isWhole ? this.direct(node) + this.hidden(node) : this.#sum(node, 1);
  }

  direct(node: number): number {
    return this.#sum(node, 2);
  }

  hidden(node: number): number {
    return this.#sum(node, 3);
  }

  #sum(node: number, which: number): number {
    if (this.shared?.isShared[node] === 1) return this.shared.by.#sum(node, which);
    return this.#sums[4 * node + which] ?? 0;
  }
}

/** 1: a company that nobody controls and that controls nobody: as an ultimate parent it is relied on exactly as it is itself. */
function standingAlone({ ultimate }: Ownership): Uint8Array {
  const alone = new Uint8Array(ultimate.length).fill(1);
  ultimate.forEach((parent, node) => {
    if (parent === node) return;
    alone[node] = 0;
    alone[parent] = 0;
  });
  return alone;
}

/** Whether a node of the list is not marked. */
function lacks({ items, count }: Members, isMarked: Uint8Array): boolean {
  for (let at = 0; at < count; at += 1) if (isMarked[items[at] as number] !== 1) return true;
  return false;
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
  /** In the order of `layerNames`. */
  readonly #sums: readonly LayerSums[];
  /** 1: the contract says that its chain is complete. */
  readonly #declared: Uint8Array;

  constructor(graph: EstateGraph, estate: CompiledEstate) {
    this.reader = new LayerReader(graph, estate);
    this.providers = new ReliedOn(estate.nodeCount);
    this.#sums = layerNames.map(() => ({ members: new ReliedOn(estate.nodeCount), known: 0, none: 0, unknown: 0, partlyUnknown: 0 }));
    this.layers = new Map(layerNames.map((layer, index) => [layer, this.#sums[index] as LayerSums]));
    const parents = this.#sums[rankLayers] as LayerSums;
    parents.members.shared = { by: this.providers, isShared: standingAlone(this.reader.ownership) };
    this.#declared = Uint8Array.from(graph.nodes, ({ properties }) => (textOf(properties, 'chainDeclared') === 'complete' ? 1 : 0));
  }

  run({ services, weightOf, checkpoint }: ConcentrationQuestion): void {
    const isWhole = services.every((service) => Number.isInteger(weightOf(service) ?? 0));
    this.providers.isWhole = isWhole;
    for (const { members } of this.#sums) members.isWhole = isWhole;
    services.forEach((service, index) => {
      checkpoint(index, services.length);
      this.reader.read(service);
      for (const provider of this.reader.layer('supplier-1').nodes) this.#noteDirect(provider, service);
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
    const { reader, providers } = this;
    this.total += weight;
    const isPartly = this.#isPartlyUnknown();
    providers.addRanked(reader.providers, reader.firstRank, weight);
    reader.lists.forEach((list, index) => {
      const sums = this.#sums[index] as LayerSums;
      if (list.count === 0) {
        if (this.#cannotHave(layerNames[index] as LayerName)) sums.none += weight;
        else sums.unknown += weight;
        return;
      }
      sums.known += weight;
      if (isPartly) sums.partlyUnknown += weight;
      this.#addMembers(index, list, weight);
    });
  }

  #addMembers(index: number, list: Members, weight: number): void {
    const { members } = this.#sums[index] as LayerSums;
    members.addShares(list, weight / list.count);
    // Reliance on providers is summed once for all ranks.
    if (index < rankLayers) return;
    members.addReliances(list, weight, index === rankLayers ? { by: this.reader.providers, when: 1 } : { by: list, when: 0 });
  }

  /** Deeper suppliers cannot be there when there are contracts and all of them say that their chain is complete. */
  #cannotHave(layer: LayerName): boolean {
    if (layer !== 'supplier-2' && layer !== 'supplier-3plus') return false;
    const { nodes } = this.reader.contracts;
    return nodes.length > 0 && nodes.every((contract) => this.#declared[contract] === 1);
  }

  #isPartlyUnknown(): boolean {
    const { contracts, providers, ownership } = this.reader;
    return lacks(contracts, this.#declared) || lacks(providers, ownership.isDeclared);
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
        share: known > 0 ? members.share(node) / known : null,
        relianceShare: part(reliance.all(node)),
        directShare: part(reliance.direct(node)),
        hiddenShare: part(reliance.hidden(node)),
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
