// Makes a graph into another one by what left it and what came: small where a change is small.
import type { Dispute, EstateGraph, GraphNode, GraphRelation } from '../../model/graph';
import type { Issue } from '../../model/issues';
import { compareText } from '../../model/text-order';
import { compareDisputes, compareIssues } from '../issue-order';
import { compareRelations } from '../relation-claims';
import { type Compare, type Edit, edited, placesOf } from './edits';

/** What most of a graph is. */
type Lists = Pick<EstateGraph, 'nodes' | 'relations'>;

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

/** The lists of a graph that a patch changes. */
export const patchedLists = ['nodes', 'relations', 'aliases', 'disputes', 'issues'] as const;

/** How many things a patch takes and brings. */
export const sizeOf = (patch: GraphPatch): number => patchedLists.reduce((sum, list) => sum + patch[list].gone.length + patch[list].come.length, 0);

/** What a patch takes out of a list, as it stands there: a patch knows it by what it is only. Undefined: it is not there. */
function standing<T>(list: readonly T[], { gone, come }: Edit<T>, compare: Compare<T>): Edit<T> | undefined {
  const places = placesOf(list, gone, compare);
  return places && { gone: come, come: places.map((at) => list[at] as T) };
}

/** The patch that makes the graph again of what a patch makes of it; undefined: it is a patch of another graph. */
export function inverse(graph: EstateGraph, { nodes, relations, aliases, disputes, issues }: GraphPatch): GraphPatch | undefined {
  const back = {
    nodes: standing(graph.nodes, nodes, compareNodes),
    relations: standing(graph.relations, relations, compareRelations),
    disputes: standing(graph.disputes, disputes, compareDisputes),
    issues: standing(graph.issues, issues, compareIssues),
  };
  const isWhole = back.nodes && back.relations && back.disputes && back.issues;
  return isWhole ? ({ ...back, aliases: { gone: aliases.come, come: aliases.gone } } as GraphPatch) : undefined;
}

/** Where nodes and relations of two graphs differ: the places in the one before of what left, and in the one after of what came. */
export type ChangedPlaces = Readonly<Record<'nodes' | 'relations', { readonly gone: readonly number[]; readonly come: readonly number[] }>>;

function changedIn<T>(before: readonly T[], after: readonly T[], { edit, compare }: { readonly edit: Edit<T>; readonly compare: Compare<T> }) {
  const [gone, come] = [placesOf(before, edit.gone, compare), placesOf(after, edit.come, compare)];
  return gone && come && { gone, come };
}

/** Where two graphs differ of which a patch makes the one of the other; undefined: it does not. */
export function changedPlaces(before: Lists, after: Lists, patch: GraphPatch): ChangedPlaces | undefined {
  const nodes = changedIn(before.nodes, after.nodes, { edit: patch.nodes, compare: compareNodes });
  const relations = changedIn(before.relations, after.relations, { edit: patch.relations, compare: compareRelations });
  return nodes && relations && { nodes, relations };
}
