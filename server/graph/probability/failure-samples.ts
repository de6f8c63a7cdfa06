// The probability that the target of a cone is lost, estimated: 256 samples at a time, one bit each, in one pass over the cone.
// Per cause the samples with and without it are counted apart, which estimates how much it matters.
//
// How: per cause the samples in which it fails are drawn as jumps from one to the next; a jump is geometric, so it is made of one random number by
// inversion. For a likely cause the samples that spare it are drawn. Then every vertex, inputs first, counts its lost inputs in all 256
// samples at once, as rows of bits per count. Rings are gone through up and down from “nothing lost” until they stay as they are.
// Why right: each sample is a set of failed causes with its own chance, and its outcome is computed exactly; so shares of samples estimate
// probabilities without bias. The same seed gives the same answer.
// Source: Devroye 1986, “Non-uniform random variate generation” (geometric jumps); Warren 2012, “Hacker's Delight” (counting bits).
// Cost: per 256 samples one pass over the cone, more over rings.

import { randomFrom } from '../kernel/random';
import type { FailureCone } from './failure-cone';

/** Words per row; 32 samples a word. */
const rowWords = 8;
const blockSize = 32 * rowWords;
/** Vertices computed between two checks whether the answer is still wanted. */
const verticesPerCheckpoint = 1 << 16;

export interface SamplesQuestion {
  /** Probability of each cause; causes are independent. */
  readonly probability: Float64Array;
  readonly samples: number;
  readonly seed: number;
  /** Called every few milliseconds of work; may throw to stop. */
  readonly checkpoint: (done: number, total: number) => void;
}

export interface FailureSamples {
  readonly samples: number;
  /** Samples in which the target was lost. */
  readonly lost: number;
  /** Per cause: the samples in which it failed, and those of them in which the target was lost. */
  readonly failed: Float64Array;
  readonly lostWithIt: Float64Array;
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Draws which causes fail in which samples: jumps from one failing sample to the next, or for likely causes from one spared to the next. */
class Draws {
  readonly rows: Int32Array;
  readonly #random: () => number;
  readonly #isLikely: Uint8Array;
  /** 1 ÷ ln(1 − p) of the rarer outcome: turns a random number into the length of a jump. */
  readonly #jump: Float64Array;
  readonly #next: Float64Array;

  constructor({ probability, seed }: SamplesQuestion) {
    this.#random = randomFrom(seed);
    this.rows = new Int32Array(probability.length * rowWords);
    this.#isLikely = Uint8Array.from(probability, (p) => (p > 0.5 ? 1 : 0));
    this.#jump = probability.map((p) => 1 / Math.log1p(-Math.min(p, 1 - p)));
    this.#next = probability.map((_, cause) => this.#leap(cause));
  }

