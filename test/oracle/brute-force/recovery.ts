// The brute-force oracle's reading of recovery (semantics §2): when each failed node is back.
import { downFromTheStart, failureTimes, weakenedSet } from './failure';
import type { Group, RawRelation, Structure } from './structure';

/** Which measures count: tested ones before the reference date only, or all that are on paper. */
export type Measures = { readonly tested: boolean; readonly asOf: string | null };

/** The same day twelve calendar months earlier (29 February: the 28th). */
export function yearBefore(date: string): string {
  const [year, month, day] = date.split('-');
  return `${String(Number(year) - 1).padStart(4, '0')}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

function counts(relation: RawRelation, { tested, asOf }: Measures): boolean {
  if (typeof relation.properties.activationHours !== 'number') return false;
  if (!tested) return true;
  const day = relation.properties.testedOn;
  if (asOf === null || typeof day !== 'string') return false;
  return relation.properties.testResult === 'passed' && day >= yearBefore(asOf) && day <= asOf;
}

/**
 * The least solution of the equations for the time at which a failed thing is back. Starts from the failure times and raises
 * until nothing changes; ∞ if never. Only things that fail have a time.
 */
export function backTimes(structure: Structure, causes: readonly string[], measures: Measures): Map<string, number> {
  const down = downFromTheStart(structure);
  const times = failureTimes(structure, causes);
  const weak = weakenedSet(structure, causes);
  const hard = structure.groups.filter(({ impact }) => impact === 'fails');
  const failing = structure.things.filter((thing) => Number.isFinite(times.get(thing)) && !down.has(thing));
  const back = new Map<string, number>(failing.map((thing) => [thing, times.get(thing) ?? 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const thing of failing) {
      const start = times.get(thing) ?? 0;
      const fallbacks = structure.graph.relations.filter(
        (one) => one.type === 'FALLS_BACK_TO' && one.from === thing && counts(one, measures) && !weak.has(one.to),
      );
      const measured = Math.min(Number.POSITIVE_INFINITY, ...fallbacks.map((one) => start + Number(one.properties.activationHours)));
      const groups = hard.filter(({ owner }) => owner === thing);
      const healed = causes.includes(thing) ? Number.POSITIVE_INFINITY : Math.max(start, ...groups.map((group) => holdsAgain(group, down, back)));
      const time = Math.min(measured, healed);
      if (time === back.get(thing)) continue;
      back.set(thing, time);
      changed = true;
    }
  }
  return back;
}

/** The moment from which enough members work; members that never failed work from the start. */
function holdsAgain(group: Group, down: ReadonlySet<string>, back: ReadonlyMap<string, number>): number {
  const moments = group.members.filter(({ thing }) => !down.has(thing)).map(({ thing }) => back.get(thing) ?? 0);
  moments.sort((a, b) => (a === b ? 0 : a - b));
  return moments[group.required - 1] ?? Number.POSITIVE_INFINITY;
}

export const moments: readonly number[] = [0, 4, 24, 168, 720, 2160];

/** Services down at each moment: without recovery, with tested measures only, with all measures on paper. */
export function timeline(structure: Structure, causes: readonly string[], asOf: string | null) {
  const down = downFromTheStart(structure);
  const times = failureTimes(structure, causes);
  const tested = backTimes(structure, causes, { tested: true, asOf });
  const paper = backTimes(structure, causes, { tested: false, asOf });
  const services = [...structure.kindOf].filter(([id, kind]) => kind === 'Service' && !down.has(id)).map(([id]) => id);
  return moments.map((hours) => {
    const fallen = services.filter((id) => (times.get(id) ?? Number.POSITIVE_INFINITY) <= hours);
    const still = (back: ReadonlyMap<string, number>) => fallen.filter((id) => hours < (back.get(id) ?? Number.POSITIVE_INFINITY)).length;
    return { hours, servicesDown: fallen.length, servicesDownTested: still(tested), servicesDownOnPaper: still(paper) };
  });
}
