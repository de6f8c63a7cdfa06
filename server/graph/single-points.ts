// Single points of failure, both ways round at once: per candidate the targets that it takes down alone (semantics §3).
import type { CompiledEstate } from './compiled';
import { eachInRow, eachMustBlock } from './kernel/must';
import { type MustGraph, mustGraphOf } from './kernel/must-graph';

export interface SinglePointOfFailure {
  readonly node: number;
  /** Targets that fail when this node fails, ascending; itself left out. Never empty. */
  readonly takesDown: readonly number[];
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

/** Positions of the candidates that something rests on, inputs first, so that a block shares its way up. */
export function positionsOf(graph: MustGraph, candidates: Int32Array): Int32Array {
  const { offset } = graph.outputs;
  return candidates
    .map((node) => graph.positionOf[node] ?? -1)
    .filter((position) => position >= 0 && offset[position] !== offset[position + 1])
    .sort();
}

/** All single points, ascending by node. Exact on every graph; cost: see `kernel/must.ts`. */
export function singlePoints(estate: CompiledEstate, { candidates, targets, down, checkpoint }: SinglePointsQuestion): SinglePointOfFailure[] {
  const living = targets.filter((target) => down[target] === 0).sort((a, b) => a - b);
  const graph = mustGraphOf(estate, { down, targets: living });
  const causes = positionsOf(graph, candidates);
  const takesDown = new Map<number, number[]>();
  eachMustBlock(graph, causes, (block) => {
    checkpoint(block.first, causes.length);
    for (const target of living) {
      eachInRow(block, graph.positionOf[target] ?? -1, (index) => {
        const cause = graph.vertexAt[causes[index] ?? -1] ?? -1;
        if (cause === target) return;
        const list = takesDown.get(cause);
        if (list) list.push(target);
        else takesDown.set(cause, [target]);
      });
    }
  });
  return [...takesDown].sort(([a], [b]) => a - b).map(([node, list]) => ({ node, takesDown: list }));
}
