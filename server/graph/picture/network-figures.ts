// Figures of the network of dependencies as graph theory has them: parts, density, what most rest on directly, what most shortest ways pass.
// They look at relations only: no groups, no failure. What fails with what is the business of the kernel.
import { DirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { directedDensity } from 'graphology-metrics/graph/density.js';
import { bfs } from 'graphology-traversal';
import type { CompiledEstate } from '../compiled/compiled';

export interface NetworkFigures {
  /** Nodes that depend on something or are needed by something. */
  readonly connectedNodes: number;
  /** Distinct pairs of a dependent and what it needs. */
  readonly dependencies: number;
  /** Parts that no dependency joins, and the number of nodes of the largest. */
  readonly parts: number;
  readonly largestPart: number;
  /** Dependencies ÷ the number that there could be. */
  readonly density: number;
  /** Nodes by the number of others that need them directly, most first, then by id; at most `most`. */
  readonly mostNeeded: readonly { readonly node: number; readonly neededBy: number }[];
  /** Nodes by betweenness (Brandes; the share of shortest ways between others that pass it), largest first; null: too large a network. */
  readonly mostPassed: readonly { readonly node: number; readonly betweenness: number }[] | null;
}

/** Above this a network of objects is too heavy: figures are then left out, and the answer says so. */
export const mostNodes = 50_000;
/** Above this betweenness takes too long to be worth it. */
const mostForBetweenness = 1_000;

function networkOf(estate: CompiledEstate, checkpoint: () => void): DirectedGraph {
  const network = new DirectedGraph();
  for (const { dependent, shown, relations } of estate.groups) {
    checkpoint();
    shown.forEach((needed, at) => {
      // A delivery's rest on its own provider is no relation of anyone.
      if (needed === dependent || relations[at]?.length === 0) return;
      network.mergeEdge(String(dependent), String(needed));
    });
  }
  return network;
}

/** Sizes of the parts: the search begins anew, at depth 0, in each. */
function partsOf(network: DirectedGraph, checkpoint: () => void): number[] {
  const sizes: number[] = [];
  const count = (_node: string, _attributes: object, depth: number) => {
    checkpoint();
    if (depth === 0) sizes.push(0);
    sizes[sizes.length - 1] = (sizes[sizes.length - 1] ?? 0) + 1;
  };
  bfs(network, count, { mode: 'directed' });
  return sizes;
}

function largestFirst(values: Iterable<readonly [node: number, value: number]>, most: number): (readonly [number, number])[] {
  return [...values]
    .filter(([, value]) => value > 0)
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, most);
}

function betweennessOf(network: DirectedGraph): [string, number][] {
  // The library cannot do without a node: an estate of which no relation is known yet has none here.
  return network.order === 0 ? [] : Object.entries(betweennessCentrality(network, { getEdgeWeight: null }));
}

export interface NetworkQuestion {
  /** Nodes listed by each figure, at most. */
  readonly most: number;
  /** Called at least every few milliseconds of work, but for betweenness; may throw to stop. */
  readonly checkpoint: () => void;
}

/** The figures of an estate's network; null when it has more than `mostNodes` nodes. Cost: linear, betweenness nodes × relations. */
export function networkFigures(estate: CompiledEstate, { most, checkpoint }: NetworkQuestion): NetworkFigures | null {
  if (estate.nodeCount > mostNodes) return null;
  const network = networkOf(estate, checkpoint);
  const parts = partsOf(network, checkpoint);
  const needed = network.mapNodes((node) => [Number(node), network.inDegree(node)] as const);
  const between = network.order > mostForBetweenness ? null : betweennessOf(network);
  return {
    connectedNodes: network.order,
    dependencies: network.size,
    parts: parts.length,
    largestPart: parts.reduce((largest, size) => Math.max(largest, size), 0),
    density: network.order < 2 ? 0 : directedDensity(network),
    mostNeeded: largestFirst(needed, most).map(([node, neededBy]) => ({ node, neededBy })),
    mostPassed:
      between &&
      largestFirst(
        between.map(([node, value]) => [Number(node), value] as const),
        most,
      ).map(([node, betweenness]) => ({ node, betweenness })),
  };
}
