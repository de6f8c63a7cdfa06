// The brute-force oracle's reading of “What helps most” (semantics §3): make every change there is, and work everything out again.
import { compareText } from '../../../server/model/text-order';
import { defaultAmong, singlePoints } from './causes';
import { type Change, changedGraph, type StatedRelation } from './changes';
import { alreadyDown, failedSet, failureTimes, isLost } from './failure';
import { propagates, type RawGraph, type RawRelation, said } from './raw-graph';
import { backTimes } from './recovery';
import { type Group, type Structure, structureOf } from './structure';

const weights: Readonly<Record<string, number>> = { vital: 8, critical: 4, important: 2, supporting: 1 };

/** What one change does. */
export interface Help {
  readonly services: readonly string[];
  readonly singlePoints: readonly string[];
  readonly weight: number;
  readonly fall: number;
}

/** One estate with its single points, and what the services weigh. */
class Standing {
  readonly points: ReadonlyMap<string, readonly string[]>;
  readonly #weightOf: ReadonlyMap<string, number>;

  constructor(graph: RawGraph, given: readonly string[]) {
    const structure = structureOf(graph, given);
    const services = graph.nodes.filter(({ kind }) => kind === 'Service');
    this.#weightOf = new Map(services.map(({ id, properties }) => [id, weights[String(properties.criticality)] ?? 1]));
    this.points = new Map(singlePoints(structure, [...this.#weightOf.keys()], defaultAmong).map(({ id, takesDown }) => [id, takesDown]));
  }

  weigh(services: Iterable<string>): number {
    return [...services].reduce((sum, id) => sum + (this.#weightOf.get(id) ?? 0), 0);
  }

  /** “the largest blast radius (weighted services)” */
  get largest(): number {
    return Math.max(0, ...[...this.points.values()].map((services) => this.weigh(services)));
  }
}

const vital = (graph: RawGraph) =>
  new Set(
    graph.nodes.filter(({ kind, properties }) => kind === 'Service' && ['vital', 'critical'].includes(String(properties.criticality))).map(({ id }) => id),
  );

/** “the weight of vital and critical services that lose ≥ 1 single point, then … the fall of the largest blast radius” */
export function helpOf(graph: RawGraph, given: readonly string[], changes: readonly Change[]): Help {
  const [before, after] = [new Standing(graph, given), new Standing(changedGraph(graph, changes), given)];
  const counted = vital(graph);
  const gone = [...before.points].flatMap(([point, services]) => {
    const spared = services.filter((service) => counted.has(service) && !after.points.get(point)?.includes(service));
    return spared.map((service) => [point, service] as const);
  });
  const services = [...new Set(gone.map(([, service]) => service))].sort(compareText);
  const points = [...new Set(gone.map(([point]) => point))].sort(compareText);
  return { services, singlePoints: points, weight: before.weigh(services), fall: before.largest - after.largest };
}

/** Where a member can be added: a named group, or a lone relation. */
interface Spot {
  readonly key: string;
  readonly relation: RawRelation;
  readonly changes: readonly Change[];
}

const identity = ({ type, from, to, properties }: RawRelation): StatedRelation => {
  const names = ['group', 'recipient', 'serviceType', 'activity'].flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]]));
  return { type, from, to, ...Object.fromEntries(names) };
};

function joining(graph: RawGraph, base: RawRelation, group: string): Change {
  const recipient = said(base, 'recipient');
  const relation = { type: base.type, from: base.from, to: 'a new member', group, ...(recipient === null ? {} : { recipient }) };
  return { type: 'add-member', relation, kind: graph.nodes.find(({ id }) => id === base.to)?.kind ?? 'Supplier' };
}

/** “one independent member added to a group or to a lone relation” */
function spots(graph: RawGraph): Spot[] {
  const found = new Map<string, Spot>();
  for (const one of graph.relations) {
    if (!propagates(one) || one.type === 'MADE_BY') continue;
    // Groups are per recipient under a contract only.
    const isScoped = graph.nodes.some(({ id, kind }) => id === one.from && kind === 'Contract');
    const [group, recipient] = [said(one, 'group'), isScoped ? said(one, 'recipient') : null];
    if (group !== null) {
      const key = JSON.stringify([one.from, group, recipient]);
      if (!found.has(key)) found.set(key, { key, relation: one, changes: [joining(graph, one, group)] });
      continue;
    }
    const { required: _, ...rest } = one.properties;
    const alone: StatedRelation = {
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => !Array.isArray(value))),
      ...identity(one),
      group: 'a new group',
    } as StatedRelation;
    const key = JSON.stringify([one.from, null, one.type, one.to, said(one, 'recipient'), said(one, 'serviceType')]);
    found.set(key, {
      key,
      relation: one,
      changes: [{ type: 'disable', relation: identity(one) }, { type: 'add-member', relation: alone }, joining(graph, one, 'a new group')],
    });
  }
  return [...found.values()];
}

