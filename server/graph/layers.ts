// The layers of concentration (semantics §3): what one service has in each of them, and how many providers stand before it.
import { type EstateGraph, textOf } from '../model/graph';
import type { RelationType } from '../model/vocabulary';
import type { CompiledEstate } from './compiled';
import { type Csr, packRows } from './csr';
import { isProviderKind, type NeedsGraph, NeedsSearch, needsGraphOf } from './needs';
import { type Ownership, ownershipOf, standingAlone } from './ownership';

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
/** The layers that are neither providers nor their parents; the last ones of `layerNames`. */
export const itemLayers = ['datacenter', 'technology', 'country-location', 'country-operation', 'country-jurisdiction'] as const;
export type ItemLayer = (typeof itemLayers)[number];

/** Distinct nodes with the least number of providers passed on the way to each. */
export interface Members {
  /** The nodes in the order in which they were met; the first `count` entries. */
  readonly items: Int32Array;
  readonly count: number;
  readonly nodes: Int32Array;
  /** Least number of providers passed; undefined when it is no member. */
  passedAt(node: number): number | undefined;
}

/** Sums per node over services. */
export interface Sums {
  /** The nodes that have any. */
  readonly nodes: readonly number[];
  /** Sum of the parts of services, split equally over their members. */
  share(node: number): number;
  /** Weight of the services that rely on it; directly; hidden. */
  all(node: number): number;
  direct(node: number): number;
  hidden(node: number): number;
}

/** Distinct nodes, each with the least number of providers passed on the way to it; emptied by `clear` without cost. */
export class MemberList implements Members {
  count = 0;
  /** The nodes in the order in which they were added; the first `count` entries. */
  readonly items: Int32Array;
  readonly #passed: Int32Array;
  readonly #stamp: Int32Array;
  #round = 1;

  constructor(nodeCount: number) {
    this.items = new Int32Array(nodeCount);
    this.#passed = new Int32Array(nodeCount);
    this.#stamp = new Int32Array(nodeCount);
  }

  clear(): void {
    this.count = 0;
    this.#round += 1;
  }

