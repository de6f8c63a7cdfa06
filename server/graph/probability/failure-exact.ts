// The exact probability that the target of a cone is lost, and how much each cause matters to it: the failed set as a decision diagram.
//
// How: causes are put in an order by a walk down from the target that takes shallow inputs first. Then every vertex, inputs first, gets the
// diagram of “at least `threshold` of my inputs are lost”, or its own cause. Rings are gone through up and down, starting from “never lost”,
// until no diagram changes. One pass up the diagram gives the probability of each node: p × high + (1 − p) × low. One pass down gives the
// chance to come to each node; per cause, the sum of that chance × (high − low) is Birnbaum's measure.
// Why right: equal functions are equal numbers (`bdd.ts`), so a ring is known to be settled, and from below it settles in the least solution.
// Causes are independent, and a way down the diagram asks each once. See `importance.rationale.md`.
// Source: Rauzy 1993, “New algorithms for fault trees analysis”; Birnbaum 1969, “On the importance of different components in a multicomponent
// system”; order of variables after Fujita, Fujisawa & Kawato 1988. Cost: grows with the diagram, at worst exponential; capped.
import { always, Bdd, DiagramTooLarge, never, nodesPerCheckpoint } from './bdd';
import type { FailureCone } from './failure-cone';

export interface ExactQuestion {
  /** Probability of each cause; causes are independent. */
  readonly probability: Float64Array;
  /** Most nodes of the diagram. */
  readonly maxNodes: number;
  /** Called every few milliseconds of work with how much of the cone is done; may throw to stop. */
  readonly checkpoint: (done: number, total: number) => void;
}

export interface ExactFailure {
  readonly probability: number;
  /** Per cause: probability of the target with the cause minus that without it (Birnbaum). */
  readonly birnbaum: Float64Array;
  /** Nodes made for the diagram. */
  readonly nodes: number;
}

/** Causes in the order of a walk down from the target that takes what is least deep first: what belongs together stands together. */
export function orderOfCauses({ size, target, inputs, cause }: FailureCone): number[] {
  const depth = new Int32Array(size);
  const rowOf = (vertex: number) => inputs.items.subarray(inputs.offset[vertex], inputs.offset[vertex + 1]);
  for (let vertex = 0; vertex < size; vertex += 1) {
    let deepest = 0;
    for (const input of rowOf(vertex)) if (input < vertex && depth[input] >= deepest) deepest = depth[input] + 1;
    depth[vertex] = deepest;
  }
  const found = new Uint8Array(size);
  const order: number[] = [];
  const waiting = size === 0 ? [] : [target];
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
    if (found[vertex] === 1) continue;
    found[vertex] = 1;
    const own = cause[vertex];
    if (own >= 0) order.push(own);
    const deepestFirst = [...rowOf(vertex)].sort((a, b) => depth[b] - depth[a] || b - a);
    for (const input of deepestFirst) if (found[input] === 0) waiting.push(input);
  }
  return order;
}

/** Gives each vertex of a cone the function that tells when it is lost. */
class Diagrams {
  readonly bdd: Bdd;
  /** Variables are the places in this order. */
  readonly order: readonly number[];
  readonly #cone: FailureCone;
  readonly #variableOf = new Map<number, number>();
  readonly #root: Int32Array;
  /** When a vertex last changed, and when it was last computed: it is computed again only if an input changed since. */
  readonly #changed: Int32Array;
  readonly #computed: Int32Array;
  readonly #checkpoint: () => void;
  #clock = 1;
  #done = 0;

