// Reads the graph of an estate from columns. What a node or relation says is made when somebody asks for it.
import type { Properties } from '../../model/claims';
import { BadColumns, type Columns, columnOf } from '../../model/columns/columns';
import { readJson, readJsonLines } from '../../model/columns/json';
import { PropertyRows } from '../../model/columns/property-rows';
import { Texts } from '../../model/columns/texts';
import type { Dispute, EstateGraph, GraphNode, GraphRelation, Provenance } from '../../model/graph';
import type { Issue } from '../../model/issues';
import type { NodeKind, RelationType } from '../../model/vocabulary';
import { ProvenanceRows } from './provenance-rows';

/** What all nodes, or all relations, are read from. */
interface Rows {
  readonly properties: PropertyRows;
  readonly claims: ProvenanceRows;
}

/** A thing of the graph that knows where it stands in the columns. */
class KeptThing {
  readonly #rows: Rows;
  readonly #at: number;
  #properties: Properties | undefined;

  constructor(rows: Rows, at: number) {
    this.#rows = rows;
    this.#at = at;
  }

  get properties(): Properties {
    this.#properties ??= this.#rows.properties.at(this.#at);
    return this.#properties;
  }

  get claims(): readonly Provenance[] {
    return this.#rows.claims.at(this.#at);
  }
}

class KeptNode extends KeptThing implements GraphNode {
  readonly id: string;
  readonly kind: NodeKind;

  constructor(rows: Rows, at: number, { id, kind }: Pick<GraphNode, 'id' | 'kind'>) {
    super(rows, at);
    this.id = id;
    this.kind = kind;
  }

  toJSON(): GraphNode {
    const { id, kind, properties, claims } = this;
    return { id, kind, properties, claims };
  }
}

class KeptRelation extends KeptThing implements GraphRelation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;

  constructor(rows: Rows, at: number, { type, from, to }: Pick<GraphRelation, 'type' | 'from' | 'to'>) {
    super(rows, at);
    this.type = type;
    this.from = from;
    this.to = to;
  }

  toJSON(): GraphRelation {
    const { type, from, to, properties, claims } = this;
    return { type, from, to, properties, claims };
  }
}

class KeptGraph implements EstateGraph {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
  readonly aliases: ReadonlyMap<string, string>;
  readonly #columns: Columns;
  #disputes: readonly Dispute[] | undefined;
  #issues: readonly Issue[] | undefined;

  constructor(columns: Columns) {
    this.#columns = columns;
    const texts = new Texts(columns, 'texts');
    const ids = new Texts(columns, 'ids').all();
    const words = readJson<string[]>(columns, 'words');
    const rowsOf = (name: string, count: number): Rows => {
      const rows = { properties: new PropertyRows(columns, name, texts), claims: new ProvenanceRows(columns, `${name}.claims`) };
      if (rows.properties.length !== count || rows.claims.length !== count) throw new BadColumns(`“${name}” is cut off`);
      return rows;
    };
    const idAt = (code: number | undefined) => ids[code ?? -1] ?? fail('an end that is no node');
    const integers = (name: string) => columnOf(columns, name, 'integers');
    const kinds = integers('node.kind');
    const ofNodes = rowsOf('node', kinds.length);
    this.nodes = Array.from(kinds, (kind, at) => new KeptNode(ofNodes, at, { id: idAt(at), kind: words[kind] as NodeKind }));
    const [types, from, to] = [integers('relation.type'), integers('relation.from'), integers('relation.to')];
    const ofRelations = rowsOf('relation', types.length);
    this.relations = Array.from(
      types,
      (type, at) => new KeptRelation(ofRelations, at, { type: words[type] as RelationType, from: idAt(from[at]), to: idAt(to[at]) }),
    );
    const meant = integers('alias.id');
    this.aliases = new Map(Array.from(integers('alias.name'), (name, at) => [texts.at(name), idAt(meant[at])]));
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

function fail(reason: string): never {
  throw new BadColumns(reason);
}

/** The graph that `columnsOfGraph` wrote, equal in all that it says. Throws `BadColumns`. Cost: linear, without what nodes and relations say. */
export function graphOfColumns(columns: Columns): EstateGraph {
  return new KeptGraph(columns);
}
