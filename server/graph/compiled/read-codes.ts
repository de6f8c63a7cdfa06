// Reads the codes of nodes and relations from what they say: of those that are not copied from codes that are there already.
//
// How: words of the model have fixed codes; any other text or number gets the next code at its first mention. An id is the number of its node, or
// where there is none the code of the text, marked as such. Cost: what is said.
import { getOrMake } from '../../model/get-or-make';
import { type GraphNode, type GraphRelation, textOf } from '../../model/graph';
import {
  absent,
  beside,
  impactCode,
  kindCode,
  type NodeCodes,
  type NodeIndex,
  numberedProperties,
  type RelationCodes,
  typeCode,
} from '../../model/graph-codes';

/** Numbers texts, or numbers, behind those that are numbered already. What has a number keeps it. */
export class Codes<T> {
  readonly #first: number;
  readonly #codes = new Map<T, number>();
  readonly #list: T[] = [];

  constructor(first: number) {
    this.#first = first;
  }

  code(one: T): number {
    return getOrMake(this.#codes, one, () => this.#first + this.#list.push(one) - 1);
  }

  at(code: number): T {
    return this.#list[code - this.#first];
  }

  get end(): number {
    return this.#first + this.#list.length;
  }
}

/** What the codes of a thing are numbers of. */
export interface CodeTables {
  readonly texts: Codes<string>;
  readonly numbers: Codes<number>;
  readonly indexOf: Pick<NodeIndex, 'get'>;
}

/** Writes what nodes and relations say as codes, each at its place. */
export class CodeReader {
  readonly #tables: CodeTables;

  constructor(tables: CodeTables) {
    this.#tables = tables;
  }

  node({ kind, properties }: GraphNode, codes: NodeCodes, at: number): void {
    codes.kind[at] = kindCode(kind);
    codes.down[at] = properties.state === 'down' ? 1 : 0;
    codes.chainDeclared[at] = properties.chainDeclared === 'complete' ? 1 : 0;
    codes.ownershipDeclared[at] = properties.ownershipDeclared === 'complete' ? 1 : 0;
    codes.organisation[at] = this.named(textOf(properties, 'organisation'));
  }

  relation({ type, from, to, properties }: GraphRelation, codes: RelationCodes, at: number): void {
    const { texts, numbers } = this.#tables;
    codes.type[at] = typeCode(type);
    codes.from[at] = this.nodeNamed(from);
    codes.to[at] = this.nodeNamed(to);
    codes.impact[at] = impactCode(properties.impact);
    const { required } = properties;
    const group = textOf(properties, 'group');
    codes.group[at] = group === undefined ? absent : texts.code(group);
    codes.required[at] = typeof required === 'number' ? numbers.code(required) : typeof required === 'string' ? beside(texts.code(required)) : absent;
    codes.recipient[at] = type === 'SUBCONTRACTED_TO' ? this.named(textOf(properties, 'recipient')) : absent;
    for (const name of numberedProperties) {
      const value = properties[name];
      codes[name][at] = typeof value === 'number' ? numbers.code(value) : absent;
    }
  }

  /** The node with this id, or beside them the text: there is none, and may be one day. */
  named(id: string | undefined): number {
    if (id === undefined) return absent;
    const node = this.nodeNamed(id);
    return node === absent ? beside(this.#tables.texts.code(id)) : node;
  }

  nodeNamed(id: string): number {
    return this.#tables.indexOf.get(id) ?? absent;
  }
}
