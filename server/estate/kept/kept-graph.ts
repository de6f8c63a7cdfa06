// Reads the graph of an estate from columns. What a node or relation says is made when somebody asks for it.
import type { Properties } from '../../model/claims';
import { BadColumns, type ColumnSource, columnOf } from '../../model/columns/columns';
import { readJson, readJsonLines } from '../../model/columns/json';
import { PropertyRows } from '../../model/columns/property-rows';
import { Texts } from '../../model/columns/texts';
import type { ClaimedBy, CountsStated, Dispute, EstateGraph, GraphNode, GraphRelation, Provenance, StatedCounts } from '../../model/graph';
import { type CodeArrays, CodedThing, type GraphCodes, type HasCodes } from '../../model/graph-codes';
import type { Issue } from '../../model/issues';
import { Items, lazyList, listOf } from '../../model/lazy-list';
import type { NodeKind, RelationType } from '../../model/vocabulary';
import type { CanonicalBytes, WritesLine } from '../canonical-bytes';
import { codesOfKept, type KeptInput } from './kept-codes';
import { KeptLines, type OwnValues } from './kept-lines';
import { ProvenanceRows } from './provenance-rows';

/** What all nodes, or all relations, are read from. */
interface Rows {
  readonly properties: PropertyRows;
  readonly lines: KeptLines;
  claims(): ProvenanceRows;
}

/** The columns that are read for most questions: all but who says so, who disagrees, and what is wrong, which are read when somebody asks for them. */
export const isReadFirst = (column: string): boolean => !/\.claims\.|^disputes$|^issues$/.test(column);

/** A thing of the graph that knows where it stands in the columns. */
abstract class KeptThing extends CodedThing implements WritesLine {
  readonly #rows: Rows;
  #properties: Properties | undefined;

  constructor(graph: KeptGraph, rows: Rows, row: number) {
    super(graph, row);
    this.#rows = rows;
  }

  get properties(): Properties {
    this.#properties ??= this.#rows.properties.at(this.row);
    return this.#properties;
  }

  get claims(): readonly Provenance[] {
    return this.#rows.claims().at(this.row);
  }

  writeLine(bytes: CanonicalBytes): void {
    this.#rows.lines.write(bytes, this.row);
  }

  isClaimedBy(by: ClaimedBy): boolean {
    return this.#rows.claims().isClaimedBy(this.row, by);
  }
}

class KeptNode extends KeptThing implements GraphNode {
  readonly #names: NamesOfNodes;

  constructor(graph: KeptGraph, names: NamesOfNodes, row: number) {
    super(graph, names, row);
    this.#names = names;
  }

  get id(): string {
    return this.#names.idAt(this.row);
  }

  get kind(): NodeKind {
    return this.#names.kindAt(this.row);
  }

  toJSON(): GraphNode {
    const { id, kind, properties, claims } = this;
    return { id, kind, properties, claims };
  }
}

class KeptRelation extends KeptThing implements GraphRelation {
  readonly #ends: EndsOfRelations;

  constructor(graph: KeptGraph, ends: EndsOfRelations, row: number) {
    super(graph, ends, row);
    this.#ends = ends;
  }

  get type(): RelationType {
    return this.#ends.typeAt(this.row);
  }

  get from(): string {
    return this.#ends.fromAt(this.row);
  }

  get to(): string {
    return this.#ends.toAt(this.row);
  }

  toJSON(): GraphRelation {
    const { type, from, to, properties, claims } = this;
    return { type, from, to, properties, claims };
  }
}

interface NamesOfNodes extends Rows {
  idAt(row: number): string;
  kindAt(row: number): NodeKind;
}

interface EndsOfRelations extends Rows {
  typeAt(row: number): RelationType;
  fromAt(row: number): string;
  toAt(row: number): string;
}

/** A graph that has its codes ready. */
export type CodedGraph = EstateGraph & HasCodes & CountsStated;

class KeptGraph implements CodedGraph {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
  readonly #columns: ColumnSource;
  readonly #input: KeptInput;
  readonly #ofNodes: Rows;
  readonly #ofRelations: Rows;
  #aliases: ReadonlyMap<string, string> | undefined;
  #disputes: readonly Dispute[] | undefined;
  #issues: readonly Issue[] | undefined;
  #codes: GraphCodes | undefined;

