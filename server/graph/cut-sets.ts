// Minimal cut sets of one node up to order 3, as products of classes (method: witness sets and Must sets, see `cut-sets.rationale.md`).
import type { CompiledEstate } from './compiled';
import { classesOf } from './cut-set-classes';
import { eachInRow, eachMustBlock } from './kernel/must';
import { type MustGraph, mustGraphOf } from './kernel/must-graph';
import { MustState } from './kernel/must-state';

export interface CutSetsQuestion {
  readonly target: number;
  readonly maxOrder: number;
  /** Nodes that may be causes. */
  readonly candidates: Int32Array;
  /** 1: down from the start, per vertex. */
  readonly down: Uint8Array;
  /** Called at least every few milliseconds of work; may throw to stop. */
  readonly checkpoint: () => void;
}

/** One class of interchangeable causes: nodes, ascending. */
export type CutClass = readonly number[];

/** Every way of taking one node from each class is a minimal cut set; every minimal cut set is one such way of one product. */
export interface CutProducts {
  /** Products of one, two, three classes; as many lists as the highest order asked. */
  readonly byOrder: readonly (readonly (readonly CutClass[])[])[];
}

/** Number of minimal cut sets of each order. */
export function countsOf({ byOrder }: CutProducts): number[] {
  return byOrder.map((products) => products.reduce((sum, product) => sum + product.reduce((size, { length }) => size * length, 1), 0));
}

function singles(graph: MustGraph, target: number, search: { readonly positions: Int32Array; readonly checkpoint: () => void }): Set<number> {
  const { positions, checkpoint } = search;
  const found = new Set<number>();
  eachMustBlock(graph, positions, (block) => {
    checkpoint();
    eachInRow(block, target, (index) => found.add(positions[index] ?? -1));
  });
  return found;
}

/** Calls back for every class in a row. */
function eachClass(row: Int32Array, each: (index: number) => void): void {
  for (let word = 0; word < row.length; word += 1) {
    for (let bits = row[word] as number; bits !== 0; bits &= bits - 1) each(word * 32 + 31 - Math.clz32(bits & -bits));
  }
}

function sizeOf(row: Int32Array): number {
  let size = 0;
  eachClass(row, () => {
    size += 1;
  });
  return size;
}

/** The search for pairs and triples of classes on the cone of one target. */
class CutSearch {
  readonly pairs: (readonly [number, number])[] = [];
  readonly triples: (readonly [number, number, number])[] = [];
  readonly #graph: MustGraph;
  readonly #target: number;
  readonly #seats: readonly number[];
  readonly #classAt: Int32Array;
  readonly #state: MustState;
  readonly #alone: MustState;
  /** Must(target) given one class alone, kept. */
  readonly #given = new Map<number, Int32Array>();
  readonly #checkpoint: () => void;

  constructor(graph: MustGraph, target: number, search: { readonly classes: readonly (readonly number[])[]; readonly checkpoint: () => void }) {
    this.#graph = graph;
    this.#target = target;
    this.#checkpoint = search.checkpoint;
    this.#classAt = new Int32Array(graph.size).fill(-1);
    search.classes.forEach((members, index) => {
      for (const position of members) this.#classAt[position] = index;
    });
    this.#seats = search.classes.map(([seat]) => seat ?? -1);
    this.#state = new MustState(graph, this.#seats, search.checkpoint);
    this.#alone = new MustState(graph, this.#seats, search.checkpoint);
  }

  run(withTriples: boolean): void {
    const first = this.#support(this.#state);
    const before = new Set<number>();
    for (const x of first) {
      this.#checkpoint();
      this.#state.fail(this.#seats[x] ?? -1);
      const partners = this.#state.rowOf(this.#target).slice();
      eachClass(partners, (y) => {
        if (!before.has(y)) this.pairs.push([x, y]);
      });
      if (withTriples) this.#triplesWith(x, partners, before);
      this.#state.undo();
      before.add(x);
    }
  }

