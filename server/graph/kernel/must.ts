// Must sets, 256 candidates at a time: for every vertex the candidates whose loss alone loses it. Least fixpoint of set equations,
// exact on every ring (kept beside the method: `must.rationale.md`). Cost: per block the edges that its candidates can reach × 8 words.
import type { MustGraph } from './must-graph';

/** Words per row; 32 candidates a word. */
export const rowWords = 8;
const blockSize = 32 * rowWords;

/** What one block found: rows of the vertices that at least one of its candidates takes down. */
export interface MustBlock {
  /** Index of the block's first candidate; bit `b` of a row is candidate `first + b`. */
  readonly first: number;
  readonly size: number;
  /** Positions that have a row, in order of discovery; the first `touchedCount` entries. */
  readonly touched: Int32Array;
  readonly touchedCount: number;
  /** Start of a position's row in `rows`; -1: no row. */
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
  readonly #graph: MustGraph;
  /** Positions to visit, a bit each. */
  readonly #pending: Int32Array;
  #counts: Int32Array = new Int32Array(4 * rowWords);
  readonly #gateRow = new Int32Array(rowWords);

  constructor(graph: MustGraph) {
    this.#graph = graph;
    this.touched = new Int32Array(graph.size);
    this.rowOf = new Int32Array(graph.size).fill(-1);
    this.rows = new Int32Array(graph.size * rowWords);
    this.#pending = new Int32Array((graph.size >> 5) + 1);
  }

  run(candidates: Int32Array, first: number): void {
    this.#clear();
    this.first = first;
    this.size = Math.min(blockSize, candidates.length - first);
    let lowest = this.#graph.size;
    for (let bit = 0; bit < this.size; bit += 1) {
      const position = candidates[first + bit] as number;
      const row = this.#rowAt(position);
      this.rows[row + (bit >> 5)] = (this.rows[row + (bit >> 5)] as number) | (1 << (bit & 31));
      this.#mark(position);
      if (position < lowest) lowest = position;
    }
    this.#scan(lowest);
  }

  #clear(): void {
    for (let at = 0; at < this.touchedCount; at += 1) this.rowOf[this.touched[at] as number] = -1;
    this.rows.fill(0, 0, this.touchedCount * rowWords);
    this.touchedCount = 0;
  }

  #mark(position: number): void {
    this.#pending[position >> 5] = (this.#pending[position >> 5] as number) | (1 << (position & 31));
  }

  #rowAt(position: number): number {
    const known = this.rowOf[position] as number;
    if (known >= 0) return known;
    const row = this.touchedCount * rowWords;
    this.rowOf[position] = row;
    this.touched[this.touchedCount] = position;
    this.touchedCount += 1;
    return row;
  }

  /** Visits pending positions upwards; a ring that marks a lower position sends the scan back to it. */
  #scan(lowest: number): void {
    const pending = this.#pending;
    let word = lowest >> 5;
    while (word < pending.length) {
      const bits = pending[word] as number;
      if (bits === 0) {
        word += 1;
        continue;
      }
      const bit = 31 - Math.clz32(bits & -bits);
      pending[word] = bits & ~(1 << bit);
      const position = (word << 5) + bit;
      const back = this.#graph.threshold[position] === 1 || this.#pullGate(position) ? this.#push(position) : position;
      if (back >> 5 < word) word = back >> 5;
    }
  }

  /** Adds the row of a position to what rests on it. Returns the lowest position marked. */
  #push(position: number): number {
    const { outputs, threshold } = this.#graph;
    const { rows } = this;
    const row = this.rowOf[position] as number;
    let lowest = position;
    const end = outputs.offset[position + 1] as number;
    for (let edge = outputs.offset[position] as number; edge < end; edge += 1) {
      const to = outputs.items[edge] as number;
      if ((threshold[to] as number) === 1) {
        const target = this.#rowAt(to);
        let grown = 0;
        for (let word = 0; word < rowWords; word += 1) {
          const before = rows[target + word] as number;
          const after = before | (rows[row + word] as number);
          grown |= before ^ after;
          rows[target + word] = after;
        }
        if (grown === 0) continue;
      }
      this.#mark(to);
      if (to < lowest) lowest = to;
    }
    return lowest;
  }

  /** Sets the row of a gate: candidates in at least `threshold` of its inputs' rows. Returns whether it grew. */
  #pullGate(position: number): boolean {
    const { inputs, threshold } = this.#graph;
    const needed = threshold[position] as number;
    const [start, end] = [inputs.offset[position] as number, inputs.offset[position + 1] as number];
    let present = 0;
    for (let at = start; at < end; at += 1) if ((this.rowOf[inputs.items[at] as number] as number) >= 0) present += 1;
    if (present < needed) return false;
    const counts = this.#countsFor(needed);
    for (let at = start; at < end; at += 1) {
      const row = this.rowOf[inputs.items[at] as number] as number;
      if (row >= 0) addToCounts({ counts, needed, words: rowWords }, this.rows, row);
    }
    const top = (needed - 1) * rowWords;
    for (let word = 0; word < rowWords; word += 1) this.#gateRow[word] = counts[top + word] as number;
    return this.#growGate(position);
  }

  #growGate(position: number): boolean {
    const found = this.#gateRow;
    if (found.every((word) => word === 0)) return false;
    const row = this.#rowAt(position);
    let grown = 0;
    for (let word = 0; word < rowWords; word += 1) {
      const before = this.rows[row + word] as number;
      grown |= before ^ (found[word] as number);
      this.rows[row + word] = found[word] as number;
    }
    return grown !== 0;
  }

  #countsFor(needed: number): Int32Array {
    if (this.#counts.length < needed * rowWords) this.#counts = new Int32Array(needed * rowWords);
    else this.#counts.fill(0, 0, needed * rowWords);
    return this.#counts;
  }
}

/** Row `q` of `counts`: the elements counted more than `q` times so far, up to `needed`. */
export interface BitCounts {
  readonly counts: Int32Array;
  readonly needed: number;
  readonly words: number;
}

/** Counts one more row: what was in row q - 1 and is in this row moves up to row q. */
export function addToCounts({ counts, needed, words }: BitCounts, rows: Int32Array, row: number): void {
  for (let level = needed - 1; level > 0; level -= 1) {
    for (let word = 0; word < words; word += 1) {
      const at = level * words + word;
      counts[at] = (counts[at] as number) | ((counts[at - words] as number) & (rows[row + word] as number));
    }
  }
  for (let word = 0; word < words; word += 1) counts[word] = (counts[word] as number) | (rows[row + word] as number);
}

/** Calls back with the Must rows of each block of candidates (positions, best ascending); the block is valid during the call only. */
export function eachMustBlock(graph: MustGraph, candidates: Int32Array, each: (block: MustBlock) => void): void {
  const run = new BlockRun(graph);
  for (let first = 0; first < candidates.length; first += blockSize) {
    run.run(candidates, first);
    each(run);
  }
}

/** Calls back for every candidate (its index) that is in the row of this position. */
export function eachInRow({ first, rowOf, rows }: MustBlock, position: number, each: (candidate: number) => void): void {
  const row = rowOf[position] ?? -1;
  if (row < 0) return;
  for (let word = 0; word < rowWords; word += 1) {
    for (let bits = rows[row + word] as number; bits !== 0; bits &= bits - 1) each(first + word * 32 + 31 - Math.clz32(bits & -bits));
  }
}
