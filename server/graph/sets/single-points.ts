// Single points of failure, both ways round at once: per candidate the targets that it takes down alone, and how many nodes (semantics §3).
//
// How: candidates find their positions on the threshold graph; those in a chain share the answer of its end (`kernel/chains.ts`). For 256 ends
// at a time the Must rows say which of them take down each position. Rows of targets are turned over: the target goes into the list of every
// bit that is set. Along a chain, from its end down, each position adds its own targets. The number of nodes is the same with sums instead of
// lists (`kernel/bit-sums.ts`). For few targets only their cone is made.
// Why right: `kernel/must.rationale.md`. Exact on every graph. Cost: that of Must rows, and the pairs that are listed.
import { Fault } from '../../model/faults';
import type { CompiledEstate } from '../compiled/compiled';
import { Integers } from '../compiled/growing';
import { Pace } from '../compiled/pace';
import { BitSums } from '../kernel/bit-sums';
import { type Chains, chainsOf } from '../kernel/chains';
import { eachMustBlock, type MustBlock } from '../kernel/must';
import { type MustGraph, mustGraphOf, wholeGraphOf } from '../kernel/must-graph';

export interface SinglePointOfFailure {
  readonly node: number;
  /** Targets that fail when this node fails, ascending; itself left out. Never empty. */
  readonly takesDown: Int32Array;
}

export interface SinglePointsQuestion {
  /** Nodes that may be causes. */
  readonly candidates: Int32Array;
  readonly targets: readonly number[];
  /** 1: down from the start, per vertex. */
  readonly down: Uint8Array;
  /** Called at least every block of 256 candidates; may throw to stop. */
  readonly checkpoint: (done: number, total: number) => void;
}

/** Positions that may be causes, and the chains between them. */
export function causesIn(graph: MustGraph, candidates: Int32Array): { readonly isCause: Uint8Array; readonly chains: Chains } {
  const isCause = new Uint8Array(graph.size);
  for (const node of candidates) {
    const position = graph.positionOf[node];
    if (position >= 0) isCause[position] = 1;
  }
  return { isCause, chains: chainsOf(graph, isCause) };
}

/** Pairs of a cause and a target that are listed at most: more would not fit in an answer. */
const mostPairs = 100_000_000;
/** What writing down a target costs, in the units of `Pace`: it may have some hundred causes. */
const costPerTarget = 100;
const none = new Int32Array(0);

/** Two ascending lists as one. */
function merged(a: Int32Array, b: Int32Array): Int32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both.sort();
}

/** Collects per column the targets that it takes down, ascending. */
class TakenDown {
  /** Per position that is a column. */
  readonly lists = new Map<number, Int32Array>();
  readonly #graph: MustGraph;
  readonly #isTarget: Uint8Array;
  readonly #columns: Int32Array;
  #pairs = 0;
  readonly #pace: Pace;
  readonly #found = Array.from({ length: 256 }, () => new Integers(64));

  constructor(graph: MustGraph, isTarget: Uint8Array, { columns, pace }: { readonly columns: Int32Array; readonly pace: Pace }) {
    this.#graph = graph;
    this.#isTarget = isTarget;
    this.#columns = columns;
    this.#pace = pace;
  }

