// The brute-force oracle's reading of single points, minimal cut sets and common causes (semantics §3): try every candidate.
import { compareText } from '../../../server/model/text-order';
import { alreadyDown, countedMembers, failedSet } from './failure';
import type { Group, Structure } from './structure';

/** “Supplier, Organisation, Datacenter, Technology, Component by default; every kind but Country on request” */
export const defaultAmong: readonly string[] = ['Supplier', 'Organisation', 'Datacenter', 'Technology', 'Component'];

/** Nodes of these kinds; nodes of down0 “are never a cause”. */
export function candidatesOf(structure: Structure, among: readonly string[] = defaultAmong): string[] {
  const allowed = [...structure.kindOf].filter(([id, kind]) => among.includes(kind) && kind !== 'Country' && !alreadyDown(structure).has(id));
  return allowed.map(([id]) => id).sort(compareText);
}

/** A single point with what it takes down alone, and how many nodes fail with it in all; those of down0 do not count. */
export interface SinglePoint {
  readonly id: string;
  readonly kind: string;
  readonly takesDown: readonly string[];
  readonly fails: number;
}

/** “x ≠ s with s ∈ failed({x})”: per candidate the targets that it takes down alone; candidates without any are left out. */
export function singlePoints(structure: Structure, targets: readonly string[], among = defaultAmong): SinglePoint[] {
  const down = alreadyDown(structure);
  const rows = candidatesOf(structure, among).map((id) => {
    const failed = failedSet(structure, [id]);
    const takesDown = targets.filter((target) => target !== id && !down.has(target) && failed.has(target)).sort(compareText);
    const fails = [...structure.kindOf.keys()].filter((node) => failed.has(node) && !down.has(node)).length;
    return { id, kind: structure.kindOf.get(id) ?? '', takesDown, fails };
  });
  return rows.filter(({ takesDown }) => takesDown.length > 0);
}

/**
 * “X ⊆ candidates without s and without down0, |X| ≤ k, with s ∈ failed(X) and s ∉ failed(Y) for every proper subset Y.”
 * Every subset of the candidates is tried, against every proper subset of it.
 */
export function cutSets(structure: Structure, target: string, options: { maxOrder: number; among?: readonly string[] }): string[][] {
  if (alreadyDown(structure).has(target)) return [];
  const candidates = candidatesOf(structure, options.among).filter((id) => id !== target);
  const known = new Map<string, boolean>();
  const isCut = (set: readonly string[]): boolean => {
    const key = set.join('\u0000');
    const answer = known.get(key) ?? failedSet(structure, set).has(target);
    known.set(key, answer);
    return answer;
  };
  return subsetsOf(candidates, options.maxOrder).filter((set) => isCut(set) && properSubsets(set).every((part) => !isCut(part)));
}

/** Every subset of 1 to `most` elements, by length, then element by element. */
export function subsetsOf(items: readonly string[], most: number): string[][] {
  const all: string[][] = [];
  let longest: { set: string[]; last: number }[] = [{ set: [], last: -1 }];
  for (let length = 1; length <= most; length += 1) {
    longest = longest.flatMap(({ set, last }) => items.flatMap((item, at) => (at > last ? [{ set: [...set, item], last: at }] : [])));
    all.push(...longest.map(({ set }) => set));
  }
  return all;
}

function properSubsets(set: readonly string[]): string[][] {
  return subsetsOf(set, set.length - 1);
}

export interface CommonCauseFound {
  dependent: string;
  recipient: string | null;
  group: string | null;
  shared: string[];
  ownMembers: string[];
}

/**
 * “a group with `required` below its members, and a candidate x, not the dependent, such that failed({x}) leaves fewer than
 * `required` members working. x may itself be a member (the others rest on it): said apart.”
 */
export function commonCauses(structure: Structure, among = defaultAmong): CommonCauseFound[] {
  const candidates = candidatesOf(structure, among);
  const down = alreadyDown(structure);
  const spare = structure.groups.filter(
    (group) => !down.has(group.owner) && !down.has(group.dependent) && group.required < countedMembers(structure, group).length,
  );
  const rows = spare.map((group) => {
    const causes = candidates.filter((id) => id !== group.dependent && isBroughtDown(structure, group, id));
    const own = causes.filter((id) => group.members.some(({ shown }) => shown === id));
    const shared = causes.filter((id) => !own.includes(id));
    return { dependent: group.dependent, recipient: group.recipient, group: group.name, shared, ownMembers: own };
  });
  return rows.filter(({ shared, ownMembers }) => shared.length + ownMembers.length > 0);
}

function isBroughtDown(structure: Structure, group: Group, cause: string): boolean {
  const failed = failedSet(structure, [cause]);
  return countedMembers(structure, group).filter(({ thing }) => !failed.has(thing)).length < group.required;
}
