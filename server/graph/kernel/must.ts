// Must sets, 256 causes at a time: for every position the causes whose loss alone loses it.
//
// How: each cause sets its own bit in the row of its own position. Positions with something new are visited in ascending order, so inputs come
// first. A visited position gives its row to what rests on it: without spare capacity the row is joined (or); a gate counts, bit by bit, in
// how many rows of its inputs a cause stands, and keeps the bits that stand in `threshold` of them. A ring that marks a lower position sends
// the scan back to it. The scan ends when no position is marked.
// Why right: the rows solve one set of equations per cause, and going up from empty rows reaches the least solution in any order (Kleene; as
// chaotic iteration Cousot & Cousot 1977). `must.rationale.md` says it in full. That 256 searches share each step: Then et al. 2014, “The More
// the Merrier: Efficient Multi-Source Graph Traversal”.
// Precondition: causes are positions. Cost: per block the edges that its causes can reach × 8 words.
//
// The loop over a block is one function with its eight words written out: the compiler keeps them in registers, and a call per block
// (not one call with the blocks inside) lets it replace the slow version from the second block on.
import { demandIndex, demandIndices } from './demands';
import type { MustGraph } from './must-graph';

/** Words per row; 32 causes a word. */
export const rowWords = 8;
const blockSize = 32 * rowWords;

/** What one block found: rows of the positions that at least one of its causes takes down. */
export interface MustBlock {
  /** Index of the block's first cause; bit `b` of a row is cause `first + b`. */
  readonly first: number;
  readonly size: number;
  /** Positions that have a row, in order of discovery; the first `touchedCount` entries. */
  readonly touched: Int32Array;
  readonly touchedCount: number;
  /** Start of a position's row in `rows`; 0: no row. */
  readonly rowOf: Int32Array;
  readonly rows: Int32Array;
}

/** Computes block after block on one graph; arrays are reused. */
class BlockRun implements MustBlock {
  first = 0;
  size = 0;
  touchedCount = 0;
  readonly touched: Int32Array;
  readonly rowOf: Int32Array;
  readonly rows: Int32Array;
  readonly graph: MustGraph;
  /** Positions to visit, a bit each. */
  readonly pending: Int32Array;
  readonly gateRow = new Int32Array(rowWords);
  #counts: Int32Array = new Int32Array(4 * rowWords);

  constructor(graph: MustGraph) {
    this.graph = graph;
    this.touched = new Int32Array(graph.size);
    this.rowOf = new Int32Array(graph.size);
    // The first row stays empty, so that 0 can say that there is none.
    this.rows = new Int32Array((graph.size + 1) * rowWords);
    this.pending = new Int32Array((graph.size >> 5) + 1);
  }

  run(causes: Int32Array, first: number): void {
    this.#clear();
    this.first = first;
    this.size = Math.min(blockSize, causes.length - first);
    let lowest = this.graph.size;
    for (let bit = 0; bit < this.size; bit += 1) {
      const position = causes[first + bit];
      const row = this.#rowAt(position);
      this.rows[row + (bit >> 5)] |= 1 << (bit & 31);
      this.pending[position >> 5] |= 1 << (position & 31);
      if (position < lowest) lowest = position;
    }
    this.touchedCount = sweep(this, lowest);
  }

  /**
   * Finds the causes in at least `threshold` of the inputs' rows of a gate. Where few inputs may be spared it counts where causes are
   * missing instead: in at least t of n rows is the same as not missing from n − t + 1 or more.
   */
  pullGate(position: number): void {
    const { inputs, threshold } = this.graph;
    const needed = threshold[position];
    const [start, end] = [inputs.offset[position], inputs.offset[position + 1]];
    const spared = end - start - needed + 1;
    const flip = spared < needed ? -1 : 0;
    const levels = flip === 0 ? needed : spared;
    const counts = this.#countsFor(levels);
    for (let at = start; at < end; at += 1) {
      // The first row is empty: an input without a row is one from which every cause is missing.
      const row = this.rowOf[inputs.items[at]];
      if (row > 0 || flip !== 0) addToCounts({ counts, levels, flip }, this.rows, row);
    }
    const top = (levels - 1) * rowWords;
    for (let word = 0; word < rowWords; word += 1) this.gateRow[word] = counts[top + word] ^ flip;
  }

