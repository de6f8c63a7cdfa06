// The graph of the estate → the compiled estate: numbers for ids, groups per owner, deliveries for contract-scoped chains.
//
// How: nodes are numbered in the order of their ids. Relations that propagate are sorted by dependent. Then dependent after dependent: a
// contract first numbers its deliveries (`delivery-chains.ts`); each relation finds its owner (the dependent, or a delivery) and its member (the
// target, or the target's delivery); `group-builder.ts` makes groups of them; each delivery also rests on its provider.
// Why right: it is semantics §1 word by word, and `test/oracle` compares it with a second reading of that page. Cost: near-linear in relations.
import type { EstateGraph } from '../../model/graph';
import { absent, besideOf, type GraphCodes, impacts, kindCode, kindWords, type RelationCodes, typeCode, typeWords } from '../../model/graph-codes';
import { propagatingTypes } from '../../model/vocabulary';
import { codesOf } from './codes';
import type { CompiledArrays, CompiledEstate, CompiledGroup, GroupColumns } from './compiled';
import { type Csr, packRows, sharedRows } from './csr';
import { ContractChain, type NumberedLink } from './delivery-chains';
import { addGroupsOf, addLone, addProviderGroup, type MemberRelation } from './group-builder';
import { GroupTable, viewsOf } from './group-table';
import { Integers, inSharedMemory, sharedIntegers } from './growing';
import { Pace } from './pace';
import { noRecipient } from './recipients';

/** What reading a relation costs, in the units of `Pace`. */
const costPerRelation = 3;

const [contractKind, madeBy, suppliedBy, subcontractedTo] = [kindCode('Contract'), typeCode('MADE_BY'), typeCode('SUPPLIED_BY'), typeCode('SUBCONTRACTED_TO')];
/** 1: the type propagates. */
const propagating = Uint8Array.from(typeWords, (type) => (propagatingTypes.has(type) ? 1 : 0));

/** Whether a relation fails or degrades its dependent: the propagating types, unless its impact is `none`. */
export function propagates({ type, impact }: RelationCodes, relation: number): boolean {
  return propagating[type[relation]] === 1 && (type[relation] === madeBy || impact[relation] !== impacts.none);
}

/** Propagating relations per node of `from`. Relations whose ends are not in the graph are left out. `meant`: 1 for the nodes whose relations are asked for. */
function statedByNode({ relations, ids }: GraphCodes, pace: Pace, meant?: Uint8Array): Csr {
  const { from, to } = relations;
  return packRows(ids.length, (emit) => {
    for (let index = 0; index < from.length; index += 1) {
      pace.step();
      if (meant && meant[from[index]] !== 1) continue;
      if (from[index] !== absent && to[index] !== absent && propagates(relations, index)) emit(from[index], index);
    }
  });
}

/** A compilation under way: deliveries are numbered after the nodes, contract by contract. */
export class Compilation {
  readonly deliveryContract = new Integers(1024, sharedIntegers);
  readonly deliveryProvider = new Integers(1024, sharedIntegers);
  readonly table: GroupTable;
  readonly #codes: GraphCodes;
  readonly #byNode: Csr;
  readonly #pace: Pace;

