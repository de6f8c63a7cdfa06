// How likely a vertex is lost when some nodes fail independently, each with a probability of its own, and how much each of them matters.
//
// How: single points of the target are found first, and factored out. Of the other causes those that can stand in for each other count as one
// class, with the chance that any of them fails. What is left is exact while its diagram fits (`failure-exact.ts`), else sampled
// (`failure-samples.ts`). Then single points are put back, and the importance of a class is shared out to its members: that of the class
// times the chance that the other members, and all single points, do not fail.
// Why right: single points and classes are independent of the rest, so chances multiply; `importance.rationale.md` goes through each step.
// Chances are joined as a + b(1 − a), which keeps the digits of small ones. Sums are in the order of the causes.

import { addTo } from '../../model/group-by';
import type { CompiledEstate } from '../compiled/compiled';
import { eachInRow, eachMustBlock } from '../kernel/must';
import { type MustGraph, mustGraphOf } from '../kernel/must-graph';
import { classesOf } from '../sets/cut-set-classes';
import { type FailureCone, failureConeOf } from './failure-cone';
import { exactFailure } from './failure-exact';
import { type FailureSamples, sampleFailure } from './failure-samples';
import { type Interval, newcombe, wilson } from './proportions';

export interface Cause {
  readonly node: number;
  /** That it fails, independently of the others. */
  readonly probability: number;
}

export interface ImportanceQuestion {
  readonly target: number;
  /** Ascending by node; none is down. The target itself may be one of them. */
  readonly causes: readonly Cause[];
  /** 1: down from the start, per vertex; the target is not. */
  readonly down: Uint8Array;
  /** Most nodes of the decision diagram; beyond that the answer is estimated. */
  readonly maxNodes: number;
  readonly samples: number;
  readonly seed: number;
  /** Called every few milliseconds of work with the share that is done; may throw to stop. */
  readonly checkpoint: (done: number, total: number) => void;
}

/** What one cause does. Null: unknown, or for a ratio without bound. */
export interface CauseImportance {
  readonly node: number;
  readonly isSinglePoint: boolean;
  /** P(target | cause fails) − P(target | it does not). */
  readonly birnbaum: number | null;
  /** 95 %; undefined when the answer is exact. */
  readonly interval: Interval | undefined;
  /** P(target) when the cause surely does not fail, and when it surely does. */
  readonly without: number | null;
  readonly withIt: number | null;
}

export interface Importance {
  readonly probability: number;
  /** 95 %; undefined when the answer is exact. */
  readonly interval: Interval | undefined;
  /** Nodes of the diagram; undefined when it did not fit. */
  readonly nodes: number | undefined;
  /** Samples drawn, and those in which the target was lost though no single point failed; undefined when exact. */
  readonly sampled: { readonly samples: number; readonly lost: number } | undefined;
  /** In the order of the causes. */
  readonly causes: readonly CauseImportance[];
}

/** The chance of one or the other of two independent events; keeps the digits of small ones. */
const either = (a: number, b: number) => a + b * (1 - a);

/** For each of some independent events the chance that one of the others happens, and the chance that any happens. Without division. */
function othersOf(chances: readonly number[]): { others: number[]; any: number } {
  const after = new Array<number>(chances.length + 1).fill(0);
  for (let at = chances.length - 1; at >= 0; at -= 1) after[at] = either(chances[at], after[at + 1]);
  let before = 0;
  const others = chances.map((chance, at) => {
    const found = either(before, after[at + 1]);
    before = either(before, chance);
    return found;
  });
  return { others, any: after[0] };
}

/** The causes (indexes, ascending) at each position that has any; those of one position always fail together. In the order of the causes. */
type Seats = ReadonlyMap<number, readonly number[]>;

function seatsOf(graph: MustGraph, causes: readonly Cause[]): Seats {
  const seats = new Map<number, number[]>();
  causes.forEach(({ node }, index) => {
    const position = graph.positionOf[node];
    if (position >= 0) addTo(seats, position, index);
  });
  return seats;
}

/** The causes that take down the target alone, itself included; indexes, ascending. */
function singlePointsAmong(graph: MustGraph, seats: Seats, { target, checkpoint }: ImportanceQuestion): Set<number> {
  const positions = Int32Array.from(seats.keys()).sort();
  const seat = graph.positionOf[target];
  const found = [...(seats.get(seat) ?? [])];
  eachMustBlock(graph, positions, (block) => {
    checkpoint(0, 1);
    eachInRow(block, seat, (at) => {
      for (const index of seats.get(positions[at]) ?? []) found.push(index);
    });
  });
  return new Set(found.sort((a, b) => a - b));
}

/** One class of interchangeable causes: indexes of causes, ascending, with the chance that one of them fails. */
interface CauseClass {
  readonly members: readonly number[];
  readonly any: number;
  readonly others: readonly number[];
}

/** What is known of the target apart from its single points: its chance, and per class how much the class matters. */
interface Rest {
  readonly probability: number;
  readonly interval: Interval | undefined;
  readonly birnbaum: readonly (number | null)[];
  readonly birnbaumInterval: readonly (Interval | undefined)[];
  readonly nodes: number | undefined;
  readonly sampled: { readonly samples: number; readonly lost: number } | undefined;
}