  #clear(): void {
    for (let at = 0; at < this.touchedCount; at += 1) this.rowOf[this.touched[at]] = 0;
    this.rows.fill(0, 0, (this.touchedCount + 1) * rowWords);
    this.touchedCount = 0;
  }

  #rowAt(position: number): number {
    const known = this.rowOf[position];
    if (known > 0) return known;
    this.touched[this.touchedCount] = position;
    this.touchedCount += 1;
    const row = this.touchedCount * rowWords;
    this.rowOf[position] = row;
    return row;
  }

  #countsFor(needed: number): Int32Array {
    if (this.#counts.length < needed * rowWords) this.#counts = new Int32Array(needed * rowWords);
    else this.#counts.fill(0, 0, needed * rowWords);
    return this.#counts;
  }
}

/**
 * Visits pending positions upwards from `lowest` until none is left; a ring that marks a lower position sends the scan back to it.
 * Returns how many positions have a row.
 */
function sweep(run: BlockRun, lowest: number): number {
  const { rows, rowOf, pending, touched, gateRow } = run;
  const { threshold, inRing, inputs, outputs } = run.graph;
  const [inOffset, inItems, outOffset, outItems] = [inputs.offset, inputs.items, outputs.offset, outputs.items];
  const words = pending.length;
  let touchedCount = run.touchedCount;
  let word = lowest >> 5;
  while (word < words) {
    const bits = pending[word];
    if (bits === 0) {
      word += 1;
      continue;
    }
    const low = bits & -bits;
    pending[word] = bits ^ low;
    const position = (word << 5) + 31 - Math.clz32(low);
    const needed = threshold[position];
    if (needed !== 1) {
      const start = inOffset[position];
      const end = inOffset[position + 1];
      let present = 0;
      for (let at = start; at < end; at += 1) if (rowOf[inItems[at]] !== 0) present += 1;
      if (present < needed) continue;
      let own = rowOf[position];
      let a0 = 0,
        a1 = 0,
        a2 = 0,
        a3 = 0,
        a4 = 0,
        a5 = 0,
        a6 = 0,
        a7 = 0;
      if (needed === 2) {
        // b: in one row so far; a: in two.
        let b0 = 0,
          b1 = 0,
          b2 = 0,
          b3 = 0,
          b4 = 0,
          b5 = 0,
          b6 = 0,
          b7 = 0;
        for (let at = start; at < end; at += 1) {
          const row = rowOf[inItems[at]];
          if (row === 0) continue;
          const x0 = rows[row],
            x1 = rows[row + 1],
            x2 = rows[row + 2],
            x3 = rows[row + 3];
          const x4 = rows[row + 4],
            x5 = rows[row + 5],
            x6 = rows[row + 6],
            x7 = rows[row + 7];
          a0 |= b0 & x0;
          a1 |= b1 & x1;
          a2 |= b2 & x2;
          a3 |= b3 & x3;
          a4 |= b4 & x4;
          a5 |= b5 & x5;
          a6 |= b6 & x6;
          a7 |= b7 & x7;
          b0 |= x0;
          b1 |= x1;
          b2 |= x2;
          b3 |= x3;
          b4 |= x4;
          b5 |= x5;
          b6 |= x6;
          b7 |= x7;
        }
      } else {
        run.pullGate(position);
        a0 = gateRow[0];
        a1 = gateRow[1];
        a2 = gateRow[2];
        a3 = gateRow[3];
        a4 = gateRow[4];
        a5 = gateRow[5];
        a6 = gateRow[6];
        a7 = gateRow[7];
      }
      if ((a0 | a1 | a2 | a3 | a4 | a5 | a6 | a7) === 0) continue;
      if (own === 0) {
        touched[touchedCount] = position;
        touchedCount += 1;
        own = touchedCount << 3;
        rowOf[position] = own;
      } else if (
        a0 === rows[own] &&
        a1 === rows[own + 1] &&
        a2 === rows[own + 2] &&
        a3 === rows[own + 3] &&
        a4 === rows[own + 4] &&
        a5 === rows[own + 5] &&
        a6 === rows[own + 6] &&
        a7 === rows[own + 7]
      ) {
        continue;
      }
      rows[own] = a0;
      rows[own + 1] = a1;
      rows[own + 2] = a2;
      rows[own + 3] = a3;
      rows[own + 4] = a4;
      rows[own + 5] = a5;
      rows[own + 6] = a6;
      rows[own + 7] = a7;
    }
    const row = rowOf[position];
    const r0 = rows[row],
      r1 = rows[row + 1],
      r2 = rows[row + 2],
      r3 = rows[row + 3];
    const r4 = rows[row + 4],
      r5 = rows[row + 5],
      r6 = rows[row + 6],
      r7 = rows[row + 7];
    const ringed = inRing[position];
    const end = outOffset[position + 1];
    for (let edge = outOffset[position]; edge < end; edge += 1) {
      const to = outItems[edge];
      if (threshold[to] === 1) {
        let target = rowOf[to];
        if (target === 0) {
          touched[touchedCount] = to;
          touchedCount += 1;
          target = touchedCount << 3;
          rowOf[to] = target;
          rows[target] = r0;
          rows[target + 1] = r1;
          rows[target + 2] = r2;
          rows[target + 3] = r3;
          rows[target + 4] = r4;
          rows[target + 5] = r5;
          rows[target + 6] = r6;
          rows[target + 7] = r7;
        } else {
          const o0 = rows[target],
            o1 = rows[target + 1],
            o2 = rows[target + 2],
            o3 = rows[target + 3];
          const o4 = rows[target + 4],
            o5 = rows[target + 5],
            o6 = rows[target + 6],
            o7 = rows[target + 7];
          // On a ring only what grew is visited again.
          if (ringed === 1 && ((r0 & ~o0) | (r1 & ~o1) | (r2 & ~o2) | (r3 & ~o3) | (r4 & ~o4) | (r5 & ~o5) | (r6 & ~o6) | (r7 & ~o7)) === 0) continue;
          rows[target] = o0 | r0;
          rows[target + 1] = o1 | r1;
          rows[target + 2] = o2 | r2;
          rows[target + 3] = o3 | r3;
          rows[target + 4] = o4 | r4;
          rows[target + 5] = o5 | r5;
          rows[target + 6] = o6 | r6;
          rows[target + 7] = o7 | r7;
        }
      }
      const at = to >> 5;
      pending[at] |= 1 << (to & 31);
      if (at < word) word = at;
    }
  }
  return touchedCount;
}

