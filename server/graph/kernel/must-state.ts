// Must sets that follow what fails: rows over classes of candidates on one cone, changed by failing a class and changed back.
//
// How: the rows are first computed as in `must.ts`. `fail` then loses a position and all that follows, as `failure.ts` does, and marks every
// gate that spares one less. Marked positions are visited upwards; only the words of a row that changed travel on. Every word that changes is
// written down with what it was, and `undo` puts the words back in reverse order.
// Why right: rows only grow while things fail, so going up from the rows before reaches the least solution after (`must.rationale.md`).
// Preconditions: seats are positions of the cone; each `undo` has its `fail`. Cost: what changes, and the inputs of the gates that are marked.
import { Pace } from '../compiled/pace';
import { demand, demandIndex, demandIndices } from './demands';
import type { MustGraph } from './must-graph';

/** What a visit of a position costs, in the units of `Pace`; each word of each input that it counts costs one more. */
const costPerVisit = 50;

/** A log of numbers that is cut back to an earlier length. */
class Log {
  length = 0;
  #items = new Int32Array(1024);

  push(item: number): void {
    if (this.length === this.#items.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.#items);
      this.#items = wider;
    }
    this.#items[this.length] = item;
    this.length += 1;
  }

  at(index: number): number {
    return this.#items[index];
  }
}

export class MustState {
  readonly graph: MustGraph;
  /** Words per row. */
  readonly words: number;
  /** 1: failed, per position. */
  readonly dead: Uint8Array;
  readonly #rows: Int32Array;
  readonly #lost: Int32Array;
  readonly #pending: Int32Array;
  /** Words of each pending position that changed since it was visited: from, and up to. */
  readonly #from: Int32Array;
  readonly #upTo: Int32Array;
  /** Positions that failed, and words that changed with what they were, since the start. */
  readonly #fallen = new Log();
  readonly #changed = new Log();
  readonly #before = new Log();
  /** Lengths of the logs before each `fail`. */
  readonly #frames: { readonly fallen: number; readonly changed: number }[] = [];
  #counts = new Int32Array(0);
  readonly #pace: Pace;

  /** `seats`: the position at which each class fails. `checkpoint` is called every few milliseconds and may throw to stop. */
  constructor(graph: MustGraph, seats: readonly number[], checkpoint: () => void) {
    demandIndices('a seat', seats, graph.size);
    this.graph = graph;
    this.#pace = new Pace(checkpoint);
    this.words = (seats.length + 31) >> 5;
    this.dead = new Uint8Array(graph.size);
    this.#rows = new Int32Array(graph.size * this.words);
    this.#lost = new Int32Array(graph.size);
    this.#pending = new Int32Array((graph.size >> 5) + 1);
    this.#from = new Int32Array(graph.size).fill(this.words);
    this.#upTo = new Int32Array(graph.size);
    seats.forEach((position, index) => {
      this.#pace.step(costPerVisit);
      const word = index >> 5;
      const at = position * this.words + word;
      this.#rows[at] |= 1 << (index & 31);
      this.#mark(position, word, word + 1);
    });
    this.#scan(0);
    this.#changed.length = 0;
    this.#before.length = 0;
  }

  /** The row of a position as it is now: the classes whose loss, with what has failed, loses it. */
  rowOf(position: number): Int32Array {
    return this.#rows.subarray(position * this.words, (position + 1) * this.words);
  }

  /** Fails what is at this position, and all that follows. */
  fail(seat: number): void {
    demandIndex('a seat', seat, this.graph.size);
    this.#frames.push({ fallen: this.#fallen.length, changed: this.#changed.length });
    let at = this.#fallen.length;
    this.#kill(seat);
    let lowest = this.graph.size;
    const { outputs, threshold } = this.graph;
    for (; at < this.#fallen.length; at += 1) {
      const vertex = this.#fallen.at(at);
      this.#pace.step(1 + outputs.offset[vertex + 1] - outputs.offset[vertex]);
      for (let edge = outputs.offset[vertex]; edge < outputs.offset[vertex + 1]; edge += 1) {
        const to = outputs.items[edge];
        this.#lost[to] += 1;
        if (this.dead[to] === 1) continue;
        if (this.#lost[to] >= threshold[to]) {
          this.#kill(to);
          continue;
        }
        // It spares one less: all of its row is counted anew.
        this.#mark(to, 0, this.words);
        if (to < lowest) lowest = to;
      }
    }
    this.#scan(lowest);
  }