function estimated(classes: readonly CauseClass[], { samples, lost, failed, lostWithIt }: FailureSamples): Rest {
  const counted = classes.map((_, index) => {
    const [total, hits] = [failed[index], lostWithIt[index]];
    return { withIt: { hits, total }, without: { hits: lost - hits, total: samples - total } };
  });
  return {
    probability: lost / samples,
    interval: wilson(lost, samples),
    // A failure never helps: less than nothing is chance.
    birnbaum: counted.map(({ withIt, without }) =>
      withIt.total === 0 || without.total === 0 ? null : Math.max(0, withIt.hits / withIt.total - without.hits / without.total),
    ),
    birnbaumInterval: counted.map(({ withIt, without }) => {
      const [low, high] = newcombe(withIt, without);
      return [Math.max(0, low), Math.max(0, high)];
    }),
    nodes: undefined,
    sampled: { samples, lost },
  };
}

function solveRest(cone: FailureCone, classes: readonly CauseClass[], { maxNodes, samples, seed, checkpoint }: ImportanceQuestion): Rest {
  const probability = Float64Array.from(classes, ({ any }) => any);
  const exact = exactFailure(cone, { probability, maxNodes, checkpoint: (done, total) => checkpoint(done, 2 * total) });
  if (!exact) {
    return estimated(classes, sampleFailure(cone, { probability, samples, seed, checkpoint: (done, total) => checkpoint(total + done, 2 * total) }));
  }
  const { birnbaum, nodes } = exact;
  return {
    probability: exact.probability,
    interval: undefined,
    birnbaum: [...birnbaum],
    birnbaumInterval: classes.map(() => undefined),
    nodes,
    sampled: undefined,
  };
}

/** The positions of the causes that are no single points, class by class. */
function classesAmong(graph: MustGraph, seats: Seats, { alone, checkpoint }: { alone: ReadonlySet<number>; checkpoint: () => void }): number[][] {
  const positions = [...seats].filter(([, [first]]) => !alone.has(first)).map(([position]) => position);
  return classesOf(graph, positions, { checkpoint });
}

function causeClass(members: readonly number[], causes: readonly Cause[]): CauseClass {
  const ascending = [...members].sort((a, b) => a - b);
  return { members: ascending, ...othersOf(ascending.map((index) => causes[index].probability)) };
}

/** What is left of a difference of two probabilities that cannot be told from nothing. */
const lostInRounding = 1e-12;

/** Chance, importance and intervals of single points and classes together. */
class Combination {
  readonly probability: number;
  readonly interval: Interval | undefined;
  readonly #rest: Rest;
  readonly #alone: { others: number[]; any: number };

  constructor(rest: Rest, alone: readonly number[]) {
    this.#rest = rest;
    this.#alone = othersOf(alone);
    const { any } = this.#alone;
    this.probability = either(any, rest.probability);
    this.interval = rest.interval && [either(any, rest.interval[0]), either(any, rest.interval[1])];
  }

  singlePoint(node: number, place: number): CauseImportance {
    const others = this.#alone.others[place];
    const { probability, interval } = this.#rest;
    return {
      node,
      isSinglePoint: true,
      birnbaum: (1 - others) * (1 - probability),
      interval: interval && [(1 - others) * (1 - interval[1]), (1 - others) * (1 - interval[0])],
      without: either(others, probability),
      withIt: 1,
    };
  }

  member({ node, probability }: Cause, { place, others }: { readonly place: number; readonly others: number }): CauseImportance {
    const importance = this.#rest.birnbaum[place];
    const spared = (1 - others) * (1 - this.#alone.any);
    const interval = this.#rest.birnbaumInterval[place];
    const scaled: Interval | undefined = interval && [spared * interval[0], spared * interval[1]];
    if (importance === null) return { node, isSinglePoint: false, birnbaum: null, interval: scaled, without: null, withIt: null };
    const birnbaum = spared * importance;
    const without = this.probability - birnbaum * probability;
    return {
      node,
      isSinglePoint: false,
      birnbaum,
      interval: scaled,
      without: without > lostInRounding * this.probability ? without : 0,
      withIt: Math.min(1, this.probability + birnbaum * (1 - probability)),
    };
  }

  /** A cause that the target does not rest on. */
  bystander(node: number): CauseImportance {
    const interval: Interval | undefined = this.interval && [0, 0];
    return { node, isSinglePoint: false, birnbaum: 0, interval, without: this.probability, withIt: this.probability };
  }
}

/** The answer for one target. Exact on every graph while the diagram fits. Sums are in the order of the causes. */
export function importanceOf(estate: CompiledEstate, question: ImportanceQuestion): Importance {
  const { target, causes, down, checkpoint } = question;
  checkpoint(0, 1);
  // What always fails together has one position: a ring without spare capacity, however long, is one vertex.
  const graph = mustGraphOf(estate, { down, targets: [target], contract: true, checkpoint: () => checkpoint(0, 1) });
  checkpoint(0, 1);
  const seats = seatsOf(graph, causes);
  const alone = singlePointsAmong(graph, seats, question);
  const pause = () => checkpoint(0, 1);
  const places = classesAmong(graph, seats, { alone, checkpoint: pause });
  const classes = places.map((positions) =>
    causeClass(
      positions.flatMap((position) => seats.get(position) ?? []),
      causes,
    ),
  );
  const cone = failureConeOf(graph, { target: graph.positionOf[target], seats: places.map(([first]) => first), checkpoint: pause });
  const rest = solveRest(cone, classes, question);
  const both = new Combination(
    rest,
    [...alone].map((index) => causes[index].probability),
  );
  const found = causes.map(({ node }) => both.bystander(node));
  [...alone].forEach((index, place) => {
    found[index] = both.singlePoint(causes[index].node, place);
  });
  classes.forEach(({ members, others }, place) => {
    members.forEach((index, at) => {
      found[index] = both.member(causes[index], { place, others: others[at] });
    });
  });
  const { nodes, sampled } = rest;
  return { probability: both.probability, interval: both.interval, nodes, sampled, causes: found };
}
