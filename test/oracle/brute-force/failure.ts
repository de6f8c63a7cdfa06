// The brute-force oracle's reading of semantics §2: the failed set, the status of each node, and failure times.
import type { Group, Structure } from './structure';

export type Status = 'ok' | 'atRisk' | 'degraded' | 'failed' | 'alreadyDown';
const order: readonly Status[] = ['ok', 'atRisk', 'degraded', 'failed', 'alreadyDown'];

/** Members of a group outside a set. */
export function working(group: Group, lost: ReadonlySet<string>): number {
  return group.members.filter(({ thing }) => !lost.has(thing)).length;
}

/** The least set that contains `start` and every owner of one of these groups that has too few members outside the set. */
export function closure(groups: readonly Group[], start: Iterable<string>): Set<string> {
  const set = new Set(start);
  for (let grown = true; grown; ) {
    grown = false;
    for (const group of groups) {
      if (set.has(group.owner) || working(group, set) >= group.required) continue;
      set.add(group.owner);
      grown = true;
    }
  }
  return set;
}

/** failed(F): with everything recorded as down, deliveries included. */
export function failedSet(structure: Structure, causes: Iterable<string>): Set<string> {
  const hard = structure.groups.filter(({ impact }) => impact === 'fails');
  return closure(hard, [...structure.recordedDown, ...causes]);
}

/** failed ∪ degraded under F. */
export function weakenedSet(structure: Structure, causes: Iterable<string>): Set<string> {
  return closure(structure.groups, failedSet(structure, causes));
}

/** down0 = failed(∅). */
export function downFromTheStart(structure: Structure): Set<string> {
  return failedSet(structure, []);
}

/** Status of every thing under F, deliveries included, as the definitions of §2 give it. */
export function statusesUnder(structure: Structure, causes: Iterable<string>): Map<string, Status> {
  const down = downFromTheStart(structure);
  const failed = failedSet(structure, causes);
  const weakened = weakenedSet(structure, causes);
  const statuses = new Map<string, Status>();
  for (const thing of structure.things) {
    const hurt = structure.groups.some((group) => group.owner === thing && group.members.some((one) => weakened.has(one.thing) && !down.has(one.thing)));
    const status = down.has(thing) ? 'alreadyDown' : failed.has(thing) ? 'failed' : weakened.has(thing) ? 'degraded' : hurt ? 'atRisk' : 'ok';
    statuses.set(thing, status);
  }
  // Groups count without what is already down. A delivery that is hurt, while its contract is not, is shown on the contract as at risk.
  for (const [thing, { contract }] of structure.deliveries) {
    const status = statuses.get(thing);
    if (status !== 'ok' && status !== 'alreadyDown' && statuses.get(contract) === 'ok') statuses.set(contract, 'atRisk');
  }
  return statuses;
}

/** Nodes whose status under F is worse than under ∅, by their status under F. */
export function changesUnder(structure: Structure, causes: Iterable<string>): Record<'failed' | 'degraded' | 'atRisk', string[]> {
  const before = statusesUnder(structure, []);
  const after = statusesUnder(structure, causes);
  const worse = [...structure.kindOf.keys()].filter((id) => rankOf(after.get(id)) > rankOf(before.get(id)));
  const having = (status: Status) => worse.filter((id) => after.get(id) === status).sort();
  return { failed: having('failed'), degraded: having('degraded'), atRisk: having('atRisk') };
}

export function rankOf(status: Status | undefined): number {
  return order.indexOf(status ?? 'ok');
}

/**
 * The greatest solution of the equations for failure times over these groups: 0 for F, else per group (members not already
 * down) the (n−k+1)-th smallest t(member) + tolerance. Starts from ∞ everywhere and lowers until nothing changes.
 */
export function timesOver(structure: Structure, groups: readonly Group[], causes: Iterable<string>): Map<string, number> {
  const down = downFromTheStart(structure);
  const zero = new Set([...causes].filter((id) => !down.has(id)));
  const times = new Map<string, number>(structure.things.map((thing) => [thing, zero.has(thing) ? 0 : Number.POSITIVE_INFINITY]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const group of groups) {
      if (down.has(group.owner)) continue;
      const time = lossTime(group, down, times);
      if (time < (times.get(group.owner) ?? 0)) {
        times.set(group.owner, time);
        changed = true;
      }
    }
  }
  return times;
}

function lossTime(group: Group, down: ReadonlySet<string>, times: ReadonlyMap<string, number>): number {
  const left = group.members.filter(({ thing }) => !down.has(thing));
  const at = left.map(({ thing, tolerance }) => (times.get(thing) ?? 0) + tolerance).sort((a, b) => (a === b ? 0 : a - b));
  const place = left.length - group.required + 1;
  return place <= 0 ? 0 : (at[place - 1] ?? Number.POSITIVE_INFINITY);
}

/** Hours at which each thing fails; ∞ if never. */
export function failureTimes(structure: Structure, causes: Iterable<string>): Map<string, number> {
  return timesOver(
    structure,
    structure.groups.filter(({ impact }) => impact === 'fails'),
    causes,
  );
}

/** Hours from which each thing is failed or degraded; ∞ if never. */
export function weakenedTimes(structure: Structure, causes: Iterable<string>): Map<string, number> {
  return timesOver(structure, structure.groups, causes);
}