  /** Takes back the last `fail`. */
  undo(): void {
    const frame = this.#frames.pop();
    demand(frame !== undefined, () => 'nothing failed that could be taken back');
    const { outputs } = this.graph;
    for (let at = frame.fallen; at < this.#fallen.length; at += 1) {
      const vertex = this.#fallen.at(at);
      this.#pace.step(1 + outputs.offset[vertex + 1] - outputs.offset[vertex]);
      this.dead[vertex] = 0;
      for (let edge = outputs.offset[vertex]; edge < outputs.offset[vertex + 1]; edge += 1) {
        const to = outputs.items[edge];
        this.#lost[to] -= 1;
      }
    }
    for (let at = this.#changed.length - 1; at >= frame.changed; at -= 1) {
      if ((at & 1023) === 0) this.#pace.step(1024);
      this.#rows[this.#changed.at(at)] = this.#before.at(at);
    }
    this.#fallen.length = frame.fallen;
    this.#changed.length = frame.changed;
    this.#before.length = frame.changed;
  }

  #kill(vertex: number): void {
    if (this.dead[vertex] === 1) return;
    this.dead[vertex] = 1;
    this.#fallen.push(vertex);
  }

  #mark(position: number, from: number, upTo: number): void {
    this.#pending[position >> 5] |= 1 << (position & 31);
    if (from < this.#from[position]) this.#from[position] = from;
    if (upTo > this.#upTo[position]) this.#upTo[position] = upTo;
  }

  #scan(lowest: number): void {
    const pending = this.#pending;
    const { threshold } = this.graph;
    let word = lowest >> 5;
    while (word < pending.length) {
      const bits = pending[word];
      if (bits === 0) {
        word += 1;
        continue;
      }
      const low = bits & -bits;
      pending[word] = bits ^ low;
      const position = (word << 5) + 31 - Math.clz32(low);
      const from = this.#from[position];
      const upTo = this.#upTo[position];
      this.#from[position] = this.words;
      this.#upTo[position] = 0;
      if (this.dead[position] === 1) continue;
      this.#pace.step(costPerVisit);
      if (threshold[position] !== 1 && !this.#pullGate(position, from, upTo)) continue;
      const back = this.#push(position, from, upTo);
      if (back >> 5 < word) word = back >> 5;
    }
  }

  /** Adds words of the row of a position to what rests on it. Returns the lowest position marked. */
  #push(position: number, from: number, upTo: number): number {
    const { outputs, threshold } = this.graph;
    const { dead } = this;
    let lowest = position;
    const end = outputs.offset[position + 1];
    this.#pace.step((end - outputs.offset[position]) * (1 + ((upTo - from) >> 2)));
    for (let edge = outputs.offset[position]; edge < end; edge += 1) {
      const to = outputs.items[edge];
      if (dead[to] === 1) continue;
      if (threshold[to] !== 1) this.#mark(to, from, upTo);
      else if (!this.#join(position * this.words, to, { from, upTo })) continue;
      if (to < lowest) lowest = to;
    }
    return lowest;
  }

  /** Adds words of a row to that of a position; whether it grew. */
  #join(row: number, to: number, { from, upTo }: { readonly from: number; readonly upTo: number }): boolean {
    const rows = this.#rows;
    const target = to * this.words;
    let first = -1;
    let last = -1;
    for (let word = from; word < upTo; word += 1) {
      const before = rows[target + word];
      const after = before | rows[row + word];
      if (after === before) continue;
      this.#changed.push(target + word);
      this.#before.push(before);
      rows[target + word] = after;
      if (first < 0) first = word;
      last = word;
    }
    if (first < 0) return false;
    this.#mark(to, first, last + 1);
    return true;
  }

  /**
   * Counts anew what is in enough of a gate's living inputs, within these words; whether its row grew. Where few may be spared it counts
   * what is missing instead (see `must.ts`).
   */
  #pullGate(position: number, from: number, upTo: number): boolean {
    const { inputs, threshold } = this.graph;
    const rows = this.#rows;
    const needed = threshold[position] - this.#lost[position];
    const [start, end] = [inputs.offset[position], inputs.offset[position + 1]];
    const row = position * this.words;
    const spared = end - start - threshold[position] + 1;
    const flip = spared < needed ? -1 : 0;
    const levels = flip === 0 ? needed : spared;
    if (this.#counts.length < levels) this.#counts = new Int32Array(levels);
    const counts = this.#counts;
    let grew = false;
    for (let word = from; word < upTo; word += 1) {
      this.#pace.step(end - start);
      // counts[q]: what is in more than q of the rows so far.
      counts.fill(0, 0, levels);
      for (let at = start; at < end; at += 1) {
        const input = inputs.items[at];
        if (this.dead[input] === 1) continue;
        const bits = rows[input * this.words + word] ^ flip;
        if (bits === 0) continue;
        for (let level = levels - 1; level > 0; level -= 1) counts[level] |= counts[level - 1] & bits;
        counts[0] |= bits;
      }
      const after = counts[levels - 1] ^ flip;
      const before = rows[row + word];
      if (after === before) continue;
      this.#changed.push(row + word);
      this.#before.push(before);
      rows[row + word] = after;
      grew = true;
    }
    return grew;
  }
}
