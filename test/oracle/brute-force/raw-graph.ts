// The graph as the brute-force oracle reads it, and the smallest readings of single relations (semantics §1).
import type { GraphNode, GraphRelation } from '../../../server/model/graph';

/** The graph as the sources state it: `required` and `impact` per relation, not yet the group's effective ones. */
export interface RawGraph {
  readonly nodes: readonly Pick<GraphNode, 'id' | 'kind' | 'properties'>[];
  readonly relations: readonly Pick<GraphRelation, 'type' | 'from' | 'to' | 'properties'>[];
}
export type RawNode = RawGraph['nodes'][number];
export type RawRelation = RawGraph['relations'][number];

/** Types whose failing target fails the dependent (the table of §1); `needs(s)` follows the same ones. */
export const failingTypes: readonly string[] = ['DEPENDS_ON', 'PROVIDED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'HOSTED_IN'];

/** Text, or null when absent. */
export function said(relation: RawRelation, name: string): string | null {
  const value = relation.properties[name];
  return typeof value === 'string' ? value : null;
}

/** “⌈p × n ÷ 100⌉ in integers, n = the distinct members”; the number itself otherwise; absent = 1. */
export function requiredOf(stated: unknown, members: number): number {
  if (typeof stated === 'number') return stated;
  if (typeof stated !== 'string') return 1;
  let needed = 0;
  while (needed * 100 < Number.parseInt(stated, 10) * members) needed += 1;
  return needed;
}

/** Whether a relation is followed at all: “`none` is shown and traversed by no answer”. */
export function isFollowed(relation: RawRelation): boolean {
  return failingTypes.includes(relation.type) && relation.properties.impact !== 'none';
}

/** Whether a relation fails or degrades its dependent: also MADE_BY, which only degrades. */
export function propagates(relation: RawRelation): boolean {
  return relation.type === 'MADE_BY' || isFollowed(relation);
}

/** Kinds by id. */
export function kindsOf(graph: RawGraph): Map<string, string> {
  return new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
}
