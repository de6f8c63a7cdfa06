// Betweenness: of all shortest ways between two others, how many pass each node. Directed, without weights.
//
// How: from one source a search in breadth gives every node its distance and the number of shortest ways to it. Then the nodes are taken back,
// farthest first: each hands to the node before it, on every shortest way, its part of what passes. That is added up over all sources, or over
// sources drawn at random, which stand for all.
// Why right: the part of the ways from one source that pass a node is a sum over the nodes one step farther, so each edge is read twice.
// Source: Brandes 2001; Brandes & Pich 2007 (sources drawn at random). Cost: per source the edges in reach.
import { Pace } from '../compiled/pace';
import type { PictureNetwork } from './network';

export interface BetweennessQuestion {
  /** Places of the nodes from which ways are counted, ascending; all of them: exact. */
  readonly sources: Int32Array;
  readonly checkpoint: (done: number, total: number) => void;
}

/** One source after another; arrays are reused, and cleared for what was reached only. */
class Brandes {
  readonly between: Float64Array;
  readonly #network: PictureNetwork;
  readonly #order: Int32Array;
  readonly #distance: Int32Array;
  readonly #ways: Float64Array;
  readonly #passing: Float64Array;
  readonly #pace: Pace;

  constructor(network: PictureNetwork, checkpoint: () => void) {
    const { length } = network.nodes;
    this.#network = network;
    this.between = new Float64Array(length);
    this.#order = new Int32Array(length);
    this.#distance = new Int32Array(length).fill(-1);
    this.#ways = new Float64Array(length);
    this.#passing = new Float64Array(length);
    this.#pace = new Pace(checkpoint);
  }

  from(source: number): void {
    const count = this.#search(source);
    this.#addUp(source, count);
    for (let at = 0; at < count; at += 1) {
      const node = this.#order[at];
      this.#distance[node] = -1;
      this.#ways[node] = 0;
      this.#passing[node] = 0;
    }
  }

  /** Breadth first, counting the shortest ways to each node. */
  #search(source: number): number {
    const { offset, items } = this.#network.out;
    const [order, distance, ways] = [this.#order, this.#distance, this.#ways];
    order[0] = source;
    distance[source] = 0;
    ways[source] = 1;
    let count = 1;
    for (let at = 0; at < count; at += 1) {
      const node = order[at];
      const further = distance[node] + 1;
      const end = offset[node + 1];
      for (let edge = offset[node]; edge < end; edge += 1) {
        const next = items[edge];
        if (distance[next] === -1) {
          distance[next] = further;
          order[count] = next;
          count += 1;
        }
        if (distance[next] === further) ways[next] = ways[next] + ways[node];
      }
      this.#pace.step(1 + end - offset[node]);
    }
    return count;
  }

  /** From the farthest back: what of the ways to those further on passes each node. */
  #addUp(source: number, count: number): void {
    const { offset, items } = this.#network.out;
    const [order, distance, ways, passing] = [this.#order, this.#distance, this.#ways, this.#passing];
    for (let at = count - 1; at >= 0; at -= 1) {
      const node = order[at];
      const further = distance[node] + 1;
      const end = offset[node + 1];
      let sum = 0;
      for (let edge = offset[node]; edge < end; edge += 1) {
        const next = items[edge];
        if (distance[next] === further) sum += ((1 + passing[next]) * ways[node]) / ways[next];
      }
      passing[node] = sum;
      if (node !== source) this.between[node] = this.between[node] + sum;
      this.#pace.step(1 + end - offset[node]);
    }
  }
}

/** Per node the share of shortest ways between two others that pass it, estimated when not all nodes are sources. */
export function betweenness(network: PictureNetwork, { sources, checkpoint }: BetweennessQuestion): Float64Array {
  const { length } = network.nodes;
  let done = 0;
  const run = new Brandes(network, () => checkpoint(done, sources.length));
  for (const source of sources) {
    run.from(source);
    done += 1;
  }
  if (length < 3 || sources.length === 0) return new Float64Array(length);
  const scale = length / sources.length / ((length - 1) * (length - 2));
  return run.between.map((value) => value * scale);
}

/** So many different places of `length`, each set as likely as any other, ascending; all when there are no more. */
export function drawNodes(length: number, wanted: number, random: () => number): Int32Array {
  const places = Int32Array.from({ length }, (_, place) => place);
  if (wanted >= length) return places;
  for (let at = 0; at < wanted; at += 1) {
    const other = at + Math.ceil(random() * (length - at)) - 1;
    const moved = places[at];
    places[at] = places[other];
    places[other] = moved;
  }
  return places.slice(0, wanted).sort();
}
