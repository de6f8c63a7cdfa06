// Common causes (false redundancy, semantics §3): per group with spare capacity the candidates that defeat all of it alone.
//
// How: a group with spare capacity stands at a gate of the threshold graph, and equal groups share one. The Must row of a gate holds the causes
// that lose it. Every candidate of such a cause's chain is noted at every group of the gate. A candidate that is the dependent itself is left
// out; members of the group are listed apart.
// Why right: a gate is lost exactly when the group is (`kernel/must.rationale.md`), and a chain loses what its end loses. Cost: see `kernel/must.ts`.
import { compareText } from '../../model/text-order';
import type { CompiledEstate } from '../compiled/compiled';
import { type Csr, packRows } from '../compiled/csr';
import { Integers } from '../compiled/growing';
import { Pace } from '../compiled/pace';
import { compareRecipients } from '../compiled/recipients';
import type { Chains } from '../kernel/chains';
import { eachInRow, eachMustBlock } from '../kernel/must';
import { type MustGraph, wholeGraphOf } from '../kernel/must-graph';
import { causesIn, type SinglePointsQuestion } from './single-points';

/** What writing down a group costs, in the units of `Pace`. */
const costPerGroup = 20;

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
  const { dependent, recipient, name, names } = estate.columns;
  const nameOf = (group: number) => names[name[group]];
  return ({ group: a }, { group: b }) =>
    dependent[a] - dependent[b] || compareRecipients(estate, recipient[a], recipient[b]) || compareText(nameOf(a), nameOf(b));
}

/** Groups by the position of their gate; only those that have one. */
function groupsAtGates(graph: MustGraph, estate: CompiledEstate): Csr {
  const { vertexCount, columns } = estate;
  return packRows(graph.size, (emit) => {
    for (let group = 0; group < columns.count; group += 1) {
      const position = graph.positionOf[vertexCount + group];
      if (position >= 0) emit(position, group);
    }
  });
}

/** Candidates by the column that their chain ends in. */
function candidatesOfColumns(graph: MustGraph, { candidates, chains }: { readonly candidates: Int32Array; readonly chains: Chains }): Csr {
  return packRows(graph.size, (emit) => {
    for (const node of candidates) {
      const position = graph.positionOf[node];
      if (position >= 0) emit(chains.end[position], node);
    }
  });
}

/** All common causes among the candidates. Groups count without what is down from the start. Cost: see `kernel/must.ts`. */
export function commonCauses(estate: CompiledEstate, { candidates, down, checkpoint }: Omit<SinglePointsQuestion, 'targets'>): CommonCause[] {
  const graph = wholeGraphOf(estate, down, () => checkpoint(0, 1));
  checkpoint(0, 1);
  const { chains } = causesIn(graph, candidates);
  const total = chains.columns.length;
  const groupsAt = groupsAtGates(graph, estate);
  checkpoint(0, total);
  const nodesOf = candidatesOfColumns(graph, { candidates, chains });
  const causesOf = new Map<number, Integers>();
  let done = 0;
  const pace = new Pace(() => checkpoint(done, total));
  pace.check();
  eachMustBlock(graph, chains.columns, (block) => {
    done = block.first;
    pace.check();
    for (let at = 0; at < block.touchedCount; at += 1) {
      const gate = block.touched[at];
      if (graph.threshold[gate] === 1) continue;
      eachInRow(block, gate, (index) => {
        const column = chains.columns[index];
        for (let entry = nodesOf.offset[column]; entry < nodesOf.offset[column + 1]; entry += 1) {
          pace.step();
          addCause(nodesOf.items[entry], gate);
        }
      });
    }
  });
  function addCause(cause: number, gate: number): void {
    for (let at = groupsAt.offset[gate]; at < groupsAt.offset[gate + 1]; at += 1) {
      pace.step();
      const group = groupsAt.items[at];
      const dependent = estate.columns.dependent[group];
      if (cause === dependent || down[dependent] === 1) continue;
      const list = causesOf.get(group);
      if (list) list.push(cause);
      else {
        const first = new Integers(16);
        first.push(cause);
        causesOf.set(group, first);
      }
    }
  }
  done = total;
  const { members: membersOf, shown } = estate.columns;
  const found = [...causesOf].map(([group, list]) => {
    pace.step(costPerGroup + list.length);
    const causes = list.take().sort();
    const members = new Set(shown.subarray(membersOf.offset[group], membersOf.offset[group + 1]));
    return { group, shared: [...causes].filter((cause) => !members.has(cause)), ownMembers: [...causes].filter((cause) => members.has(cause)) };
  });
  pace.check();
  return found.sort(byDependent(estate));
}
