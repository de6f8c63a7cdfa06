// The estate as a threshold graph: a vertex is lost when at least `threshold` of its inputs are lost. What is already down is folded in:
// it is no vertex, and thresholds count without it. Numbered so that inputs come first; rings lie side by side.
import type { CompiledEstate } from '../compiled';
import type { Csr } from '../csr';
import { packRows } from '../csr';
import { orderInputsFirst } from './input-order';

export interface MustGraph {
  readonly size: number;
  /** Vertex at each position: nodes and deliveries by their number, then a gate per group: estate.vertexCount + group. */
  readonly vertexAt: Int32Array;
  /** Position of each vertex and gate; -1: down, not in the cone, or a group without spare capacity. */
  readonly positionOf: Int32Array;
  /** How many inputs must be lost: 1 for nodes and deliveries. */
  readonly threshold: Int32Array;
  /** Inputs of each position, and the positions that it is an input of. */
  readonly inputs: Csr;
  readonly outputs: Csr;
  /** Whether any ring is left: positions may then be visited more than once. */
  readonly hasRings: boolean;
}

export interface MustGraphOptions {
  /** 1: down from the start, per vertex (nodes, deliveries). */
  readonly down: Uint8Array;
  /** Only what these vertices rest on; absent: everything. */
  readonly targets?: readonly number[];
  /** Also a gate, without an output, for each named group that degrades its owner. */
  readonly withSoftGates?: boolean;
}

/** A group with what is left of it: living members, and how many of those must be lost for it to be lost. */
interface LivingGroup {
  readonly gate: number;
  readonly owner: number;
  readonly members: Int32Array;
  readonly threshold: number;
  readonly isHard: boolean;
}

function livingGroups(estate: CompiledEstate, { down, withSoftGates }: MustGraphOptions): LivingGroup[] {
  const living: LivingGroup[] = [];
  estate.groups.forEach(({ owner, members, required, impact, group }, index) => {
    const isHard = impact === 'fails';
    if (down[owner] === 1 || !(isHard || (withSoftGates && group !== null))) return;
    const left = members.some((member) => down[member] === 1) ? members.filter((member) => down[member] === 0) : members;
    const threshold = left.length - required + 1;
    if (threshold < 1 || (threshold === 1 && !isHard)) return;
    living.push({ gate: estate.vertexCount + index, owner, members: left, threshold, isHard });
  });
  return living;
}

/** Marks what the targets rest on, gates included. */
function markCone(groups: readonly LivingGroup[], targets: readonly number[], total: number): Uint8Array {
  const ofOwner = packRows(total, (emit) => {
    groups.forEach(({ owner, isHard }, index) => {
      if (isHard) emit(owner, index);
    });
  });
  const marked = new Uint8Array(total);
  const waiting = [...targets];
  for (const target of targets) marked[target] = 1;
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
    for (let at = ofOwner.offset[vertex] ?? 0; at < (ofOwner.offset[vertex + 1] ?? 0); at += 1) {
      const group = groups[ofOwner.items[at] ?? 0];
      if (!group) continue;
      if (group.threshold > 1) marked[group.gate] = 1;
      for (const member of group.members) {
        if (marked[member] === 1) continue;
        marked[member] = 1;
        waiting.push(member);
      }
    }
  }
  return marked;
}

/** Calls back for every (vertex, input): a member for a group without spare capacity, else the gate and its members. */
function eachInput(groups: readonly LivingGroup[], isKept: (vertex: number) => boolean, emit: (vertex: number, input: number) => void): void {
  for (const { gate, owner, members, threshold, isHard } of groups) {
    if (threshold > 1 && isKept(gate)) {
      if (isHard) emit(owner, gate);
      for (const member of members) emit(gate, member);
    } else if (threshold === 1 && isKept(owner)) {
      for (const member of members) if (member !== owner) emit(owner, member);
    }
  }
}

/** Builds the threshold graph. Cost: linear in group members. */
export function mustGraphOf(estate: CompiledEstate, options: MustGraphOptions): MustGraph {
  const { down, targets } = options;
  const total = estate.vertexCount + estate.groups.length;
  const groups = livingGroups(estate, options);
  const cone = targets && markCone(groups, targets, total);
  const isKept = (vertex: number) => (cone ? cone[vertex] === 1 : true);
  const inputsOfVertex = packRows(total, (emit) => eachInput(groups, isKept, emit));
  const isVertex = new Uint8Array(total);
  for (let vertex = 0; vertex < estate.vertexCount; vertex += 1) isVertex[vertex] = down[vertex] === 0 && isKept(vertex) ? 1 : 0;
  for (const { gate, threshold } of groups) isVertex[gate] = threshold > 1 && isKept(gate) ? 1 : 0;
  const { vertexAt, hasRings } = orderInputsFirst(inputsOfVertex, isVertex);
  const positionOf = new Int32Array(total).fill(-1);
  vertexAt.forEach((vertex, position) => {
    positionOf[vertex] = position;
  });
  const threshold = new Int32Array(vertexAt.length).fill(1);
  for (const group of groups) {
    const position = positionOf[group.gate] ?? -1;
    if (position >= 0) threshold[position] = group.threshold;
  }
  const eachEdge = (emit: (input: number, vertex: number) => void) => {
    vertexAt.forEach((vertex, position) => {
      for (let at = inputsOfVertex.offset[vertex] as number; at < (inputsOfVertex.offset[vertex + 1] as number); at += 1) {
        emit(positionOf[inputsOfVertex.items[at] as number] as number, position);
      }
    });
  };
  return {
    size: vertexAt.length,
    vertexAt,
    positionOf,
    threshold,
    inputs: packRows(vertexAt.length, (emit) => eachEdge((input, position) => emit(position, input))),
    outputs: packRows(vertexAt.length, (emit) => eachEdge(emit)),
    hasRings,
  };
}
