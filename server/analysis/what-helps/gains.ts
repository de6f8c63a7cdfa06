// Adds up what each change brings, single point by single point, heaviest first, so that the fall of the largest blast radius is known early.

/** What a change brings. */
export interface Gain {
  /** The group or vertex that is changed. */
  readonly change: number;
  /** Vital and critical services that lose a single point. */
  readonly services: ReadonlySet<number>;
  /** The single points that some of them lose. */
  readonly points: readonly number[];
  /** By how much the largest blast radius falls. */
  readonly fall: number;
}

interface Sum {
  readonly services: Set<number>;
  readonly points: number[];
}

export class Gains {
  readonly #weights: Int32Array;
  readonly #isVital: Uint8Array;
  readonly #sums = new Map<number, Sum>();
  /** Weight that each change spares of the present single point. */
  readonly #spared = new Map<number, number>();
  /** Changes that spare something of every single point so far, with the heaviest that is left of those. */
  #open: Map<number, number> | null = null;
  readonly #falls = new Map<number, number>();
  #largest = 0;

  /** `weights` and `isVital` (1: vital or critical): per service. */
  constructor(weights: Int32Array, isVital: Uint8Array) {
    this.#weights = weights;
    this.#isVital = isVital;
  }

  /** Whether lighter single points can still tell how far the largest blast radius falls. */
  get isOpen(): boolean {
    return this.#open === null || this.#open.size > 0;
  }

  /** A change spares this service of this single point. */
  add(change: number, service: number, point: number): void {
    this.#spared.set(change, (this.#spared.get(change) ?? 0) + (this.#weights[service] as number));
    if (this.#isVital[service] !== 1) return;
    const sum = this.#sums.get(change) ?? { services: new Set(), points: [] };
    this.#sums.set(change, sum);
    sum.services.add(service);
    if (sum.points.at(-1) !== point) sum.points.push(point);
  }

  /** Ends a single point; `weight`: of all services that it takes down. Points come heaviest first. */
  end(weight: number): void {
    if (this.#open === null) {
      this.#largest = weight;
      this.#open = new Map([...this.#spared].map(([change, spared]) => [change, weight - spared]));
    } else {
      for (const [change, left] of this.#open) this.#close(change, { left, weight });
    }
    this.#spared.clear();
  }

  #close(change: number, { left, weight }: { left: number; weight: number }): void {
    const spared = this.#spared.get(change) ?? 0;
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
    return [...changes].map((change) => {
      const { services = new Set<number>(), points = [] } = this.#sums.get(change) ?? {};
      return { change, services, points, fall: this.#falls.get(change) ?? 0 };
    });
  }
}