  constructor(cone: FailureCone, { maxNodes, checkpoint }: ExactQuestion) {
    this.#cone = cone;
    this.#checkpoint = () => checkpoint(this.#done, cone.size);
    this.bdd = new Bdd({ maxNodes, checkpoint: this.#checkpoint });
    this.order = orderOfCauses(cone);
    this.order.forEach((cause, variable) => {
      this.#variableOf.set(cause, variable);
    });
    this.#root = new Int32Array(cone.size);
    this.#changed = new Int32Array(cone.size).fill(1);
    this.#computed = new Int32Array(cone.size);
  }

  run(): number {
    const { size, rings, target } = this.#cone;
    let vertex = 0;
    for (const [first, last] of [...rings, [size, size - 1] as const]) {
      for (; vertex < first; vertex += 1) this.#visit(vertex);
      if (last >= first) this.#settleRing(first, last);
      vertex = last + 1;
    }
    return size === 0 ? never : this.#root[target];
  }

  /** Up and down until nothing changes: a long ring then takes a few rounds whichever way it runs. */
  #settleRing(first: number, last: number): void {
    for (let changed = true; changed; ) {
      changed = false;
      for (let vertex = first; vertex <= last; vertex += 1) if (this.#visit(vertex)) changed = true;
      for (let vertex = last; vertex >= first; vertex -= 1) if (this.#visit(vertex)) changed = true;
    }
  }

  /** Computes a vertex if an input changed since the last time; whether it grew. */
  #visit(vertex: number): boolean {
    this.#clock += 1;
    if (this.#clock % 1024 === 0) {
      this.#done = vertex;
      this.#checkpoint();
    }
    if (!this.#isStale(vertex)) return false;
    this.#computed[vertex] = this.#clock;
    const found = this.#compute(vertex);
    if (found === this.#root[vertex]) return false;
    this.#root[vertex] = found;
    this.#changed[vertex] = this.#clock;
    return true;
  }

  #isStale(vertex: number): boolean {
    const { offset, items } = this.#cone.inputs;
    const computed = this.#computed[vertex];
    if (computed === 0) return true;
    for (let at = offset[vertex]; at < offset[vertex + 1]; at += 1) {
      if (this.#changed[items[at]] > computed) return true;
    }
    return false;
  }

  #compute(vertex: number): number {
    const { inputs, threshold, cause } = this.#cone;
    const roots = [...inputs.items.subarray(inputs.offset[vertex], inputs.offset[vertex + 1])].map((input) => this.#root[input]);
    const own = this.#variableOf.get(cause[vertex]);
    if (own !== undefined) roots.push(this.bdd.make(own));
    return this.#atLeast(threshold[vertex], roots);
  }

  /** True when at least so many of the functions are. Those with the last variables go first, so that each one is put on top of the rest. */
  #atLeast(needed: number, functions: number[]): number {
    const { bdd } = this;
    const { variable } = bdd;
    const lastFirst = functions.filter((one) => one !== never).sort((a, b) => variable[b] - variable[a] || b - a);
    if (lastFirst.length < needed) return never;
    if (needed === lastFirst.length) return lastFirst.reduce((sum, one) => bdd.and(one, sum), always);
    const counted = new Array<number>(needed).fill(never);
    for (const one of lastFirst) {
      for (let level = needed - 1; level > 0; level -= 1) {
        counted[level] = bdd.or(bdd.and(one, counted[level - 1]), counted[level]);
      }
      counted[0] = bdd.or(one, counted[0]);
    }
    return counted[needed - 1];
  }
}

/** Probability of each node of the diagram; branches stand before their node. */
function probabilitiesOf(bdd: Bdd, chance: Float64Array, pause: () => void): Float64Array {
  const found = new Float64Array(bdd.count);
  found[always] = 1;
  for (let node = 2; node < bdd.count; node += 1) {
    if (node % nodesPerCheckpoint === 0) pause();
    const p = chance[bdd.variable[node]];
    found[node] = p * found[bdd.high[node]] + (1 - p) * found[bdd.low[node]];
  }
  return found;
}

/** Per variable the sum over its nodes of: probability to come there × (high − low). */
function importanceOf(bdd: Bdd, root: number, { chance, found, pause }: { chance: Float64Array; found: Float64Array; pause: () => void }): Float64Array {
  const importance = new Float64Array(chance.length);
  const weight = new Float64Array(bdd.count);
  weight[root] = 1;
  for (let node = root; node > 1; node -= 1) {
    if (node % nodesPerCheckpoint === 0) pause();
    const come = weight[node];
    if (come === 0) continue;
    const [variable, low, high] = [bdd.variable[node], bdd.low[node], bdd.high[node]];
    const p = chance[variable];
    importance[variable] += come * (found[high] - found[low]);
    weight[high] += come * p;
    weight[low] += come * (1 - p);
  }
  return importance;
}

/** The exact answer; undefined when the diagram would need more than `maxNodes`. Cost: grows with the diagram, at worst exponential. */
export function exactFailure(cone: FailureCone, question: ExactQuestion): ExactFailure | undefined {
  const diagrams = new Diagrams(cone, question);
  try {
    const root = diagrams.run();
    const { bdd, order } = diagrams;
    const chance = Float64Array.from(order, (cause) => question.probability[cause]);
    const pause = () => question.checkpoint(cone.size, cone.size);
    const found = probabilitiesOf(bdd, chance, pause);
    const importance = importanceOf(bdd, root, { chance, found, pause });
    const birnbaum = new Float64Array(question.probability.length);
    order.forEach((cause, variable) => {
      birnbaum[cause] = importance[variable];
    });
    return { probability: found[root], birnbaum, nodes: bdd.count };
  } catch (error) {
    if (error instanceof DiagramTooLarge) return undefined;
    throw error;
  }
}
