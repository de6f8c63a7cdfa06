// Strongly connected components of a directed graph, inputs first: what a vertex rests on is numbered before it, and the vertices of a ring
// stand side by side.
//
// How: a walk goes down from each vertex to its inputs and numbers the vertices in the order in which it finds them. Every found vertex stays
// on a stack. Each vertex keeps the lowest number that it can reach over vertices of the stack. When the walk leaves a vertex whose lowest
// number is its own, that vertex and all above it on the stack form one component. The walk keeps its own path instead of calling itself, so
// a chain of a million vertices is no deeper than one of two.
// Why right: a vertex reaches a lower number on the stack exactly when it lies on a ring with that vertex. A component closes only after all
// that it rests on has closed, so components come out inputs first.
// Source: Tarjan 1972, “Depth-first search and linear graph algorithms”. Cost: linear.
import type { Csr } from './csr';
import { Pace } from './pace';

export interface Components {
  /** The vertices that were reached, components after one another, inputs first. */
  readonly order: Int32Array;
  /** Start in `order` of each component with more than one vertex, and its end; two numbers a component. */
  readonly rings: readonly (readonly [start: number, end: number])[];
}

/** The stacks and marks of one search. */
class Search {
  readonly order: Int32Array;
  readonly rings: [start: number, end: number][] = [];
  count = 0;
  readonly #inputs: Csr;
  /** 0: not found; > 0: found, its component open; -1: in a finished component. */
  readonly #index: Int32Array;
  readonly #low: Int32Array;
  readonly #next: Int32Array;
  readonly #path: Int32Array;
  readonly #open: Int32Array;
  readonly #pace: Pace;
  #opened = 0;
  #found = 0;

  constructor(inputs: Csr, pace: Pace) {
    this.#pace = pace;
    const size = inputs.offset.length - 1;
    this.order = new Int32Array(size);
    this.#inputs = inputs;
    this.#index = new Int32Array(size);
    this.#low = new Int32Array(size);
    this.#next = inputs.offset.slice(0, size);
    this.#path = new Int32Array(size);
    this.#open = new Int32Array(size);
  }

  from(start: number): void {
    if (this.#index[start] !== 0) return;
    const { offset, items } = this.#inputs;
    const [index, low, next, path, open] = [this.#index, this.#low, this.#next, this.#path, this.#open];
    let depth = 0;
    let vertex = start;
    this.#enter(vertex);
    path[0] = vertex;
    for (;;) {
      const at = next[vertex];
      if (at < offset[vertex + 1]) {
        next[vertex] = at + 1;
        const input = items[at];
        const state = index[input];
        if (state > 0 && state < low[vertex]) low[vertex] = state;
        if (state !== 0) continue;
        this.#enter(input);
        depth += 1;
        path[depth] = input;
        vertex = input;
        continue;
      }
      if (low[vertex] === index[vertex]) this.#close(vertex, open);
      if (depth === 0) return;
      depth -= 1;
      const above = path[depth];
      // What is finished has no part in rings above it.
      if (index[vertex] > 0 && low[vertex] < low[above]) low[above] = low[vertex];
      vertex = above;
    }
  }

  #enter(vertex: number): void {
    this.#pace.step(1 + this.#inputs.offset[vertex + 1] - this.#inputs.offset[vertex]);
    this.#found += 1;
    this.#index[vertex] = this.#found;
    this.#low[vertex] = this.#found;
    this.#open[this.#opened] = vertex;
    this.#opened += 1;
  }

  #close(root: number, open: Int32Array): void {
    const start = this.count;
    for (;;) {
      this.#opened -= 1;
      const vertex = open[this.#opened];
      this.#index[vertex] = -1;
      this.order[this.count] = vertex;
      this.count += 1;
      if (vertex === root) break;
    }
    if (this.count - start > 1) this.rings.push([start, this.count]);
  }
}

/** Components of what can be reached over `inputs` from these vertices. */
export function componentsOf(inputs: Csr, starts: Iterable<number>, pace = new Pace()): Components {
  const search = new Search(inputs, pace);
  for (const start of starts) search.from(start);
  return { order: search.order.subarray(0, search.count), rings: search.rings };
}
