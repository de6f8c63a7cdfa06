// Keeps a patch of a graph as columns: it is read with the graph that it is a patch of.
import type { Column, ColumnSource } from '../../model/columns/columns';
import { jsonLines, readJsonLines } from '../../model/columns/json';
import type { GraphNode, GraphRelation } from '../../model/graph';
import type { Edit } from './edits';
import { type GraphPatch, patchedLists as lists } from './patch';

const sides = ['gone', 'come'] as const;

/** What leaves is known by what it is: who said so is of no use. */
const withoutClaims = <T extends GraphNode | GraphRelation>({ gone, come }: Edit<T>): Edit<T> => ({ gone: gone.map((one) => ({ ...one, claims: [] })), come });

/** The columns of a patch. Cost: linear in what it changes. */
export function columnsOfPatch(patch: GraphPatch): Map<string, Column> {
  const kept: GraphPatch = { ...patch, nodes: withoutClaims(patch.nodes), relations: withoutClaims(patch.relations) };
  return new Map(lists.flatMap((list) => sides.map((side) => [`patch.${list}.${side}`, jsonLines(kept[list][side])] as const)));
}

/** The patch that `columnsOfPatch` wrote. Throws `BadColumns`. */
export function patchOfColumns(columns: ColumnSource): GraphPatch {
  const edit = <T>(list: (typeof lists)[number]): Edit<T> => ({
    gone: readJsonLines<T>(columns, `patch.${list}.gone`),
    come: readJsonLines<T>(columns, `patch.${list}.come`),
  });
  return { nodes: edit('nodes'), relations: edit('relations'), aliases: edit('aliases'), disputes: edit('disputes'), issues: edit('issues') };
}
