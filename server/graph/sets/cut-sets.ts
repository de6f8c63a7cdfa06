// Minimal cut sets as products of classes: up to order 3 for one node, pairs for any number at once.
//
// How: the cone of the targets is cut out (`must-cones.ts`). Its Must rows give the sets of one. Causes that can stand in for each other become
// one class (`cut-set-classes.ts`), and the search (`cut-search.ts`) runs on one of each. A pair of classes then stands for every pair of
// their members: the answer is a product, however many sets that is. Pairs of many targets are searched in one go; where that would take too
// much memory, the targets are halved. Afterwards classes that pair with the same others are joined.
// Why right: `cut-sets.rationale.md` says why it misses nothing and repeats nothing.

import { addTo } from '../../model/group-by';
import { eachBit, isIn } from '../compiled/bits';
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';
import { eachMustBlock, rowWords } from '../kernel/must';
import { wholeGraphOf } from '../kernel/must-graph';
import { CutSearch, type Pairs } from './cut-search';
import { classesOf, reachesSpare } from './cut-set-classes';
import { type Cone, Cones } from './must-cones';

export interface CutQuestion {
  /** Nodes that may be causes. */
  readonly candidates: Int32Array;
  /** 1: down from the start, per vertex. */
  readonly down: Uint8Array;
  /** Called at least every few milliseconds of work; may throw to stop. */
  readonly checkpoint: (done: number, total: number) => void;
  /** Whether time has run out; absent: never. What was found until then is given, and `isComplete` is false. */
  readonly isOver?: () => boolean;
}

export interface CutSetsQuestion extends CutQuestion {
  readonly target: number;
  readonly maxOrder: number;
}

/** One class of interchangeable causes: nodes, ascending. */
export type CutClass = readonly number[];

/** Every way of taking one node from each class is a minimal cut set; every minimal cut set is one such way of one product. */
export interface CutProducts {
  /** Products of one, two, three classes; as many lists as the highest order asked. */
  readonly byOrder: readonly (readonly (readonly CutClass[])[])[];
  /** False when time ran out. */
  readonly isComplete: boolean;
}

/** Number of minimal cut sets of each order. */
export function countsOf({ byOrder }: CutProducts): number[] {
  return byOrder.map((products) => products.reduce((sum, product) => sum + product.reduce((size, { length }) => size * length, 1), 0));
}

/** The cone of some targets with its causes: places, and the candidates at each. */
interface Field {
  readonly cone: Cone;
  readonly places: readonly number[];
  readonly causesAt: ReadonlyMap<number, readonly number[]>;
  readonly causes: Int32Array;
  /** Per target a bit for each cause (its index) that takes it down alone. */
  readonly alone: readonly Int32Array[];
}

/** Candidates by the place at which they stand. Those of one place always fail together. */
function causesByIndex(cone: Cone, candidates: Int32Array): Map<number, number[]> {
  const causesAt = new Map<number, number[]>();
  for (const node of candidates) {
    const place = cone.placeOf(node);
    if (place < 0) continue;
    addTo(causesAt, place, node);
  }
  return causesAt;
}

/** Must sets of the places that were asked about. */
function aloneOf(cone: Cone, { places, causes, checkpoint }: { places: readonly number[]; causes: Int32Array; checkpoint: () => void }): Int32Array[] {
  const pace = new Pace(checkpoint);
  const blocks = Math.ceil(causes.length / (32 * rowWords));
  const alone = places.map(() => {
    pace.step(rowWords * blocks);
    return new Int32Array(rowWords * blocks);
  });
  eachMustBlock(cone, causes, ({ first, rows, rowOf }) => {
    pace.check();
    places.forEach((place, index) => {
      pace.step(rowWords);
      const row = rowOf[place];
      if (row > 0) alone[index].set(rows.subarray(row, row + rowWords), first >> 5);
    });
  });
  return alone;
}

function fieldOf(estate: CompiledEstate, targets: readonly number[], { candidates, down, checkpoint }: CutQuestion): Field {
  const whole = wholeGraphOf(estate, down, () => checkpoint(0, 1));
  const cone = new Cones(whole, new Pace(() => checkpoint(0, 1))).of(...targets.map((target) => whole.positionOf[target]));
  const places = targets.map((target) => cone.placeOf(target));
  const causesAt = causesByIndex(cone, candidates);
  checkpoint(0, 1);
  const causes = Int32Array.from(causesAt.keys()).sort();
  return { cone, places, causesAt, causes, alone: aloneOf(cone, { places, causes, checkpoint: () => checkpoint(0, 1) }) };
}

/** Candidates at these places, ascending. */
function nodesAt({ causesAt }: Field, places: readonly number[]): number[] {
  return places.flatMap((place) => causesAt.get(place) ?? []).sort((a, b) => a - b);
}

/** The class of all nodes that take down the target alone, as products of one class; the target itself is left out. */
function singles(field: Field, target: number, index: number): CutClass[][] {
  const places: number[] = [];
  eachBit(field.alone[index], (cause) => places.push(field.causes[cause]));
  const nodes = nodesAt(field, places).filter((node) => node !== target);
  return nodes.length === 0 ? [] : [[nodes]];
}

