// Nodes that fail both nodes of a pair alone: what a node shares with what is to stand in for it.
// How: the Must rows of both nodes (`kernel/must.ts`), 256 causes at a time; what stands in both is shared. Cost: that of Must rows, and one check
// of each pair per block.
import type { CompiledEstate } from '../compiled/compiled';
import { eachInRow, eachMustBlock } from '../kernel/must';
import { mustGraphOf } from '../kernel/must-graph';
import type { SinglePointsQuestion } from './single-points';

export type Pair = readonly [number, number];

/** Per pair, in the order given, the candidates whose failure alone fails both, ascending. A pair with a node that is down has none. */
export function sharedCauses(
  estate: CompiledEstate,
  pairs: readonly Pair[],
  { candidates, down, checkpoint }: Omit<SinglePointsQuestion, 'targets'>,
): number[][] {
  const causes: number[][] = pairs.map(() => []);
  const living = pairs.flatMap((pair, index) => (pair.some((node) => down[node] === 1) ? [] : [{ pair, index }]));
  const targets = [...new Set(living.flatMap(({ pair }) => pair))].sort((a, b) => a - b);
  const graph = mustGraphOf(estate, { down, targets, checkpoint: () => checkpoint(0, 1) });
  // A node that nothing rests on can still be shared: by what falls back to itself.
  const positions = candidates
    .map((node) => graph.positionOf[node])
    .filter((position) => position >= 0)
    .sort();
  eachMustBlock(graph, positions, (block) => {
    checkpoint(block.first, positions.length);
    for (const { pair, index } of living) {
      const [first, second] = pair.map((node) => graph.positionOf[node]);
      const ofFirst = new Set<number>();
      eachInRow(block, first, (cause) => ofFirst.add(cause));
      if (ofFirst.size === 0) continue;
      eachInRow(block, second, (cause) => {
        if (ofFirst.has(cause)) causes[index].push(graph.vertexAt[positions[cause]]);
      });
    }
  });
  return causes.map((list) => list.sort((a, b) => a - b));
}
