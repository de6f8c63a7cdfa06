// Defines the graph that all sources together make. Every answer is computed from it.
import type { Place, Properties } from './claims';
import type { CodeArrays, GraphCodes } from './graph-codes';
import type { Issue } from './issues';
import { compareText } from './text-order';
import type { NodeKind, RelationType } from './vocabulary';

/** Who says so: one claim behind a node or relation. */
export interface Provenance extends Place {
  readonly source: string;
  readonly import: string;
  readonly importer: string;
  readonly importedAt: string;
  /** Why it was inferred; null: declared. */
  readonly inferred: string | null;
}

/** What is read from columns, and knows who says so without making its claims. */
interface KnowsClaims {
  isClaimedBy(what: ClaimedBy): boolean;
}

/** A source, or one import of it. */
export type ClaimedBy = { readonly source: string } | { readonly import: string };

/** Whether one of these claims is that of a source, or came with an import. */
export function isOneOf(claims: readonly Pick<Provenance, 'source' | 'import'>[], by: ClaimedBy): boolean {
  return claims.some((one) => ('source' in by ? one.source === by.source : one.import === by.import));
}

/** Whether a source, or an import, says so of a thing. Cheaper than its claims where the thing is read from columns. */
export function isClaimedBy(thing: { readonly claims: readonly Provenance[] }, by: ClaimedBy): boolean {
  return 'isClaimedBy' in thing ? (thing as unknown as KnowsClaims).isClaimedBy(by) : isOneOf(thing.claims, by);
}

/** One node. `properties` holds the winning values with defaults left out; `claims` names who says so, winner first. */
export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly properties: Properties;
  readonly claims: readonly Provenance[];
}

/** One relation, from the dependent to what it needs. In a group `required` and `impact` are the group's effective ones. */
export interface GraphRelation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  readonly claims: readonly Provenance[];
}

/** A property on which sources disagree: all claims, the one that counts first. */
export interface Dispute {
  readonly node: string;
  readonly property: string;
  readonly claims: readonly { readonly value: string; readonly by: Provenance }[];
}

/** The graph of the estate: nodes sorted by id, relations by identity (strings by code points). */
export interface EstateGraph {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
  /** Every claimed id that is not the printed one, to the printed one. */
  readonly aliases: ReadonlyMap<string, string>;
  readonly disputes: readonly Dispute[];
  /** Issues of the graph as a whole (dangling references, conflicts, groups); not those of unreadable rows. */
  readonly issues: readonly Issue[];
  /** The same as numbers, where the graph has them ready (see `HasCodes`). */
  codes?(arrays?: CodeArrays): GraphCodes;
}

/** How many nodes and relations of a graph a source speaks of, alone or with others. */
export interface StatedCounts {
  readonly nodes: number;
  readonly relations: number;
}

/** A graph that can tell that without making who says so of each. */
export interface CountsStated {
  countStated(source: string): StatedCounts;
}

/** The graph with other nodes and relations. What is kept of it is read when it is asked for, so it is passed on as it is. */
export function graphWith(graph: EstateGraph, { nodes, relations }: Pick<EstateGraph, 'nodes' | 'relations'>): EstateGraph {
  return {
    nodes,
    relations,
    aliases: graph.aliases,
    get disputes() {
      return graph.disputes;
    },
    get issues() {
      return graph.issues;
    },
  };
}

/** The graph with what identifies it: snapshot id (64 hex digits) and reference date (YYYY-MM-DD, null when empty). */
export interface Snapshot {
  readonly id: string;
  readonly asOf: string | null;
  readonly graph: EstateGraph;
}

/** The id under which the node of any claimed id is printed; an id that is not claimed stays as it is. */
export function printedIn({ aliases }: Pick<EstateGraph, 'aliases'>, id: string): string {
  return aliases.get(id) ?? id;
}

/** The node that is printed by this id: nodes are sorted by id, so that it is found by halving. */
export function findNodeById({ nodes }: Pick<EstateGraph, 'nodes'>, id: string): GraphNode | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(nodes[middle]?.id ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  const found = nodes[low];
  return found?.id === id ? found : undefined;
}

/** The text value of a property; undefined when absent or not a text. */
export function textOf(properties: Properties, name: string): string | undefined {
  const value = properties[name];
  return typeof value === 'string' ? value : undefined;
}

/** The numeric value of a property; undefined when absent or not a number. */
export function numberOf(properties: Properties, name: string): number | undefined {
  const value = properties[name];
  return typeof value === 'number' ? value : undefined;
}

/** What people call a node: its name, else its title (of a contract), else its id. An empty name would be a gap in every table. */
export function nameOf(node: { readonly id: string; readonly properties: Properties }): string {
  return textOf(node.properties, 'name') || textOf(node.properties, 'title') || node.id;
}
