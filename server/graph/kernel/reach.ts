// What 256 starts reach at a time, and past how many providers: per position up to four rows of bits, for those that reach it on some way
// past none, one, two, or three and more providers. Bit b is the b-th start of the block: a service, or several positions as one.
//
// How: each start sets its bit at its own position. Positions with something new are visited in ascending order; dependents have lower numbers
// than what they need. A visited position gives each of its rows to all that it needs, in the row for as many providers more as the edge
// adds. What grew is marked. A ring that marks a lower position sends the scan back to it.
// Why right: rows only grow and every growth is passed on, so it ends at the least solution, on rings too (`reach.rationale.md`).
// Source: bit-parallel breadth-first search (Then et al. 2014, “The More the Merrier: Efficient Multi-Source Graph Traversal”), with its levels
// held side by side instead of one after another. Preconditions: starts are positions; `adds` and `least` fit the graph.
// Cost: per block the edges that its services reach, eight words for each number of providers.
import type { Csr } from '../compiled/csr';
import { demandIndex, demandLength, demandRows } from './demands';

/** Words per row; 32 starts a word. */
export const rowWords = 8;
/** Most starts of a block. */
export const blockSize = 32 * rowWords;
/** Providers on a way are told apart up to this number; more count as this many. */
export const mostPassed = 3;

/** What services reach, numbered so that a position comes before what it needs; rings lie side by side. */
export interface ReachGraph {
  readonly size: number;
  /** What each position needs directly. */
  readonly out: Csr;
  /** Providers that an edge adds, at most `mostPassed`; per entry of `out.items`. */
  readonly adds: Uint8Array;
  /** Least number of providers on a way from any service to each position, at most `mostPassed`: rows for fewer would stay empty. */
  readonly least: Uint8Array;
}

/** What the starts of one block reach; valid until the next block. */
export class ReachBlock {
  /** Place of the block's first start in the question, and how many starts it has. */
  first = 0;
  size = 0;
  /** Positions that are reached, in order of discovery; the first `touchedCount` entries. */
  readonly touched: Int32Array;
  touchedCount = 0;
  rows = new Int32Array(1024 * rowWords);
  readonly graph: ReachGraph;
  /** Start of a position's rows, the one with most providers first; 0: not reached. */
  readonly start: Int32Array;
  /** Bit k: the row for ways past k providers is not empty. */
  readonly held: Uint8Array;
  /** Positions to visit, a bit each. */
  readonly pending: Int32Array;
  /** Words in use: the first row stays empty, so that 0 can say that there is none. */
  #used = rowWords;

  constructor(graph: ReachGraph) {
    this.graph = graph;
    this.touched = new Int32Array(graph.size);
    this.start = new Int32Array(graph.size);
    this.held = new Uint8Array(graph.size);
    this.pending = new Int32Array((graph.size >> 5) + 1);
  }

  /** Start in `rows` of the starts that reach a position on a way past so many providers (the last: or more); an empty row if none. */
  rowOf(position: number, passed: number): number {
    const start = this.start[position];
    return start === 0 || passed < this.graph.least[position] ? 0 : start + (mostPassed - passed) * rowWords;
  }

  /** Calls back with every start (its bit) that reaches a position, ascending. */
  eachStart(position: number, each: (bit: number) => void): void {
    const [none, one, two, more] = [this.rowOf(position, 0), this.rowOf(position, 1), this.rowOf(position, 2), this.rowOf(position, mostPassed)];
    const { rows } = this;
    for (let word = 0; word < rowWords; word += 1) {
      const any = rows[none + word] | rows[one + word] | rows[two + word] | rows[more + word];
      for (let bits = any; bits !== 0; bits &= bits - 1) each(32 * word + 31 - Math.clz32(bits & -bits));
    }
  }

  /** Calls back with every start (its bit) that reaches a position past exactly so many providers, fewer being impossible. Ascending. */
  eachNear(position: number, passed: number, each: (bit: number) => void): void {
    const row = this.rowOf(position, passed);
    if (row === 0) return;
    for (let word = 0; word < rowWords; word += 1) {
      for (let bits = this.rows[row + word]; bits !== 0; bits &= bits - 1) each(32 * word + 31 - Math.clz32(bits & -bits));
    }
  }

  /** Follows the starts from `first` on, which have passed so many providers already. */
  run({ offset, items }: Csr, first: number, passed: number): void {
    for (let at = 0; at < this.touchedCount; at += 1) {
      const position = this.touched[at];
      this.start[position] = 0;
      this.held[position] = 0;
    }
    this.rows.fill(0, 0, this.#used);
    this.touchedCount = 0;
    this.#used = rowWords;
    this.first = first;
    this.size = Math.min(blockSize, offset.length - 1 - first);
    let lowest = this.graph.size;
    for (let bit = 0; bit < this.size; bit += 1) {
      for (let at = offset[first + bit]; at < offset[first + bit + 1]; at += 1) {
        const position = items[at];
        this.#begin(position, bit, passed);
        if (position < lowest) lowest = position;
      }
    }
    this.#follow(lowest);
  }

  #begin(position: number, bit: number, passed: number): void {
    this.seat(position);
    this.held[position] |= 1 << passed;
    const word = this.rowOf(position, passed) + (bit >> 5);
    this.rows[word] |= 1 << (bit & 31);
    this.pending[position >> 5] |= 1 << (position & 31);
  }