/** Classes of the causes that may stand in larger cut sets: not alone enough for every target, and with a way to spare capacity. */
function classesIn(field: Field, checkpoint: () => void): number[][] {
  checkpoint();
  const reaches = reachesSpare(field.cone);
  checkpoint();
  const pace = new Pace(checkpoint);
  const useful = [...field.causes].filter((place, cause) => {
    pace.step();
    return reaches[place] === 1 && !field.alone.every((bits) => isIn(bits, cause));
  });
  return classesOf(field.cone, useful, { targets: field.places, checkpoint });
}

/** Classes of a product in the order of their first node. */
function product(named: readonly CutClass[], indexes: readonly number[]): CutClass[] {
  return indexes.map((index) => named[index]).sort((a, b) => a[0] - b[0]);
}

function searchIn({ cone }: Field, classes: readonly number[][], { checkpoint, isOver = () => false }: CutQuestion): CutSearch {
  return new CutSearch({ cone, classes, checkpoint, isOver });
}

/** All minimal cut sets up to order 1, 2 or 3; none when the target is down from the start. Exact on every graph. */
export function cutSets(estate: CompiledEstate, { target, maxOrder, ...question }: CutSetsQuestion): CutProducts {
  if (question.down[target] === 1) return { byOrder: Array.from({ length: maxOrder }, () => []), isComplete: true };
  const field = fieldOf(estate, [target], question);
  const order1 = singles(field, target, 0);
  if (maxOrder === 1) return { byOrder: [order1], isComplete: true };
  const classes = classesIn(field, () => question.checkpoint(0, 1));
  const search = searchIn(field, classes, question);
  const place = field.places[0];
  const { pairs, triples } = maxOrder > 2 ? search.triples(place) : { pairs: search.pairs([place])[0], triples: [] };
  const named = classes.map((places) => nodesAt(field, places));
  const found = [order1, Array.from(pairs, (pair) => product(named, pair)), triples.map((triple) => product(named, triple))];
  return { byOrder: found.slice(0, maxOrder), isComplete: search.isComplete };
}

/**
 * Pairs of classes as products of larger ones: classes that pair with the same others may take each other's place. A search for many
 * targets keeps classes apart for the sake of one target that are alike for another.
 */
function joined(pairs: Pairs, named: readonly CutClass[], pace: Pace): CutClass[][] {
  const partners = new Map<number, number[]>();
  const note = (one: number, other: number) => {
    addTo(partners, one, other);
  };
  for (const [a, b] of pairs) {
    pace.step(5);
    note(a, b);
    note(b, a);
  }
  const alike = new Map<string, number[]>();
  const keyOf = new Map<number, string>();
  for (const [one, others] of partners) {
    pace.step(10 * others.length);
    const key = others.sort((a, b) => a - b).join();
    keyOf.set(one, key);
    addTo(alike, key, one);
  }
  const classes = [...alike.values()];
  const numberOf = new Map([...alike.keys()].map((key, number) => [key, number]));
  const nodes = classes.map((members) => members.flatMap((one) => named[one]).sort((a, b) => a - b));
  const products = new Set<string>();
  const found: CutClass[][] = [];
  for (const [a, b] of pairs) {
    pace.step(10);
    const [first, second] = [a, b].map((one) => numberOf.get(keyOf.get(one) ?? '') ?? -1).sort((left, right) => left - right);
    const key = `${first},${second}`;
    if (products.has(key)) continue;
    products.add(key);
    found.push(product(nodes, [first, second]));
  }
  return found;
}

/** Bytes of rows that one search may keep; more targets than fit are searched in parts. */
const rowBytes = 256 * 1024 * 1024;

/**
 * Single points and minimal pairs of many targets in one search; per target in the order given. Cost: every class that meets a witness
 * of any target fails once for all of them, and changes only what it weakens.
 */
export function cutPairs(estate: CompiledEstate, targets: readonly number[], question: CutQuestion): CutProducts[] {
  const living = targets.filter((target) => question.down[target] === 0);
  const found = new Map<number, CutProducts>();
  const queue: number[][] = living.length === 0 ? [] : [living];
  for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
    const field = fieldOf(estate, part, question);
    const classes = classesIn(field, () => question.checkpoint(0, 1));
    const bytes = (field.cone.size * classes.length) / 8;
    if (part.length > 1 && bytes > rowBytes) {
      queue.unshift(part.slice(0, part.length >> 1), part.slice(part.length >> 1));
      continue;
    }
    const search = searchIn(field, classes, question);
    const pairs = search.pairs(field.places);
    const named = classes.map((places) => nodesAt(field, places));
    const pace = new Pace(() => question.checkpoint(1, 1));
    part.forEach((target, index) => {
      pace.check();
      found.set(target, { byOrder: [singles(field, target, index), joined(pairs[index], named, pace)], isComplete: search.isComplete });
    });
  }
  return targets.map((target) => found.get(target) ?? { byOrder: [[], []], isComplete: true });
}
