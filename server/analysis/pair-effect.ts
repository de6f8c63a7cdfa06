// Computes what it changes that two nodes are one, or are not (semantics §6, `judge`).

import { candidatesOf } from '../graph/compiled/candidates';
import { nodesOfKind } from '../graph/compiled/codes';
import type { CompiledEstate } from '../graph/compiled/compiled';
import { downFromTheStart } from '../graph/kernel/failure';
import { hangingOn } from '../graph/layers/hanging-on';
import { singlePoints } from '../graph/sets/single-points';
import { getOrMake } from '../model/get-or-make';
import { printedIn, textOf } from '../model/graph';
import type { JointEffect, PairEffect } from '../model/judging';
import { compareText } from '../model/text-order';
import type { Subject } from './analysis';
import { defaultAmong } from './causes';
import { servicesTakenDown } from './effect';
import { roundShare } from './rounding';

/** Two ids, and the estate before and after a judgement of them. */
export interface JudgedSubjects {
  readonly a: string;
  readonly b: string;
  readonly before: Subject;
  readonly after: Subject;
}

const numberOf = ({ snapshot, estate }: Subject, id: string) => estate.indexOf.get(printedIn(snapshot.graph, id));

function isOneIn(subject: Subject, a: string, b: string): boolean {
  const node = numberOf(subject, a);
  return node !== undefined && node === numberOf(subject, b);
}

const counted = new WeakMap<CompiledEstate, number>();

/** Counted once for an estate: what was after one judgement is before the next. */
function countSinglePoints({ snapshot, estate }: Subject, checkpoint: () => void): number {
  return getOrMake(counted, estate, () => {
    const down = downFromTheStart(estate);
    return singlePoints(estate, { candidates: candidatesOf(estate, defaultAmong, down), targets: nodesOfKind(snapshot.graph, 'Service'), down, checkpoint })
      .length;
  });
}

/** Services that each takes down; of ids in this order. */
const takenDown = (subject: Subject, ids: readonly string[]) =>
  servicesTakenDown(
    subject,
    ids.flatMap((id) => numberOf(subject, id) ?? []),
  );

/**
 * What hangs on each of two ids and on both: in the estate in which they are two nodes, and together in the one in which they are one. Cost: blocks of
 * services, and twice all single points.
 */
export function pairEffect({ a, b, before, after }: JudgedSubjects, checkpoint: () => void): PairEffect {
  const two = [before, after].find((subject) => !isOneIn(subject, a, b)) ?? before;
  const one = [after, before].find((subject) => isOneIn(subject, a, b));
  const services = nodesOfKind(two.snapshot.graph, 'Service');
  const groups = [a, b].map((id) => [numberOf(two, id) ?? []].flat());
  const [ofA = [], ofB = []] = hangingOn(two.snapshot.graph, two.estate, { groups, services, checkpoint });
  const [directA = [], directB = []] = hangingOn(two.snapshot.graph, two.estate, { groups, services, checkpoint, isDirect: true });
  checkpoint();
  const [inA, inB] = [new Set(ofA), new Set(ofB)];
  const named = (places: readonly number[]) => places.map((place) => two.estate.ids[services[place] ?? -1] ?? '').sort(compareText);
  const share = (count: number) => (services.length === 0 ? null : roundShare(count / services.length));
  const pointsBefore = countSinglePoints(before, checkpoint);
  return {
    relianceShare: [share(inA.size), share(inB.size), share(new Set([...ofA, ...ofB]).size)],
    services: [named(ofA.filter((place) => !inB.has(place))), named(ofA.filter((place) => inB.has(place))), named(ofB.filter((place) => !inA.has(place)))],
    takesDown: [takenDown(two, [a]), takenDown(two, [b]), one ? takenDown(one, [a]) : takenDown(two, [a, b])],
    singlePoints: [pointsBefore, before === after ? pointsBefore : countSinglePoints(after, checkpoint)],
    directShare: [share(directA.length), share(directB.length), share(new Set([...directA, ...directB]).size)],
  };
}

/** Ids, and the estate before and after they were judged in one step. */
export interface SubjectsTogether {
  readonly ids: readonly string[];
  readonly before: Subject;
  readonly after: Subject;
}

/** What hangs on any of some ids, and how many single points there are before and after. Cost: blocks of services, and twice all single points. */
export function jointEffect({ ids, before, after }: SubjectsTogether, checkpoint: () => void): JointEffect {
  const nodesIn = (subject: Subject) => [...new Set(ids.flatMap((id) => numberOf(subject, id) ?? []))];
  const services = nodesOfKind(before.snapshot.graph, 'Service');
  const [hanging = []] = hangingOn(before.snapshot.graph, before.estate, { groups: [nodesIn(before)], services, checkpoint });
  const { nodes } = before.snapshot.graph;
  const isVital = (place: number) => textOf(nodes[services[place] ?? -1]?.properties ?? {}, 'criticality') === 'vital';
  const pointsBefore = countSinglePoints(before, checkpoint);
  return {
    nodes: [nodesIn(before).length, nodesIn(after).length],
    services: hanging.length,
    vital: hanging.filter(isVital).length,
    singlePoints: [pointsBefore, before === after ? pointsBefore : countSinglePoints(after, checkpoint)],
  };
}
