// Turns the graph into rows for analysts: what Neo4j Browser shows of every node and relation, and a text by which two versions are
// compared.
import { createHash } from 'node:crypto';
import { groupKey, requiredCount } from '../../estate/groups';
import { relationKey } from '../../estate/relation-claims';
import type { PropertyValue } from '../../model/claims';
import type { EstateGraph, GraphNode, GraphRelation, Provenance } from '../../model/graph';
import { addToSet } from '../../model/group-by';
import { compareText } from '../../model/text-order';

type RowProperties = Readonly<Record<string, PropertyValue | boolean>>;

export interface NodeRow {
  readonly id: string;
  readonly kind: string;
  readonly properties: RowProperties;
}

export interface RelationRow {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: RowProperties;
}

/** The rows of one version, by id. */
export interface GraphRows {
  readonly nodes: ReadonlyMap<string, NodeRow>;
  readonly relations: ReadonlyMap<string, RelationRow>;
}

/** Rows of files that are named on one node or relation; a country can have thousands. */
const mostRows = 20;

/** The row as a spreadsheet shows it; in files that are no table, and from older versions, the data record. */
function placeText({ source, file, sheet, row, sheetRow }: Provenance): string {
  const shown = sheetRow ?? row;
  return [source, file, ...(sheet === null ? [] : [sheet]), ...(shown === null ? [] : [`row ${shown}`])].join(' · ');
}

/** Who says so: names of sources, and the rows of their files. */
function evidence(claims: readonly Provenance[]): RowProperties {
  return {
    sources: [...new Set(claims.map(({ source }) => source))].sort(compareText),
    sourceRows: claims.slice(0, mostRows).map(placeText),
    claims: claims.length,
    ...(claims.length > 0 && claims.every(({ inferred }) => inferred !== null) ? { inferred: true } : {}),
  };
}

/** Half a character cannot be kept in the database: it stands as the sign for that. Importers refuse such texts; a store may not stumble over them. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function clean(properties: RowProperties): RowProperties {
  const cleaned: Record<string, RowProperties[string]> = {};
  for (const [name, value] of Object.entries(properties)) {
    cleaned[name] = typeof value === 'string' ? wellFormed(value) : Array.isArray(value) ? value.map(wellFormed) : value;
  }
  return cleaned;
}

function nodeRow({ id, kind, properties, claims }: GraphNode): NodeRow {
  return { id: wellFormed(id), kind, properties: clean({ id, name: id, ...properties, ...evidence(claims) }) };
}

/** The id of a relation: a hash of what makes it itself, as long as it must be for no two to meet. */
export function relationId(relation: GraphRelation): string {
  return createHash('sha256').update(relationKey(relation)).digest('base64url').slice(0, 22);
}

/** The number of members that a percentage stands for: counts the distinct members of each group that asks for one. */
class Percentages {
  readonly #members = new Map<string, Set<string>>();
  readonly #isContract: (id: string) => boolean;

  constructor({ nodes, relations }: Pick<EstateGraph, 'nodes' | 'relations'>) {
    const contracts = new Set(nodes.filter(({ kind }) => kind === 'Contract').map(({ id }) => id));
    this.#isContract = (id) => contracts.has(id);
    for (const relation of relations) {
      if (typeof relation.properties.required !== 'string' || relation.properties.impact === 'none') continue;
      const key = groupKey(relation, this.#isContract) ?? '';
      addToSet(this.#members, key, relation.to);
    }
  }

  /** Cypher cannot count a percentage: `requiredMembers` is the number that `required` stands for now. */
  requiredOf(relation: GraphRelation): RowProperties {
    const { required } = relation.properties;
    if (typeof required === 'number') return { requiredMembers: required };
    if (typeof required !== 'string') return {};
    return { requiredMembers: requiredCount(required, this.#members.get(groupKey(relation, this.#isContract) ?? '')?.size ?? 0) };
  }
}

function relationRow(relation: GraphRelation, percentages: Percentages): RelationRow {
  const { type, from, to, properties, claims } = relation;
  const id = relationId(relation);
  const row = clean({ id, ...properties, ...percentages.requiredOf(relation), ...evidence(claims) });
  return { id, type, from: wellFormed(from), to: wellFormed(to), properties: row };
}

/** The rows of a graph. Cost: linear, a hash for each relation. */
export function projectGraph(graph: Pick<EstateGraph, 'nodes' | 'relations'>): GraphRows {
  const percentages = new Percentages(graph);
  return {
    nodes: new Map(graph.nodes.map(nodeRow).map((row) => [row.id, row])),
    relations: new Map(graph.relations.map((relation) => relationRow(relation, percentages)).map((row) => [row.id, row])),
  };
}

/** A text that is equal for equal properties, whatever their order. */
export function propertiesText(properties: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(
    Object.keys(properties)
      .sort()
      .map((name) => [name, properties[name]]),
  );
}
