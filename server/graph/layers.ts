// The layers of concentration (semantics §3): what one service has in each of them, and how many providers stand before it.
import type { EstateGraph } from '../model/graph';
import type { RelationType } from '../model/vocabulary';
import type { CompiledEstate } from './compiled';
import { type Csr, packRows } from './csr';
import { NeedsSearch, needsGraphOf } from './needs';
import { type Ownership, ownershipOf } from './ownership';

export const layerNames = [
  'supplier-1',
  'supplier-2',
  'supplier-3plus',
  'ultimate-parent',
  'datacenter',
  'technology',
  'country-location',
  'country-operation',
  'country-jurisdiction',
] as const;
export type LayerName = (typeof layerNames)[number];

/** Distinct nodes, each with the least number of providers passed on the way to it; emptied by `clear` without cost. */
export class MemberList {
  readonly nodes: number[] = [];
  readonly #passed: Int32Array;
  readonly #stamp: Int32Array;
  #round = 1;

  constructor(nodeCount: number) {
    this.#passed = new Int32Array(nodeCount);
    this.#stamp = new Int32Array(nodeCount);
  }

  clear(): void {
    this.nodes.length = 0;
    this.#round += 1;
  }

  add(node: number, passed: number): void {
    if (this.#stamp[node] !== this.#round) {
      this.#stamp[node] = this.#round;
      this.#passed[node] = passed;
      this.nodes.push(node);
    } else if (passed < (this.#passed[node] as number)) this.#passed[node] = passed;
  }

  has(node: number): boolean {
    return this.#stamp[node] === this.#round;
  }

  /** Least number of providers passed; undefined when it is no member. */
  passedAt(node: number): number | undefined {
    return this.has(node) ? this.#passed[node] : undefined;
  }
}

function targetsOf(graph: EstateGraph, estate: CompiledEstate, type: RelationType): Csr {
  return packRows(estate.nodeCount, (emit) => {
    for (const one of graph.relations) {
      if (one.type !== type) continue;
      const [from, to] = [estate.indexOf.get(one.from), estate.indexOf.get(one.to)];
      if (from !== undefined && to !== undefined) emit(from, to);
    }
  });
}

/** Reads one service after another: its layers, contracts and providers. */
export class LayerReader {
  readonly search: NeedsSearch;
  readonly layers: ReadonlyMap<LayerName, MemberList>;
  /** Every provider with its rank, and every contract, in needs(s). */
  readonly providers: MemberList;
  readonly contracts: MemberList;
  readonly ownership: Ownership;
  readonly #estate: CompiledEstate;
  readonly #located: Csr;
  readonly #operating: Csr;
  readonly #established: Csr;

  constructor(graph: EstateGraph, estate: CompiledEstate) {
    this.#estate = estate;
    this.search = new NeedsSearch(needsGraphOf(graph, estate));
    this.ownership = ownershipOf(graph, estate);
    this.layers = new Map(layerNames.map((name) => [name, new MemberList(estate.nodeCount)]));
    this.providers = new MemberList(estate.nodeCount);
    this.contracts = new MemberList(estate.nodeCount);
    this.#located = targetsOf(graph, estate, 'LOCATED_IN');
    this.#operating = targetsOf(graph, estate, 'OPERATES_FROM');
    this.#established = targetsOf(graph, estate, 'ESTABLISHED_IN');
  }

  /** The members of a layer for the service read last. */
  layer(name: LayerName): MemberList {
    return this.layers.get(name) as MemberList;
  }

  /** Whether a member counts as direct: provider of rank 1, parent that is one, else reached without passing a provider. */
  isDirect(name: LayerName, member: number): boolean {
    if (name.startsWith('supplier') || name === 'ultimate-parent') return this.providers.passedAt(member) === 1;
    return this.layer(name).passedAt(member) === 0;
  }

  /** Reads a service. Cost: what it needs. */
  read(service: number): void {
    for (const list of [...this.layers.values(), this.providers, this.contracts]) list.clear();
    this.search.run(service);
    const { needs, order, passed } = this.search;
    for (let at = 1; at < this.search.count; at += 1) {
      const vertex = order[at] as number;
      const node = needs.shown[vertex] as number;
      const before = passed[vertex] as number;
      if (needs.isProvider[vertex] === 1) this.providers.add(node, before);
      else this.#addItem(node, before);
    }
    for (const provider of this.providers.nodes) this.#addProvider(provider, this.providers.passedAt(provider) ?? 1);
  }

  #addItem(node: number, passed: number): void {
    const kind = this.#estate.kinds[node];
    if (kind === 'Contract') {
      this.contracts.add(node, passed);
      this.#addTargets('country-operation', [this.#operating, node], passed);
    } else if (kind === 'Datacenter') {
      this.layer('datacenter').add(node, passed);
      this.#addTargets('country-location', [this.#located, node], passed);
    } else if (kind === 'Technology') this.layer('technology').add(node, passed);
  }

  #addProvider(provider: number, rank: number): void {
    this.layer(rank === 1 ? 'supplier-1' : rank === 2 ? 'supplier-2' : 'supplier-3plus').add(provider, rank);
    this.#addTargets('country-operation', [this.#operating, provider], rank);
    const { ultimate, rings } = this.ownership;
    const parent = ultimate[provider] ?? provider;
    this.layer('ultimate-parent').add(parent, rank);
    for (const company of [provider, ...(rings.get(parent) ?? [parent])]) this.#addTargets('country-jurisdiction', [this.#established, company], rank);
  }

  #addTargets(name: LayerName, [targets, node]: readonly [Csr, number], passed: number): void {
    const end = targets.offset[node + 1] as number;
    for (let at = targets.offset[node] as number; at < end; at += 1) this.layer(name).add(targets.items[at] as number, passed);
  }
}
