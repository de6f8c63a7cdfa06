// The brute-force oracle's reading of recovery (semantics §2): when each failed node is back.
import { alreadyDown, ascending, countedMembers, failureTimes, hardGroups, weakenedSet } from './failure';
import type { RawRelation } from './raw-graph';
import type { Group, Structure } from './structure';

/** Which measures count: tested ones only, before the reference date, or all that are on paper. */
export type Measures = { readonly tested: boolean; readonly asOf: string | null };

/** The same day twelve calendar months earlier (29 February: the 28th). */
export function yearBefore(date: string): string {
  const [year, month, day] = date.split('-');
  return `${String(Number(year) - 1).padStart(4, '0')}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

/** “*tested measures only* (testedOn in the 12 months before `asOf`, result passed) and *all measures on paper*”; without hours: never. */
function counts({ properties }: RawRelation, { tested, asOf }: Measures): boolean {
  if (typeof properties.activationHours !== 'number') return false;
  if (!tested) return true;
  const day = properties.testedOn;
  return asOf !== null && typeof day === 'string' && properties.testResult === 'passed' && day >= yearBefore(asOf) && day <= asOf;
}

/** “(a) t(v) + activationHours of its best usable fallback”; usable “while its target is neither failed, degraded nor already down”. */
function byFallback(structure: Structure, [thing, start]: readonly [string, number], options: { measures: Measures; weak: ReadonlySet<string> }): number {
  const usable = structure.graph.relations.filter(
    (one) => one.type === 'FALLS_BACK_TO' && one.from === thing && counts(one, options.measures) && !options.weak.has(one.to),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...usable.map(({ properties }) => start + Number(properties.activationHours)));
}

/** The moment from which a group holds again, “members that never failed counting as working”. */
function holdsAgain(structure: Structure, group: Group, back: ReadonlyMap<string, number>): number {
  const moments = countedMembers(structure, group).map(({ thing }) => back.get(thing) ?? 0);
  return moments.sort(ascending)[group.required - 1] ?? Number.POSITIVE_INFINITY;
}

/**
 * “The time r at which a failed node is back is the least solution of: r(v) = the smaller of (a) … and (b) for v not in F: the
 * moment when all its groups hold again …; at least t(v); ∞ if never.” Starts from t(v) and raises until nothing changes.
 */
export function backTimes(structure: Structure, causes: readonly string[], measures: Measures): Map<string, number> {
  const times = failureTimes(structure, causes);
  const weak = weakenedSet(structure, causes);
  const hard = hardGroups(structure);
  const failing = [...times].filter(([, time]) => Number.isFinite(time));
  const back = new Map(failing);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [thing, start] of failing) {
      const groups = hard.filter(({ owner }) => owner === thing);
      const healed = causes.includes(thing) ? Number.POSITIVE_INFINITY : Math.max(start, ...groups.map((group) => holdsAgain(structure, group, back)));
      const time = Math.min(byFallback(structure, [thing, start], { measures, weak }), healed);
      if (time === back.get(thing)) continue;
      back.set(thing, time);
      changed = true;
    }
  }
  return back;
}

/** “Moments: 0, 4, 24, 168 (1 week), 720 (1 month), 2,160 hours (3 months), inclusive.” */
export const moments: readonly number[] = [0, 4, 24, 168, 720, 2160];

/** “Services down at h: t ≤ h < r”: without recovery, with tested measures only, with all measures on paper. */
export function timeline(structure: Structure, causes: readonly string[], asOf: string | null) {
  const times = failureTimes(structure, causes);
  const tested = backTimes(structure, causes, { tested: true, asOf });
  const paper = backTimes(structure, causes, { tested: false, asOf });
  const services = [...structure.kindOf].filter(([id, kind]) => kind === 'Service' && !alreadyDown(structure).has(id)).map(([id]) => id);
  return moments.map((hours) => {
    const fallen = services.filter((id) => (times.get(id) ?? Number.POSITIVE_INFINITY) <= hours);
    const still = (back: ReadonlyMap<string, number>) => fallen.filter((id) => hours < (back.get(id) ?? Number.POSITIVE_INFINITY)).length;
    return { hours, servicesDown: fallen.length, servicesDownTested: still(tested), servicesDownOnPaper: still(paper) };
  });
}
