// Services down at each moment: without recovery, with tested measures only, and with all measures on paper (semantics §2).
import { networkOf } from '../../graph/kernel/network';
import { backTimes } from '../../graph/recovery';
import { type GraphRelation, numberOf, textOf } from '../../model/graph';
import type { Staged } from '../scenario';
import { isTestedWithinYear } from '../tested';

/** Moments of an answer, in hours: now, 4 hours, a day, a week, a month, a quarter. */
export const moments: readonly number[] = [0, 4, 24, 168, 720, 2160];

export interface TimelineMoment {
  readonly hours: number;
  readonly servicesDown: number;
  readonly servicesDownTested: number;
  readonly servicesDownOnPaper: number;
}

/** A fallback with a known time, and the node that it stands in for. */
interface Fallback {
  readonly relation: GraphRelation;
  readonly node: number;
  readonly hours: number;
}

/** Fallbacks whose target is neither failed, degraded nor already down. One without a known time never shortens anything. */
function usableFallbacks({ subject, losses }: Staged): Fallback[] {
  const { estate, snapshot } = subject;
  const usable: Fallback[] = [];
  for (const relation of snapshot.graph.relations) {
    if (relation.type !== 'FALLS_BACK_TO') continue;
    const node = estate.indexOf.get(relation.from);
    const target = estate.indexOf.get(relation.to);
    const hours = numberOf(relation.properties, 'activationHours');
    if (node === undefined || target === undefined || hours === undefined || losses.weakened.lost[target] === 1) continue;
    usable.push({ relation, node, hours });
  }
  return usable;
}

/** The shortest activation per node. */
function activationOf(fallbacks: readonly Fallback[]): Map<number, number> {
  const best = new Map<number, number>();
  for (const { node, hours } of fallbacks) best.set(node, Math.min(hours, best.get(node) ?? Number.POSITIVE_INFINITY));
  return best;
}

/** The timeline of a scenario. `times`: failure time per vertex. */
export function timelineOf(staged: Staged, times: Float64Array): TimelineMoment[] {
  const { subject, losses } = staged;
  const network = networkOf(subject.estate);
  const fallbacks = usableFallbacks(staged);
  const tested = fallbacks.filter(({ relation: { properties } }) =>
    isTestedWithinYear({ on: textOf(properties, 'testedOn'), result: textOf(properties, 'testResult') }, subject.asOf),
  );
  const backWith = (some: readonly Fallback[]) => backTimes(network, losses, { times, activation: activationOf(some) });
  const [backTested, backOnPaper] = [backWith(tested), backWith(fallbacks)];
  const services = subject.estate.kinds.flatMap((kind, node) => (kind === 'Service' && times[node] !== Number.POSITIVE_INFINITY ? [node] : []));
  return moments.map((hours) => {
    const down = services.filter((node) => (times[node] ?? 0) <= hours);
    const still = (back: Float64Array) => down.filter((node) => hours < (back[node] ?? 0)).length;
    return { hours, servicesDown: down.length, servicesDownTested: still(backTested), servicesDownOnPaper: still(backOnPaper) };
  });
}
