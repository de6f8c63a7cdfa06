// The second opinion on measures of the picture: the same by graphology and its packages, on a graph of objects. Where the product does not
// use them itself is said, with figures, in `server/graph/picture/measures.rationale.md`.
import { DirectedGraph, UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { PictureNetwork } from '../../server/graph/picture/network';
import { damping, mostIterations, smallestChange } from '../../server/graph/picture/page-rank';

function fill(network: PictureNetwork, graph: DirectedGraph | UndirectedGraph): void {
  const { nodes, out } = network;
  for (let node = 0; node < nodes.length; node += 1) graph.addNode(node);
  for (let node = 0; node < nodes.length; node += 1) {
    for (let at = out.offset[node] as number; at < (out.offset[node + 1] as number); at += 1) graph.mergeEdge(node, out.items[at] as number);
  }
}

function inOrder(length: number, values: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from({ length }, (_, node) => values[node] ?? 0);
}

/** A picture as graphology has it. The library cannot do without a node: ask only about pictures with one. */
export class LibraryPicture {
  readonly #network: PictureNetwork;
  readonly #directed = new DirectedGraph();

  constructor(network: PictureNetwork) {
    this.#network = network;
    fill(network, this.#directed);
  }

  betweenness(): Float64Array {
    return inOrder(this.#network.nodes.length, betweennessCentrality(this.#directed, { getEdgeWeight: null }));
  }

  pageRank(): Float64Array {
    const { length } = this.#network.nodes;
    const options = { alpha: damping, maxIterations: mostIterations, tolerance: smallestChange / length, getEdgeWeight: null };
    return inOrder(length, pagerank(this.#directed, options));
  }

  /** Per node the smallest place in its part. */
  parts(): Int32Array {
    const part = new Int32Array(this.#network.nodes.length);
    for (const members of connectedComponents(this.#directed)) {
      const places = members.map(Number);
      const smallest = places.reduce((least, place) => Math.min(least, place), places[0] ?? 0);
      for (const place of places) part[place] = smallest;
    }
    return part;
  }

  /** Per node the number of its community; directions are ignored. */
  communities(random: () => number): Int32Array {
    const graph = new UndirectedGraph();
    fill(this.#network, graph);
    // The library expects numbers below 1; ours go up to 1 included.
    const rng = () => 1 - random();
    return Int32Array.from(inOrder(graph.order, louvain(graph, { rng, getEdgeWeight: null })));
  }
}