/** Row `q` of `counts`: the elements counted more than `q` times so far, up to `levels`. `flip` −1 counts where they are missing. */
interface BitCounts {
  readonly counts: Int32Array;
  readonly levels: number;
  readonly flip: number;
}

/** Counts one more row: what was in row q - 1 and is in this row moves up to row q. */
function addToCounts({ counts, levels, flip }: BitCounts, rows: Int32Array, row: number): void {
  for (let level = levels - 1; level > 0; level -= 1) {
    for (let word = 0; word < rowWords; word += 1) {
      const at = level * rowWords + word;
      counts[at] |= counts[at - rowWords] & (rows[row + word] ^ flip);
    }
  }
  for (let word = 0; word < rowWords; word += 1) counts[word] |= rows[row + word] ^ flip;
}

/** Calls back with the Must rows of each block of causes (positions, best ascending); the block is valid during the call only. */
export function eachMustBlock(graph: MustGraph, causes: Int32Array, each: (block: MustBlock) => void): void {
  demandIndices('a cause', causes, graph.size);
  const run = new BlockRun(graph);
  for (let first = 0; first < causes.length; first += blockSize) {
    run.run(causes, first);
    each(run);
  }
}

/** Causes that are followed at the same time. */
export const mostTogether = blockSize;

/** Finds the Must rows of up to `mostTogether` causes (positions, also one twice) at each call; a block is valid until the next call. */
export function mustRunner(graph: MustGraph): (causes: Int32Array) => MustBlock {
  const run = new BlockRun(graph);
  return (causes) => {
    demandIndices('a cause', causes, graph.size);
    demandIndex('the number of causes', causes.length, blockSize + 1);
    run.run(causes, 0);
    return run;
  };
}

/** Calls back for every cause (its index) that is in the row of this position. */
export function eachInRow({ first, rowOf, rows }: MustBlock, position: number, each: (cause: number) => void): void {
  demandIndex('a position', position, rowOf.length);
  const row = rowOf[position];
  if (row === 0) return;
  for (let word = 0; word < rowWords; word += 1) {
    for (let bits = rows[row + word]; bits !== 0; bits &= bits - 1) each(first + word * 32 + 31 - Math.clz32(bits & -bits));
  }
}