  /** `meant`: 1 for the nodes that are added; absent: all. */
  constructor(codes: GraphCodes, pace: Pace, meant?: Uint8Array) {
    this.#codes = codes;
    this.#pace = pace;
    this.#byNode = statedByNode(codes, pace, meant);
    // Deliveries add their providers to the members that relations state.
    this.table = new GroupTable(Math.ceil((meant ? codes.relations.from : this.#byNode.items).length * 1.4) + 16);
  }

  addNode(node: number): void {
    const { offset, items } = this.#byNode;
    const [start, end] = [offset[node], offset[node + 1]];
    if (start === end) return;
    const { to, group, type } = this.#codes.relations;
    const chain = this.#codes.nodes.kind[node] === contractKind ? this.#chainOf(node, start, end) : undefined;
    const grouped: MemberRelation[] = [];
    for (let at = start; at < end; at += 1) {
      this.#pace.step(costPerRelation);
      const index = items[at];
      const target = to[index];
      const recipient = chain ? this.#recipientOf(index) : noRecipient;
      const owner = chain ? chain.ownerFor(recipient) : node;
      // Under a contract a provider stands for what it delivers there.
      const member = chain && (type[index] === suppliedBy || type[index] === subcontractedTo) ? chain.deliveryOf(target) : target;
      const fields = { index, owner, dependent: node, recipient, member, shown: target };
      if (group[index] === absent) addLone(this.table, this.#codes, fields);
      else grouped.push(fields);
    }
    if (grouped.length > 0) addGroupsOf(this.table, this.#codes, grouped);
    chain?.providers.forEach((provider, at) => {
      addProviderGroup(this.table, chain.first + at, { contract: node, provider });
    });
  }

  /** Numbers the deliveries of a contract, and finds where what its recipients subcontract is felt. */
  #chainOf(contract: number, start: number, end: number): ContractChain {
    const { type, to } = this.#codes.relations;
    const suppliers: number[] = [];
    const links: NumberedLink[] = [];
    for (let at = start; at < end; at += 1) {
      const index = this.#byNode.items[at];
      if (type[index] === suppliedBy) suppliers.push(to[index]);
      else if (type[index] === subcontractedTo) links.push({ provider: to[index], recipient: this.#recipientOf(index) });
    }
    const chain = new ContractChain(contract, this.#codes.ids.length + this.deliveryContract.length, { suppliers, links });
    for (const provider of chain.providers) {
      this.deliveryContract.push(contract);
      this.deliveryProvider.push(provider);
    }
    return chain;
  }

  #recipientOf(relation: number): number {
    const recipient = this.#codes.relations.recipient[relation];
    return recipient >= absent ? recipient : this.table.unknownRecipient(this.#codes.textAt(besideOf(recipient)));
  }
}

/** Nodes recorded as down, and owners of `fails` groups that ask for more members than they have. Ascending. */
function recordedDown({ nodes }: GraphCodes, { count, owner, fails, required, members }: GroupColumns): Int32Array {
  const down = new Set<number>();
  nodes.down.forEach((isDown, node) => {
    if (isDown === 1) down.add(node);
  });
  for (let group = 0; group < count; group += 1) {
    const size = members.offset[group + 1] - members.offset[group];
    if (fails[group] === 1 && required[group] > size) down.add(owner[group]);
  }
  return inSharedMemory(Int32Array.from(down).sort());
}

/** The groups in which each vertex is a member. */
function memberships(vertexCount: number, { count, members }: GroupColumns, pace: Pace): Csr {
  return sharedRows(
    packRows(vertexCount, (emit) => {
      for (let group = 0; group < count; group += 1) {
        pace.step();
        const end = members.offset[group + 1];
        for (let at = members.offset[group]; at < end; at += 1) emit(members.items[at], group);
      }
    }),
  );
}

type Names = Pick<CompiledEstate, 'nodeCount' | 'ids' | 'kinds' | 'indexOf'>;

function namesOf({ nodes, ids, indexOf }: GraphCodes): Names {
  return { nodeCount: ids.length, ids, kinds: Array.from(nodes.kind, (code) => kindWords[code]), indexOf };
}

function arraysOf(codes: GraphCodes, checkpoint: () => void): CompiledArrays {
  const pace = new Pace(checkpoint);
  const compilation = new Compilation(codes, pace);
  for (let node = 0; node < codes.ids.length; node += 1) {
    pace.step();
    compilation.addNode(node);
  }
  checkpoint();
  return packed(compilation, codes, pace);
}

/** What was compiled, all nodes added. */
export function packed(compilation: Compilation, codes: GraphCodes, pace: Pace): CompiledArrays {
  const nodeCount = codes.ids.length;
  const columns = compilation.table.columns();
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
    groupsOf: sharedRows(groupsOf),
    memberOf: memberships(vertexCount, columns, pace),
    deliveryContract: compilation.deliveryContract.pack(),
    deliveryProvider: compilation.deliveryProvider.pack(),
    recordedDown: recordedDown(codes, columns),
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
  const codes = codesOf(graph, new Pace(checkpoint));
  return join(namesOf(codes), arraysOf(codes, checkpoint));
}

/** The compiled estate of a graph of which the arrays were made before, by another thread. */
export function estateFrom(graph: EstateGraph, arrays: CompiledArrays): CompiledEstate {
  return join(namesOf(codesOf(graph)), arrays);
}

/** The ids of the nodes that are meant, in their order. */
export function idsWhere({ ids }: Pick<CompiledEstate, 'ids'>, isMeant: (node: number) => boolean): string[] {
  const found: string[] = [];
  for (let node = 0; node < ids.length; node += 1) if (isMeant(node)) found.push(ids[node]);
  return found;
}
