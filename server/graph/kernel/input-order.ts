// Numbers vertices so that inputs come before what rests on them, rings side by side (Tarjan's strongly connected components, iterative).
import type { Csr } from '../csr';

export interface InputOrder {
  /** The vertices that were asked for, inputs first; within a ring in order of completion of the search. */
  readonly vertexAt: Int32Array;
  readonly hasRings: boolean;
}

/** One run of the search: typed arrays per vertex, and the stacks. */
class Search {
  readonly order: number[] = [];
  hasRings = false;
  readonly #inputs: Csr;
  readonly #index: Int32Array;
  readonly #low: Int32Array;
  readonly #next: Int32Array;
  readonly #finished: Int32Array;
  readonly #path: number[] = [];
  readonly #open: number[] = [];
  #found = 0;
  #done = 0;

  constructor(inputs: Csr, size: number) {
    this.#inputs = inputs;
    // 0: not found; > 0: found, open; -1: in a finished component.
    this.#index = new Int32Array(size);
    this.#low = new Int32Array(size);
    this.#next = inputs.offset.slice(0, size);
    this.#finished = new Int32Array(size);
  }

  from(start: number): void {
    if (this.#index[start] !== 0) return;
    this.#enter(start);
    while (this.#path.length > 0) this.#step(this.#path[this.#path.length - 1] as number);
  }

  #enter(vertex: number): void {
    this.#found += 1;
    this.#index[vertex] = this.#found;
    this.#low[vertex] = this.#found;
    this.#path.push(vertex);
    this.#open.push(vertex);
  }

  #step(vertex: number): void {
    const end = this.#inputs.offset[vertex + 1] as number;
    while ((this.#next[vertex] as number) < end) {
      const input = this.#inputs.items[this.#next[vertex] as number] as number;
      const state = this.#index[input] as number;
      if (state === 0) {
        this.#enter(input);
        return;
      }
      if (state > 0 && state < (this.#low[vertex] as number)) this.#low[vertex] = state;
      this.#next[vertex] = (this.#next[vertex] as number) + 1;
    }
    this.#leave(vertex);
  }

  #leave(vertex: number): void {
    this.#path.pop();
    this.#done += 1;
    this.#finished[vertex] = this.#done;
    const low = this.#low[vertex] as number;
    const above = this.#path[this.#path.length - 1];
    if (above !== undefined && low < (this.#low[above] as number)) this.#low[above] = low;
    if (low === this.#index[vertex]) this.#close(vertex);
  }

  #close(root: number): void {
    const component: number[] = [];
    let vertex: number;
    do {
      vertex = this.#open.pop() as number;
      this.#index[vertex] = -1;
      component.push(vertex);
    } while (vertex !== root);
    if (component.length > 1) {
      this.hasRings = true;
      component.sort((a, b) => (this.#finished[a] as number) - (this.#finished[b] as number));
    }
    for (const one of component) this.order.push(one);
  }
}

/** Orders the vertices with `isVertex` 1; all inputs of such a vertex are themselves such vertices. Cost: linear, but for sorting rings. */
export function orderInputsFirst(inputs: Csr, isVertex: Uint8Array): InputOrder {
  const search = new Search(inputs, isVertex.length);
  isVertex.forEach((is, vertex) => {
    if (is === 1) search.from(vertex);
  });
  return { vertexAt: Int32Array.from(search.order), hasRings: search.hasRings };
}
