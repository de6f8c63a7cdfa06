// Communities: groups of nodes with more dependencies among themselves than chance would give them. Directions are ignored.
//
// How: every node begins as a community of its own. In an order drawn from the seed each node moves to the neighbouring community that makes the
// modularity grow most; a node whose neighbour moved is asked again. When none moves, each community becomes one node, with the sums of its
// edges, and the same is done with these, until nothing changes.
// Why right: modularity only grows, so it ends. The best grouping is not promised: finding it is NP-hard (Brandes and others 2008).
// Source: Blondel, Guillaume, Lambiotte & Lefebvre 2008 (the Louvain method). Cost: edges × rounds, few in practice.
import { Pace } from '../compiled/pace';
import type { PictureNetwork } from './network';

/** A network with weights, each edge in both rows; what a node has with itself apart. */
interface Weighted {
  readonly size: number;
  readonly offset: Int32Array;
  readonly items: Int32Array;
  readonly weights: Float64Array;
  /** Twice the weight of a node's edges with itself. */
  readonly own: Float64Array;
}

/** Edges in both directions, each pair of nodes once. */
function undirected({ nodes, out, into }: PictureNetwork, pace: Pace): Weighted {
  const size = nodes.length;
  const seen = new Int32Array(size).fill(-1);
  const offset = new Int32Array(size + 1);
  const items = new Int32Array(2 * out.items.length);
  let count = 0;
  for (let node = 0; node < size; node += 1) {
    for (const rows of [out, into]) {
      const end = rows.offset[node + 1];
      for (let at = rows.offset[node]; at < end; at += 1) {
        const other = rows.items[at];
        if (seen[other] === node) continue;
        seen[other] = node;
        items[count] = other;
        count += 1;
      }
      pace.step(1 + end - rows.offset[node]);
    }
    offset[node + 1] = count;
  }
  return { size, offset, items: items.slice(0, count), weights: new Float64Array(count).fill(1), own: new Float64Array(size) };
}

function degreesOf({ size, offset, weights, own }: Weighted, pace: Pace): Float64Array {
  const degrees = own.slice();
  for (let node = 0; node < size; node += 1) {
    pace.step(1 + offset[node + 1] - offset[node]);
    for (let at = offset[node]; at < offset[node + 1]; at += 1) degrees[node] = degrees[node] + weights[at];
  }
  return degrees;
}

/** A gain below this is none: what rounding makes of equal values must not move nodes for ever. */
const leastGain = 1e-9;

/** One level: every node moves to the community of a neighbour where modularity gains most, until none does. */
class Level {
  readonly communityOf: Int32Array;
  readonly #graph: Weighted;
  readonly #degrees: Float64Array;
  readonly #totals: Float64Array;
  readonly #total: number;
  readonly #toward: Float64Array;
  readonly #met: Int32Array;
  readonly #pace: Pace;

  constructor(graph: Weighted, pace: Pace) {
    this.#graph = graph;
    this.#pace = pace;
    this.#degrees = degreesOf(graph, pace);
    this.#totals = this.#degrees.slice();
    this.#total = this.#degrees.reduce((sum, degree) => sum + degree, 0);
    this.communityOf = Int32Array.from({ length: graph.size }, (_, node) => node);
    this.#toward = new Float64Array(graph.size);
    this.#met = new Int32Array(graph.size);
  }

  /** Takes every node once, and again whenever a neighbour has left its community. Whether anything moved. */
  settle(order: Int32Array): boolean {
    const { size, offset, items } = this.#graph;
    const waiting = order.slice();
    const isWaiting = new Uint8Array(size).fill(1);
    let moved = false;
    for (let first = 0, left = size; left > 0; ) {
      const node = waiting[first];
      first = first + 1 === size ? 0 : first + 1;
      left -= 1;
      isWaiting[node] = 0;
      if (!this.#move(node)) continue;
      moved = true;
      const community = this.communityOf[node];
      for (let at = offset[node]; at < offset[node + 1]; at += 1) {
        const other = items[at];
        if (isWaiting[other] === 1 || this.communityOf[other] === community) continue;
        isWaiting[other] = 1;
        waiting[(first + left) % size] = other;
        left += 1;
      }
    }
    return moved;
  }

  #move(node: number): boolean {
    const { offset, items, weights } = this.#graph;
    const own = this.communityOf[node];
    const degree = this.#degrees[node];
    let met = 0;
    const end = offset[node + 1];
    for (let at = offset[node]; at < end; at += 1) {
      const community = this.communityOf[items[at]];
      if (this.#toward[community] === 0) {
        this.#met[met] = community;
        met += 1;
      }
      this.#toward[community] = this.#toward[community] + weights[at];
    }
    this.#pace.step(1 + end - offset[node]);
    this.#totals[own] = this.#totals[own] - degree;
    const gainOf = (community: number) => this.#toward[community] - (this.#totals[community] * degree) / this.#total;
    let [best, most] = [own, gainOf(own)];
    for (let at = 0; at < met; at += 1) {
      const community = this.#met[at];
      const gain = gainOf(community);
      if (gain > most + leastGain) [best, most] = [community, gain];
    }
    for (let at = 0; at < met; at += 1) this.#toward[this.#met[at]] = 0;
    this.#totals[best] = this.#totals[best] + degree;
    this.communityOf[node] = best;
    return best !== own;
  }
}

