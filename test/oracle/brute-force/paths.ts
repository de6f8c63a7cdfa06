// The brute-force oracle's reading of witness paths (semantics §3): waves, then the shortest and smallest of all paths.
import { compareText } from '../../../server/model/text-order';
import { alreadyDown, failedSet, hardGroups, isLost, weakenedSet } from './failure';
import type { Group, Structure } from './structure';

/** Which wave each thing belongs to; `base` is lost already and belongs to none. */
interface Waves {
  readonly base: ReadonlySet<string>;
  readonly at: Map<string, number>;
}

/** “wave i+1 = what fails given waves ≤ i” over these groups, from what has a wave already. */
function continueWaves({ base, at }: Waves, groups: readonly Group[]): void {
  for (let wave = Math.max(-1, ...at.values()) + 1; ; wave += 1) {
    const lost = new Set([...base, ...at.keys()]);
    const found = groups.filter((group) => !lost.has(group.owner) && isLost(group, lost));
    if (found.length === 0) return;
    for (const { owner } of found) at.set(owner, wave);
  }
}

/** “F is wave 0”; then what fails. */
function failureWaves(structure: Structure, causes: readonly string[]): Waves {
  const base = alreadyDown(structure);
  const waves = { base, at: new Map(causes.filter((id) => !base.has(id)).map((id) => [id, 0])) };
  continueWaves(waves, hardGroups(structure));
  return waves;
}

/** “For degraded nodes the waves go on over failed ∪ degraded”: what was degraded before F is lost already. */
function degradedWaves(structure: Structure, causes: readonly string[]): Waves {
  const { at } = failureWaves(structure, causes);
  const base = new Set([...weakenedSet(structure, [])].filter((thing) => !at.has(thing)));
  continueWaves({ base, at }, structure.groups);
  return { base, at };
}

/** Whether `later` was lost in its wave “because it lost the one before”: a group lost by then has `earlier` as a lost member. */
function isBecause({ base, at }: Waves, groups: readonly Group[], [earlier, later]: readonly [string, string]): boolean {
  const wave = at.get(later) ?? 0;
  if ((at.get(earlier) ?? Number.POSITIVE_INFINITY) >= wave) return false;
  const before = new Set([...base, ...[...at].filter(([, other]) => other < wave).map(([thing]) => thing)]);
  return groups.some((group) => group.owner === later && group.members.some(({ thing }) => thing === earlier) && isLost(group, before));
}

/** “shortest, then the smallest sequence of ids” */
function compare(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((id, index) => id !== b[index]);
  return at < 0 ? 0 : compareText(a[at] ?? '', b[at] ?? '');
}

/** What a thing is lost by: the waves as they count for it, and its groups that count. */
interface Ground {
  readonly waves: Waves;
  readonly groups: readonly Group[];
}

/** The best path to every thing that has a wave, as printed: “deliveries are passed over”. */
function bestPaths(structure: Structure, at: ReadonlyMap<string, number>, groundOf: (thing: string) => Ground): Map<string, string[]> {
  const best = new Map<string, string[]>();
  for (const [thing, wave] of [...at].sort((a, b) => a[1] - b[1])) {
    const own = structure.deliveries.has(thing) ? [] : [thing];
    const { waves, groups } = groundOf(thing);
    const before = [...best.keys()].filter((other) => isBecause(waves, groups, [other, thing]));
    const paths = wave === 0 ? [own] : before.map((other) => [...(best.get(other) ?? []), ...own]);
    const first = paths.sort(compare)[0];
    if (first) best.set(thing, first);
  }
  return best;
}

/** Witness paths of the nodes that are failed or degraded because of the causes, deliveries' included. */
export function witnessPaths(structure: Structure, causes: readonly string[]): Map<string, string[]> {
  const failed = failedSet(structure, causes);
  const degraded = degradedWaves(structure, causes);
  // What was only degraded before has failed nobody.
  const byFailure: Ground = { waves: { base: alreadyDown(structure), at: degraded.at }, groups: hardGroups(structure) };
  const byWeakening: Ground = { waves: degraded, groups: structure.groups };
  return bestPaths(structure, degraded.at, (thing) => (failed.has(thing) ? byFailure : byWeakening));
}