  /** Whether the node is new in the list. */
  add(node: number, passed: number): boolean {
    if (this.#stamp[node] === this.#round) {
      if (passed < (this.#passed[node] as number)) this.#passed[node] = passed;
      return false;
    }
    this.#stamp[node] = this.#round;
    this.#passed[node] = passed;
    this.items[this.count] = node;
    this.count += 1;
    return true;
  }

  /** Adds every item of a row. */
  addRow({ offset, items }: Csr, row: number, passed: number): void {
    const end = offset[row + 1] as number;
    for (let at = offset[row] as number; at < end; at += 1) this.add(items[at] as number, passed);
  }

  /** The nodes, in the order in which they were added; valid until the next `clear`. */
  get nodes(): Int32Array {
    return this.items.subarray(0, this.count);
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

/** What a vertex of the chain is to the layers. */
const [plain, contract, datacenter, technology, company] = [0, 1, 2, 3, 4];

/** Per vertex of the needs graph, in one small array: most vertices are looked at and passed over. */
function sortsOf({ kinds }: CompiledEstate, { vertexCount, shown, isProvider }: NeedsGraph): Uint8Array {
  const sorts = new Uint8Array(vertexCount);
  for (let vertex = 0; vertex < vertexCount; vertex += 1) {
    const kind = kinds[shown[vertex] as number];
    if (isProvider[vertex] === 1) sorts[vertex] = company;
    else sorts[vertex] = kind === 'Contract' ? contract : kind === 'Datacenter' ? datacenter : kind === 'Technology' ? technology : plain;
  }
  return sorts;
}

/** What the layers of every service are read from; made once per estate. */
interface Ground {
  readonly needs: NeedsGraph;
  readonly sortOf: Uint8Array;
  readonly ownership: Ownership;
  readonly isAlone: Uint8Array;
  readonly isDeclared: Uint8Array;
  readonly located: Csr;
  readonly operating: Csr;
  readonly jurisdictions: Csr;
}

const grounds = new WeakMap<CompiledEstate, Ground>();

function groundOf(graph: EstateGraph, estate: CompiledEstate): Ground {
  const known = grounds.get(estate);
  if (known) return known;
  const needs = needsGraphOf(graph, estate);
  const ownership = ownershipOf(graph, estate);
  const ground: Ground = {
    needs,
    sortOf: sortsOf(estate, needs),
    ownership,
    isAlone: standingAlone(ownership),
    isDeclared: Uint8Array.from(graph.nodes, ({ properties }) => (textOf(properties, 'chainDeclared') === 'complete' ? 1 : 0)),
    located: targetsOf(graph, estate, 'LOCATED_IN'),
    operating: targetsOf(graph, estate, 'OPERATES_FROM'),
    jurisdictions: jurisdictionsOf(estate, ownership, targetsOf(graph, estate, 'ESTABLISHED_IN')),
  };
  grounds.set(estate, ground);
  return ground;
}

/** Reads one service after another: its layers, contracts and providers. */
export class LayerReader {
  readonly search: NeedsSearch;
  /** In the order of `itemLayers`. */
  readonly items: readonly MemberList[];
  /** Every provider with its rank, and every contract, in needs(s). */
  readonly providers: MemberList;
  /** How many of the providers, which are listed in order of their rank, have rank 1; and at most 2. */
  firstRank = 0;
  secondRank = 0;
  readonly contracts: MemberList;
  /** Ultimate parents of the providers: those that own or are owned, and how many of the providers stand alone and are their own. */
  readonly otherParents: MemberList;
  aloneCount = 0;
  readonly ownership: Ownership;
  /** 1: a company that nobody controls and that controls nobody. */
  readonly isAlone: Uint8Array;
  /** 1: the contract says that its chain is complete. */
  readonly isDeclared: Uint8Array;
  readonly #sortOf: Uint8Array;
  readonly #located: Csr;
  readonly #operating: Csr;
  readonly #jurisdictions: Csr;
  readonly #datacenters: MemberList;
  readonly #technologies: MemberList;
  readonly #locations: MemberList;
  readonly #operations: MemberList;
  readonly #laws: MemberList;

  constructor(graph: EstateGraph, estate: CompiledEstate) {
    const { needs, sortOf, ownership, isAlone, isDeclared, located, operating, jurisdictions } = groundOf(graph, estate);
    this.search = new NeedsSearch(needs, sortOf);
    this.ownership = ownership;
    this.isAlone = isAlone;
    this.isDeclared = isDeclared;
    this.#sortOf = sortOf;
    this.#located = located;
    this.#operating = operating;
    this.#jurisdictions = jurisdictions;
    const list = () => new MemberList(estate.nodeCount);
    [this.otherParents, this.#datacenters, this.#technologies] = [list(), list(), list()];
    [this.#locations, this.#operations, this.#laws] = [list(), list(), list()];
    this.items = [this.#datacenters, this.#technologies, this.#locations, this.#operations, this.#laws];
    this.providers = list();
    this.contracts = list();
  }

  /** The members of a layer for the service read last. */
  layer(name: ItemLayer): Members {
    return this.items[itemLayers.indexOf(name)] as Members;
  }

  /** Reads a service. Cost: what it needs. */
  read(service: number): void {
    for (const list of this.items) list.clear();
    this.otherParents.clear();
    this.aloneCount = 0;
    this.providers.clear();
    this.contracts.clear();
    this.firstRank = 0;
    this.secondRank = 0;
    this.search.run(service);
    const { needs, marked, passed, markedCount } = this.search;
    for (let at = 0; at < markedCount; at += 1) {
      const vertex = marked[at] as number;
      const node = needs.shown[vertex] as number;
      if (vertex === service) continue;
      const sort = this.#sortOf[vertex] as number;
      if (sort === company) this.#addProvider(node, passed[vertex] as number);
      else this.#addItem(sort, node, passed[vertex] as number);
    }
  }

  /** Providers are met in order of their rank, so the first time counts, and those of one rank stand together. */
  #addProvider(provider: number, rank: number): void {
    if (!this.providers.add(provider, rank)) return;
    if (rank === 1) this.firstRank = this.providers.count;
    if (rank <= 2) this.secondRank = this.providers.count;
    this.#operations.addRow(this.#operating, provider, rank);
    if (this.isAlone[provider] === 1) this.aloneCount += 1;
    else this.otherParents.add(this.ownership.ultimate[provider] as number, rank);
    this.#laws.addRow(this.#jurisdictions, provider, rank);
  }

  #addItem(sort: number, node: number, passed: number): void {
    if (sort === contract) {
      this.contracts.add(node, passed);
      this.#operations.addRow(this.#operating, node, passed);
    } else if (sort === datacenter) {
      this.#datacenters.add(node, passed);
      this.#locations.addRow(this.#located, node, passed);
    } else this.#technologies.add(node, passed);
  }
}
