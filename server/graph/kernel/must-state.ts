// Must sets that follow what fails: rows over classes of candidates on one cone, changed by failing a class and changed back.
// Rows only grow while things fail, so going up from the rows before reaches the least solution after (see `must.rationale.md`).
import { addToCounts } from './must';
import type { MustGraph } from './must-graph';

/** What one `fail` changed, to be changed back. */
interface Frame {
  readonly dead: number[];
  /** Positions whose rows changed, and their rows before, one after another. */
  readonly changed: number[];
  readonly before: Int32Array[];
}

/** Visits of a position between two checks whether the answer is still wanted. */
const visitsPerCheckpoint = 256;

export class MustState {
  readonly graph: MustGraph;
  /** Words per row. */
  readonly words: number;
  /** 1: failed, per position. */
  readonly dead: Uint8Array;
  readonly #rows: Int32Array;
  readonly #lost: Int32Array;
  readonly #pending: Int32Array;
  /** Frame in which a row was last kept. */
  readonly #keptIn: Int32Array;
  readonly #frames: Frame[] = [];
  #frameNumber = 0;
  #counts = new Int32Array(0);

  readonly #checkpoint: () => void;
  #visits = 0;

  /** `seats`: the position at which each class fails. `checkpoint` is called every few milliseconds and may throw to stop. */
  constructor(graph: MustGraph, seats: readonly number[], checkpoint: () => void) {
    this.graph = graph;
    this.#checkpoint = checkpoint;
    this.words = (seats.length + 31) >> 5;
    this.dead = new Uint8Array(graph.size);
    this.#rows = new Int32Array(graph.size * this.words);
    this.#lost = new Int32Array(graph.size);
    this.#pending = new Int32Array((graph.size >> 5) + 1);
    this.#keptIn = new Int32Array(graph.size);
    seats.forEach((position, index) => {
      const at = position * this.words + (index >> 5);
      this.#rows[at] = (this.#rows[at] as number) | (1 << (index & 31));
      this.#mark(position);
    });
    this.#scan(0);
  }

  /** The row of a position as it is now: the classes whose loss, with what has failed, loses it. */
  rowOf(position: number): Int32Array {
    return this.#rows.subarray(position * this.words, (position + 1) * this.words);
  }

  /** Fails what is at this position, and all that follows. */
  fail(seat: number): void {
    this.#frameNumber += 1;
    const frame: Frame = { dead: [], changed: [], before: [] };
    this.#frames.push(frame);
    this.#kill(seat, frame);
    let lowest = this.graph.size;
    const { outputs } = this.graph;
    for (let at = 0; at < frame.dead.length; at += 1) {
      const vertex = frame.dead[at] as number;
      for (let edge = outputs.offset[vertex] as number; edge < (outputs.offset[vertex + 1] as number); edge += 1) {
        const to = outputs.items[edge] as number;
        this.#lost[to] = (this.#lost[to] as number) + 1;
        if (this.dead[to] === 1) continue;
        if ((this.#lost[to] as number) >= (this.graph.threshold[to] as number)) {
          this.#kill(to, frame);
          continue;
        }
        this.#mark(to);
        if (to < lowest) lowest = to;
      }
    }
    this.#scan(lowest);
  }

  /** Takes back the last `fail`. */
  undo(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    const { outputs } = this.graph;
    for (const vertex of frame.dead) {
      this.dead[vertex] = 0;
      for (let edge = outputs.offset[vertex] as number; edge < (outputs.offset[vertex + 1] as number); edge += 1) {
        const to = outputs.items[edge] as number;
        this.#lost[to] = (this.#lost[to] as number) - 1;
      }
    }
    frame.changed.forEach((position, index) => {
      this.#rows.set(frame.before[index] ?? [], position * this.words);
    });
    this.#frameNumber += 1;
  }

  #kill(vertex: number, frame: Frame): void {
    if (this.dead[vertex] === 1) return;
    this.dead[vertex] = 1;
    frame.dead.push(vertex);
  }

  #mark(position: number): void {
    this.#pending[position >> 5] = (this.#pending[position >> 5] as number) | (1 << (position & 31));
  }

  #keep(position: number): void {
    if (this.#keptIn[position] === this.#frameNumber) return;
    this.#keptIn[position] = this.#frameNumber;
    const frame = this.#frames[this.#frames.length - 1];
    if (!frame) return;
    frame.changed.push(position);
    frame.before.push(this.#rows.slice(position * this.words, (position + 1) * this.words));
  }

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
      if (this.dead[position] === 1) continue;
      this.#visits += 1;
      if (this.#visits % visitsPerCheckpoint === 0) this.#checkpoint();
      if (this.graph.threshold[position] !== 1 && !this.#pullGate(position)) continue;
      const back = this.#push(position);
      if (back >> 5 < word) word = back >> 5;
    }
  }

  /** Adds the row of a position to what rests on it. Returns the lowest position marked. */
  #push(position: number): number {
    const { outputs, threshold } = this.graph;
    let lowest = position;
    for (let edge = outputs.offset[position] as number; edge < (outputs.offset[position + 1] as number); edge += 1) {
      const to = outputs.items[edge] as number;
      if (this.dead[to] === 1) continue;
      if (threshold[to] === 1 && !this.#join(position * this.words, to)) continue;
      this.#mark(to);
      if (to < lowest) lowest = to;
    }
    return lowest;
  }

  /** Adds a row to that of a position; whether it grew. */
  #join(row: number, to: number): boolean {
    const rows = this.#rows;
    const target = to * this.words;
    let word = 0;
    while (word < this.words && ((rows[row + word] as number) & ~(rows[target + word] as number)) === 0) word += 1;
    if (word === this.words) return false;
    this.#keep(to);
    for (; word < this.words; word += 1) rows[target + word] = (rows[target + word] as number) | (rows[row + word] as number);
    return true;
  }

  /** Counts anew what is in enough of a gate's living inputs; whether its row grew. */
  #pullGate(position: number): boolean {
    const { inputs, threshold } = this.graph;
    const { words } = this;
    const needed = (threshold[position] as number) - (this.#lost[position] as number);
    if (this.#counts.length < needed * words) this.#counts = new Int32Array(needed * words);
    else this.#counts.fill(0, 0, needed * words);
    const counts = this.#counts;
    for (let at = inputs.offset[position] as number; at < (inputs.offset[position + 1] as number); at += 1) {
      const input = inputs.items[at] as number;
      if (this.dead[input] === 0) addToCounts({ counts, needed, words }, this.#rows, input * words);
    }
    const top = (needed - 1) * words;
    const row = position * words;
    let word = 0;
    while (word < words && counts[top + word] === this.#rows[row + word]) word += 1;
    if (word === words) return false;
    this.#keep(position);
    for (; word < words; word += 1) this.#rows[row + word] = counts[top + word] as number;
    return true;
  }
}
