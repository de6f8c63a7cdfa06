// The estate as a threshold graph: a vertex is lost when at least `threshold` of its inputs are lost. What is already down is folded in:
// it is no vertex, and thresholds count without it. Numbered so that inputs come first; rings lie side by side.
//
// How: `living-groups.ts` gives thresholds and gates. Edges lead from every owner to its members, or to the gate of its group, and from a gate to
// its members. Tarjan's method (`components.ts`) orders all of them, inputs first. Within each ring it is asked a second time, over edges
// without spare capacity only: what these tie in a ring always falls together, and (when contracted) becomes one position. Then inputs and
// outputs are laid anew between positions.
// Why right: `must.rationale.md`, “Why the graph may be made smaller first”.
// Preconditions: `down` has an entry per vertex and is closed (what follows from it is in it); targets are vertices. Cost: linear in members.
import type { CompiledEstate } from '../compiled/compiled';
import { type Components, componentsOf } from '../compiled/components';
import { type Csr, packRows } from '../compiled/csr';
import { sharedIntegers } from '../compiled/growing';
import { Pace } from '../compiled/pace';
import { demandIndices, demandLength } from './demands';
import { type LivingGroups, livingGroupsOf } from './living-groups';
import { networkOf } from './network';

export interface MustGraph {
  readonly size: number;
  /** Vertices at each position, ascending: nodes and deliveries by their number; a gate has none. More than one only when contracted. */
  readonly vertices: Csr;
  /** First vertex of each position; of a gate estate.vertexCount + a group that it stands for. */
  readonly vertexAt: Int32Array;
  /**
   * Position of each vertex, then of the gate of each group (estate.vertexCount + group); -1: down, not in the cone, no gate, or
   * (contracted) a delivery that works as long as its provider does.
   */
  readonly positionOf: Int32Array;
  /** How many inputs must be lost: 1 for nodes and deliveries, at least 2 for gates. */
  readonly threshold: Int32Array;
  /** Inputs of each position (of a gate with repetition), and the positions that it is an input of. */
  readonly inputs: Csr;
  readonly outputs: Csr;
  /** 1: on a ring, which then passes a gate; positions on it may be visited more than once. */
  readonly inRing: Uint8Array;
}

export interface MustGraphOptions {
  /** 1: down from the start, per vertex (nodes, deliveries). */
  readonly down: Uint8Array;
  /** Only what these vertices rest on; absent: everything. */
  readonly targets?: readonly number[];
  /** Also a gate, without an output, for each named group that degrades its owner. */
  readonly withSoftGates?: boolean;
  /** Give vertices that always fail together, because no spare capacity stands between them, one position. */
  readonly contract?: boolean;
  /** Called every few milliseconds; may throw to stop. */
  readonly checkpoint?: () => void;
}

/** What each vertex rests on directly: its members where one lost is enough, else the gate; gates come after the vertices. */
function inputsOf(
  estate: CompiledEstate,
  { threshold, gateOf, groupOfGate, standIn }: LivingGroups,
  { down, pace }: { readonly down: Uint8Array; readonly pace: Pace },
): Csr {
  const { owner, members, fails, groupCount } = networkOf(estate);
  const eachMember = (group: number, each: (member: number) => void) => {
    const end = members.offset[group + 1];
    for (let at = members.offset[group]; at < end; at += 1) {
      const member = members.items[at];
      if (down[member] === 0) each(standIn[member]);
    }
  };
  return packRows(estate.vertexCount + groupOfGate.length, (emit) => {
    for (let group = 0; group < groupCount; group += 1) {
      pace.step(1 + members.offset[group + 1] - members.offset[group]);
      if (threshold[group] === 0) continue;
      const own = owner[group];
      if (standIn[own] !== own) continue;
      const gate = gateOf[group];
      if (gate < 0) {
        eachMember(group, (member) => {
          if (member !== own) emit(own, member);
        });
        continue;
      }
      if (fails[group] === 1) emit(own, estate.vertexCount + gate);
      if (groupOfGate[gate] === group) eachMember(group, (member) => emit(estate.vertexCount + gate, member));
    }
  });
}

interface Options {
  readonly vertexCount: number;
  readonly pace: Pace;
}

