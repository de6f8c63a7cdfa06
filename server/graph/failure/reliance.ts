// Which services rest on a node, groups ignored.
// How: one search from the node, and from the steps into it, backwards over the needs graph; every vertex once. Cost: the edges that lead to it.
import type { NeedsGraph } from '../compiled/needs';

/** Services (1 in `isService`) that need the node, and the node itself if it is one. Ascending. Cost: the edges that lead to it. */
export function servicesResting(needs: NeedsGraph, node: number, isService: (node: number) => boolean): number[] {
  const { offset, items } = needs.into;
  const found = new Set([node, ...(needs.stepsInto.get(node) ?? [])]);
  for (const vertex of found) {
    for (let at = offset[vertex]; at < offset[vertex + 1]; at += 1) found.add(items[at]);
  }
  return [...found].filter((vertex) => vertex < needs.nodeCount && isService(vertex)).sort((a, b) => a - b);
}
