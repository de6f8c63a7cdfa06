// failed(F) and failed ∪ degraded: least fixpoints by counting lost members (semantics §2).
//
// How: every group counts how many of its members are lost. The causes are put in a queue. Each vertex that is taken from the queue adds one
// to the count of every group in which it is a member. When a count comes to n − required + 1, the group is lost, and its owner goes into the
// queue, unless it is lost already. The queue is also the list of waves: what stands in it because of wave i is wave i + 1. A reset takes back
// only what the run touched.
// Why right: a vertex enters exactly when the member enters that its group could not miss. So rings hold each other up until something from
// outside fails them, and what is found is the least set that is closed.
// Source: Dowling & Gallier 1984, “Linear-time algorithms for testing the satisfiability of propositional Horn formulae”: a group is a rule with
// a counter. Preconditions: causes are vertices; `reset` stands between two runs. Cost: the memberships of what fails.
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';
import { demandIndex, demandIndices } from './demands';
import { type Network, networkOf } from './network';

/** Which groups count: those that fail their owner, or all (what is lost is then failed or degraded). */
export type Reach = 'failed' | 'weakened';

export interface FailureOptions {
  /** Nodes taken as down besides those recorded so. */
  readonly given?: readonly number[];
  readonly reach?: Reach;
  readonly pace?: Pace;
}

/**
 * A propagation that can be run again and again from the same base. The base is what is lost before any cause:
 * down0 for `failed`; with what is degraded because of it for `weakened`.
 */
export class Failure {
  readonly network: Network;
  /** 1: lost, by the base or by the run. Vertices: nodes, then deliveries. */
  readonly lost: Uint8Array;
  /** What the run lost, in waves; the first `count` entries. Deliveries included; causes first. */
  readonly order: Int32Array;
  /** Wave of each vertex of the run: 0 for causes; wave i + 1 is what is lost given waves ≤ i. −1: not lost by the run. */
  readonly wave: Int32Array;
  readonly #missing: Int32Array;
  readonly #softToo: boolean;
  readonly #pace: Pace;
  #count = 0;

  constructor(estate: CompiledEstate, { given = [], reach = 'failed', pace = new Pace() }: FailureOptions = {}) {
    this.#pace = pace;
    this.network = networkOf(estate, pace);
    this.lost = new Uint8Array(this.network.vertexCount);
    this.order = new Int32Array(this.network.vertexCount);
    this.wave = new Int32Array(this.network.vertexCount).fill(-1);
    this.#missing = new Int32Array(this.network.groupCount);
    this.#softToo = reach === 'weakened';
    demandIndices('what is given as down', given, this.network.vertexCount);
    this.#settleBase(given);
  }

  /** How many vertices the last run lost. */
  get count(): number {
    return this.#count;
  }

  /** Loses these vertices and all that follows. Call `reset` before the next run. Causes that the base lost change nothing. */
  run(causes: Iterable<number>): void {
    for (const cause of causes) {
      demandIndex('a cause', cause, this.network.vertexCount);
      this.#lose(cause, 0);
    }
    this.#propagate();
  }

  /** Back to the base. */
  reset(): void {
    const { offset, items } = this.network.memberOf;
    const { lost, wave, order } = this;
    const missing = this.#missing;
    const count = this.#count;
    for (let at = 0; at < count; at += 1) {
      const vertex = order[at];
      lost[vertex] = 0;
      wave[vertex] = -1;
      const end = offset[vertex + 1];
      for (let entry = offset[vertex]; entry < end; entry += 1) missing[items[entry]] -= 1;
    }
    this.#count = 0;
  }

  #settleBase(given: readonly number[]): void {
    const { recordedDown, trip, owner } = this.network;
    for (const node of recordedDown) this.#lose(node, 0);
    for (const node of given) this.#lose(node, 0);
    for (let group = 0; group < trip.length; group += 1) {
      if (trip[group] <= 0 && this.#counts(group)) this.#lose(owner[group], 0);
    }
    this.#propagate();
    for (let at = 0; at < this.#count; at += 1) this.wave[this.order[at]] = -1;
    this.#count = 0;
  }

  #counts(group: number): boolean {
    return this.#softToo || this.network.fails[group] === 1;
  }

  #lose(vertex: number, wave: number): void {
    if (this.lost[vertex] === 1) return;
    this.lost[vertex] = 1;
    this.wave[vertex] = wave;
    this.order[this.#count] = vertex;
    this.#count += 1;
  }

  #propagate(): void {
    const { memberOf, trip, owner, fails } = this.network;
    const { offset, items } = memberOf;
    const { lost, wave, order } = this;
    const missing = this.#missing;
    const softToo = this.#softToo;
    let count = this.#count;
    for (let at = 0; at < count; at += 1) {
      const vertex = order[at];
      const end = offset[vertex + 1];
      this.#pace.step(1 + end - offset[vertex]);
      for (let entry = offset[vertex]; entry < end; entry += 1) {
        const group = items[entry];
        const gone = missing[group] + 1;
        missing[group] = gone;
        if (gone !== trip[group] || !(softToo || fails[group] === 1)) continue;
        const hit = owner[group];
        if (lost[hit] === 1) continue;
        lost[hit] = 1;
        wave[hit] = wave[vertex] + 1;
        order[count] = hit;
        count += 1;
      }
    }
    this.#count = count;
  }
}

/** down0: 1 for every vertex (nodes, then deliveries) that is down before any event. */
export function downFromTheStart(estate: CompiledEstate, given: readonly number[] = []): Uint8Array {
  return new Failure(estate, { given }).lost;
}