/** Orders one ring so that inputs without spare capacity come first, and finds what always fails together in it. */
function orderRing(ring: Int32Array, inputs: Csr, { vertexCount, local, pace }: Options & { readonly local: Int32Array }): Components {
  ring.forEach((vertex, at) => {
    local[vertex] = at + 1;
  });
  const within = packRows(ring.length, (emit) => {
    ring.forEach((vertex, at) => {
      if (vertex >= vertexCount) return;
      pace.step(1 + inputs.offset[vertex + 1] - inputs.offset[vertex]);
      for (let edge = inputs.offset[vertex]; edge < inputs.offset[vertex + 1]; edge += 1) {
        const input = local[inputs.items[edge]];
        if (input > 0) emit(at, input - 1);
      }
    });
  });
  for (const vertex of ring) local[vertex] = 0;
  return componentsOf(within, ring.keys(), pace);
}

/** Positions: which vertices and gates stand at each, and whether it is on a ring. */
interface Positions {
  readonly size: number;
  /** Start of each position in `order`. */
  readonly start: Int32Array;
  readonly order: Int32Array;
  readonly inRing: Uint8Array;
}

function positionsOf({ order, rings }: Components, inputs: Csr, { vertexCount, contract, pace }: Options & { readonly contract: boolean }): Positions {
  const start = new Int32Array(order.length + 1);
  const inRing = new Uint8Array(new SharedArrayBuffer(order.length));
  const placed = order.slice();
  const local = new Int32Array(inputs.offset.length - 1);
  let size = 0;
  let at = 0;
  const alone = (end: number) => {
    for (; at < end; at += 1) {
      start[size] = at;
      size += 1;
    }
  };
  for (const [from, to] of rings) {
    alone(from);
    const ring = order.subarray(from, to);
    const found = orderRing(ring, inputs, { vertexCount, local, pace });
    found.order.forEach((index, step) => {
      placed[from + step] = ring[index];
    });
    const first = size;
    for (const [left, right] of contract ? found.rings : []) {
      alone(from + left);
      start[size] = at;
      size += 1;
      at = from + right;
    }
    alone(to);
    if (size - first > 1) inRing.fill(1, first, size);
  }
  alone(order.length);
  start[size] = order.length;
  return { size, start, order: placed, inRing };
}

/** Inputs per position, each once except those of gates, which count how many of them are lost. */
function packInputs({ size, start, order }: Positions, inputs: Csr, { placeOf, vertexCount, pace }: Options & { readonly placeOf: Int32Array }): Csr {
  const offset = sharedIntegers(size + 1);
  const items = new Int32Array(inputs.items.length);
  const seen = new Int32Array(size);
  let count = 0;
  for (let position = 0; position < size; position += 1) {
    for (let at = start[position]; at < start[position + 1]; at += 1) {
      const vertex = order[at];
      const end = inputs.offset[vertex + 1];
      pace.step(1 + end - inputs.offset[vertex]);
      for (let edge = inputs.offset[vertex]; edge < end; edge += 1) {
        const input = placeOf[inputs.items[edge]];
        if (vertex < vertexCount) {
          if (input === position || seen[input] === position + 1) continue;
          seen[input] = position + 1;
        }
        items[count] = input;
        count += 1;
      }
    }
    offset[position + 1] = count;
  }
  const packed = sharedIntegers(count);
  packed.set(items.subarray(0, count));
  return { offset, items: packed };
}

/** The same edges from the other end. */
function turned({ offset, items }: Csr, pace: Pace): Csr {
  const size = offset.length - 1;
  const from = sharedIntegers(size + 1);
  for (let at = 0; at < items.length; at += 1) {
    pace.step();
    from[items[at] + 1] += 1;
  }
  for (let row = 0; row < size; row += 1) from[row + 1] += from[row];
  const next = from.slice();
  const turnedItems = sharedIntegers(items.length);
  for (let row = 0; row < size; row += 1) {
    pace.step(1 + offset[row + 1] - offset[row]);
    for (let at = offset[row]; at < offset[row + 1]; at += 1) {
      const item = items[at];
      turnedItems[next[item]] = row;
      next[item] += 1;
    }
  }
  return { offset: from, items: turnedItems };
}

