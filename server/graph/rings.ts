// Rings of a directed graph: strongly connected components with more than one vertex, or with an edge to itself.
// Tarjan (1972), iterative: a ring of 100,000 vertices is no deeper than any other. Cost: linear.
import type { Csr } from './csr';

class Search {
  /** Ring of each vertex, by number; -1: in none. */
  readonly ringOf: Int32Array;
  readonly rings: number[][] = [];
  readonly #edges: Csr;
  readonly #index: Int32Array;
  readonly #low: Int32Array;
  readonly #next: Int32Array;
  readonly #path: number[] = [];
  readonly #open: number[] = [];
  #found = 0;

  constructor(edges: Csr, size: number) {
    this.#edges = edges;
    this.ringOf = new Int32Array(size).fill(-1);
    // 0: not found; > 0: found, open; -1: in a finished component.
    this.#index = new Int32Array(size);
    this.#low = new Int32Array(size);
    this.#next = edges.offset.slice(0, size);
  }

  from(start: number): void {
    if (this.#index[start] !== 0) return;
    this.#enter(start);
    for (let vertex = this.#path.at(-1); vertex !== undefined; vertex = this.#path.at(-1)) this.#step(vertex);
  }

  #enter(vertex: number): void {
    this.#found += 1;
    this.#index[vertex] = this.#found;
    this.#low[vertex] = this.#found;
    this.#path.push(vertex);
    this.#open.push(vertex);
  }

  #lower(vertex: number, to: number): void {
    if (to < (this.#low[vertex] as number)) this.#low[vertex] = to;
  }

  #step(vertex: number): void {
    const at = this.#next[vertex] as number;
    if (at === this.#edges.offset[vertex + 1]) {
      this.#leave(vertex);
      return;
    }
    const to = this.#edges.items[at] as number;
    const state = this.#index[to] as number;
    if (state === 0) {
      this.#enter(to);
      return;
    }
    if (state > 0) this.#lower(vertex, state);
    this.#next[vertex] = at + 1;
  }

  #leave(vertex: number): void {
    this.#path.pop();
    const low = this.#low[vertex] as number;
    const above = this.#path.at(-1);
    if (above !== undefined) this.#lower(above, low);
    if (low !== this.#index[vertex]) return;
    const component: number[] = [];
    for (let one = -1; one !== vertex; ) {
      one = this.#open.pop() as number;
      this.#index[one] = -1;
      component.push(one);
    }
    if (component.length > 1 || this.#pointsAtItself(vertex)) this.#note(component);
  }

  #pointsAtItself(vertex: number): boolean {
    const { offset, items } = this.#edges;
    return items.subarray(offset[vertex], offset[vertex + 1]).includes(vertex);
  }

  #note(component: number[]): void {
    for (const one of component) this.ringOf[one] = this.rings.length;
    this.rings.push(component.sort((a, b) => a - b));
  }
}

export interface Rings {
  /** Vertices of each ring, ascending; rings in no particular order. */
  readonly rings: readonly (readonly number[])[];
  /** Ring of each vertex; -1: in none. */
  readonly ringOf: Int32Array;
}

/** All rings among these edges. `checkpoint` is called now and then and may throw to stop. */
export function findRings(edges: Csr, size: number, checkpoint: () => void): Rings {
  const search = new Search(edges, size);
  for (let vertex = 0; vertex < size; vertex += 1) {
    if (vertex % 65_536 === 0) checkpoint();
    search.from(vertex);
  }
  return search;
}

/** A shortest way round from a vertex back to itself within its ring, both ends included; of equal ones the first by edge order. */
export function wayRound(edges: Csr, { ringOf }: Rings, start: number): number[] {
  const cameFrom = new Map<number, number>();
  const waiting = [start];
  for (const vertex of waiting) {
    for (let at = edges.offset[vertex] as number; at < (edges.offset[vertex + 1] as number); at += 1) {
      const to = edges.items[at] as number;
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
