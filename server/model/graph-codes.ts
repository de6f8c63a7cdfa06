// Defines a graph as numbers: what compiling and searching read of each node and relation, by its number. A graph that was kept as columns
// gives them straight from these; of any other they are read from its nodes and relations (`graph/compiled/codes.ts`).
import { type NodeKind, nodeKinds, type RelationType, relationTypes } from './vocabulary';

/** In the place of a number: none, or of a node that is not in the graph. */
export const absent = -1;

/** A second sort of number beside the plain ones, which are 0 or more: below `absent`. `besideOf` takes it back. */
export const beside = (code: number): number => absent - 1 - code;
export const besideOf = beside;

export const kindWords: readonly NodeKind[] = nodeKinds.map(({ kind }) => kind);
export const typeWords: readonly RelationType[] = relationTypes.map(({ type }) => type);

const kindCodes: ReadonlyMap<string, number> = new Map(kindWords.map((kind, code) => [kind, code]));
const typeCodes: ReadonlyMap<string, number> = new Map(typeWords.map((type, code) => [type, code]));

/** The number of a kind, or of a type; `absent` for a word that is none. */
export const kindCode = (kind: string): number => kindCodes.get(kind) ?? absent;
export const typeCode = (type: string): number => typeCodes.get(type) ?? absent;

/** What `impact` says; anything else counts as `fails`. */
export const impacts = { fails: 0, degrades: 1, none: 2 } as const;
export const impactCode = (impact: unknown): number => (impact === 'degrades' ? impacts.degrades : impact === 'none' ? impacts.none : impacts.fails);

/** Per node. */
export interface NodeCodes {
  /** Index into `kindWords`. */
  readonly kind: Uint8Array;
  /** 1: its state is down; its chain is declared complete; its ownership is. */
  readonly down: Uint8Array;
  readonly chainDeclared: Uint8Array;
  readonly ownershipDeclared: Uint8Array;
  /** Node to which it belongs, or beside them the text of one that is not in the graph. */
  readonly organisation: Int32Array;
}

/** Per relation. */
export interface RelationCodes {
  /** Index into `typeWords`. */
  readonly type: Uint8Array;
  /** Nodes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** One of `impacts`. */
  readonly impact: Uint8Array;
  /** Text. */
  readonly group: Int32Array;
  /** Number, or beside them a text (a percentage). */
  readonly required: Int32Array;
  /** Node, or beside them the text of one that is not in the graph. */
  readonly recipient: Int32Array;
  /** Numbers. */
  readonly toleranceHours: Int32Array;
  readonly rank: Int32Array;
  readonly share: Int32Array;
}

/** The properties of relations that are numbers, by name. */
export const numberedProperties = ['toleranceHours', 'rank', 'share'] as const;

/** Finds nodes by id. */
export interface NodeIndex {
  readonly size: number;
  get(id: string): number | undefined;
  has(id: string): boolean;
}

/** The codes that stand in arrays: in shared memory, so that threads hand them to each other. */
export interface CodeArrays {
  readonly nodes: NodeCodes;
  readonly relations: RelationCodes;
}

export interface GraphCodes extends CodeArrays {
  /** Of each node. */
  readonly ids: readonly string[];
  readonly indexOf: NodeIndex;
  /** How many texts and numbers there are, and each. */
  readonly texts: number;
  readonly numbers: number;
  textAt(code: number): string;
  numberAt(code: number): number;
}

/** A graph that has its codes ready. */
export interface HasCodes {
  /** `arrays`: those that another thread made of the same columns; absent: made at the first call. */
  codes(arrays?: CodeArrays): GraphCodes;
}

/** A node or relation that is read from columns: it knows its graph and its row there, wherever it is passed on to. */
export abstract class CodedThing {
  readonly #graph: HasCodes;
  readonly #row: number;

  constructor(graph: HasCodes, row: number) {
    this.#graph = graph;
    this.#row = row;
  }

  /** The graph from whose columns a thing is read; undefined: from none. */
  static graphOf(thing: object): HasCodes | undefined {
    return #graph in thing ? thing.#graph : undefined;
  }

  /** The row of a thing in the columns of this graph; `absent`: it is not from there. */
  static rowIn(graph: HasCodes | undefined, thing: object): number {
    return #row in thing && thing.#graph === graph ? thing.#row : absent;
  }

  /** Its row in the columns of its graph. */
  get row(): number {
    return this.#row;
  }
}
