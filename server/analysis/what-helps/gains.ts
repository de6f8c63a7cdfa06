// Adds up what each change would bring, single point by single point. The heaviest come first, so that the fall of the largest blast radius
// is known early.
import { Integers } from '../../graph/compiled/growing';
import type { Pace } from '../../graph/compiled/pace';
import { getOrMake } from '../../model/get-or-make';

/** What a change brings. */
export interface Gain {
  /** The group or vertex that is changed. */
  readonly change: number;
  /** Of the vital and critical services that lose a single point. */
  readonly weight: number;
  /** By how much the largest blast radius falls. */
  readonly fall: number;
}

/** What is known of one change: a bit per vital or critical service, and single points. */
interface Sum {
  readonly services: Int32Array;
  readonly points: Integers;
}

export interface GainsOptions {
  /** One more than the largest number of a change. */
  readonly changes: number;
  /** Weight per service. */
  readonly weights: Int32Array;
  /** 1: a vital or critical service. */
  readonly isVital: Uint8Array;
  readonly pace: Pace;
}

export class Gains {
  readonly #weights: Int32Array;
  /** The vital and critical services, and the index of each among them; -1: another. */
  readonly #vital: Int32Array;
  readonly #indexOf: Int32Array;
  readonly #sums = new Map<number, Sum>();
  /** Weight that each change spares of the present single point, and which ones do. */
  readonly #spared: Int32Array;
  readonly #sparing = new Integers();
  /** Changes that spare something of every single point so far, with the heaviest that is left of those. */
  #open: Map<number, number> | null = null;
  readonly #falls = new Map<number, number>();
  #largest = 0;
  readonly #pace: Pace;

  constructor({ changes, weights, isVital, pace }: GainsOptions) {
    this.#pace = pace;
    this.#weights = weights;
    this.#vital = Int32Array.from(weights.keys()).filter((service) => isVital[service] === 1);
    this.#indexOf = new Int32Array(weights.length).fill(-1);
    this.#vital.forEach((service, index) => {
      this.#indexOf[service] = index;
    });
    this.#spared = new Int32Array(changes);
  }

  /** Whether lighter single points can still show how far the largest blast radius falls. */
  get isOpen(): boolean {
    return this.#open === null || this.#open.size > 0;
  }

  /** How many changes spare something of every single point so far. */
  get openCount(): number {
    return this.#open?.size ?? 0;
  }

  /** A change spares this service of this single point. */
  add(change: number, service: number, point: number): void {
    if (this.#spared[change] === 0) this.#sparing.push(change);
    this.#spared[change] = (this.#spared[change] as number) + (this.#weights[service] as number);
    const index = this.#indexOf[service] as number;
    if (index < 0) return;
    const { services, points } = this.#sumOf(change);
    services[index >> 5] = (services[index >> 5] as number) | (1 << (index & 31));
    if (points.length === 0 || points.at(points.length - 1) !== point) points.push(point);
  }

  #sumOf(change: number): Sum {
    return getOrMake(this.#sums, change, () => ({ services: new Int32Array((this.#vital.length + 31) >> 5), points: new Integers(16) }));
  }

  /** Ends a single point; `weight`: of all services that it takes down. Points come heaviest first. */
  end(weight: number): void {
    const sparing = this.#sparing.take();
    this.#pace.step(sparing.length + this.openCount);
    if (this.#open === null) {
      this.#largest = weight;
      this.#open = new Map(Array.from(sparing, (change) => [change, weight - (this.#spared[change] as number)]));
    } else {
      for (const [change, left] of this.#open) this.#close(change, { left, weight });
    }
    for (const change of sparing) this.#spared[change] = 0;
  }

  #close(change: number, { left, weight }: { left: number; weight: number }): void {
    const spared = this.#spared[change] as number;
    const most = Math.max(left, weight - spared);
    this.#open?.set(change, most);
    // Lighter points leave no more than they weigh now.
    if (spared > 0 && most < weight) return;
    this.#falls.set(change, this.#largest - most);
    this.#open?.delete(change);
  }

  /** What every change brings that brings anything, in no order. */
  all(): Gain[] {
    for (const [change, left] of this.#open ?? []) this.#falls.set(change, this.#largest - left);
    const changes = new Set([...this.#sums.keys(), ...[...this.#falls].filter(([, fall]) => fall > 0).map(([change]) => change)]);
    return Array.from(changes, (change) => {
      let weight = 0;
      this.#eachService(change, (service) => {
        weight += this.#weights[service] as number;
      });
      return { change, weight, fall: this.#falls.get(change) ?? 0 };
    });
  }

  /** Vital and critical services that lose a single point, ascending. */
  servicesOf(change: number): Int32Array {
    const found: number[] = [];
    this.#eachService(change, (service) => found.push(service));
    return Int32Array.from(found);
  }

  #eachService(change: number, each: (service: number) => void): void {
    const words = this.#sums.get(change)?.services ?? [];
    this.#pace.step(1 + words.length);
    for (let word = 0; word < words.length; word += 1) {
      for (let bits = words[word] as number; bits !== 0; bits &= bits - 1) {
        this.#pace.step();
        each(this.#vital[(word << 5) + 31 - Math.clz32(bits & -bits)] as number);
      }
    }
  }

  /** The single points that some of them lose, ascending. */
  pointsOf(change: number): Int32Array {
    const points = this.#sums.get(change)?.points.copy() ?? new Int32Array(0);
    this.#pace.step(10 * points.length);
    return points.sort();
  }
}
