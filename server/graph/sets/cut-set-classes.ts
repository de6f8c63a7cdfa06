// Classes of interchangeable candidates: those that take down the same members of groups through groups without spare capacity.
// Two of one class never stand in one minimal cut set, and each can take the place of the other in every one.
//
// How: 32 members of groups at a time each get a bit. Going down from them through thresholds of 1, every position collects the bits of the
// members that it takes down. Candidates that were in one class and now have different bits are put in different classes.
// Why right: what a candidate does reaches a gate only through members of gates, and all of these get their turn (`cut-sets.rationale.md`, “Classes”).
// Source: partition refinement (Paige & Tarjan 1987, “Three partition refinement algorithms”). Cost: per 32 members what takes them down.
// Precondition: the graph is contracted, so what one rests on without spare capacity stands lower, on rings too (`must-graph.ts`, `orderRing`).
import { addTo } from '../../model/group-by';
import type { MustGraph } from '../kernel/must-graph';

/** Positions visited between two checks whether the answer is still wanted. */
const visitsPerCheckpoint = 1 << 15;

/** Finds, 32 members at a time, which positions take them down through thresholds of 1; only those positions cost anything. */
class MemberReach {
  /** Per position the members that it takes down, a bit each; 0 outside `touched`. */
  readonly bits: Int32Array;
  /** The positions with bits. */
  readonly touched: number[] = [];
  readonly #graph: MustGraph;
  /** Positions to visit, a bit each. */
  readonly #pending: Int32Array;
  readonly #checkpoint: () => void;
  #visits = 0;

  constructor(graph: MustGraph, checkpoint: () => void) {
    this.#graph = graph;
    this.#checkpoint = checkpoint;
    this.bits = new Int32Array(graph.size);
    this.#pending = new Int32Array((graph.size >> 5) + 1);
  }

  run(members: readonly number[]): void {
    for (const position of this.touched) this.bits[position] = 0;
    this.touched.length = 0;
    let highest = 0;
    members.forEach((position, index) => {
      this.#give(position, 1 << index);
      highest = Math.max(highest, position);
    });
    this.#scan(highest);
  }

  #give(position: number, found: number): void {
    const before = this.bits[position];
    if ((found & ~before) === 0) return;
    if (before === 0) this.touched.push(position);
    this.bits[position] = before | found;
    this.#pending[position >> 5] |= 1 << (position & 31);
  }

  /** Visits pending positions downwards; without spare capacity nothing rests on a higher position, so each is visited once. */
  #scan(highest: number): void {
    const pending = this.#pending;
    for (let word = highest >> 5; word >= 0; word -= 1) {
      for (let bits = pending[word]; bits !== 0; bits = pending[word]) {
        const bit = 31 - Math.clz32(bits);
        pending[word] = bits & ~(1 << bit);
        this.#visits += 1;
        if (this.#visits % visitsPerCheckpoint === 0) this.#checkpoint();
        this.#pull((word << 5) + bit);
      }
    }
  }

  /** Gives what a position takes down to its inputs, unless it spares some of them. */
  #pull(position: number): void {
    const { inputs, threshold } = this.#graph;
    if (threshold[position] !== 1) return;
    const found = this.bits[position];
    for (let at = inputs.offset[position]; at < inputs.offset[position + 1]; at += 1) this.#give(inputs.items[at], found);
  }
}

function inputsOfGates(graph: MustGraph): Set<number> {
  const members = new Set<number>();
  const { inputs, threshold } = graph;
  for (let position = 0; position < graph.size; position += 1) {
    if (threshold[position] === 1) continue;
    for (let at = inputs.offset[position]; at < inputs.offset[position + 1]; at += 1) members.add(inputs.items[at]);
  }
  return members;
}

/** 1 for positions from which a loss reaches an input of a gate without meeting spare capacity: no other can stand in a larger cut set. */
export function reachesSpare(graph: MustGraph): Uint8Array {
  const { size, threshold, inputs } = graph;
  const reaches = new Uint8Array(size);
  for (const member of inputsOfGates(graph)) reaches[member] = 1;
  for (let position = size - 1; position >= 0; position -= 1) {
    if (reaches[position] === 0 || threshold[position] !== 1) continue;
    for (let at = inputs.offset[position]; at < inputs.offset[position + 1]; at += 1) reaches[inputs.items[at]] = 1;
  }
  return reaches;
}

/** Splits classes by the bits of the candidates among the touched positions; those without bits stay together. */
class Partition {
  readonly classOf: Float64Array;
  readonly #indexOf: Int32Array;
  #count = 1;

  constructor(graph: MustGraph, candidates: readonly number[]) {
    this.classOf = new Float64Array(candidates.length);
    this.#indexOf = new Int32Array(graph.size).fill(-1);
    candidates.forEach((position, index) => {
      this.#indexOf[position] = index;
    });
  }

  split({ touched, bits }: MemberReach): void {
    /** The new number of a class, by the old one and the bits. */
    const numbers = new Map<number, Map<number, number>>();
    for (const position of touched) {
      const index = this.#indexOf[position];
      if (index < 0) continue;
      const old = this.classOf[index];
      const parts = numbers.get(old) ?? new Map<number, number>();
      numbers.set(old, parts);
      const found = bits[position];
      const number = parts.get(found) ?? this.#count;
      if (number === this.#count) this.#count += 1;
      parts.set(found, number);
      this.classOf[index] = number;
    }
  }
}

export interface ClassOptions {
  readonly targets?: readonly number[];
  /** Called every few milliseconds; may throw to stop. */
  readonly checkpoint: () => void;
}

/**
 * Splits candidates (positions) into classes; each class keeps their order, classes are in the order of their first candidate.
 * Where several targets are asked about at once, `targets` (positions) keeps what takes down one of them apart from what does not.
 * Cost: per 32 members of groups the positions that take them down without spare capacity.
 */
export function classesOf(graph: MustGraph, candidates: readonly number[], { targets = [], checkpoint }: ClassOptions): number[][] {
  const partition = new Partition(graph, candidates);
  const members = [...inputsOfGates(graph), ...targets];
  const reach = new MemberReach(graph, checkpoint);
  for (let first = 0; first < members.length; first += 32) {
    if (first % 1024 === 0) checkpoint();
    reach.run(members.slice(first, first + 32));
    partition.split(reach);
  }
  const classes = new Map<number, number[]>();
  candidates.forEach((position, index) => {
    addTo(classes, partition.classOf[index], position);
  });
  return [...classes.values()];
}
