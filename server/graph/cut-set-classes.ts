// Classes of interchangeable candidates: those that take down the same members of groups through groups without spare capacity.
// Two of one class never stand in one minimal cut set, and each can take the place of the other in every one.
import type { MustGraph } from './kernel/must-graph';

/** Per position 32 members at a time: which of them it takes down through thresholds of 1. Repeats on rings until nothing changes. */
function reachMembers(graph: MustGraph, members: readonly number[], bits: Int32Array): void {
  const { outputs, threshold, hasRings } = graph;
  bits.fill(0);
  members.forEach((position, index) => {
    bits[position] = 1 << index;
  });
  for (let changed = true; changed; ) {
    changed = false;
    for (let position = graph.size - 1; position >= 0; position -= 1) {
      let found = bits[position] as number;
      for (let edge = outputs.offset[position] as number; edge < (outputs.offset[position + 1] as number); edge += 1) {
        const to = outputs.items[edge] as number;
        if (threshold[to] === 1) found |= bits[to] as number;
      }
      if (found === bits[position]) continue;
      bits[position] = found;
      changed = hasRings;
    }
  }
}

function inputsOfGates(graph: MustGraph): number[] {
  const members = new Set<number>();
  const { inputs, threshold } = graph;
  for (let position = 0; position < graph.size; position += 1) {
    if (threshold[position] === 1) continue;
    for (let at = inputs.offset[position] ?? 0; at < (inputs.offset[position + 1] ?? 0); at += 1) members.add(inputs.items[at] ?? 0);
  }
  return [...members];
}

/**
 * Splits candidates (positions) into classes; each class keeps their order, classes are in the order of their first candidate.
 * Cost: edges × members of groups ÷ 32.
 */
export function classesOf(graph: MustGraph, candidates: readonly number[], checkpoint: () => void): number[][] {
  const classOf = new Float64Array(candidates.length);
  const members = inputsOfGates(graph);
  const bits = new Int32Array(graph.size);
  for (let first = 0; first < members.length; first += 32) {
    checkpoint();
    reachMembers(graph, members.slice(first, first + 32), bits);
    const numbers = new Map<number, number>();
    candidates.forEach((position, index) => {
      const key = (classOf[index] ?? 0) * 2 ** 32 + ((bits[position] ?? 0) >>> 0);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      classOf[index] = number;
    });
  }
  const classes = new Map<number, number[]>();
  candidates.forEach((position, index) => {
    const list = classes.get(classOf[index] ?? 0);
    if (list) list.push(position);
    else classes.set(classOf[index] ?? 0, [position]);
  });
  return [...classes.values()];
}