  /** Samples to pass before the next rare outcome; never, when it has no chance. */
  #leap(cause: number): number {
    const jump = this.#jump[cause];
    return Number.isFinite(jump) ? Math.floor(Math.log(this.#random()) * jump) : Number.POSITIVE_INFINITY;
  }

  /** The rows of the samples from `first` on. */
  draw(first: number): void {
    const { rows } = this;
    for (let cause = 0; cause < this.#next.length; cause += 1) {
      const row = cause * rowWords;
      rows.fill(this.#isLikely[cause] === 1 ? -1 : 0, row, row + rowWords);
      let next = this.#next[cause];
      while (next < first + blockSize) {
        const bit = next - first;
        rows[row + (bit >> 5)] ^= 1 << (bit & 31);
        next += 1 + this.#leap(cause);
      }
      this.#next[cause] = next;
    }
  }
}

/** Which vertices are lost in which of 256 samples. */
class Sweep {
  readonly rows: Int32Array;
  readonly #cone: FailureCone;
  readonly #causeRows: Int32Array;
  readonly #counts: Int32Array;
  readonly #pause: () => void;
  #visits = 0;

  constructor(cone: FailureCone, causeRows: Int32Array, pause: () => void) {
    this.#cone = cone;
    this.#causeRows = causeRows;
    this.#pause = pause;
    this.rows = new Int32Array(cone.size * rowWords);
    this.#counts = new Int32Array(cone.threshold.reduce((most, one) => Math.max(most, one), 1) * rowWords);
  }

  run(): void {
    const { size, rings } = this.#cone;
    let vertex = 0;
    for (const [first, last] of rings) {
      for (; vertex < first; vertex += 1) this.#visit(vertex);
      this.#settleRing(first, last);
      vertex = last + 1;
    }
    for (; vertex < size; vertex += 1) this.#visit(vertex);
  }

  /** From nothing lost, up and down until nothing changes: the least solution. */
  #settleRing(first: number, last: number): void {
    this.rows.fill(0, first * rowWords, (last + 1) * rowWords);
    for (let changed = true; changed; ) {
      changed = false;
      for (let vertex = first; vertex <= last; vertex += 1) if (this.#visit(vertex)) changed = true;
      if (!changed) break;
      changed = false;
      for (let vertex = last; vertex >= first; vertex -= 1) if (this.#visit(vertex)) changed = true;
    }
  }

  /** Computes the row of a vertex; whether it changed. */
  #visit(vertex: number): boolean {
    this.#visits += 1;
    if (this.#visits % verticesPerCheckpoint === 0) this.#pause();
    const { rows } = this;
    const counts = this.#counts;
    const needed = this.#cone.threshold[vertex];
    this.#count(vertex, needed);
    const [row, top] = [vertex * rowWords, (needed - 1) * rowWords];
    let changed = 0;
    for (let word = 0; word < rowWords; word += 1) {
      const found = counts[top + word];
      changed |= found ^ rows[row + word];
      rows[row + word] = found;
    }
    return changed !== 0;
  }

  /** Level q of the counts: the samples in which more than q inputs are lost. */
  #count(vertex: number, needed: number): void {
    const { inputs, cause } = this.#cone;
    const { rows } = this;
    const counts = this.#counts;
    counts.fill(0, 0, needed * rowWords);
    const own = cause[vertex];
    if (own >= 0) for (let word = 0; word < rowWords; word += 1) counts[word] = this.#causeRows[own * rowWords + word];
    const end = inputs.offset[vertex + 1];
    for (let at = inputs.offset[vertex]; at < end; at += 1) {
      const input = inputs.items[at] * rowWords;
      for (let level = (needed - 1) * rowWords; level > 0; level -= rowWords) {
        for (let word = 0; word < rowWords; word += 1) {
          counts[level + word] |= counts[level - rowWords + word] & rows[input + word];
        }
      }
      for (let word = 0; word < rowWords; word += 1) counts[word] |= rows[input + word];
    }
  }
}

/** Draws the samples. Same seed, same answer. Cost: per 256 samples one pass over the cone, more over rings. */
export function sampleFailure(cone: FailureCone, question: SamplesQuestion): FailureSamples {
  const { probability, samples, checkpoint } = question;
  const draws = new Draws(question);
  let first = 0;
  const sweep = new Sweep(cone, draws.rows, () => checkpoint(first, samples));
  const failed = new Float64Array(probability.length);
  const lostWithIt = new Float64Array(probability.length);
  const target = cone.target * rowWords;
  let lost = 0;
  for (; first < samples; first += blockSize) {
    checkpoint(first, samples);
    draws.draw(first);
    sweep.run();
    for (let word = 0; word < rowWords; word += 1) {
      const left = samples - first - 32 * word;
      if (left <= 0) break;
      const asked = left >= 32 ? -1 : (1 << left) - 1;
      const hit = sweep.rows[target + word] & asked;
      lost += bitsIn(hit);
      for (let cause = 0; cause < probability.length; cause += 1) {
        const row = draws.rows[cause * rowWords + word];
        if (row === 0) continue;
        failed[cause] += bitsIn(row & asked);
        lostWithIt[cause] += bitsIn(row & hit);
      }
    }
  }
  return { samples, lost, failed, lostWithIt };
}
