// failed(F) on the threshold graph, again and again: pushed from what fails to what rests on it, and, once a good part of the estate is
// down, pulled in one sweep over all positions in their order, which reads memory in sequence instead of at random.
//
// How: pushing is `failure.ts` on positions: a queue, and a count of lost inputs per gate. When one in 32 positions is down, it stops in the
// middle and pulls: every position, inputs first, counts its own failed inputs and fails when there are enough. A stretch of rings is pulled
// again until nothing in it changes.
// Why right: both only ever fail what must fail, and pulling ends where no equation asks for more. So it ends in the least solution, whatever
// pushing had done before.
// Source: Beamer, Asanović & Patterson 2012, “Direction-optimizing breadth-first search”; here with thresholds.
// Preconditions: causes are positions; `reset` stands between two runs. Cost: the edges out of what fails, never more than a few passes.
import { demandIndex } from './demands';
import type { MustGraph } from './must-graph';

/** One part in so many must be down before pulling pays. */
const pullFrom = 32;

export class Blast {
  readonly graph: MustGraph;
  /** 1: failed, per position. */
  readonly failed: Uint8Array;
  readonly #queue: Int32Array;
  readonly #lost: Int32Array;
  readonly #touchedGates: Int32Array;
  /** Positions in the queue; -1 after pulling: not listed one by one. */
  #count = 0;
  #gates = 0;
  #pulled = false;

  constructor(graph: MustGraph) {
    this.graph = graph;
    this.failed = new Uint8Array(graph.size);
    this.#queue = new Int32Array(graph.size);
    this.#lost = new Int32Array(graph.size);
    this.#touchedGates = new Int32Array(graph.size);
  }

  /** Fails these positions and all that follows. Call `reset` before the next run. */
  run(causes: Iterable<number>): void {
    for (const cause of causes) {
      demandIndex('a cause', cause, this.graph.size);
      if (this.failed[cause] === 1) continue;
      this.failed[cause] = 1;
      this.#queue[this.#count] = cause;
      this.#count += 1;
    }
    if (!this.#push(Math.floor(this.graph.size / pullFrom))) return;
    this.#pulled = true;
    pull(this.graph, this.failed);
  }

  /** Calls back for every failed position, in no particular order. */
  eachFailed(each: (position: number) => void): void {
    if (this.#pulled) {
      const { failed } = this;
      for (let position = 0; position < failed.length; position += 1) if (failed[position] === 1) each(position);
    } else for (let at = 0; at < this.#count; at += 1) each(this.#queue[at]);
  }

  /** Back to nothing failed. */
  reset(): void {
    if (this.#pulled) this.failed.fill(0);
    else for (let at = 0; at < this.#count; at += 1) this.failed[this.#queue[at]] = 0;
    for (let at = 0; at < this.#gates; at += 1) this.#lost[this.#touchedGates[at]] = 0;
    this.#count = 0;
    this.#gates = 0;
    this.#pulled = false;
  }

  /** Pushes until nothing follows (false), or until so many are down that pulling is faster (true). */
  #push(limit: number): boolean {
    const { threshold, outputs } = this.graph;
    const { offset, items } = outputs;
    const { failed } = this;
    const [queue, lost, touched] = [this.#queue, this.#lost, this.#touchedGates];
    let count = this.#count;
    let gates = this.#gates;
    let at = 0;
    for (; at < count && count <= limit; at += 1) {
      const position = queue[at];
      const end = offset[position + 1];
      for (let edge = offset[position]; edge < end; edge += 1) {
        const to = items[edge];
        if (failed[to] === 1) continue;
        const needed = threshold[to];
        if (needed !== 1) {
          const gone = lost[to] + 1;
          lost[to] = gone;
          if (gone === 1) {
            touched[gates] = to;
            gates += 1;
          }
          if (gone < needed) continue;
        }
        failed[to] = 1;
        queue[count] = to;
        count += 1;
      }
    }
    this.#count = count;
    this.#gates = gates;
    return at < count;
  }
}

/** Whether enough inputs of a position have failed. */
function trips({ inputs, threshold }: MustGraph, failed: Uint8Array, position: number): boolean {
  const end = inputs.offset[position + 1];
  let needed = threshold[position];
  for (let at = inputs.offset[position]; at < end; at += 1) {
    needed -= failed[inputs.items[at]];
    if (needed === 0) return true;
  }
  return false;
}

/** One sweep over all positions, inputs first; a stretch of rings is swept again until it stays as it is. */
function pull(graph: MustGraph, failed: Uint8Array): void {
  const { size, inRing } = graph;
  for (let position = 0; position < size; ) {
    let end = position + 1;
    if (inRing[position] === 1) while (end < size && inRing[end] === 1) end += 1;
    for (let grew = true; grew; ) {
      grew = false;
      for (let at = position; at < end; at += 1) {
        if (failed[at] === 1 || !trips(graph, failed, at)) continue;
        failed[at] = 1;
        grew = end - position > 1;
      }
    }
    position = end;
  }
}
