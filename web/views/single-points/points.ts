// Turns the answers `single-points` and `common-causes` into rows: weighed, ordered, and also listed per service.
import type { CommonCausesAnswer, NodeBrief, SinglePointsAnswer } from '../../../server/api/contract';
import { addTo } from '../../../server/model/group-by';
import { compareText } from '../../../server/model/text-order';
import { type Criticality, criticalities } from '../../../server/model/vocabulary';

export type Briefs = ReadonlyMap<string, NodeBrief>;
export type Level = Criticality | 'unknown';

/** Levels as they are listed, worst first. */
export const levels: readonly Level[] = [...criticalities, 'unknown'];

/** A point of the answer, or what is left of it when only some services count. */
export type Weighed = Pick<SinglePointsAnswer['singlePoints'][number], 'id' | 'kind' | 'weight'> & { readonly takesDown: readonly string[] };

export interface Point {
  readonly id: string;
  readonly kind: NodeBrief['kind'];
  /** Services that it takes down alone, worst first. */
  readonly takesDown: readonly string[];
  readonly byLevel: Readonly<Record<Level, number>>;
  readonly weight: number;
}

export interface ExposedService {
  readonly id: string;
  readonly level: Level;
  /** The points that take it down, in the order of the list of points. */
  readonly points: readonly string[];
}

export function levelOf(id: string, briefs: Briefs): Level {
  return briefs.get(id)?.criticality ?? 'unknown';
}

function byLevelThenId(briefs: Briefs): (a: string, b: string) => number {
  return (a, b) => levels.indexOf(levelOf(a, briefs)) - levels.indexOf(levelOf(b, briefs)) || compareText(a, b);
}

function countLevels(services: readonly string[], briefs: Briefs): Record<Level, number> {
  const counts: Record<Level, number> = { vital: 0, critical: 0, important: 0, supporting: 0, unknown: 0 };
  for (const id of services) counts[levelOf(id, briefs)] += 1;
  return counts;
}

/** The points as the answer weighs them, heaviest first, then by id. A point that takes nothing down is left out. */
export function weighPoints(answer: { readonly singlePoints: readonly Weighed[] }, briefs: Briefs): Point[] {
  const order = byLevelThenId(briefs);
  return answer.singlePoints
    .filter(({ takesDown }) => takesDown.length > 0)
    .map(({ id, kind, takesDown, weight }) => ({ id, kind, takesDown: [...takesDown].sort(order), byLevel: countLevels(takesDown, briefs), weight }))
    .sort((a, b) => b.weight - a.weight || compareText(a.id, b.id));
}

/** The same answer turned round: services with what takes each down, worst level first, then most points, then id. */
export function exposeServices(points: readonly Point[], briefs: Briefs): ExposedService[] {
  const found = new Map<string, string[]>();
  for (const point of points) {
    for (const service of point.takesDown) addTo(found, service, point.id);
  }
  return [...found]
    .map(([id, ids]) => ({ id, level: levelOf(id, briefs), points: ids }))
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.points.length - a.points.length || compareText(a.id, b.id));
}

export interface PointTotals {
  readonly points: number;
  readonly takingVital: number;
  readonly services: number;
  readonly vitalServices: number;
}

/** The figures of the conclusion sentence. */
export function totalsOf(points: readonly Point[], services: readonly ExposedService[]): PointTotals {
  return {
    points: points.length,
    takingVital: points.filter(({ byLevel }) => byLevel.vital > 0).length,
    services: services.length,
    vitalServices: services.filter(({ level }) => level === 'vital').length,
  };
}

/** Every id that the answers name, once: to look up names with. */
export function idsOf(points: SinglePointsAnswer | undefined, causes: CommonCausesAnswer | undefined): string[] {
  const ids = new Set<string>();
  for (const { id, takesDown } of points?.singlePoints ?? []) for (const each of [id, ...takesDown]) ids.add(each);
  for (const { dependent, shared, ownMembers } of causes?.commonCauses ?? []) for (const each of [dependent, ...shared, ...ownMembers]) ids.add(each);
  return [...ids];
}