/** “that a single point passes”: it loses the group, whose owner was not down already. */
function isPassed(structure: Structure, { relation }: Spot, points: Iterable<string>): boolean {
  const down = alreadyDown(structure);
  const isStated = ({ dependent, name, recipient, members }: Group) =>
    dependent === relation.from &&
    name === said(relation, 'group') &&
    (recipient === null || recipient === said(relation, 'recipient')) &&
    members.some(({ shown }) => shown === relation.to);
  const own = structure.groups.filter((group) => isStated(group) && !group.implicit && group.impact === 'fails' && !down.has(group.owner));
  return [...points].some((point) => own.some((group) => isLost(group, failedSet(structure, [point]))));
}

/** Every change that helps at all, by where it is made. */
export function helpingMembers(graph: RawGraph, given: readonly string[]): Map<string, Help> {
  const structure = structureOf(graph, given);
  const points = [...new Standing(graph, given).points.keys()];
  const passed = spots(graph).filter((spot) => isPassed(structure, spot, points));
  const all = passed.map(({ key, changes }) => [key, helpOf(graph, given, changes)] as const);
  return new Map(all.filter(([, { weight, fall }]) => weight > 0 || fall > 0));
}

/** Services that a single failure takes down for good with tested measures, per cause. */
function lasting(structure: Structure, asOf: string | null): Map<string, string[]> {
  const down = alreadyDown(structure);
  const services = [...structure.kindOf].filter(([id, kind]) => kind === 'Service' && !down.has(id)).map(([id]) => id);
  const causes = [...structure.kindOf].filter(([id, kind]) => defaultAmong.includes(kind) && !down.has(id)).map(([id]) => id);
  return new Map(
    causes.map((cause) => {
      const failed = failedSet(structure, [cause]);
      const times = failureTimes(structure, [cause]);
      const back = backTimes(structure, [cause], { tested: true, asOf });
      return [cause, services.filter((id) => id !== cause && failed.has(id) && Number.isFinite(times.get(id)) && !Number.isFinite(back.get(id)))];
    }),
  );
}

/** “a tested fallback on a contract”: what then comes back that would not. */
export function helpingFallbacks(graph: RawGraph, given: readonly string[], asOf: string): Map<string, Omit<Help, 'fall'>> {
  const counted = vital(graph);
  const before = lasting(structureOf(graph, given), asOf);
  const standing = new Standing(graph, given);
  const found = new Map<string, Omit<Help, 'fall'>>();
  for (const { id, kind } of graph.nodes) {
    if (kind !== 'Contract') continue;
    const relation = { type: 'FALLS_BACK_TO' as const, from: id, to: 'a new contract', activationHours: 24, testedOn: asOf, testResult: 'passed' };
    const after = lasting(structureOf(changedGraph(graph, [{ type: 'add-member', relation, kind: 'Contract' }]), given), asOf);
    const back = [...before].flatMap(([cause, services]) =>
      services.filter((one) => counted.has(one) && !after.get(cause)?.includes(one)).map((one) => [cause, one] as const),
    );
    const services = [...new Set(back.map(([, service]) => service))].sort(compareText);
    const causes = [...new Set(back.map(([cause]) => cause))].sort(compareText);
    if (services.length > 0) found.set(id, { services, singlePoints: causes, weight: standing.weigh(services) });
  }
  return found;
}
