// Connected components: parts of the picture that no dependency joins, whichever way round it is read.
//
// How: graphology-components searches from each node that was not reached yet; what it reaches is a part. It reads the picture's arrays through
// what it uses of graphology's interface, so that no graph of objects is built (`measures.rationale.md`). A part is named by its smallest member.
// Cost: linear.
import { connectedComponents } from 'graphology-components';
import type Graph from 'graphology-types';
import { Pace } from '../compiled/pace';
import type { PictureNetwork } from './network';

/** What the library reads of a graph; the first three tell it that this is one. Neighbours may come twice. */
class ReadByLibrary {
  readonly multi = false;
  readonly order: number;
  readonly #network: PictureNetwork;
  readonly #pace: Pace;

  constructor(network: PictureNetwork, pace: Pace) {
    this.order = network.nodes.length;
    this.#network = network;
    this.#pace = pace;
  }

  addUndirectedEdgeWithKey(): void {}

  dropNode(): void {}

  someNode(stopsAt: (node: number) => boolean): void {
    for (let node = 0; node < this.order; node += 1) if (stopsAt(node)) return;
  }

  forEachNeighbor(node: number, visit: (neighbour: number) => void): void {
    for (const { offset, items } of [this.#network.out, this.#network.into]) {
      const end = offset[node + 1];
      for (let edge = offset[node]; edge < end; edge += 1) visit(items[edge]);
      this.#pace.step(1 + end - offset[node]);
    }
  }
}

/** Per node the smallest place in its part. */
export function partsOf(network: PictureNetwork, checkpoint: () => void): Int32Array {
  const graph: unknown = new ReadByLibrary(network, new Pace(checkpoint));
  const part = new Int32Array(network.nodes.length);
  for (const members of connectedComponents(graph as Graph)) {
    const smallest = members.reduce((least, place) => Math.min(least, Number(place)), network.nodes.length);
    for (const place of members) part[Number(place)] = smallest;
  }
  return part;
}
