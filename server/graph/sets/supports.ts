// Sets of vertices that keep a target up by themselves: every cut set meets such a set (`cut-sets.rationale.md`, “Witness”).
//
// How: starting from the target, all inputs of a vertex are taken in, and of a gate as many as it requires: those that are in already, then those
// that the fewest classes take down. Classes that stand at what was taken in are the answer.
// Why right: any such choice keeps the target up; the choice of few is only for speed, since the search fails each class of it. It is greedy, and
// need not be the smallest. Cost: the vertices taken in, and sorting the inputs of gates.

import type { Pace } from '../compiled/pace';
import type { MustState } from '../kernel/must-state';
import type { Cone } from './must-cones';

function bitsIn(row: Int32Array): number {
  let count = 0;
  for (let word = 0; word < row.length; word += 1) for (let bits = row[word]; bits !== 0; bits &= bits - 1) count += 1;
  return count;
}

export class Supports {
  readonly #cone: Cone;
  /** Class at each place; -1: none. */
  readonly #classAt: Int32Array;
  /** Search in which a place was last taken in. */
  readonly #takenIn: Int32Array;
  readonly #pace: Pace;
  #round = 0;

  constructor(cone: Cone, classAt: Int32Array, pace: Pace) {
    this.#cone = cone;
    this.#pace = pace;
    this.#classAt = classAt;
    this.#takenIn = new Int32Array(cone.size);
  }

  /**
   * Classes that meet a set which keeps the target up, ascending. Of a gate it takes members that are in the set already, then those
   * with the smallest Must set.
   */
  of(target: number, state: MustState): number[] {
    const { inputs, threshold } = this.#cone;
    this.#round += 1;
    const waiting = [target];
    const found = new Set<number>();
    this.#takenIn[target] = this.#round;
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const own = this.#classAt[place];
      if (own >= 0) found.add(own);
      const all = inputs.items.subarray(inputs.offset[place], inputs.offset[place + 1]);
      this.#pace.step(1 + all.length);
      const needed = threshold[place] === 1 ? all : this.#best(state, all, all.length - threshold[place] + 1);
      for (const input of needed) {
        if (this.#takenIn[input] === this.#round) continue;
        this.#takenIn[input] = this.#round;
        waiting.push(input);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #best(state: MustState, all: Int32Array, count: number): number[] {
    const living = [...all].filter((input) => state.dead[input] === 0);
    const cost = new Map<number, number>();
    for (const input of living) {
      this.#pace.step(1 + state.words);
      cost.set(input, this.#takenIn[input] === this.#round ? -1 : bitsIn(state.rowOf(input)));
    }
    const cheapestFirst = living.sort((a, b) => {
      this.#pace.step();
      return (cost.get(a) ?? 0) - (cost.get(b) ?? 0) || a - b;
    });
    return cheapestFirst.slice(0, count);
  }
}
