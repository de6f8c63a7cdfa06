// The graph of the estate → the compiled estate: numbers for ids, groups per owner, deliveries for contract-scoped chains.
//
// How: nodes are numbered in the order of their ids. Relations that propagate are sorted by dependent. Then dependent after dependent: a
// contract first numbers its deliveries (`delivery-chains.ts`); each relation finds its owner (the dependent, or a delivery) and its member (the
// target, or the target's delivery); `group-builder.ts` makes groups of them; each delivery also rests on its provider.
// Why right: it is semantics §1 word by word, and `test/oracle` compares it with a second reading of that page. Cost: near-linear in relations.
import type { EstateGraph, GraphRelation } from '../../model/graph';
import { textOf } from '../../model/graph';
import { propagatingTypes } from '../../model/vocabulary';
import type { CompiledArrays, CompiledEstate, CompiledGroup, GroupColumns } from './compiled';
import { type Csr, packRows } from './csr';
import { ContractChain, type NumberedLink } from './delivery-chains';
import { addGroupsOf, addLone, addProviderGroup, type MemberRelation } from './group-builder';
import { GroupTable, viewsOf } from './group-table';
import { Integers, inSharedMemory, sharedIntegers } from './growing';
import { Pace } from './pace';
import { noRecipient } from './recipients';

/** What reading a relation costs, in the units of `Pace`. */
const costPerRelation = 5;

/** Whether a relation fails or degrades its dependent: the propagating types, unless its impact is `none`. */
export function propagates(relation: GraphRelation): boolean {
  return propagatingTypes.has(relation.type) && (relation.type === 'MADE_BY' || relation.properties.impact !== 'none');
}

/** Propagating relations: per node of `from` the indexes of its relations, and per relation the node of `to`. */
interface Stated {
  readonly byNode: Csr;
  readonly to: Int32Array;
}

/** Relations whose ends are not in the graph are left out. */
function statedByNode(graph: EstateGraph, indexOf: ReadonlyMap<string, number>, pace: Pace): Stated {
  const count = graph.relations.length;
  const from = new Int32Array(count).fill(-1);
  const to = new Int32Array(count);
  // Relations of one node mostly follow one another: it is looked up once for all of them.
  let known = '';
  let start: number | undefined;
  for (let index = 0; index < count; index += 1) {
    pace.step(costPerRelation);
    const relation = graph.relations[index];
    if (!propagates(relation)) continue;
    if (relation.from !== known) {
      known = relation.from;
      start = indexOf.get(known);
    }
    const end = indexOf.get(relation.to);
    if (start === undefined || end === undefined) continue;
    from[index] = start;
    to[index] = end;
  }
  const byNode = packRows(indexOf.size, (emit) => {
    for (let index = 0; index < count; index += 1) if (from[index] >= 0) emit(from[index], index);
  });
  return { byNode, to };
}

/** Whether the target stands under the contract as a provider (SUPPLIED_BY, or SUBCONTRACTED_TO of a contract). */
function isScoped({ type }: GraphRelation): boolean {
  return type === 'SUPPLIED_BY' || type === 'SUBCONTRACTED_TO';
}

/** A compilation under way: deliveries are numbered after the nodes, contract by contract. */
class Compilation {
  readonly deliveryContract = new Integers(1024, sharedIntegers);
  readonly deliveryProvider = new Integers(1024, sharedIntegers);
  readonly table: GroupTable;
  readonly #graph: EstateGraph;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #stated: Stated;
  readonly #pace: Pace;

