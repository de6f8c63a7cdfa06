// When each failed vertex is back: the least solution of the equations of semantics §2.
//
// How: time runs from the far future down to zero. At each hour x a vertex is in the set “not back by x” when it fails after x, or when a group
// of it does not hold by x or it is a cause, and no fallback of it works by x. Each vertex has two moments: below the first its fallback does
// not work yet; below the second it has not failed yet. Moments are sorted, the latest first. A vertex enters the set at most once; then it
// counts itself off its groups, and a group that holds no more may bring in its owner. The hour of entering is the hour of coming back.
// Why right: for one hour, “not back” is a least set like failure, with counters as in `kernel/failure.ts`. Going down in time the set only
// grows, so one pass with counters that are never reset gives it for all hours. So a ring restarts together once its outside cause is back.
// Source: Dowling & Gallier 1984 for one hour; the sweep over hours follows from the definition. Cost: O(n log n + m) in what fails.

import { Pace } from '../compiled/pace';
import { remainingOf, type Start } from '../kernel/loss-times';
import type { Network } from '../kernel/network';

export interface Fallbacks {
  /** Failure time per vertex; ∞: never. */
  readonly times: Float64Array;
  /** Hours from failure until the best usable fallback works, per node that has one. */
  readonly activation: ReadonlyMap<number, number>;
}

interface Moment {
  readonly hour: number;
  readonly vertex: number;
  /** True: from here on (downwards) the fallback is not there yet. False: it has not failed yet below this hour. */
  readonly fallback: boolean;
}

class Sweep {
  readonly back: Float64Array;
  readonly #network: Network;
  readonly #remaining: Int32Array;
  readonly #entered: Uint8Array;
  /** 1: no fallback helps at the present hour. */
  readonly #bare: Uint8Array;
  /** 1: a group is not holding at the present hour. */
  readonly #hit: Uint8Array;
  readonly #causes: ReadonlySet<number>;
  readonly #pace: Pace;

  constructor(network: Network, { down, causes, pace = new Pace() }: Start) {
    this.#network = network;
    this.#pace = pace;
    this.#remaining = remainingOf(network, down);
    this.#entered = new Uint8Array(network.vertexCount);
    this.#bare = new Uint8Array(network.vertexCount);
    this.#hit = new Uint8Array(network.vertexCount);
    this.#causes = new Set(causes);
    this.back = new Float64Array(network.vertexCount);
  }

  at({ hour, vertex, fallback }: Moment): void {
    if (fallback) this.#bare[vertex] = 1;
    if (!fallback || this.#causes.has(vertex) || this.#hit[vertex] === 1) this.#enter(vertex, hour);
  }

  #enter(first: number, hour: number): void {
    const { memberOf, owner, fails } = this.#network;
    const waiting = [first];
    for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
      if (this.#entered[vertex] === 1) continue;
      this.#entered[vertex] = 1;
      this.back[vertex] = hour;
      const end = memberOf.offset[vertex + 1];
      this.#pace.step(1 + end - memberOf.offset[vertex]);
      for (let entry = memberOf.offset[vertex]; entry < end; entry += 1) {
        const group = memberOf.items[entry];
        if (fails[group] !== 1) continue;
        const left = this.#remaining[group] - 1;
        this.#remaining[group] = left;
        const dependent = owner[group];
        if (left !== 0 || this.#causes.has(dependent)) continue;
        this.#hit[dependent] = 1;
        if (this.#bare[dependent] === 1) waiting.push(dependent);
      }
    }
  }
}

/** Hour at which each failed vertex is back: ∞ if never; 0 for what never fails. */
export function backTimes(network: Network, start: Start, { times, activation }: Fallbacks): Float64Array {
  const { pace = new Pace() } = start;
  const moments: Moment[] = [];
  times.forEach((hour, vertex) => {
    pace.step();
    if (hour === Number.POSITIVE_INFINITY) return;
    moments.push({ hour: hour + (activation.get(vertex) ?? Number.POSITIVE_INFINITY), vertex, fallback: true }, { hour, vertex, fallback: false });
  });
  moments.sort((a, b) => {
    pace.step();
    return a.hour === b.hour ? 0 : b.hour - a.hour;
  });
  const sweep = new Sweep(network, start);
  for (const moment of moments) {
    pace.step();
    sweep.at(moment);
  }
  return sweep.back;
}