/** Numbers 0, 1, … for communities, in order of their first node. */
function renumbered(communityOf: Int32Array, pace: Pace): { readonly numbers: Int32Array; readonly count: number } {
  const known = new Int32Array(communityOf.length).fill(-1);
  let count = 0;
  const numbers = communityOf.map((community) => {
    pace.step();
    if (known[community] === -1) {
      known[community] = count;
      count += 1;
    }
    return known[community];
  });
  return { numbers, count };
}

/** The network of communities. */
function merged(graph: Weighted, { numbers, count }: { readonly numbers: Int32Array; readonly count: number }, pace: Pace): Weighted {
  const members: number[][] = Array.from({ length: count }, () => []);
  numbers.forEach((community, node) => {
    pace.step();
    members[community].push(node);
  });
  const toward = new Float64Array(count);
  const offset = new Int32Array(count + 1);
  const own = new Float64Array(count);
  const items: number[] = [];
  const weights: number[] = [];
  for (let community = 0; community < count; community += 1) {
    const met: number[] = [];
    for (const node of members[community]) {
      own[community] = own[community] + graph.own[node];
      const end = graph.offset[node + 1];
      for (let at = graph.offset[node]; at < end; at += 1) {
        const other = numbers[graph.items[at]];
        if (toward[other] === 0) met.push(other);
        toward[other] = toward[other] + graph.weights[at];
      }
      pace.step(1 + end - graph.offset[node]);
    }
    for (const other of met) {
      if (other === community) own[community] = own[community] + toward[other];
      else {
        items.push(other);
        weights.push(toward[other]);
      }
      toward[other] = 0;
    }
    offset[community + 1] = items.length;
  }
  return { size: count, offset, items: Int32Array.from(items), weights: Float64Array.from(weights), own };
}

function shuffled(size: number, random: () => number, pace: Pace): Int32Array {
  const order = Int32Array.from({ length: size }, (_, node) => node);
  for (let at = size - 1; at > 0; at -= 1) {
    pace.step();
    const other = Math.ceil(random() * (at + 1)) - 1;
    const moved = order[at];
    order[at] = order[other];
    order[other] = moved;
  }
  return order;
}

/** Per node the number of its community. */
export function communitiesOf(network: PictureNetwork, random: () => number, checkpoint: () => void): Int32Array {
  const pace = new Pace(checkpoint);
  let graph = undirected(network, pace);
  let found = Int32Array.from({ length: graph.size }, (_, node) => node);
  for (;;) {
    const level = new Level(graph, pace);
    if (!level.settle(shuffled(graph.size, random, pace))) return found;
    const numbered = renumbered(level.communityOf, pace);
    found = found.map((node) => numbered.numbers[node]);
    if (numbered.count === graph.size) return found;
    graph = merged(graph, numbered, pace);
  }
}

/** Modularity (Newman & Girvan 2004) of a division, directions ignored; null: there are no edges. */
export function modularityOf(network: PictureNetwork, communityOf: Int32Array, checkpoint: () => void): number | null {
  const pace = new Pace(checkpoint);
  const graph = undirected(network, pace);
  const degrees = degreesOf(graph, pace);
  const total = degrees.reduce((sum, degree) => sum + degree, 0);
  if (total === 0) return null;
  const { numbers, count } = renumbered(communityOf, pace);
  const inside = new Float64Array(count);
  const all = new Float64Array(count);
  for (let node = 0; node < graph.size; node += 1) {
    const community = numbers[node];
    pace.step(1 + graph.offset[node + 1] - graph.offset[node]);
    all[community] = all[community] + degrees[node];
    for (let at = graph.offset[node]; at < graph.offset[node + 1]; at += 1) {
      if (numbers[graph.items[at]] === community) inside[community] = inside[community] + 1;
    }
  }
  return inside.reduce((sum, edges, community) => sum + edges / total - (all[community] / total) ** 2, 0);
}
