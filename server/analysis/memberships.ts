// Finds what belongs to an organisation: by the codes of the graph, so that of thousands that belong to it only those that are shown are made.
import { codesOf, nodesOfKind } from '../graph/compiled/codes';
import { type EstateGraph, textOf } from '../model/graph';
import { absent, kindWords } from '../model/graph-codes';
import type { NodeKind } from '../model/vocabulary';

export interface Membership {
  /** Number of the node that belongs to the other one. */
  readonly member: number;
  readonly kind: NodeKind | undefined;
  /** The property that says so. */
  readonly property: 'organisation' | 'parent';
}

/** What says that it belongs to a node, in the order of the nodes. Cost: a pass over the organisations of all nodes, as numbers. */
export function membershipsOf(graph: EstateGraph, id: string): Membership[] {
  const { nodes, indexOf } = codesOf(graph);
  const own = indexOf.get(id);
  const found: Membership[] = [];
  const add = (member: number, property: Membership['property']) => found.push({ member, kind: kindWords[nodes.kind[member] ?? absent], property });
  nodes.organisation.forEach((organisation, member) => {
    if (organisation === own) add(member, 'organisation');
  });
  // Only organisations are part of another one.
  for (const member of nodesOfKind(graph, 'Organisation')) {
    if (textOf(graph.nodes[member]?.properties ?? {}, 'parent') === id) add(member, 'parent');
  }
  return found.sort((a, b) => a.member - b.member);
}
