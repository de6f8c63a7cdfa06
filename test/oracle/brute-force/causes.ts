// The brute-force oracle's reading of single points, minimal cut sets and common causes (semantics §3): try every candidate.
import { compareText } from '../../../server/model/text-order';
import { downFromTheStart, failedSet } from './failure';
import type { Structure } from './structure';

export const defaultAmong: readonly string[] = ['Supplier', 'Organisation', 'Datacenter', 'Technology', 'Component'];

/** Nodes of these kinds that are not already down. */
export function candidatesOf(structure: Structure, among: readonly string[]): string[] {
  const down = downFromTheStart(structure);
  return [...structure.kindOf].filter(([id, kind]) => among.includes(kind) && kind !== 'Country' && !down.has(id)).map(([id]) => id);
}

/** Per candidate the targets that it takes down alone; candidates without any are left out. */
export function singlePoints(structure: Structure, targets: readonly string[], among = defaultAmong): { id: string; takesDown: string[] }[] {
  const down = downFromTheStart(structure);
  return candidatesOf(structure, among)
    .map((id) => ({
      id,
      takesDown: targets.filter((target) => target !== id && !down.has(target) && failedSet(structure, [id]).has(target)).sort(compareText),
    }))
    .filter(({ takesDown }) => takesDown.length > 0)
    .sort((a, b) => compareText(a.id, b.id));
}

/** All minimal cut sets of a node up to an order: every subset of the candidates, against every proper subset of it. */
export function cutSets(structure: Structure, target: string, options: { maxOrder: number; among?: readonly string[] }): string[][] {
  if (downFromTheStart(structure).has(target)) return [];
  const candidates = candidatesOf(structure, options.among ?? defaultAmong)
    .filter((id) => id !== target)
    .sort(compareText);
  const fails = new Map<string, boolean>();
  const isCut = (set: readonly string[]) => {
    const key = JSON.stringify(set);
    const known = fails.get(key) ?? failedSet(structure, set).has(target);
    fails.set(key, known);
    return known;
  };
  return subsetsOf(candidates, options.maxOrder).filter((set) => isCut(set) && properSubsets(set).every((part) => !isCut(part)));
}

/** Every subset of 1 to `most` elements, by length, then element by element. */
export function subsetsOf(items: readonly string[], most: number): string[][] {
  if (most === 0) return [];
  const shorter = subsetsOf(items, most - 1);
  const longest = shorter.filter((set) => set.length === most - 1);
  const base = most === 1 ? [[]] : longest;
  const grown = base.flatMap((set) =>
    items.filter((item) => set.length === 0 || items.indexOf(item) > items.indexOf(set.at(-1) ?? '')).map((item) => [...set, item]),
  );
  return [...shorter, ...grown];
}

function properSubsets(set: readonly string[]): string[][] {
  return set.length === 1 ? [] : subsetsOf(set, set.length - 1);
}

export interface CommonCauseFound {
  dependent: string;
  recipient: string | null;
  group: string;
  shared: string[];
  ownMembers: string[];
}

/** Groups with spare capacity (already-down members not counted) that one candidate alone brings below their required number. */
export function commonCauses(structure: Structure, among = defaultAmong): CommonCauseFound[] {
  const down = downFromTheStart(structure);
  const found: CommonCauseFound[] = [];
  for (const group of structure.groups) {
    const left = group.members.filter(({ thing }) => !down.has(thing));
    if (group.name === null || down.has(group.owner) || group.required >= left.length) continue;
    const causes = candidatesOf(structure, among).filter((id) => {
      if (id === group.dependent) return false;
      const failed = failedSet(structure, [id]);
      return left.filter(({ thing }) => !failed.has(thing)).length < group.required;
    });
    if (causes.length === 0) continue;
    const own = causes.filter((id) => group.members.some(({ shown }) => shown === id)).sort(compareText);
    const shared = causes.filter((id) => !own.includes(id)).sort(compareText);
    found.push({ dependent: group.dependent, recipient: group.recipient, group: group.name, shared, ownMembers: own });
  }
  return found.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
}
