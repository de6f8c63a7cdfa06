// The brute-force oracle's reading of semantics §2: the failed set, the status of each node, and failure times.
import type { Group, Structure } from './structure';

export type Status = 'ok' | 'atRisk' | 'degraded' | 'failed' | 'alreadyDown';
const fromGoodToBad: readonly Status[] = ['ok', 'atRisk', 'degraded', 'failed', 'alreadyDown'];

/** Whether `a` is a worse status than `b`. */
export function isWorse(a: Status | undefined, b: Status | undefined): boolean {
  return fromGoodToBad.indexOf(a ?? 'ok') > fromGoodToBad.indexOf(b ?? 'ok');
}

/** Members of a group outside a set. */
export function working(group: Group, lost: ReadonlySet<string>): number {
  return group.members.filter(({ thing }) => !lost.has(thing)).length;
}

/** Whether a group “has fewer than `required` members outside the set”. */
export function isLost(group: Group, lost: ReadonlySet<string>): boolean {
  return working(group, lost) < group.required;
}

/** The least set that contains `start` and every owner of one of these groups that is lost given the set. */
export function closure(groups: readonly Group[], start: Iterable<string>): Set<string> {
  const set = new Set(start);
  for (let before = -1; before < set.size; ) {
    before = set.size;
    for (const group of groups) if (!set.has(group.owner) && isLost(group, set)) set.add(group.owner);
  }
  return set;
}

/** The groups that fail their owner. */
export function hardGroups(structure: Structure): Group[] {
  return structure.groups.filter(({ impact }) => impact === 'fails');
}

/** failed(F): “the least set that contains F and every node recorded as down, and is closed …”; deliveries included. */
export function failedSet(structure: Structure, causes: Iterable<string>): Set<string> {
  return closure(hardGroups(structure), [...structure.recordedDown, ...causes]);
}

/** failed ∪ degraded under F: degraded is “the least set of non-failed nodes one of whose groups has fewer … outside failed ∪ degraded”. */
export function weakenedSet(structure: Structure, causes: Iterable<string>): Set<string> {
  return closure(structure.groups, failedSet(structure, causes));
}

const downOf = new WeakMap<Structure, ReadonlySet<string>>();

/** “down0 = failed(∅)”, kept per structure. */
export function alreadyDown(structure: Structure): ReadonlySet<string> {
  const known = downOf.get(structure) ?? failedSet(structure, []);
  downOf.set(structure, known);
  return known;
}

/** “groups count without them”: the members that are not already down. */
export function countedMembers(structure: Structure, group: Group): Group['members'] {
  return group.members.filter(({ thing }) => !alreadyDown(structure).has(thing));
}

/**
 * “a delivery already down under ∅ changes nothing”: so neither does one that delivers to such only. The others are members of a group of
 * their contract, or of a delivery that counts. (Were it only the one that is down: a delivery below it at risk would make the contract at
 * risk, and the same one failed would not, which breaks the law.)
 */
export function countingDeliveries(structure: Structure): Set<string> {
  const counting = new Set<string>();
  for (let before = -1; before < counting.size; ) {
    before = counting.size;
    for (const { owner, members } of structure.groups) {
      if (structure.deliveries.has(owner) && !counting.has(owner)) continue;
      for (const { thing } of members) if (structure.deliveries.has(thing) && !alreadyDown(structure).has(thing)) counting.add(thing);
    }
  }
  return counting;
}

/** Status of every thing under F, deliveries included. */
export function statusesUnder(structure: Structure, causes: Iterable<string>): Map<string, Status> {
  const list = [...causes];
  const down = alreadyDown(structure);
  const failed = failedSet(structure, list);
  const weakened = weakenedSet(structure, list);
  const hurt = new Set(structure.groups.filter((group) => countedMembers(structure, group).some(({ thing }) => weakened.has(thing))).map(({ owner }) => owner));
  const statuses = new Map<string, Status>();
  for (const thing of structure.things) {
    const status = down.has(thing) ? 'alreadyDown' : failed.has(thing) ? 'failed' : weakened.has(thing) ? 'degraded' : hurt.has(thing) ? 'atRisk' : 'ok';
    statuses.set(thing, status);
  }
  // “a delivery's degraded or atRisk status is shown on its contract”: as a group that lost a member but did not take the
  // contract down. (Shown as `degraded` it would break the law: the same delivery failed leaves the contract at risk.)
  for (const thing of countingDeliveries(structure)) {
    const contract = structure.deliveries.get(thing)?.contract ?? '';
    if (statuses.get(thing) !== 'ok' && statuses.get(contract) === 'ok') statuses.set(contract, 'atRisk');
  }
  return statuses;
}

/** “The lists … hold the nodes whose status under F is worse than under ∅”. */
export function changesUnder(structure: Structure, causes: Iterable<string>): Record<'failed' | 'degraded' | 'atRisk', string[]> {
  const before = statusesUnder(structure, []);
  const after = statusesUnder(structure, causes);
  const worse = [...structure.kindOf.keys()].filter((id) => isWorse(after.get(id), before.get(id)));
  const having = (status: Status) => worse.filter((id) => after.get(id) === status);
  return { failed: having('failed'), degraded: having('degraded'), atRisk: having('atRisk') };
}

/**
 * “Failure times t are the **greatest** solution of: 0 for F; for other nodes the minimum over their groups (n members not
 * already down, k required of them) of the (n−k+1)-th smallest t(member) + tolerance; ∞ if never.”
 * Starts from ∞ everywhere and lowers until nothing changes.
 */
export function timesOver(structure: Structure, groups: readonly Group[], causes: Iterable<string>): Map<string, number> {
  const down = alreadyDown(structure);
  const zero = new Set([...causes].filter((id) => !down.has(id)));
  const times = new Map<string, number>(structure.things.map((thing) => [thing, zero.has(thing) ? 0 : Number.POSITIVE_INFINITY]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const group of groups) {
      const time = down.has(group.owner) ? Number.POSITIVE_INFINITY : lossTime(structure, group, times);
      if (time >= (times.get(group.owner) ?? 0)) continue;
      times.set(group.owner, time);
      changed = true;
    }
  }
  return times;
}

function lossTime(structure: Structure, group: Group, times: ReadonlyMap<string, number>): number {
  const counted = countedMembers(structure, group);
  const at = counted.map(({ thing, tolerance }) => (times.get(thing) ?? Number.POSITIVE_INFINITY) + tolerance).sort(ascending);
  const place = counted.length - group.required + 1;
  return place <= 0 ? 0 : (at[place - 1] ?? Number.POSITIVE_INFINITY);
}

/** Orders numbers, ∞ included (∞ − ∞ is no number). */
export function ascending(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Hours at which each thing fails; ∞ if never. */
export function failureTimes(structure: Structure, causes: Iterable<string>): Map<string, number> {
  return timesOver(structure, hardGroups(structure), causes);
}

/** “Degraded times are the same over `fails` and `degrades` groups with members failed or degraded; what is degraded under ∅ counts from 0.” */
export function weakenedTimes(structure: Structure, causes: Iterable<string>): Map<string, number> {
  return timesOver(structure, structure.groups, [...causes, ...weakenedSet(structure, [])]);
}
