// The codes of a graph that came from another one. Where nothing that is coded changed they are the very same, and so is all that is made of
// codes; else the codes of what stayed are copied, and only what came is read.
//
// How: what stayed keeps its order, so columns are copied run by run. Where nodes came or went all others have a new number, and each end, owner
// and recipient is put through a list of these. A node that went leaves its id where it was named; a node that came is found where its id stood.
// Why right: `test/oracle/follow-law.ts` compares with reading from nothing over random changes. Cost: a copy of the columns.
import { type EstateGraph, type GraphNode, type GraphRelation, numberOf, textOf } from '../../model/graph';
import { absent, besideOf, type GraphCodes, impactCode, type NodeCodes, type NodeIndex, numberedProperties, type RelationCodes } from '../../model/graph-codes';
import { lazyList } from '../../model/lazy-list';
import { codesOf, keepCodes } from './codes';
import { type ListChange, Moved } from './moved';
import { CodeReader, Codes } from './read-codes';

export interface GraphChange {
  readonly nodes: ListChange;
  readonly relations: ListChange;
}

/** Both graphs of a change, and where they differ. */
export interface Following {
  readonly before: EstateGraph;
  readonly after: EstateGraph;
  readonly places: GraphChange;
}

/** How the codes of a graph became those of the next one. */
export interface CodeChange {
  readonly before: GraphCodes;
  readonly after: GraphCodes;
  readonly places: GraphChange;
  readonly nodes: Moved;
  readonly relations: Moved;
}

/** All that is coded of a thing, as words and numbers. */
type Coded = readonly (string | number | boolean | undefined)[];

const codedOfNode = ({ id, kind, properties }: GraphNode): Coded => [
  id,
  kind,
  properties.state === 'down',
  properties.chainDeclared === 'complete',
  properties.ownershipDeclared === 'complete',
  textOf(properties, 'organisation'),
];
const codedOfRelation = ({ type, from, to, properties }: GraphRelation): Coded => [
  type,
  from,
  to,
  impactCode(properties.impact),
  ...['group', 'required', 'recipient'].map((name) => textOf(properties, name)),
  ...['required', ...numberedProperties].map((name) => numberOf(properties, name)),
];

/** Whether in these places of two lists the same is coded. */
function isCodedAlike<T>(before: readonly T[], after: readonly T[], { places: { gone, come }, coded }: { places: ListChange; coded: (one: T) => Coded }) {
  const isAlike = (at: number) => {
    const now = coded(after[at]);
    return coded(before[at]).every((one, field) => Object.is(one, now[field]));
  };
  return gone.length === come.length && gone.every((old, at) => old === come[at] && isAlike(old));
}

/** Finds nodes by id: those that another index has by its numbers, which became others since, and those that came. */
class FollowedIndex implements NodeIndex {
  readonly size: number;
  readonly #base: NodeIndex;
  /** By the number there. */
  readonly #now: Int32Array;
  readonly #others: Map<string, number>;

  constructor(base: NodeIndex, { size, now, others }: { size: number; now: Int32Array; others: Map<string, number> }) {
    this.#base = base;
    this.size = size;
    this.#now = now;
    this.#others = others;
  }

  /** The index after a change. `came`: the nodes that came, by id. */
  static after(index: NodeIndex, moved: Moved, came: ReadonlyMap<string, number>): FollowedIndex {
    const isFollowed = index instanceof FollowedIndex;
    const base = isFollowed ? index.#base : index;
    const now = isFollowed ? index.#now.map((node) => (node === absent ? absent : moved.to[node])) : moved.to.slice();
    const others = new Map<string, number>();
    if (isFollowed) for (const [id, node] of index.#others) if (moved.to[node] !== absent) others.set(id, moved.to[node]);
    for (const [id, node] of came) {
      const row = base.get(id);
      if (row === undefined) others.set(id, node);
      else now[row] = node;
    }
    return new FollowedIndex(base, { size: moved.size, now, others });
  }

  get(id: string): number | undefined {
    const row = this.#base.get(id);
    if (row === undefined) return this.#others.get(id);
    const node = this.#now[row];
    return node === absent ? undefined : node;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }
}

/** Codes that were made of others: texts and numbers that came have codes behind theirs, and keep them in what is made of these. */
class FollowedCodes implements GraphCodes {
  readonly nodes: NodeCodes;
  readonly relations: RelationCodes;
  readonly ids: readonly string[];
  readonly indexOf: NodeIndex;
  readonly tables: Tables;

  constructor(tables: Tables, { nodes, relations, ids, indexOf }: Pick<GraphCodes, 'nodes' | 'relations' | 'ids' | 'indexOf'>) {
    this.tables = tables;
    this.nodes = nodes;
    this.relations = relations;
    this.ids = ids;
    this.indexOf = indexOf;
  }

  get texts(): number {
    return this.tables.texts.end;
  }

  get numbers(): number {
    return this.tables.numbers.end;
  }

  readonly textAt = (code: number): string => this.tables.textAt(code);
  readonly numberAt = (code: number): number => this.tables.numberAt(code);
}

/** The texts and numbers of codes, and those that came since. */
class Tables {
  readonly texts: Codes<string>;
  readonly numbers: Codes<number>;
  readonly #first: { readonly texts: number; readonly numbers: number };
  readonly #base: Pick<GraphCodes, 'textAt' | 'numberAt'>;

  constructor({ texts, numbers, textAt, numberAt }: GraphCodes) {
    this.#first = { texts, numbers };
    this.#base = { textAt, numberAt };
    this.texts = new Codes(texts);
    this.numbers = new Codes(numbers);
  }

