// A graph as plain objects, however it is held: to be compared with another.
import type { EstateGraph, GraphNode, GraphRelation } from '../../server/model/graph';

export const plainNode = ({ id, kind, properties, claims }: GraphNode) => ({ id, kind, properties, claims });
const plainRelation = ({ type, from, to, properties, claims }: GraphRelation) => ({ type, from, to, properties, claims });

export function plainGraph({ nodes, relations, aliases, disputes, issues }: EstateGraph) {
  return { nodes: nodes.map(plainNode), relations: relations.map(plainRelation), aliases: [...aliases], disputes, issues };
}
