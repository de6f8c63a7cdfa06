// Finds the targets that have a single point of failure after a change that they had not before it.
//
// How: the Must rows of the same 256 causes are found in both graphs, bit for bit. A cause that stands for several earlier ones takes its bit
// in as many passes over the graph before. A target gains when its row after has a bit that no row of its earlier targets has. Causes that take
// down the same targets in both graphs share a bit: a position with no target of its own, on which one other rests without spare capacity, is
// followed from that other (as `kernel/chains.ts` does, which says why this is right).
// Why right: `kernel/must.rationale.md`. Memory: rows of one block and 32 bytes a target, whatever there is to find. Cost: Must rows, twice.
import type { CompiledEstate } from '../compiled/compiled';
import { chainsOf } from '../kernel/chains';
import { mostTogether, mustRunner, rowWords } from '../kernel/must';
import type { MustGraph } from '../kernel/must-graph';
import { graphOfTargets } from './single-points';

/** One of the two states: the estate, and what is down from its start, 1 per vertex. */
export interface Stand {
  readonly estate: CompiledEstate;
  readonly down: Uint8Array;
}

export interface GainedPointsQuestion {
  readonly before: Stand;
  readonly after: Stand;
  /** Nodes after that may be causes. */
  readonly candidates: Int32Array;
  /** Nodes after. */
  readonly targets: readonly number[];
  /** The candidates before that a candidate stands for. */
  readonly earlierCandidates: (candidate: number) => readonly number[];
  /** The targets before that a target stands for. */
  readonly earlierTargets: (target: number) => readonly number[];
  /** Called at least every block; may throw to stop. */
  readonly checkpoint: () => void;
}

/** One graph of the two, with the position from which the cause at each position is followed. */
interface Side {
  readonly graph: MustGraph;
  readonly followedFrom: Int32Array;
}

function sideOf({ estate, down }: Stand, targets: readonly number[], checkpoint: () => void): Side {
  const living = targets.filter((target) => down[target] === 0);
  const graph = graphOfTargets(estate, { targets: living, down, checkpoint });
  const hasTarget = new Uint8Array(graph.size);
  for (const target of living) hasTarget[graph.positionOf[target]] = 1;
  const { next } = chainsOf(graph, new Uint8Array(graph.size));
  const followedFrom = new Int32Array(graph.size);
  for (let position = graph.size - 1; position >= 0; position -= 1) {
    followedFrom[position] = hasTarget[position] === 1 || next[position] < 0 ? position : followedFrom[next[position]];
  }
  return { graph, followedFrom };
}

/** The position from which a node is followed; -1: it is down, or nothing that is asked about rests on it. */
function positionIn({ graph, followedFrom }: Side, node: number): number {
  const position = graph.positionOf[node];
  return position < 0 ? -1 : followedFrom[position];
}

/** A cause after, and the causes before that it stands for, as positions. */
interface Cause {
  readonly after: number;
  readonly before: readonly number[];
}

/** The different causes; those that stand for several come last, so that few blocks need more than one pass. */
function causesOf({ candidates, earlierCandidates }: GainedPointsQuestion, before: Side, after: Side): Cause[] {
  const causes = new Map<string, Cause>();
  for (const candidate of candidates) {
    const position = positionIn(after, candidate);
    if (position < 0) continue;
    const found = earlierCandidates(candidate).map((node) => positionIn(before, node));
    const earlier = [...new Set(found.filter((one) => one >= 0))].sort((a, b) => a - b);
    const key = `${position} ${earlier.join()}`;
    if (!causes.has(key)) causes.set(key, { after: position, before: earlier });
  }
  return [...causes.values()].sort((a, b) => a.before.length - b.before.length || a.after - b.after);
}

/** Rows that targets had before, of the causes of one block. */
class EarlierRows {
  readonly rows: Int32Array;
  readonly #run: ReturnType<typeof mustRunner>;
  readonly #positions: readonly (readonly number[])[];

  /** `positions`: of the earlier ones of each target. */
  constructor(graph: MustGraph, positions: readonly (readonly number[])[]) {
    this.#run = mustRunner(graph);
    this.#positions = positions;
    this.rows = new Int32Array(positions.length * rowWords);
  }

  find(causes: readonly Cause[]): void {
    this.rows.fill(0);
    const passes = causes.reduce((most, { before }) => Math.max(most, before.length), 0);
    for (let pass = 0; pass < passes; pass += 1) this.#pass(causes, pass);
  }

  #pass(causes: readonly Cause[], pass: number): void {
    const mask = new Int32Array(rowWords);
    const columns = Int32Array.from(causes, ({ before }, bit) => {
      if (pass >= before.length) return 0;
      mask[bit >> 5] |= 1 << (bit & 31);
      return before[pass];
    });
    const { rowOf, rows } = this.#run(columns);
    this.#positions.forEach((positions, target) => {
      for (const position of positions) {
        const row = rowOf[position];
        if (row === 0) continue;
        for (let word = 0; word < rowWords; word += 1) this.rows[target * rowWords + word] |= rows[row + word] & mask[word];
      }
    });
  }
}

/** The targets that gain a single point, ascending. */
export function gainedPoints(question: GainedPointsQuestion): number[] {
  const { targets, earlierTargets, checkpoint } = question;
  const before = sideOf(question.before, [...new Set(targets.flatMap((target) => earlierTargets(target)))], checkpoint);
  checkpoint();
  const after = sideOf(question.after, targets, checkpoint);
  const causes = causesOf(question, before, after);
  const earlier = targets.map((target) => earlierTargets(target).flatMap((node) => (before.graph.positionOf[node] < 0 ? [] : [before.graph.positionOf[node]])));
  const had = new EarlierRows(before.graph, earlier);
  const runAfter = mustRunner(after.graph);
  const gained = new Uint8Array(targets.length);
  for (let first = 0; first < causes.length; first += mostTogether) {
    checkpoint();
    const together = causes.slice(first, first + mostTogether);
    const { rowOf, rows } = runAfter(Int32Array.from(together, (one) => one.after));
    had.find(together);
    targets.forEach((target, at) => {
      const position = after.graph.positionOf[target];
      const row = gained[at] === 1 || position < 0 ? 0 : rowOf[position];
      if (row === 0) return;
      for (let word = 0; word < rowWords; word += 1) if ((rows[row + word] & ~had.rows[at * rowWords + word]) !== 0) gained[at] = 1;
    });
  }
  return targets.filter((_, at) => gained[at] === 1).sort((a, b) => a - b);
}
