// Counts the services that are down at each moment: without recovery, with tested measures only, and with all measures on paper (semantics
// §2).
import { Pace } from '../graph/compiled/pace';
import { type BackTimes, backTimesOf } from './continuity-measures';
import type { Staged } from './scenario';
import type { TimelineMoment } from './shapes';

/** Moments of an answer, in hours: now, 4 hours, a day, a week, a month, a quarter. */
export const moments: readonly number[] = [0, 4, 24, 168, 720, 2160];

export interface TimelineOptions {
  /** When each vertex is back, where that is known already. */
  readonly back?: BackTimes;
  readonly pace?: Pace;
}

/** The timeline of a scenario. `times`: failure time per vertex. */
export function timelineOf(
  staged: Staged,
  times: Float64Array,
  { pace = new Pace(), back = backTimesOf(staged, times, { pace }) }: TimelineOptions = {},
): TimelineMoment[] {
  const { kinds } = staged.subject.estate;
  const services = kinds.flatMap((kind, node) => (kind === 'Service' && times[node] !== Number.POSITIVE_INFINITY ? [node] : []));
  return moments.map((hours) => {
    pace.step(services.length);
    const down = services.filter((node) => (times[node] ?? 0) <= hours);
    const still = (backAt: Float64Array) => down.filter((node) => hours < (backAt[node] ?? 0)).length;
    return { hours, servicesDown: down.length, servicesDownTested: still(back.tested), servicesDownOnPaper: still(back.onPaper) };
  });
}
