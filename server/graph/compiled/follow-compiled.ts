// The compiled graph after a change, from the one before: what rests on no changed relation is copied, with the numbers that things have now.
//
// How: a node is touched when it came or is stated otherwise, when a relation of it came or went, or when an end or recipient of one came or went.
// All nodes are gone through in order: the groups of a touched one are compiled from its relations, those of any other are taken over, and so are the
// deliveries of a contract. Then memberships are packed anew.
// Why right: the groups of a node follow from its own relations and kind (`compile.ts`), and all numbers keep their order, so what is copied stands as
// compiling would put it. `test/oracle/follow-law.ts` compares with compiling from nothing. Cost: linear, a few steps a member.
import { absent, besideOf, type GraphCodes, kindCode, typeCode } from '../../model/graph-codes';
import { Compilation, packed, propagates } from './compile';
import type { CompiledArrays } from './compiled';
import type { CodeChange } from './follow-codes';
import type { Renumbering } from './group-table';
import { Pace } from './pace';
import { noRecipient, unknownRecipient } from './recipients';

const [contractKind, subcontractedTo] = [kindCode('Contract'), typeCode('SUBCONTRACTED_TO')];

/** 1 for each node now whose groups may be other ones. */
function touchedBy({ before, after, places, nodes, relations }: CodeChange): Uint8Array {
  const touched = new Uint8Array(nodes.size);
  const touch = (node: number) => {
    if (node !== absent) touched[node] = 1;
  };
  for (const at of places.nodes.come) touch(at);
  for (const old of places.relations.gone) {
    const from = before.relations.from[old];
    if (from !== absent) touch(nodes.to[from]);
  }
  for (const at of places.relations.come) touch(after.relations.from[at]);
  if (places.nodes.gone.length === 0 && places.nodes.come.length === 0) return touched;
  const sides = (['from', 'to', 'recipient'] as const).map((side) => [before.relations[side], after.relations[side]] as const);
  relations.to.forEach((now, old) => {
    if (now === absent) return;
    for (const [was, is] of sides) {
      const [named, means] = [was[old], is[now]];
      // A node that went is named by nothing any more, and one that came by its number.
      if (named > absent ? nodes.to[named] === absent : means > absent) touch(after.relations.from[now]);
    }
  });
  return touched;
}

/** Numbers recipients that no source knows as compiling does: in the order of the relations that name them. */
function numberUnknown({ nodes, relations, textAt }: GraphCodes, { table }: Compilation): void {
  const { type, from, to, recipient } = relations;
  for (let relation = 0; relation < type.length; relation += 1) {
    if (recipient[relation] >= absent || type[relation] !== subcontractedTo || nodes.kind[from[relation]] !== contractKind) continue;
    if (to[relation] !== absent && propagates(relations, relation)) table.unknownRecipient(textAt(besideOf(recipient[relation])));
  }
}

/** Goes through what was compiled before, node after node. */
class Earlier {
  readonly #arrays: CompiledArrays;
  readonly #change: CodeChange;
  readonly #numbers: Renumbering;
  #group = 0;
  #delivery = 0;

  constructor(arrays: CompiledArrays, change: CodeChange, { table }: Compilation) {
    this.#arrays = arrays;
    this.#change = change;
    const vertices = new Int32Array(arrays.vertexCount).fill(absent);
    vertices.set(change.nodes.to);
    const { unknownRecipients } = arrays.columns;
    const recipient = (before: number) => {
      if (before > noRecipient) return change.nodes.to[before];
      return before === noRecipient ? before : table.unknownRecipient(unknownRecipients[unknownRecipient(before)]);
    };
    this.#numbers = { vertices, relations: change.relations.to, recipient };
  }

  /** Adds what was compiled of a node; those before it are passed over. */
  addTo(compilation: Compilation, old: number): void {
    const { columns, deliveryContract, deliveryProvider } = this.#arrays;
    const { nodes } = this.#change;
    while (deliveryContract[this.#delivery] < old) this.#delivery += 1;
    for (; deliveryContract[this.#delivery] === old; this.#delivery += 1) {
      this.#numbers.vertices[nodes.to.length + this.#delivery] = nodes.size + compilation.deliveryContract.length;
      compilation.deliveryContract.push(nodes.to[old]);
      compilation.deliveryProvider.push(nodes.to[deliveryProvider[this.#delivery]]);
    }
    while (columns.dependent[this.#group] < old) this.#group += 1;
    const first = this.#group;
    while (columns.dependent[this.#group] === old) this.#group += 1;
    compilation.table.copy(columns, [first, this.#group], this.#numbers);
  }
}

/** What compiling makes of a graph, from what it made of the one before. */
export function followArrays(arrays: CompiledArrays, change: CodeChange): CompiledArrays {
  const { after, nodes } = change;
  const touched = touchedBy(change);
  const pace = new Pace();
  const compilation = new Compilation(after, pace, touched);
  numberUnknown(after, compilation);
  const earlier = new Earlier(arrays, change, compilation);
  const was = new Int32Array(nodes.size).fill(absent);
  nodes.to.forEach((now, old) => {
    if (now !== absent) was[now] = old;
  });
  for (let node = 0; node < nodes.size; node += 1) {
    if (touched[node] === 1) compilation.addNode(node);
    else earlier.addTo(compilation, was[node]);
  }
  return packed(compilation, after, pace);
}
