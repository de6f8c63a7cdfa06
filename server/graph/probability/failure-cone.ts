// What one vertex rests on, as small as it gets before probabilities are put to it. The failed set of the vertex stays the same function of the
// causes.
//
// How: all causes are failed together; what stays up then can never be lost and goes. From the target a search back over what is left keeps what
// matters. A vertex with one input, and no cause at it, repeats that input and gets its number. Inputs with a higher number are on a ring;
// the stretches that they span are listed, so that whoever computes goes round these only.
// Why right: failure only grows with its causes, so what all of them spare each of them spares; the other two steps replace equals by equals.
// Cost: linear, but for sorting.
import { type Csr, packRows } from '../compiled/csr';
import { Blast } from '../kernel/blast';
import type { MustGraph } from '../kernel/must-graph';

/** A threshold graph whose vertices are numbered inputs first. */
export interface FailureCone {
  /** Vertices; 0: nothing can take down the target. */
  readonly size: number;
  /** The vertex of the target. */
  readonly target: number;
  /** How many inputs must be lost. An input that stands twice counts twice. */
  readonly threshold: Int32Array;
  readonly inputs: Csr;
  /** The cause (its index) that takes down each vertex by itself; -1: none. */
  readonly cause: Int32Array;
  /** Stretches of vertices [first, last] in which inputs may have higher numbers, ascending; between them every input is lower. */
  readonly rings: readonly (readonly [first: number, last: number])[];
}

interface Causes {
  readonly target: number;
  /** Position of each cause. */
  readonly seats: readonly number[];
  /** Called every few milliseconds of work; may throw to stop. */
  readonly checkpoint: () => void;
}

/** Positions taken between two checks whether the answer is still wanted. */
const positionsPerCheckpoint = 1 << 14;

/** The positions that can be lost and lead to the target over such, ascending. */
function relevant(graph: MustGraph, { target, seats, checkpoint }: Causes): number[] {
  const blast = new Blast(graph);
  blast.run(seats);
  const canBeLost = blast.failed;
  checkpoint();
  if (canBeLost[target] !== 1) return [];
  const { offset, items } = graph.inputs;
  const found = new Uint8Array(graph.size);
  found[target] = 1;
  const kept = [target];
  for (let next = 0; next < kept.length; next += 1) {
    const position = kept[next];
    for (let at = offset[position]; at < offset[position + 1]; at += 1) {
      const input = items[at];
      if (found[input] === 1 || canBeLost[input] !== 1) continue;
      found[input] = 1;
      kept.push(input);
    }
  }
  return kept.sort((a, b) => a - b);
}

/** Stretches of positions that inputs with higher numbers span, joined where they meet. */
function ringStretches({ inputs }: MustGraph, kept: readonly number[], isKept: Uint8Array): [number, number][] {
  const stretches: [number, number][] = [];
  for (const position of kept) {
    let last = -1;
    for (let at = inputs.offset[position]; at < inputs.offset[position + 1]; at += 1) {
      const input = inputs.items[at];
      if (input >= position && isKept[input] === 1 && input > last) last = input;
    }
    if (last < 0) continue;
    const before = stretches.at(-1);
    if (before && position <= before[1]) before[1] = Math.max(before[1], last);
    else stretches.push([position, last]);
  }
  return stretches;
}

/** Numbers the vertices that stay, and those that repeat another with its number. */
class Compaction {
  readonly #graph: MustGraph;
  readonly #vertexOf: Int32Array;
  readonly #causeAt: Int32Array;
  readonly #rows: number[][] = [];
  readonly #threshold: number[] = [];
  readonly #cause: number[] = [];

  constructor(graph: MustGraph, seats: readonly number[]) {
    this.#graph = graph;
    this.#vertexOf = new Int32Array(graph.size).fill(-1);
    this.#causeAt = new Int32Array(graph.size).fill(-1);
    seats.forEach((position, index) => {
      this.#causeAt[position] = index;
    });
  }

  get size(): number {
    return this.#rows.length;
  }

  vertexOf(position: number): number {
    return this.#vertexOf[position];
  }

  /** Gives a position its number before its inputs are known: in a ring they may come later. */
  reserve(position: number): void {
    this.#vertexOf[position] = this.#rows.length;
    this.#rows.push([]);
    this.#threshold.push(this.#graph.threshold[position]);
    this.#cause.push(this.#causeAt[position]);
  }

  connect(position: number): void {
    this.#rows[this.vertexOf(position)] = this.#inputsOf(position);
  }

  /** A position outside rings: what rests on one other vertex alone gets the number of that. */
  place(position: number): void {
    const inputs = this.#inputsOf(position);
    if (inputs.length === 1 && this.#causeAt[position] === -1) {
      this.#vertexOf[position] = inputs[0];
      return;
    }
    this.reserve(position);
    this.#rows[this.size - 1] = inputs;
  }

  #inputsOf(position: number): number[] {
    const { inputs, threshold } = this.#graph;
    const found: number[] = [];
    for (let at = inputs.offset[position]; at < inputs.offset[position + 1]; at += 1) {
      const vertex = this.#vertexOf[inputs.items[at]];
      if (vertex >= 0) found.push(vertex);
    }
    return threshold[position] === 1 ? [...new Set(found)] : found;
  }

  finish(target: number, rings: readonly (readonly [number, number])[]): FailureCone {
    const inputs = packRows(this.size, (emit) => {
      this.#rows.forEach((row, vertex) => {
        for (const input of row) emit(vertex, input);
      });
    });
    return {
      size: this.size,
      target: target < 0 ? -1 : this.vertexOf(target),
      threshold: Int32Array.from(this.#threshold),
      inputs,
      cause: Int32Array.from(this.#cause),
      rings,
    };
  }
}

/** The cone of a target (a position) under causes that sit at these positions. Cost: linear, but for sorting. */
export function failureConeOf(graph: MustGraph, causes: Causes): FailureCone {
  const kept = relevant(graph, causes);
  const compaction = new Compaction(graph, causes.seats);
  if (kept.length === 0) return compaction.finish(-1, []);
  const isKept = new Uint8Array(graph.size);
  for (const position of kept) isKept[position] = 1;
  const stretches = ringStretches(graph, kept, isKept);
  const rings: [number, number][] = [];
  causes.checkpoint();
  let at = 0;
  for (const [first, last] of [...stretches, [graph.size, graph.size] as const]) {
    for (; at < kept.length && kept[at] < first; at += 1) {
      if (at % positionsPerCheckpoint === 0) causes.checkpoint();
      compaction.place(kept[at]);
    }
    const ring: number[] = [];
    for (; at < kept.length && kept[at] <= last; at += 1) ring.push(kept[at]);
    if (ring.length === 0) continue;
    rings.push([compaction.size, compaction.size + ring.length - 1]);
    for (const position of ring) compaction.reserve(position);
    for (const position of ring) compaction.connect(position);
  }
  return compaction.finish(causes.target, rings);
}
