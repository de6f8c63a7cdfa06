// The graph of the estate → its codes: what compiling and searching read of each node and relation as numbers.
//
// How: a graph that was kept has them ready. Of any other, nodes and relations are gone through once. One that is read from columns gives its
// row, and its codes are copied from there; only the nodes they name are numbered anew. What was made since is read from the object. So a
// graph that differs in few things from one that was kept costs hardly more than copying. Cost: linear.

import { getOrMake } from '../../model/get-or-make';
import type { EstateGraph, GraphNode, GraphRelation } from '../../model/graph';
import {
  absent,
  besideOf,
  CodedThing,
  type GraphCodes,
  type HasCodes,
  kindCode,
  type NodeIndex,
  type numberedProperties,
  type RelationCodes,
  typeCode,
} from '../../model/graph-codes';
import { lazyList } from '../../model/lazy-list';
import { TextNumbers } from '../../model/text-numbers';
import type { NodeKind, RelationType } from '../../model/vocabulary';
import { sharedBytes, sharedIntegers } from './growing';
import { Pace } from './pace';
import { CodeReader, Codes } from './read-codes';

/** What reading a node or relation costs, in the units of `Pace`. */
const costOfReading = 3;

/** Finds nodes by id: those that are read from columns by these, the others by an index. */
class Numbering implements NodeIndex {
  readonly size: number;
  readonly #base: GraphCodes | undefined;
  /** Per row of the columns the node. */
  readonly nodeOfRow: Int32Array;
  readonly #ids: TextNumbers;
  /** By the number of its id. */
  readonly #others: number[] = [];

  constructor(size: number, base: GraphCodes | undefined) {
    this.size = size;
    this.#ids = new TextNumbers(base ? 0 : size);
    this.#base = base;
    this.nodeOfRow = new Int32Array(base?.ids.length ?? 0).fill(absent);
  }

  add(id: string, node: number): void {
    this.#others[this.#ids.add(id)] = node;
  }

  get(id: string): number | undefined {
    const other = this.#others[this.#ids.find(id)];
    if (other !== undefined || !this.#base) return other;
    const row = this.#base.indexOf.get(id);
    const node = row === undefined ? absent : this.nodeOfRow[row];
    return node === absent ? undefined : node;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }
}

function emptyRelations(count: number): RelationCodes {
  const column = () => sharedIntegers(count);
  return {
    type: sharedBytes(count),
    from: column(),
    to: column(),
    impact: sharedBytes(count),
    group: column(),
    required: column(),
    recipient: column(),
    toleranceHours: column(),
    rank: column(),
    share: column(),
  };
}

/** The columns from which the things of a graph are read; undefined: from none. */
function baseOf({ nodes, relations }: EstateGraph): HasCodes | undefined {
  for (const list of [nodes, relations]) {
    for (const thing of list) {
      const base = CodedThing.graphOf(thing);
      if (base) return base;
    }
  }
  return undefined;
}

class Coder {
  readonly #graph: EstateGraph;
  readonly #pace: Pace;
  readonly #from: HasCodes | undefined;
  readonly #base: GraphCodes | undefined;
  readonly #index: Numbering;
  readonly #texts: Codes<string>;
  readonly #numbers: Codes<number>;
  readonly #reader: CodeReader;

  constructor(graph: EstateGraph, pace: Pace) {
    this.#graph = graph;
    this.#pace = pace;
    this.#from = baseOf(graph);
    this.#base = this.#from?.codes();
    this.#index = new Numbering(graph.nodes.length, this.#base);
    this.#texts = new Codes(this.#base?.texts ?? 0);
    this.#numbers = new Codes(this.#base?.numbers ?? 0);
    this.#reader = new CodeReader({ texts: this.#texts, numbers: this.#numbers, indexOf: this.#index });
  }

