// Makes a graph into another one by what left it and what came: small where a change is small.
import type { Dispute, EstateGraph, GraphNode, GraphRelation } from '../../model/graph';
import type { Issue } from '../../model/issues';
import { compareText } from '../../model/text-order';
import { compareDisputes, compareIssues } from '../issue-order';
import { compareRelations } from '../relation-claims';
import { type Compare, type Edit, edited } from './edits';

export type Alias = readonly [alias: string, id: string];

/** What differs between two graphs. What leaves is known by what it is, whatever it says. */
export interface GraphPatch {
  readonly nodes: Edit<GraphNode>;
  readonly relations: Edit<GraphRelation>;
  readonly aliases: Edit<Alias>;
  readonly disputes: Edit<Dispute>;
  readonly issues: Edit<Issue>;
}

export const compareNodes: Compare<GraphNode> = (a, b) => compareText(a.id, b.id);
export const compareAliases: Compare<Alias> = ([a, x], [b, y]) => compareText(a, b) || compareText(x, y);

/** The graph after a patch; null: it is a patch of another graph. Cost: a copy of each list that changes. */
export function patched(graph: EstateGraph, patch: GraphPatch): EstateGraph | null {
  const nodes = edited(graph.nodes, patch.nodes, compareNodes);
  const relations = edited(graph.relations, patch.relations, compareRelations);
  const { gone, come } = patch.aliases;
  const isRenamed = gone.length > 0 || come.length > 0;
  const aliases = isRenamed ? edited([...graph.aliases], patch.aliases, compareAliases) : [];
  const disputes = edited(graph.disputes, patch.disputes, compareDisputes);
  const issues = edited(graph.issues, patch.issues, compareIssues);
  if (!nodes || !relations || !aliases || !disputes || !issues) return null;
  return { nodes, relations, aliases: isRenamed ? new Map(aliases) : graph.aliases, disputes, issues };
}
