// Remembers by which patch a graph came from another one: who compares the two looks at what the patch holds, and not at everything.
import type { EstateGraph, GraphNode, GraphRelation } from '../../model/graph';
import type { GraphPatch } from './patch';

type Lists = Pick<EstateGraph, 'nodes' | 'relations'>;

/** The graph before is held by whoever needs it: each would hold that before it otherwise, as long as the program runs. */
const originOf = new WeakMap<object, { readonly from: WeakRef<object>; readonly patch: GraphPatch }>();

/** Remembers that a graph is another one with a patch. */
export function rememberPatch(graph: EstateGraph, from: EstateGraph, patch: GraphPatch): void {
  originOf.set(graph, { from: new WeakRef(from), patch });
}

/** The patch that makes a graph of another one; undefined: nobody knows one. */
export function patchFrom(from: Lists, graph: Lists): GraphPatch | undefined {
  const origin = originOf.get(graph);
  return origin?.from.deref() === from ? origin.patch : undefined;
}

/** Whether a graph came from another one by a patch. */
export function isPatched(graph: EstateGraph): boolean {
  return originOf.has(graph);
}

/** The lists of two graphs that have everything in which these differ, and how many things stand in both beside. */
export interface Differing {
  readonly before: { readonly nodes: readonly GraphNode[]; readonly relations: readonly GraphRelation[] };
  readonly after: { readonly nodes: readonly GraphNode[]; readonly relations: readonly GraphRelation[] };
  readonly same: { readonly nodes: number; readonly relations: number };
}

/** What of two graphs may differ: what the patch between them holds, else everything. */
export function differing(before: Lists, after: Lists): Differing {
  const patch = patchFrom(before, after);
  if (!patch) return { before, after, same: { nodes: 0, relations: 0 } };
  const { nodes, relations } = patch;
  return {
    before: { nodes: nodes.gone, relations: relations.gone },
    after: { nodes: nodes.come, relations: relations.come },
    same: { nodes: after.nodes.length - nodes.come.length, relations: after.relations.length - relations.come.length },
  };
}
