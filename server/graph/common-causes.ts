// Common causes (false redundancy, semantics §3): per group with spare capacity the candidates that defeat all of it alone.
import { compareText } from '../model/text-order';
import type { CompiledEstate } from './compiled';
import { eachInRow, eachMustBlock } from './kernel/must';
import { mustGraphOf } from './kernel/must-graph';
import { positionsOf, type SinglePointsQuestion } from './single-points';

export interface CommonCause {
  /** Index of the group. */
  readonly group: number;
  /** Causes outside the group, ascending. */
  readonly shared: readonly number[];
  /** Causes that are members of it, ascending: the others rest on them. */
  readonly ownMembers: readonly number[];
}

/** In order of dependent, recipient (none first), name. */
function byDependent(estate: CompiledEstate): (a: CommonCause, b: CommonCause) => number {
  return (a, b) => {
    const [left, right] = [estate.groups[a.group], estate.groups[b.group]];
    if (!left || !right) return 0;
    return left.dependent - right.dependent || left.recipient - right.recipient || compareText(left.group ?? '', right.group ?? '');
  };
}

/** All common causes among the candidates. Groups count without what is down from the start. Cost: see `kernel/must.ts`. */
export function commonCauses(estate: CompiledEstate, { candidates, down, checkpoint }: Omit<SinglePointsQuestion, 'targets'>): CommonCause[] {
  const graph = mustGraphOf(estate, { down, withSoftGates: true });
  const positions = positionsOf(graph, candidates);
  const causesOf = new Map<number, number[]>();
  eachMustBlock(graph, positions, (block) => {
    checkpoint(block.first, positions.length);
    for (let at = 0; at < block.touchedCount; at += 1) {
      const position = block.touched[at] ?? 0;
      const group = (graph.vertexAt[position] ?? 0) - estate.vertexCount;
      if (group < 0) continue;
      eachInRow(block, position, (index) => {
        const cause = graph.vertexAt[positions[index] ?? -1] ?? -1;
        const list = causesOf.get(group);
        const dependent = estate.groups[group]?.dependent ?? -1;
        if (cause === dependent || down[dependent] === 1) return;
        if (list) list.push(cause);
        else causesOf.set(group, [cause]);
      });
    }
  });
  const found = [...causesOf].map(([group, causes]) => {
    const members = new Set(estate.groups[group]?.shown);
    causes.sort((a, b) => a - b);
    return { group, shared: causes.filter((cause) => !members.has(cause)), ownMembers: causes.filter((cause) => members.has(cause)) };
  });
  return found.sort(byDependent(estate));
}
