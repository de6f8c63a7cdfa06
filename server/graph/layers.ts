// The layers of concentration (semantics §3): what one service has in each of them, and how many providers stand before it.
import type { EstateGraph } from '../model/graph';
import type { RelationType } from '../model/vocabulary';
import type { CompiledEstate } from './compiled';
import { type Csr, packRows } from './csr';
import { isProviderKind, NeedsSearch, needsGraphOf } from './needs';
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
  count = 0;
  readonly #items: Int32Array;
  readonly #passed: Int32Array;
  readonly #stamp: Int32Array;
  #round = 1;

  constructor(nodeCount: number) {
    this.#items = new Int32Array(nodeCount);
    this.#passed = new Int32Array(nodeCount);
    this.#stamp = new Int32Array(nodeCount);
  }

  clear(): void {
    this.count = 0;
    this.#round += 1;
  }

  add(node: number, passed: number): void {
    if (this.#stamp[node] !== this.#round) {
      this.#stamp[node] = this.#round;
      this.#passed[node] = passed;
      this.#items[this.count] = node;
      this.count += 1;
    } else if (passed < (this.#passed[node] as number)) this.#passed[node] = passed;
  }

  /** Adds a node that is known not to be in the list. */
  append(node: number, passed: number): void {
    this.#stamp[node] = this.#round;
    this.#passed[node] = passed;
    this.#items[this.count] = node;
    this.count += 1;
  }

  /** The nodes, in the order in which they were added; valid until the next `clear`. */
  get nodes(): Int32Array {
    return this.#items.subarray(0, this.count);
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

/** Countries of each provider's jurisdiction: where it, or a company of its ultimate parent, is established. */
function jurisdictionsOf(estate: CompiledEstate, { ultimate, rings }: Ownership, established: Csr): Csr {
  return packRows(estate.nodeCount, (emit) => {
    for (let provider = 0; provider < estate.nodeCount; provider += 1) {
      if (!isProviderKind(estate.kinds[provider])) continue;
      const parent = ultimate[provider] ?? provider;
      for (const company of [provider, ...(rings.get(parent) ?? [parent])]) {
        for (let at = established.offset[company] as number; at < (established.offset[company + 1] as number); at += 1) {
          emit(provider, established.items[at] as number);
        }
      }
    }
  });
}

function addRow(list: MemberList, { offset, items }: Csr, [row, passed]: readonly [row: number, passed: number]): void {
  const end = offset[row + 1] as number;
  for (let at = offset[row] as number; at < end; at += 1) list.add(items[at] as number, passed);
}

/** What an item of the chain is to the layers, per node. */
const [plain, contract, datacenter, technology] = [0, 1, 2, 3];

function sortsOf({ kinds }: CompiledEstate): Uint8Array {
  return Uint8Array.from(kinds, (kind) => (kind === 'Contract' ? contract : kind === 'Datacenter' ? datacenter : kind === 'Technology' ? technology : plain));
}

/** Reads one service after another: its layers, contracts and providers. */
export class LayerReader {
  readonly search: NeedsSearch;
  /** In the order of `layerNames`. */
  readonly lists: readonly MemberList[];
  /** Every provider with its rank, and every contract, in needs(s). */
  readonly providers: MemberList;
  readonly contracts: MemberList;
  readonly ownership: Ownership;
  readonly #sortOf: Uint8Array;
  readonly #located: Csr;
  readonly #operating: Csr;
  readonly #jurisdictions: Csr;
  readonly #byRank: readonly [MemberList, MemberList, MemberList];
  readonly #parents: MemberList;
  readonly #datacenters: MemberList;
  readonly #technologies: MemberList;
  readonly #locations: MemberList;
  readonly #operations: MemberList;
  readonly #laws: MemberList;

  constructor(graph: EstateGraph, estate: CompiledEstate) {
    this.search = new NeedsSearch(needsGraphOf(graph, estate));
    this.ownership = ownershipOf(graph, estate);
    const list = () => new MemberList(estate.nodeCount);
    this.#byRank = [list(), list(), list()];
    [this.#parents, this.#datacenters, this.#technologies] = [list(), list(), list()];
    [this.#locations, this.#operations, this.#laws] = [list(), list(), list()];
    this.lists = [...this.#byRank, this.#parents, this.#datacenters, this.#technologies, this.#locations, this.#operations, this.#laws];
    this.providers = list();
    this.contracts = list();
    this.#sortOf = sortsOf(estate);
    this.#located = targetsOf(graph, estate, 'LOCATED_IN');
    this.#operating = targetsOf(graph, estate, 'OPERATES_FROM');
    this.#jurisdictions = jurisdictionsOf(estate, this.ownership, targetsOf(graph, estate, 'ESTABLISHED_IN'));
  }

  /** The members of a layer for the service read last. */
  layer(name: LayerName): MemberList {
    return this.lists[layerNames.indexOf(name)] as MemberList;
  }

  /** Whether a member counts as direct: provider of rank 1, parent that is one, else reached without passing a provider. */
  isDirect(name: LayerName, member: number): boolean {
    return isOfProviders(name) ? this.providers.passedAt(member) === 1 : this.layer(name).passedAt(member) === 0;
  }

  /** Reads a service. Cost: what it needs. */
  read(service: number): void {
    for (const list of this.lists) list.clear();
    this.providers.clear();
    this.contracts.clear();
    this.search.run(service);
    const { needs, order, passed, count } = this.search;
    const { shown, isProvider } = needs;
    for (let at = 1; at < count; at += 1) {
      const vertex = order[at] as number;
      const node = shown[vertex] as number;
      const before = passed[vertex] as number;
      if (isProvider[vertex] === 1) this.providers.add(node, before);
      else if (this.#sortOf[node] !== plain) this.#addItem(node, before);
    }
    for (const provider of this.providers.nodes) this.#addProvider(provider, this.providers.passedAt(provider) ?? 1);
  }

  #addItem(node: number, passed: number): void {
    const sort = this.#sortOf[node];
    if (sort === contract) {
      this.contracts.add(node, passed);
      addRow(this.#operations, this.#operating, [node, passed]);
    } else if (sort === datacenter) {
      this.#datacenters.add(node, passed);
      addRow(this.#locations, this.#located, [node, passed]);
    } else this.#technologies.add(node, passed);
  }

  #addProvider(provider: number, rank: number): void {
    this.#byRank[rank === 1 ? 0 : rank === 2 ? 1 : 2].append(provider, rank);
    addRow(this.#operations, this.#operating, [provider, rank]);
    this.#parents.add(this.ownership.ultimate[provider] ?? provider, rank);
    addRow(this.#laws, this.#jurisdictions, [provider, rank]);
  }
}

/** Layers of providers, in which a direct member is one of rank 1. */
export function isOfProviders(name: LayerName): boolean {
  return name.startsWith('supplier') || name === 'ultimate-parent';
}