  constructor(columns: ColumnSource) {
    this.#columns = columns;
    const [texts, ids, words] = [new Texts(columns, 'texts'), new Texts(columns, 'ids'), readJson<string[]>(columns, 'words')];
    const integers = (name: string) => columnOf(columns, name, 'integers');
    const [kinds, types, from, to] = [integers('node.kind'), integers('relation.type'), integers('relation.from'), integers('relation.to')];
    const made = new Items(
      ids.length,
      (code) => ids.at(code),
      () => ids.all(),
    );
    const allIds = listOf(made);
    const idAt = (code: number | undefined) => made.at(code ?? -1) ?? fail('an end that is no node');
    const write = (column: Int32Array) => (bytes: CanonicalBytes, row: number) => bytes.textOf(ids, column[row] ?? -1);
    const word = (column: Int32Array) => (bytes: CanonicalBytes, row: number) => bytes.value(words[column[row] ?? -1] ?? fail('a kind or type that is none'));
    const ofNode: OwnValues = { id: (bytes, row) => bytes.textOf(ids, row), kind: word(kinds) };
    const ofRelation: OwnValues = { type: word(types), from: write(from), to: write(to) };
    const nodes: NamesOfNodes = {
      ...rowsOf(columns, 'node', { texts, count: kinds.length, own: ofNode }),
      idAt,
      kindAt: (row) => words[kinds[row] ?? -1] as NodeKind,
    };
    const relations: EndsOfRelations = {
      ...rowsOf(columns, 'relation', { texts, count: types.length, own: ofRelation }),
      typeAt: (row) => words[types[row] ?? -1] as RelationType,
      fromAt: (row) => idAt(from[row]),
      toAt: (row) => idAt(to[row]),
    };
    if (ids.length < kinds.length || from.length !== types.length || to.length !== types.length) fail('ids or ends are cut off');
    integers('alias.name');
    integers('alias.id');
    this.#ofNodes = nodes;
    this.#ofRelations = relations;
    this.nodes = lazyList<GraphNode>(
      kinds.length,
      (row) => new KeptNode(this, nodes, row),
      () => {
        // Who goes through all nodes asks for their ids, which are made together at a third of the cost.
        allIds.slice();
        return [];
      },
    );
    this.relations = lazyList<GraphRelation>(types.length, (row) => new KeptRelation(this, relations, row));
    const names = ids.length === kinds.length ? allIds : lazyList(kinds.length, (node) => ids.at(node));
    this.#input = { columns, words, texts, ids, nodes: nodes.properties, relations: relations.properties, names };
  }

  codes(arrays?: CodeArrays): GraphCodes {
    this.#codes ??= codesOfKept(this.#input, arrays);
    return this.#codes;
  }

  countStated(source: string): StatedCounts {
    return { nodes: this.#ofNodes.claims().countStated(source), relations: this.#ofRelations.claims().countStated(source) };
  }

  get aliases(): ReadonlyMap<string, string> {
    this.#aliases ??= this.#readAliases();
    return this.#aliases;
  }

  #readAliases(): ReadonlyMap<string, string> {
    const { texts, ids } = this.#input;
    const meant = columnOf(this.#columns, 'alias.id', 'integers');
    return new Map(Array.from(columnOf(this.#columns, 'alias.name', 'integers'), (name, at) => [texts.at(name), ids.at(meant[at] ?? -1)]));
  }

  get disputes(): readonly Dispute[] {
    this.#disputes ??= readJsonLines<Dispute>(this.#columns, 'disputes');
    return this.#disputes;
  }

  get issues(): readonly Issue[] {
    this.#issues ??= readJsonLines<Issue>(this.#columns, 'issues');
    return this.#issues;
  }
}

function rowsOf(columns: ColumnSource, name: string, { texts, count, own }: { readonly texts: Texts; readonly count: number; readonly own: OwnValues }): Rows {
  const properties = new PropertyRows(columns, name, texts);
  if (properties.length !== count) throw new BadColumns(`“${name}” is cut off`);
  let claims: ProvenanceRows | undefined;
  const readClaims = () => {
    const read = new ProvenanceRows(columns, `${name}.claims`);
    if (read.length !== count) throw new BadColumns(`“${name}.claims” is cut off`);
    return read;
  };
  return {
    properties,
    lines: new KeptLines(own, properties, texts),
    claims: () => {
      claims ??= readClaims();
      return claims;
    },
  };
}

function fail(reason: string): never {
  throw new BadColumns(reason);
}

/** The graph that `columnsOfGraph` wrote, equal in all that it says. Throws `BadColumns`. Cost: none to speak of; nodes and relations are made when they are asked for. */
export function graphOfColumns(columns: ColumnSource): CodedGraph {
  return new KeptGraph(columns);
}
