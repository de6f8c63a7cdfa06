// The brute-force oracle's reading of witness paths (semantics §3): waves, then the shortest and smallest of all paths.
import { compareText } from '../../../server/model/text-order';
import { downFromTheStart, weakenedSet, working } from './failure';
import type { Group, Structure } from './structure';

/** What fails given a set: owners of groups with too few members outside it. */
function next(groups: readonly Group[], lost: ReadonlySet<string>): Set<string> {
  return new Set(groups.filter((group) => !lost.has(group.owner) && working(group, lost) < group.required).map(({ owner }) => owner));
}

/** Wave of each thing that is lost because of the causes; `base` is lost already and belongs to no wave. */
export function wavesFrom(groups: readonly Group[], base: ReadonlySet<string>, causes: readonly string[]): Map<string, number> {
  const waves = new Map<string, number>(causes.filter((id) => !base.has(id)).map((id) => [id, 0]));
  for (let wave = 1; ; wave += 1) {
    const found = next(groups, new Set([...base, ...waves.keys()]));
    if (found.size === 0) return waves;
    for (const thing of found) waves.set(thing, wave);
  }
}

/** Whether `later` was lost, in its wave, through a group that had by then lost `earlier`. */
function because(groups: readonly Group[], state: { base: ReadonlySet<string>; waves: ReadonlyMap<string, number> }, step: readonly [string, string]): boolean {
  const [earlier, later] = step;
  const wave = state.waves.get(later) ?? 0;
  if ((state.waves.get(earlier) ?? Number.POSITIVE_INFINITY) >= wave) return false;
  const before = new Set([...state.base, ...[...state.waves].filter(([, at]) => at < wave).map(([thing]) => thing)]);
  return groups.some((group) => group.owner === later && group.members.some(({ thing }) => thing === earlier) && working(group, before) < group.required);
}

/** A path as printed: deliveries are passed over. */
const printed = (structure: Structure, path: readonly string[]) => path.filter((thing) => !structure.deliveries.has(thing));

function compare(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let at = 0; at < a.length; at += 1) {
    const order = compareText(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** The best path to every thing that has a wave, over all ways back. */
function bestPaths(structure: Structure, groups: readonly Group[], state: { base: ReadonlySet<string>; waves: ReadonlyMap<string, number> }) {
  const best = new Map<string, string[]>();
  const byWave = [...state.waves].sort((a, b) => a[1] - b[1]);
  for (const [thing, wave] of byWave) {
    const before = byWave.filter(([other, at]) => at < wave && because(groups, state, [other, thing])).map(([other]) => other);
    const paths = wave === 0 ? [[thing]] : before.map((other) => [...(best.get(other) ?? []), thing]);
    const first = paths.sort((a, b) => compare(printed(structure, a), printed(structure, b)))[0];
    if (first) best.set(thing, first);
  }
  return best;
}

/** Witness paths of the nodes that fail because of the causes. */
export function failedPaths(structure: Structure, causes: readonly string[]): Map<string, string[]> {
  const hard = structure.groups.filter(({ impact }) => impact === 'fails');
  return pathsOver(structure, hard, { base: downFromTheStart(structure), causes });
}

/** Witness paths of the nodes that fail or degrade because of the causes: the waves over failed ∪ degraded. */
export function weakenedPaths(structure: Structure, causes: readonly string[]): Map<string, string[]> {
  const down = downFromTheStart(structure);
  const base = new Set([...weakenedSet(structure, [])].filter((thing) => down.has(thing) || !causes.includes(thing)));
  return pathsOver(structure, structure.groups, { base, causes });
}

function pathsOver(structure: Structure, groups: readonly Group[], { base, causes }: { base: ReadonlySet<string>; causes: readonly string[] }) {
  const waves = wavesFrom(groups, base, causes);
  const paths = bestPaths(structure, groups, { base, waves });
  return new Map([...paths].filter(([thing]) => structure.kindOf.has(thing)).map(([thing, path]) => [thing, printed(structure, path)]));
}
