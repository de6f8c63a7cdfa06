// Failure times: the greatest solution of the equations of semantics §2, settled in increasing order.
//
// How: causes fail at hour 0. A member that is lost at t weighs on its group from t + tolerance on; such events wait in a queue, the earliest
// first. Each event counts one member off its group. The event that makes the group lose one member too many fixes the time of the owner,
// whose memberships then become events. Tolerances of 0 need no queue: they are passed on at the same hour, before the next event.
// Why right: an owner is never lost before the members that lose it, so the earliest event is final, as in Dijkstra's method. A ring is never
// its own cause, since its times would have to come before themselves; it keeps ∞.
// Source: Knuth 1977, “A generalization of Dijkstra's algorithm” (superior functions; here the (n−k+1)-th smallest of sums).
// Preconditions: flags have an entry per vertex, tolerances are 0 or more. Cost: O(m log m) in the memberships of what is lost.

import { EventHeap } from '../compiled/event-heap';
import { Pace } from '../compiled/pace';
import { demandIndices, demandLength } from './demands';
import type { Reach } from './failure';
import type { Network } from './network';

/** Before any event: 1 for vertices already down, and for those degraded or down; and the nodes that fail at hour 0. */
export interface Start {
  readonly down: Uint8Array;
  readonly weakenedBefore: Uint8Array;
  readonly causes: readonly number[];
  readonly pace?: Pace;
}

/** How many more members must be lost per group, what is already down not counted. */
export function remainingOf(network: Network, down: Uint8Array): Int32Array {
  demandLength('what is down', down, network.vertexCount);
  const remaining = network.trip.slice();
  const { offset, items } = network.memberOf;
  for (let vertex = 0; vertex < network.vertexCount; vertex += 1) {
    if (down[vertex] !== 1) continue;
    const end = offset[vertex + 1];
    for (let entry = offset[vertex]; entry < end; entry += 1) {
      const group = items[entry];
      remaining[group] -= 1;
    }
  }
  return remaining;
}

class Settling {
  readonly times: Float64Array;
  readonly #network: Network;
  readonly #start: Start;
  readonly #softToo: boolean;
  readonly #remaining: Int32Array;
  readonly #pace: Pace;
  readonly #later = new EventHeap();
  /** Vertices settled at the present hour whose groups have not heard of it yet. */
  readonly #now: number[] = [];

  constructor(network: Network, start: Start, reach: Reach) {
    this.#network = network;
    this.#start = start;
    this.#softToo = reach === 'weakened';
    this.#remaining = remainingOf(network, start.down);
    this.#pace = start.pace ?? new Pace();
    this.times = new Float64Array(network.vertexCount).fill(Number.POSITIVE_INFINITY);
  }

  settleAll(): void {
    for (const cause of this.#start.causes) this.#settle(cause, 0);
    // What is degraded before any event counts from 0, however long it would have lasted without what it lost.
    const { weakenedBefore } = this.#start;
    for (let vertex = 0; this.#softToo && vertex < weakenedBefore.length; vertex += 1) if (weakenedBefore[vertex] === 1) this.#settle(vertex, 0);
    this.#spread(0);
    while (this.#later.size > 0) {
      const hour = this.#later.earliest;
      this.#pace.step(10);
      this.#missOne(this.#later.pop(), hour);
      this.#spread(hour);
    }
  }

  #counts(group: number): boolean {
    return this.#softToo || this.#network.fails[group] === 1;
  }

  #settle(vertex: number, hour: number): void {
    if (this.#start.down[vertex] === 1 || this.times[vertex] !== Number.POSITIVE_INFINITY) return;
    this.times[vertex] = hour;
    this.#now.push(vertex);
  }

  #missOne(group: number, hour: number): void {
    const left = this.#remaining[group] - 1;
    this.#remaining[group] = left;
    if (left === 0) this.#settle(this.#network.owner[group], hour);
  }

  #spread(hour: number): void {
    const { memberOf, toleranceOfMember } = this.#network;
    for (let vertex = this.#now.pop(); vertex !== undefined; vertex = this.#now.pop()) {
      const end = memberOf.offset[vertex + 1];
      this.#pace.step(1 + end - memberOf.offset[vertex]);
      for (let entry = memberOf.offset[vertex]; entry < end; entry += 1) {
        const group = memberOf.items[entry];
        if (!this.#counts(group)) continue;
        const hours = toleranceOfMember[entry];
        if (hours === 0) this.#missOne(group, hour);
        else this.#later.push(hour + hours, group);
      }
    }
  }
}

/**
 * Hours at which each vertex fails (`failed`), or from which it is failed or degraded (`weakened`); ∞ if never, and for what is
 * already down.
 */
export function lossTimes(network: Network, start: Start, reach: Reach): Float64Array {
  demandLength('what is weakened before', start.weakenedBefore, network.vertexCount);
  demandIndices('a cause', start.causes, network.vertexCount);
  const settling = new Settling(network, start, reach);
  settling.settleAll();
  return settling.times;
}
