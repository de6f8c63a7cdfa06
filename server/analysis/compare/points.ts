// Finds which single points of failure a scenario adds and which it takes away, given what each of the two scenarios fails.

import { candidatesOf } from '../../graph/compiled/candidates';
import { idsWhere } from '../../graph/compiled/compile';
import { Pace } from '../../graph/compiled/pace';
import { singlePoints } from '../../graph/sets/single-points';
import { compareText } from '../../model/text-order';
import type { NodeKind } from '../../model/vocabulary';
import type { Control } from '../analysis';
import type { Staged } from '../scenario';
import type { PointChange, PointChanges } from './result';
import type { BeforeAfter } from './statuses';

/** What naming a single point costs, in the units of `Pace`. */
const costPerPoint = 10;

interface Asked {
  readonly among: readonly NodeKind[];
  readonly control: Control;
}

/** Services of a side that still work, by id. */
function workingServices({ subject: { estate }, losses }: Staged): Set<string> {
  return new Set(idsWhere(estate, (node) => estate.kinds[node] === 'Service' && losses.failed.lost[node] === 0));
}

/** Single points knowing what failed: per point the services among these that it takes down alone. */
function pointsOf({ subject: { estate }, losses }: Staged, services: ReadonlySet<string>, { among, control }: Asked): Map<string, PointChange> {
  const down = losses.failed.lost;
  const targets = [...services].flatMap((id) => estate.indexOf.get(id) ?? []);
  const found = singlePoints(estate, { candidates: candidatesOf(estate, among, down), targets, down, checkpoint: () => control.checkpoint() });
  const name = (node: number) => estate.ids[node] ?? '';
  const pace = new Pace(() => control.checkpoint());
  const points = new Map<string, PointChange>();
  for (const { node, takesDown } of found) {
    pace.step(costPerPoint + takesDown.length);
    points.set(name(node), { id: name(node), kind: estate.kinds[node] ?? 'Component', services: Array.from(takesDown, name) });
  }
  return points;
}

/** Points of one side with the services that they do not take down on the other; by id. */
function notIn(own: ReadonlyMap<string, PointChange>, other: ReadonlyMap<string, PointChange>, { control }: Asked): PointChange[] {
  const pace = new Pace(() => control.checkpoint());
  const rows: PointChange[] = [];
  for (const point of own.values()) {
    const services = without(point.services, other.get(point.id)?.services ?? [], pace);
    if (services.length > 0) rows.push({ ...point, services });
  }
  return rows.sort((a, b) => compareText(a.id, b.id));
}

/** What the first of two lists by id has and the second has not. */
function without(list: readonly string[], other: readonly string[], pace: Pace): string[] {
  let at = 0;
  return list.filter((one) => {
    pace.step();
    while (at < other.length && compareText(other[at] ?? '', one) < 0) at += 1;
    return other[at] !== one;
  });
}

/** What appears and what goes, for the services that work on both sides. */
export function pointChanges({ before, after }: BeforeAfter<Staged>, asked: Asked): PointChanges {
  const [working, still] = [workingServices(before), workingServices(after)];
  const both = new Set([...working].filter((id) => still.has(id)));
  const [old, fresh] = [pointsOf(before, both, asked), pointsOf(after, both, asked)];
  const { estate } = after.subject;
  const services = idsWhere(estate, (node) => estate.kinds[node] === 'Service');
  return { appear: notIn(fresh, old, asked), go: notIn(old, fresh, asked), notCompared: services.filter((id) => !both.has(id)) };
}