  codes(): GraphCodes {
    const { nodes: list } = this.#graph;
    this.#number(list);
    const [nodes, relations, base] = [this.#nodes(list), this.#relations(), this.#base];
    const [texts, numbers] = [this.#texts, this.#numbers];
    return {
      nodes,
      relations,
      ids: base ? lazyList(list.length, (node) => list[node].id) : list.map(({ id }) => id),
      indexOf: this.#index,
      texts: texts.end,
      numbers: numbers.end,
      textAt: (code) => (base && code < base.texts ? base.textAt(code) : texts.at(code)),
      numberAt: (code) => (base && code < base.numbers ? base.numberAt(code) : numbers.at(code)),
    };
  }

  #number(nodes: readonly GraphNode[]): void {
    nodes.forEach((node, at) => {
      this.#pace.step(costOfReading);
      const row = CodedThing.rowIn(this.#from, node);
      if (row === absent) this.#index.add(node.id, at);
      else this.#index.nodeOfRow[row] = at;
    });
  }

  #nodes(nodes: readonly GraphNode[]): GraphCodes['nodes'] {
    const count = nodes.length;
    const bytes = () => sharedBytes(count);
    const codes = { kind: bytes(), down: bytes(), chainDeclared: bytes(), ownershipDeclared: bytes(), organisation: sharedIntegers(count) };
    const base = this.#base?.nodes;
    nodes.forEach((node, at) => {
      this.#pace.step(costOfReading);
      const row = base ? CodedThing.rowIn(this.#from, node) : absent;
      if (base && row !== absent) {
        codes.kind[at] = base.kind[row];
        codes.down[at] = base.down[row];
        codes.chainDeclared[at] = base.chainDeclared[row];
        codes.ownershipDeclared[at] = base.ownershipDeclared[row];
        codes.organisation[at] = this.#namedOfRow(base.organisation[row]);
        return;
      }
      this.#reader.node(node, codes, at);
    });
    return codes;
  }

  #relations(): RelationCodes {
    const { relations } = this.#graph;
    const codes = emptyRelations(relations.length);
    relations.forEach((relation, at) => {
      this.#pace.step(costOfReading);
      const row = CodedThing.rowIn(this.#from, relation);
      if (row === absent) this.#reader.relation(relation, codes, at);
      else this.#copy(row, codes, { relation, at });
    });
    return codes;
  }

  #copy(row: number, codes: RelationCodes, { relation, at }: { readonly relation: GraphRelation; readonly at: number }): void {
    const base = (this.#base as GraphCodes).relations;
    codes.type[at] = base.type[row];
    const [from, to] = [this.#nodeOfRow(base.from[row]), this.#nodeOfRow(base.to[row])];
    // An end of which the node was removed, or came since, is looked up by its id.
    codes.from[at] = from === absent ? this.#reader.nodeNamed(relation.from) : from;
    codes.to[at] = to === absent ? this.#reader.nodeNamed(relation.to) : to;
    codes.impact[at] = base.impact[row];
    codes.group[at] = base.group[row];
    codes.required[at] = base.required[row];
    codes.recipient[at] = this.#namedOfRow(base.recipient[row]);
    codes.toleranceHours[at] = base.toleranceHours[row];
    codes.rank[at] = base.rank[row];
    codes.share[at] = base.share[row];
  }

  #nodeOfRow(row: number): number {
    return row === absent ? absent : this.#index.nodeOfRow[row];
  }

  /** What a row names: a node, or beside them the text of one that was not there when it was written, and may be now. */
  #namedOfRow(named: number): number {
    if (named === absent) return absent;
    const base = this.#base as GraphCodes;
    const node = named > absent ? this.#nodeOfRow(named) : absent;
    return node === absent ? this.#reader.named(named > absent ? base.ids[named] : base.textAt(besideOf(named))) : node;
  }
}

const made = new WeakMap<EstateGraph, GraphCodes>();

/** The codes of a graph; made at the first call, which `pace` may stop. */
export function codesOf(graph: EstateGraph, pace = new Pace()): GraphCodes {
  return graph.codes?.() ?? getOrMake(made, graph, () => new Coder(graph, pace).codes());
}

/** From now on these are the codes of a graph: they were made of those of the graph before it. */
export function keepCodes(graph: EstateGraph, codes: GraphCodes): void {
  made.set(graph, codes);
}

/** Where a code stands in a column of codes, ascending. */
function rowsCoded(column: Uint8Array, code: number): number[] {
  const places: number[] = [];
  for (let at = column.indexOf(code); at >= 0; at = column.indexOf(code, at + 1)) places.push(at);
  return places;
}

/** The numbers of the nodes of a kind, ascending: found without making a node. */
export const nodesOfKind = (graph: EstateGraph, kind: NodeKind): number[] => rowsCoded(codesOf(graph).nodes.kind, kindCode(kind));

/** The numbers of the relations of a type, ascending: found without making a relation. */
export const relationsOfType = (graph: EstateGraph, type: RelationType): number[] => rowsCoded(codesOf(graph).relations.type, typeCode(type));

/** Number of a property of a relation; undefined: it says none. */
export function numberIn({ numberAt, relations }: GraphCodes, name: (typeof numberedProperties)[number], relation: number): number | undefined {
  const code = relations[name][relation];
  return code === absent ? undefined : numberAt(code);
}

/** What a relation says of `required`: a number of members, or a percentage. */
export function requiredIn({ numberAt, textAt, relations }: GraphCodes, relation: number): number | string | undefined {
  const code = relations.required[relation];
  if (code === absent) return undefined;
  return code > absent ? numberAt(code) : textAt(besideOf(code));
}