/** The vertices at each position, ascending. */
function packVertices({ size, start, order }: Positions, { vertexCount, pace }: Options): Csr {
  const offset = sharedIntegers(size + 1);
  const items = sharedIntegers(order.length);
  let count = 0;
  for (let position = 0; position < size; position += 1) {
    const [from, to] = [start[position], start[position + 1]];
    const first = count;
    pace.step(1 + to - from);
    for (let at = from; at < to; at += 1) {
      if (order[at] >= vertexCount) continue;
      items[count] = order[at];
      count += 1;
    }
    if (count - first > 1) items.subarray(first, count).sort();
    offset[position + 1] = count;
  }
  return { offset, items: items.subarray(0, count) };
}

/** Every vertex that works and stands for itself, and every gate. */
function* startsOf({ standIn, groupOfGate }: LivingGroups, down: Uint8Array): Generator<number> {
  for (let vertex = 0; vertex < standIn.length; vertex += 1) if (down[vertex] === 0 && standIn[vertex] === vertex) yield vertex;
  for (let gate = 0; gate < groupOfGate.length; gate += 1) yield standIn.length + gate;
}

/** Builds the threshold graph. Cost: linear in group members. */
export function mustGraphOf(
  estate: CompiledEstate,
  { down, targets, withSoftGates = false, contract = false, checkpoint = () => undefined }: MustGraphOptions,
): MustGraph {
  const { vertexCount } = estate;
  demandIndices('a target', targets ?? [], vertexCount);
  const pace = new Pace(checkpoint);
  const living = livingGroupsOf(estate, { down, withSoftGates, contract, pace });
  const inputs = inputsOf(estate, living, { down, pace });
  const total = inputs.offset.length - 1;
  const components = componentsOf(inputs, targets ? targets.filter((target) => down[target] === 0) : startsOf(living, down), pace);
  const positions = positionsOf(components, inputs, { vertexCount, contract, pace });
  const placeOf = new Int32Array(total).fill(-1);
  const threshold = sharedIntegers(positions.size).fill(1);
  const vertexAt = sharedIntegers(positions.size).fill(-1);
  for (let position = 0; position < positions.size; position += 1) {
    pace.step();
    for (let at = positions.start[position]; at < positions.start[position + 1]; at += 1) {
      const vertex = positions.order[at];
      placeOf[vertex] = position;
      const group = vertex < vertexCount ? -1 : living.groupOfGate[vertex - vertexCount];
      if (group >= 0) threshold[position] = living.threshold[group];
      vertexAt[position] = group < 0 ? vertex : vertexCount + group;
    }
  }
  const positionOf = sharedIntegers(vertexCount + living.gateOf.length).fill(-1);
  positionOf.set(placeOf.subarray(0, vertexCount));
  living.gateOf.forEach((gate, group) => {
    if (gate >= 0) positionOf[vertexCount + group] = placeOf[vertexCount + gate];
  });
  const packed = packInputs(positions, inputs, { placeOf, vertexCount, pace });
  return {
    size: positions.size,
    vertices: packVertices(positions, { vertexCount, pace }),
    vertexAt,
    positionOf,
    threshold,
    inputs: packed,
    outputs: turned(packed, pace),
    inRing: positions.inRing.subarray(0, positions.size),
  };
}

/** The threshold graph of the whole estate, and what it holds for down. */
export interface WholeGraph {
  readonly down: Uint8Array;
  readonly graph: MustGraph;
}

const kept = new WeakMap<CompiledEstate, WholeGraph>();

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}

/** The whole estate, contracted, with soft gates; made once for what is down, so that one question after another pays for it once. */
export function wholeGraphOf(estate: CompiledEstate, down: Uint8Array, checkpoint: () => void = () => undefined): MustGraph {
  const known = kept.get(estate);
  if (known && isEqual(known.down, down)) return known.graph;
  const graph = mustGraphOf(estate, { down, withSoftGates: true, contract: true, checkpoint });
  kept.set(estate, { down: down.slice(), graph });
  return graph;
}

/** From now on this is the threshold graph of the estate: it was made before, by another thread. */
export function keepWholeGraph(estate: CompiledEstate, whole: WholeGraph): void {
  demandLength('what is down', whole.down, estate.vertexCount);
  demandLength('the positions', whole.graph.positionOf, estate.vertexCount + estate.columns.count);
  kept.set(estate, whole);
}
