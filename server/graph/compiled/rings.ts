// Rings of a directed graph: strongly connected components with more than one vertex, or with an edge to itself.
//
// How: `components.ts` finds the components (Tarjan 1972). A single vertex counts when an edge leads from it to itself. The way round a ring is
// found by breadth-first search (Moore 1959): from the start over edges of the ring, until an edge leads back to the start. The first such way
// is the shortest, because the search takes all ways of one length before any that is longer. Cost: linear.

import { componentsOf } from './components';
import type { Csr } from './csr';
import { Pace } from './pace';

export interface Rings {
  /** Vertices of each ring, ascending; rings in no particular order. */
  readonly rings: readonly (readonly number[])[];
  /** Ring of each vertex; -1: in none. */
  readonly ringOf: Int32Array;
}

/** All rings among these edges. */
export function findRings(edges: Csr, pace = new Pace()): Rings {
  const { offset, items } = edges;
  const size = offset.length - 1;
  const all = Int32Array.from({ length: size }, (_, vertex) => vertex);
  const { order, rings: found } = componentsOf(edges, all, pace);
  const rings = found.map(([start, end]) => [...order.subarray(start, end)].sort((a, b) => a - b));
  const ringOf = new Int32Array(size).fill(-1);
  rings.forEach((ring, index) => {
    for (const vertex of ring) ringOf[vertex] = index;
  });
  for (const vertex of all) {
    pace.step();
    if (ringOf[vertex] !== -1 || !items.subarray(offset[vertex], offset[vertex + 1]).includes(vertex)) continue;
    ringOf[vertex] = rings.length;
    rings.push([vertex]);
  }
  return { rings, ringOf };
}

/** A shortest way round from a vertex back to itself within its ring, both ends included; of equal ones the first by edge order. */
export function wayRound(edges: Csr, { ringOf }: Rings, start: number): number[] {
  const cameFrom = new Map<number, number>();
  const waiting = [start];
  for (const vertex of waiting) {
    for (let at = edges.offset[vertex]; at < edges.offset[vertex + 1]; at += 1) {
      const to = edges.items[at];
      if (ringOf[to] !== ringOf[start] || cameFrom.has(to)) continue;
      cameFrom.set(to, vertex);
      waiting.push(to);
      if (to === start) return pathBack(cameFrom, start);
    }
  }
  return [];
}

function pathBack(cameFrom: ReadonlyMap<number, number>, start: number): number[] {
  const path = [start];
  for (let vertex = cameFrom.get(start); vertex !== undefined && vertex !== start; vertex = cameFrom.get(vertex)) path.push(vertex);
  return [...path, start].reverse();
}