  textAt(code: number): string {
    return code < this.#first.texts ? this.#base.textAt(code) : this.texts.at(code);
  }

  numberAt(code: number): number {
    return code < this.#first.numbers ? this.#base.numberAt(code) : this.numbers.at(code);
  }
}

/** How nodes moved, and which came that were not there before. */
interface MovedNodes {
  readonly moved: Moved;
  readonly came: ReadonlyMap<string, number>;
  /** Whether each node has the number that it had, and none came. */
  readonly isStill: boolean;
}

/** A node that says something else now is the same node: it has its number, and did not come. */
function movedNodes({ before, after, places: { nodes } }: Following): MovedNodes {
  const moved = new Moved(before.nodes.length, nodes);
  const came = new Map(nodes.come.map((at) => [after.nodes[at].id, at]));
  for (const old of nodes.gone) {
    const { id } = before.nodes[old];
    const now = came.get(id);
    if (now === undefined) continue;
    moved.to[old] = now;
    came.delete(id);
  }
  return { moved, came, isStill: moved.size === moved.to.length && moved.to.every((now, old) => now === old) };
}

class Follower {
  readonly #following: Following;
  readonly #old: GraphCodes;
  readonly #nodes: MovedNodes;
  readonly #tables: Tables;
  readonly #indexOf: NodeIndex;
  readonly #reader: CodeReader;

  constructor(following: Following, old: GraphCodes) {
    this.#following = following;
    this.#old = old;
    this.#nodes = movedNodes(following);
    this.#tables = old instanceof FollowedCodes ? old.tables : new Tables(old);
    this.#indexOf = this.#isSameNodes ? old.indexOf : FollowedIndex.after(old.indexOf, this.#nodes.moved, this.#nodes.came);
    this.#reader = new CodeReader({ texts: this.#tables.texts, numbers: this.#tables.numbers, indexOf: this.#indexOf });
  }

  /** Whether the nodes are those of before, by the same numbers. */
  get #isSameNodes(): boolean {
    return this.#nodes.isStill;
  }

  change(): CodeChange {
    const { after, before, places } = this.#following;
    const ids = this.#isSameNodes ? this.#old.ids : lazyList(after.nodes.length, (at) => after.nodes[at].id);
    const relations = new Moved(before.relations.length, places.relations);
    const codes = new FollowedCodes(this.#tables, { nodes: this.#nodeCodes(), relations: this.#relationCodes(relations), ids, indexOf: this.#indexOf });
    return { before: this.#old, after: codes, places, nodes: this.#nodes.moved, relations };
  }

  #nodeCodes(): NodeCodes {
    const { after, places } = this.#following;
    const { moved } = this.#nodes;
    const { kind, down, chainDeclared, ownershipDeclared, organisation } = this.#old.nodes;
    const codes: NodeCodes = {
      kind: moved.copied(kind),
      down: moved.copied(down),
      chainDeclared: moved.copied(chainDeclared),
      ownershipDeclared: moved.copied(ownershipDeclared),
      organisation: this.#named(moved.copied(organisation)),
    };
    for (const at of places.nodes.come) this.#reader.node(after.nodes[at], codes, at);
    return codes;
  }

  #relationCodes(moved: Moved): RelationCodes {
    const { after, places } = this.#following;
    const { type, from, to, impact, group, required, recipient, toleranceHours, rank, share } = this.#old.relations;
    const codes: RelationCodes = {
      type: moved.copied(type),
      from: this.#end(moved.copied(from), 'from'),
      to: this.#end(moved.copied(to), 'to'),
      impact: moved.copied(impact),
      group: moved.copied(group),
      required: moved.copied(required),
      recipient: this.#named(moved.copied(recipient)),
      toleranceHours: moved.copied(toleranceHours),
      rank: moved.copied(rank),
      share: moved.copied(share),
    };
    for (const at of places.relations.come) this.#reader.relation(after.relations[at], codes, at);
    return codes;
  }

  /** Nodes at one end, by their new numbers; that of a relation of which the node was not there is sought where one came. */
  #end(column: Int32Array, side: 'from' | 'to'): Int32Array {
    if (this.#isSameNodes) return column;
    const { relations } = this.#following.after;
    const { moved, came } = this.#nodes;
    for (let at = 0; at < column.length; at += 1) {
      const node = column[at];
      if (node !== absent) column[at] = moved.to[node];
      else if (came.size > 0) column[at] = came.get(relations[at][side]) ?? absent;
    }
    return column;
  }

  /** What is named, a node by its new number, or beside them its id. */
  #named(column: Int32Array): Int32Array {
    if (this.#isSameNodes) return column;
    const { moved, came } = this.#nodes;
    for (let at = 0; at < column.length; at += 1) {
      const named = column[at];
      if (named === absent || (named < absent && came.size === 0)) continue;
      const now = named < absent ? absent : moved.to[named];
      column[at] = now === absent ? this.#reader.named(named < absent ? this.#tables.textAt(besideOf(named)) : this.#old.ids[named]) : now;
    }
    return column;
  }
}

/** Makes the codes of a graph after a change, for `codesOf`. Null: nothing that is coded changed, and they are those of the graph before. */
export function followCodes(following: Following): CodeChange | null {
  const { before, after, places } = following;
  const old = codesOf(before);
  const isAlike =
    isCodedAlike(before.nodes, after.nodes, { places: places.nodes, coded: codedOfNode }) &&
    isCodedAlike(before.relations, after.relations, { places: places.relations, coded: codedOfRelation });
  const change = isAlike ? null : new Follower(following, old).change();
  keepCodes(after, change?.after ?? old);
  return change;
}
