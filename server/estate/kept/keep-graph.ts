// Writes the graph of an estate as columns: derived data, from which it opens without being computed from its claims.
import { type Column, type Columns, Integers } from '../../model/columns/columns';
import { jsonColumn, jsonLines } from '../../model/columns/json';
import { Numbered } from '../../model/columns/numbered';
import { PropertyWriter } from '../../model/columns/property-rows';
import { TextWriter } from '../../model/columns/texts';
import type { EstateGraph, GraphNode, GraphRelation } from '../../model/graph';
import { TextNumbers } from '../../model/text-numbers';
import { ProvenanceWriter } from './provenance-rows';

/** Numbers the ids of nodes in their order. They are looked for where something refers to one. */
class IdWriter {
  readonly #texts = new TextWriter();
  readonly #nodes: readonly GraphNode[];
  #numbers: TextNumbers | undefined;

  constructor(nodes: readonly GraphNode[]) {
    this.#nodes = nodes;
    for (const { id } of nodes) this.#texts.add(id);
  }

  /** The number of the node with this id; of what is no node a number behind them. */
  code(id: string): number {
    this.#numbers ??= this.#numbered();
    const code = this.#numbers.add(id);
    if (code === this.#texts.length) this.#texts.add(id);
    return code;
  }

  columns(name: string): Iterable<[string, Column]> {
    return this.#texts.columns(name);
  }

  #numbered(): TextNumbers {
    const numbers = new TextNumbers(this.#nodes.length);
    for (const { id } of this.#nodes) numbers.add(id);
    return numbers;
  }
}

class GraphWriter {
  readonly #texts = new TextWriter();
  readonly #ids: IdWriter;
  readonly #words = new Numbered<string>();
  readonly #columns = new Map<string, Column>();

  constructor(nodes: readonly GraphNode[]) {
    this.#ids = new IdWriter(nodes);
    this.#addNodes(nodes);
  }

  #addNodes(nodes: readonly GraphNode[]): void {
    const many = nodes.length;
    const [properties, claims, kinds] = [new PropertyWriter(this.#texts, many), new ProvenanceWriter(many), new Integers(many)];
    for (const node of nodes) {
      kinds.push(this.#words.indexOf(node.kind));
      properties.push(node.properties);
      claims.push(node.claims);
    }
    this.#add([['node.kind', kinds.column()]], properties.columns('node'), claims.columns('node.claims'));
  }

  /** An end is the number of its node. */
  relations(relations: readonly GraphRelation[]): void {
    const many = relations.length;
    const [properties, claims] = [new PropertyWriter(this.#texts, many), new ProvenanceWriter(many)];
    const [types, from, to] = [new Integers(many), new Integers(many), new Integers(many)];
    // In the order of identity the relations of one dependent are neighbours.
    let dependent: { readonly id: string; readonly code: number } | undefined;
    for (const relation of relations) {
      if (dependent?.id !== relation.from) dependent = { id: relation.from, code: this.#ids.code(relation.from) };
      types.push(this.#words.indexOf(relation.type));
      from.push(dependent.code);
      to.push(this.#ids.code(relation.to));
      properties.push(relation.properties);
      claims.push(relation.claims);
    }
    const ends: [string, Int32Array][] = [['relation.type', types.column()], ['relation.from', from.column()], ['relation.to', to.column()]]; // biome-ignore format: one line
    this.#add(ends, properties.columns('relation'), claims.columns('relation.claims'));
  }

  aliases(aliases: EstateGraph['aliases']): void {
    const [names, meant] = [new Integers(), new Integers()];
    for (const [alias, id] of aliases) {
      names.push(this.#texts.code(alias));
      meant.push(this.#ids.code(id));
    }
    this.#add([['alias.name', names.column()], ['alias.id', meant.column()]]); // biome-ignore format: one line
  }

  columns({ disputes, issues }: Pick<EstateGraph, 'disputes' | 'issues'>): Columns {
    this.#add([['disputes', jsonLines(disputes)], ['issues', jsonLines(issues)], ['words', jsonColumn(this.#words.list)]]); // biome-ignore format: one line
    this.#add(this.#ids.columns('ids'), this.#texts.columns('texts'));
    return this.#columns;
  }

  #add(...parts: Iterable<[string, Column]>[]): void {
    for (const part of parts) for (const [name, column] of part) this.#columns.set(name, column);
  }
}

/** The columns of a graph. Cost: linear. */
export function columnsOfGraph(graph: EstateGraph): Columns {
  // A list may make its members when they are asked for: a copy has them all.
  const writer = new GraphWriter(graph.nodes.slice());
  writer.relations(graph.relations.slice());
  writer.aliases(graph.aliases);
  return writer.columns(graph);
}
