// Writes the graph of an estate as columns: derived data, from which it opens without being computed from its claims.
import { type Column, type Columns, Integers } from '../../model/columns/columns';
import { jsonColumn, jsonLines } from '../../model/columns/json';
import { Numbered } from '../../model/columns/numbered';
import { PropertyWriter } from '../../model/columns/property-rows';
import { TextWriter } from '../../model/columns/texts';
import type { EstateGraph, GraphNode, GraphRelation } from '../../model/graph';
import { ProvenanceWriter } from './provenance-rows';

class GraphWriter {
  readonly #texts = new TextWriter();
  readonly #ids = new TextWriter();
  readonly #words = new Numbered<string>();
  readonly #columns = new Map<string, Column>();

  nodes(nodes: readonly GraphNode[]): void {
    const [properties, claims, kinds] = [new PropertyWriter(this.#texts), new ProvenanceWriter(), new Integers()];
    for (const node of nodes) {
      this.#ids.code(node.id);
      kinds.push(this.#words.indexOf(node.kind));
      properties.push(node.properties);
      claims.push(node.claims);
    }
    this.#add([['node.kind', kinds.column()]], properties.columns('node'), claims.columns('node.claims'));
  }

  /** After the nodes: an end is the number of its node. */
  relations(relations: readonly GraphRelation[]): void {
    const [properties, claims] = [new PropertyWriter(this.#texts), new ProvenanceWriter()];
    const [types, from, to] = [new Integers(), new Integers(), new Integers()];
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
  const writer = new GraphWriter();
  writer.nodes(graph.nodes);
  writer.relations(graph.relations);
  writer.aliases(graph.aliases);
  return writer.columns(graph);
}