  add(block: MustBlock): void {
    const { rows, rowOf, first, size } = block;
    const { positionOf } = this.#graph;
    const found = this.#found;
    for (const target of this.#targetsIn(block)) {
      this.#pace.step(costPerTarget);
      const row = rowOf[positionOf[target]];
      for (let word = 0; word < 8; word += 1) {
        for (let bits = rows[row + word]; bits !== 0; bits &= bits - 1) {
          found[(word << 5) + 31 - Math.clz32(bits & -bits)].push(target);
        }
      }
    }
    for (let bit = 0; bit < size; bit += 1) {
      const list = found[bit];
      this.#pairs += list.length;
      if (this.#pairs > mostPairs) throw new Fault('answer-too-large', 1);
      if (list.length > 0) this.lists.set(this.#columns[first + bit], list.take());
    }
  }

  #targetsIn({ touched, touchedCount }: MustBlock): Int32Array {
    const { vertices } = this.#graph;
    const targets = new Integers(touchedCount);
    for (let at = 0; at < touchedCount; at += 1) {
      const position = touched[at];
      for (let entry = vertices.offset[position]; entry < vertices.offset[position + 1]; entry += 1) {
        const vertex = vertices.items[entry];
        if (this.#isTarget[vertex] === 1) targets.push(vertex);
      }
    }
    return targets.take().sort();
  }
}

/** Lists along the chains, from their ends: what a position takes down is its own targets and what its chain takes down. */
function listsAlongChains(
  graph: MustGraph,
  { chains, isTarget, ofColumn }: { chains: Chains; isTarget: Uint8Array; ofColumn: ReadonlyMap<number, Int32Array> },
) {
  const lists: (Int32Array | undefined)[] = new Array(graph.size);
  const { vertices } = graph;
  const own = (position: number) => {
    const found = vertices.items.subarray(vertices.offset[position], vertices.offset[position + 1]);
    return found.some((vertex) => isTarget[vertex] === 1) ? found.filter((vertex) => isTarget[vertex] === 1) : none;
  };
  const listOf = (position: number): Int32Array => {
    // A column's row holds its own targets; the walk up the chain is a loop, because chains may be long.
    const path: number[] = [];
    let at = position;
    while (lists[at] === undefined && chains.next[at] >= 0) {
      path.push(at);
      at = chains.next[at];
    }
    let list = lists[at] ?? ofColumn.get(at) ?? own(at);
    lists[at] = list;
    for (let step = path.pop(); step !== undefined; step = path.pop()) {
      list = merged(own(step), list);
      lists[step] = list;
    }
    return list;
  };
  return listOf;
}

/** The threshold graph to ask about these living targets, contracted: their cone when they are few. */
export function graphOfTargets(
  estate: CompiledEstate,
  { targets, down, checkpoint }: { readonly targets: readonly number[]; readonly down: Uint8Array; readonly checkpoint: () => void },
): MustGraph {
  const isFew = targets.length * 50 < estate.nodeCount;
  return isFew ? mustGraphOf(estate, { down, targets, contract: true, checkpoint }) : wholeGraphOf(estate, down, checkpoint);
}

/** All single points, ascending by node. Exact on every graph; cost: see `kernel/must.ts`. */
export function singlePoints(estate: CompiledEstate, { candidates, targets, down, checkpoint }: SinglePointsQuestion): SinglePointOfFailure[] {
  const living = targets.filter((target) => down[target] === 0);
  const start = () => checkpoint(0, 1);
  const graph = graphOfTargets(estate, { targets: living, down, checkpoint: start });
  start();
  const { chains } = causesIn(graph, candidates);
  const isTarget = new Uint8Array(estate.vertexCount);
  for (const target of living) isTarget[target] = 1;
  let done = 0;
  const found = new TakenDown(graph, isTarget, { columns: chains.columns, pace: new Pace(() => checkpoint(done, chains.columns.length)) });
  start();
  eachMustBlock(graph, chains.columns, (block) => {
    done = block.first;
    checkpoint(done, chains.columns.length);
    found.add(block);
  });
  const listOf = listsAlongChains(graph, { chains, isTarget, ofColumn: found.lists });
  const points: SinglePointOfFailure[] = [];
  const pace = new Pace(() => checkpoint(chains.columns.length, chains.columns.length));
  candidates.forEach((node) => {
    pace.step();
    const position = graph.positionOf[node];
    if (position < 0) return;
    const list = listOf(position);
    pace.step(list.length);
    const takesDown = isTarget[node] === 1 ? list.filter((target) => target !== node) : list;
    if (takesDown.length > 0) points.push({ node, takesDown });
  });
  return points.sort((a, b) => a.node - b.node);
}

/** Per candidate, in their order: how many nodes fail when it fails, itself included; 0: down from the start. */
export function failureCounts(estate: CompiledEstate, { candidates, down, checkpoint }: Omit<SinglePointsQuestion, 'targets'>): Float64Array {
  const graph = wholeGraphOf(estate, down, () => checkpoint(0, 1));
  const { chains } = causesIn(graph, candidates);
  const nodesAt = nodeCounts(graph, estate.nodeCount);
  const sums = new BitSums();
  const places = new Int32Array(graph.size + 8);
  const ofColumn = new Float64Array(chains.columns.length);
  eachMustBlock(graph, chains.columns, (block) => {
    checkpoint(block.first, chains.columns.length);
    let ones = 0;
    for (let at = 0; at < block.touchedCount; at += 1) {
      const position = block.touched[at];
      const weight = nodesAt[position];
      if (weight === 1) {
        places[ones] = block.rowOf[position];
        ones += 1;
      } else if (weight > 1) sums.add(block.rows, block.rowOf[position], weight);
    }
    sums.addRows(block.rows, places, ones);
    sums.flush(ofColumn, block.first, block.size);
    checkpoint(block.first + block.size, chains.columns.length);
  });
  return countsAlongChains(graph, { chains, nodesAt, ofColumn }, candidates);
}

/** How many nodes stand at each position; deliveries are no nodes. */
function nodeCounts({ size, vertices }: MustGraph, nodeCount: number): Int32Array {
  const counts = new Int32Array(size);
  for (let position = 0; position < size; position += 1) {
    for (let at = vertices.offset[position]; at < vertices.offset[position + 1]; at += 1) {
      if (vertices.items[at] < nodeCount) counts[position] += 1;
    }
  }
  return counts;
}

interface ColumnCounts {
  readonly chains: Chains;
  readonly nodesAt: Int32Array;
  readonly ofColumn: Float64Array;
}

function countsAlongChains(graph: MustGraph, { chains, nodesAt, ofColumn }: ColumnCounts, candidates: Int32Array): Float64Array {
  const counts = new Float64Array(graph.size);
  chains.columns.forEach((position, column) => {
    counts[position] = ofColumn[column];
  });
  for (let position = graph.size - 1; position >= 0; position -= 1) {
    const next = chains.next[position];
    const own = nodesAt[position];
    if (next >= 0) counts[position] = own + counts[next];
    else if (counts[position] === 0) counts[position] = own;
  }
  return Float64Array.from(candidates, (node) => {
    const position = graph.positionOf[node];
    return position < 0 ? 0 : counts[position];
  });
}