  /** Gives a position its rows. */
  seat(position: number): number {
    const known = this.start[position];
    if (known !== 0) return known;
    const start = this.#used;
    this.start[position] = start;
    this.touched[this.touchedCount] = position;
    this.touchedCount += 1;
    this.#used = start + (mostPassed + 1 - this.graph.least[position]) * rowWords;
    if (this.#used > this.rows.length) {
      const wider = new Int32Array(2 * this.rows.length);
      wider.set(this.rows);
      this.rows = wider;
    }
    return start;
  }

  /** Visits pending positions upwards until none is left; a ring that marks a lower one sends the scan back to it. */
  #follow(lowest: number): void {
    const { pending, held } = this;
    for (let word = lowest >> 5; word < pending.length; ) {
      const bits = pending[word];
      if (bits === 0) {
        word += 1;
        continue;
      }
      const low = bits & -bits;
      pending[word] = bits ^ low;
      const position = (word << 5) + 31 - Math.clz32(low);
      for (let mask = held[position]; mask !== 0; mask &= mask - 1) {
        const back = push(this, position, 31 - Math.clz32(mask & -mask)) >> 5;
        if (back < word) word = back;
      }
    }
  }
}

/** Adds one row of a position to those of all that it needs directly. Returns the lowest position that grew, or its own. */
function push(run: ReachBlock, position: number, passed: number): number {
  const { graph, pending, start, held } = run;
  const { out, adds } = graph;
  const [offset, items] = [out.offset, out.items];
  const row = start[position] + (mostPassed - passed) * rowWords;
  let rows = run.rows;
  const [r0, r1, r2, r3] = [rows[row], rows[row + 1], rows[row + 2], rows[row + 3]];
  const [r4, r5, r6, r7] = [rows[row + 4], rows[row + 5], rows[row + 6], rows[row + 7]];
  let lowest = position;
  const end = offset[position + 1];
  for (let edge = offset[position]; edge < end; edge += 1) {
    const to = items[edge];
    let target = start[to];
    if (target === 0) {
      target = run.seat(to);
      rows = run.rows;
    }
    const sum = passed + adds[edge];
    const into = Math.min(sum, mostPassed);
    target += (mostPassed - into) * rowWords;
    const [o0, o1, o2, o3] = [rows[target], rows[target + 1], rows[target + 2], rows[target + 3]];
    const [o4, o5, o6, o7] = [rows[target + 4], rows[target + 5], rows[target + 6], rows[target + 7]];
    if (((r0 & ~o0) | (r1 & ~o1) | (r2 & ~o2) | (r3 & ~o3) | (r4 & ~o4) | (r5 & ~o5) | (r6 & ~o6) | (r7 & ~o7)) === 0) continue;
    rows[target] = o0 | r0;
    rows[target + 1] = o1 | r1;
    rows[target + 2] = o2 | r2;
    rows[target + 3] = o3 | r3;
    rows[target + 4] = o4 | r4;
    rows[target + 5] = o5 | r5;
    rows[target + 6] = o6 | r6;
    rows[target + 7] = o7 | r7;
    held[to] |= 1 << into;
    pending[to >> 5] |= 1 << (to & 31);
    if (to < lowest) lowest = to;
  }
  return lowest;
}

/** Arrays agree in length, and starts are there. Cost: linear in the starts. */
function demandSound({ size, out, adds, least }: ReachGraph, starts: Csr, passed: number): void {
  demandLength('the offsets of what is needed', out.offset, size + 1);
  demandLength('the providers that edges add', adds, out.items.length);
  demandLength('the least number of providers', least, size);
  demandRows('starts', starts, { rows: starts.offset.length - 1, size });
  demandIndex('the number of providers passed', passed, mostPassed + 1);
}

/**
 * Calls back with what each block of services (positions) reaches, or with `passed` of several positions as one that count as past so many
 * providers already. The block is valid during the call only.
 */
export function eachReachBlock(
  graph: ReachGraph,
  starts: Csr,
  { passed, each }: { readonly passed: number; readonly each: (block: ReachBlock) => void },
): void {
  demandSound(graph, starts, passed);
  const block = new ReachBlock(graph);
  for (let first = 0; first < starts.offset.length - 1; first += blockSize) {
    block.run(starts, first, passed);
    each(block);
  }
}
