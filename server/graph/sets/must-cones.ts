// Parts of a threshold graph: what some positions rest on, as a threshold graph of its own in the same order, so that what is asked about
// one node costs its cone and not the estate.
//
// How: a search from the positions over inputs finds the cone. Its positions are sorted, so their order is that of the whole, inputs first, and
// inputs, outputs and vertices are laid anew. Arrays as large as the whole are made once; a stamp per round says which entries count.
// Why right: whether a vertex is lost depends only on what it rests on. Known as the cone of influence (Clarke, Grumberg & Peled 1999, “Model
// Checking”). Cost: the cone, and sorting it.
import { type Csr, packRows } from '../compiled/csr';
import { Pace } from '../compiled/pace';
import type { MustGraph } from '../kernel/must-graph';

export class Cones {
  readonly #whole: MustGraph;
  /** Place in the present cone of each position of the whole, where the stamp is that of the present cone. */
  readonly #place: Int32Array;
  readonly #stamp: Int32Array;
  readonly #found: Int32Array;
  readonly #pace: Pace;
  #round = 0;

  constructor(whole: MustGraph, pace = new Pace()) {
    this.#whole = whole;
    this.#pace = pace;
    this.#place = new Int32Array(whole.size);
    this.#stamp = new Int32Array(whole.size);
    this.#found = new Int32Array(whole.size);
  }

  /** The cone of these positions. Valid until the next one is asked for: `positionOf` is kept here. Cost: the cone. */
  of(...starts: readonly number[]): Cone {
    this.#round += 1;
    const count = this.#collect(starts);
    const positions = this.#found.slice(0, count).sort();
    positions.forEach((one, place) => {
      this.#place[one] = place;
    });
    const { vertexAt, vertices, threshold, inputs, inRing } = this.#whole;
    const each = (emit: (row: number, input: number) => void) => {
      positions.forEach((one, place) => {
        this.#pace.step(1 + inputs.offset[one + 1] - inputs.offset[one]);
        for (let at = inputs.offset[one]; at < inputs.offset[one + 1]; at += 1) emit(place, this.#place[inputs.items[at]]);
      });
    };
    const own: Csr = packRows(count, each);
    return {
      size: count,
      vertices: packRows(count, (emit) => {
        positions.forEach((one, place) => {
          this.#pace.step(1 + vertices.offset[one + 1] - vertices.offset[one]);
          for (let at = vertices.offset[one]; at < vertices.offset[one + 1]; at += 1) emit(place, vertices.items[at]);
        });
      }),
      vertexAt: positions.map((one) => vertexAt[one]),
      positionOf: this.#whole.positionOf,
      threshold: positions.map((one) => threshold[one]),
      inputs: own,
      outputs: packRows(count, (emit) => each((row, input) => emit(input, row))),
      inRing: Uint8Array.from(positions, (one) => inRing[one]),
      placeOf: (vertex) => this.#placeOf(vertex),
    };
  }

  #placeOf(vertex: number): number {
    const position = this.#whole.positionOf[vertex];
    return position >= 0 && this.#stamp[position] === this.#round ? this.#place[position] : -1;
  }

  #collect(starts: readonly number[]): number {
    const { offset, items } = this.#whole.inputs;
    const found = this.#found;
    let count = 0;
    for (const start of starts) {
      if (this.#stamp[start] === this.#round) continue;
      this.#stamp[start] = this.#round;
      found[count] = start;
      count += 1;
    }
    for (let at = 0; at < count; at += 1) {
      const one = found[at];
      this.#pace.step(1 + offset[one + 1] - offset[one]);
      for (let edge = offset[one]; edge < offset[one + 1]; edge += 1) {
        const input = items[edge];
        if (this.#stamp[input] === this.#round) continue;
        this.#stamp[input] = this.#round;
        found[count] = input;
        count += 1;
      }
    }
    return count;
  }
}

/** A threshold graph whose positions are places in the cone; `positionOf` is still that of the whole, `placeOf` is to be asked. */
export interface Cone extends MustGraph {
  /** Place of a vertex of the estate; -1: not in the cone, or down. */
  placeOf(vertex: number): number;
}