  /** Triples of x with two classes that stand in none of the branches before. */
  #triplesWith(x: number, partners: Int32Array, before: ReadonlySet<number>): void {
    const left = new Set(before).add(x);
    for (const y of this.#support(this.#state)) {
      if (left.has(y) || isIn(partners, y)) continue;
      this.#checkpoint();
      const withY = this.#givenAlone(y);
      this.#state.fail(this.#seats[y] ?? -1);
      eachClass(this.#state.rowOf(this.#target), (z) => {
        if (!left.has(z) && !isIn(partners, z) && !isIn(withY, z)) this.triples.push([x, y, z]);
      });
      this.#state.undo();
      left.add(y);
    }
  }

  #givenAlone(y: number): Int32Array {
    const known = this.#given.get(y);
    if (known) return known;
    this.#alone.fail(this.#seats[y] ?? -1);
    const row = this.#alone.rowOf(this.#target).slice();
    this.#alone.undo();
    this.#given.set(y, row);
    return row;
  }

  /**
   * A set of vertices that keeps the target up by itself; every cut set meets it. Returns the classes that do. Prefers members of
   * gates that are in it already, then those with the smallest Must set.
   */
  #support(state: MustState): number[] {
    const { inputs, threshold } = this.#graph;
    const isIn = new Uint8Array(this.#graph.size);
    const waiting = [this.#target];
    const found = new Set<number>();
    isIn[this.#target] = 1;
    for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
      const own = this.#classAt[position] ?? -1;
      if (own >= 0) found.add(own);
      const all = inputs.items.subarray(inputs.offset[position] ?? 0, inputs.offset[position + 1] ?? 0);
      const needed = threshold[position] === 1 ? all : this.#best(state, { all, count: all.length - (threshold[position] ?? 1) + 1, isIn });
      for (const input of needed) {
        if (isIn[input] === 1) continue;
        isIn[input] = 1;
        waiting.push(input);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  #best(state: MustState, { all, count, isIn }: { all: Int32Array; count: number; isIn: Uint8Array }): number[] {
    const living = [...all].filter((input) => state.dead[input] === 0);
    const cost = new Map(living.map((input) => [input, isIn[input] === 1 ? -1 : sizeOf(state.rowOf(input))]));
    return living.sort((a, b) => (cost.get(a) ?? 0) - (cost.get(b) ?? 0) || a - b).slice(0, count);
  }
}

function isIn(row: Int32Array, index: number): boolean {
  return (((row[index >> 5] ?? 0) >> (index & 31)) & 1) === 1;
}

/** Classes of a product in the order of their first node. */
function product(classes: readonly (readonly number[])[], indexes: readonly number[]): CutClass[] {
  return indexes.map((index) => classes[index] ?? []).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** All minimal cut sets up to order 1, 2 or 3; none when the target is down from the start. Exact on every graph. */
export function cutSets(estate: CompiledEstate, { target, maxOrder, candidates, down, checkpoint }: CutSetsQuestion): CutProducts {
  const empty = Array.from({ length: maxOrder }, () => []);
  if (down[target] === 1) return { byOrder: empty };
  const graph = mustGraphOf(estate, { down, targets: [target] });
  const seat = graph.positionOf[target] ?? -1;
  const nodes = [...candidates].filter((node) => node !== target && (graph.positionOf[node] ?? -1) >= 0);
  const positions = Int32Array.from(nodes, (node) => graph.positionOf[node] ?? -1);
  const alone = singles(graph, seat, { positions, checkpoint });
  const nodeAt = (position: number) => graph.vertexAt[position] ?? -1;
  const order1 = alone.size === 0 ? [] : [[[...alone].map(nodeAt).sort((a, b) => a - b)]];
  if (maxOrder === 1) return { byOrder: [order1] };
  const classes = classesOf(
    graph,
    [...positions].filter((position) => !alone.has(position)),
    checkpoint,
  );
  const search = new CutSearch(graph, seat, { classes, checkpoint });
  search.run(maxOrder > 2);
  const named = classes.map((members) => members.map(nodeAt));
  const found = [order1, search.pairs.map((pair) => product(named, pair)), search.triples.map((triple) => product(named, triple))];
  return { byOrder: found.slice(0, maxOrder) };
}