  constructor(graph: EstateGraph, indexOf: ReadonlyMap<string, number>, pace: Pace) {
    this.#graph = graph;
    this.#indexOf = indexOf;
    this.#pace = pace;
    this.#stated = statedByNode(graph, indexOf, pace);
    // Deliveries add their providers to the members that relations state.
    this.table = new GroupTable(Math.ceil(this.#stated.byNode.items.length * 1.4) + 16);
  }

  addNode(node: number): void {
    const { byNode, to } = this.#stated;
    const [start, end] = [byNode.offset[node], byNode.offset[node + 1]];
    if (start === end) return;
    const chain = this.#graph.nodes[node].kind === 'Contract' ? this.#chainOf(node, start, end) : undefined;
    const grouped: MemberRelation[] = [];
    for (let at = start; at < end; at += 1) {
      this.#pace.step(costPerRelation);
      const index = byNode.items[at];
      const target = to[index];
      const relation = this.#graph.relations[index];
      const recipient = chain ? this.#recipientOf(relation) : noRecipient;
      const owner = chain ? chain.ownerFor(recipient) : node;
      const member = chain && isScoped(relation) ? chain.deliveryOf(target) : target;
      if (relation.properties.group === undefined) addLone(this.table, relation, { index, owner, dependent: node, recipient, member, shown: target });
      else grouped.push({ relation, index, owner, dependent: node, recipient, member, shown: target });
    }
    if (grouped.length > 0) addGroupsOf(this.table, grouped);
    chain?.providers.forEach((provider, at) => {
      addProviderGroup(this.table, chain.first + at, { contract: node, provider });
    });
  }

  /** Numbers the deliveries of a contract, and finds where what its recipients subcontract is felt. */
  #chainOf(contract: number, start: number, end: number): ContractChain {
    const { byNode, to } = this.#stated;
    const suppliers: number[] = [];
    const links: NumberedLink[] = [];
    for (let at = start; at < end; at += 1) {
      const index = byNode.items[at];
      const relation = this.#graph.relations[index];
      const provider = to[index];
      if (relation.type === 'SUPPLIED_BY') suppliers.push(provider);
      else if (relation.type === 'SUBCONTRACTED_TO') links.push({ provider, recipient: this.#recipientOf(relation) });
    }
    const chain = new ContractChain(contract, this.#indexOf.size + this.deliveryContract.length, { suppliers, links });
    for (const provider of chain.providers) {
      this.deliveryContract.push(contract);
      this.deliveryProvider.push(provider);
    }
    return chain;
  }

  #recipientOf(relation: GraphRelation): number {
    const id = relation.type === 'SUBCONTRACTED_TO' ? textOf(relation.properties, 'recipient') : undefined;
    return id === undefined ? noRecipient : (this.#indexOf.get(id) ?? this.table.unknownRecipient(id));
  }
}

/** Nodes recorded as down, and owners of `fails` groups that ask for more members than they have. Ascending. */
function recordedDown(graph: EstateGraph, { count, owner, fails, required, members }: GroupColumns, pace: Pace): Int32Array {
  const down = new Set<number>();
  graph.nodes.forEach(({ properties }, index) => {
    pace.step();
    if (properties.state === 'down') down.add(index);
  });
  for (let group = 0; group < count; group += 1) {
    const size = members.offset[group + 1] - members.offset[group];
    if (fails[group] === 1 && required[group] > size) down.add(owner[group]);
  }
  return inSharedMemory(Int32Array.from(down).sort());
}

/** The groups in which each vertex is a member. */
function memberships(vertexCount: number, { count, members }: GroupColumns, pace: Pace): Csr {
  return shared(
    packRows(vertexCount, (emit) => {
      for (let group = 0; group < count; group += 1) {
        pace.step();
        const end = members.offset[group + 1];
        for (let at = members.offset[group]; at < end; at += 1) emit(members.items[at], group);
      }
    }),
  );
}

function shared({ offset, items }: Csr): Csr {
  return { offset: inSharedMemory(offset), items: inSharedMemory(items) };
}

/** Numbers per id. */
function numbersOf(ids: readonly string[], pace: Pace): Map<string, number> {
  const indexOf = new Map<string, number>();
  ids.forEach((id, index) => {
    pace.step(costPerRelation);
    indexOf.set(id, index);
  });
  return indexOf;
}

type Names = Pick<CompiledEstate, 'nodeCount' | 'ids' | 'kinds' | 'indexOf'>;

function namesOf(graph: EstateGraph, pace: Pace): Names {
  const ids = graph.nodes.map(({ id }) => id);
  return { nodeCount: ids.length, ids, kinds: graph.nodes.map(({ kind }) => kind), indexOf: numbersOf(ids, pace) };
}

function arraysOf(graph: EstateGraph, { nodeCount, indexOf }: Names, checkpoint: () => void): CompiledArrays {
  const pace = new Pace(checkpoint);
  const compilation = new Compilation(graph, indexOf, pace);
  for (let node = 0; node < nodeCount; node += 1) {
    pace.step();
    compilation.addNode(node);
  }
  const columns = compilation.table.columns();
  checkpoint();
  const vertexCount = nodeCount + compilation.deliveryContract.length;
  const groupsOf = packRows(vertexCount, (emit) => {
    for (let group = 0; group < columns.count; group += 1) {
      pace.step();
      emit(columns.owner[group], group);
    }
  });
  return {
    vertexCount,
    columns,
    groupsOf: shared(groupsOf),
    memberOf: memberships(vertexCount, columns, pace),
    deliveryContract: compilation.deliveryContract.pack(),
    deliveryProvider: compilation.deliveryProvider.pack(),
    recordedDown: recordedDown(graph, columns, pace),
  };
}

function join(names: Names, arrays: CompiledArrays): CompiledEstate {
  let groups: readonly CompiledGroup[] | undefined;
  return {
    ...names,
    ...arrays,
    get groups() {
      groups ??= viewsOf(arrays.columns);
      return groups;
    },
  };
}

/** Compiles a graph whose nodes are sorted by id. `checkpoint` is called every few milliseconds and may throw to stop. */
export function compileEstate(graph: EstateGraph, checkpoint: () => void = () => undefined): CompiledEstate {
  const names = namesOf(graph, new Pace(checkpoint));
  return join(names, arraysOf(graph, names, checkpoint));
}

/** The compiled estate of a graph of which the arrays were made before, by another thread. */
export function estateFrom(graph: EstateGraph, arrays: CompiledArrays): CompiledEstate {
  return join(namesOf(graph, new Pace()), arrays);
}
