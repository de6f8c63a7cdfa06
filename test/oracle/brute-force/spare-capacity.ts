// The brute-force oracle's reading of spare-capacity pairs (semantics §3): every member of every group with every candidate.
import { compareText } from '../../../server/model/text-order';
import { candidatesOf, defaultAmong } from './causes';
import { alreadyDown, countedMembers, failedSet } from './failure';
import type { Structure } from './structure';

export interface SparePairsFound {
  dependent: string;
  recipient: string | null;
  group: string | null;
  required: number;
  members: number;
  sets: [string, string][];
}

/** “{member m of a group, candidate x} that is a minimal cut set of the group's dependent”, per group with spare capacity; sets, each once. */
export function sparePairs(structure: Structure, among: readonly string[] = defaultAmong): SparePairsFound[] {
  const down = alreadyDown(structure);
  const candidates = candidatesOf(structure, among);
  const fails = (set: readonly string[], target: string) => failedSet(structure, set).has(target);
  const rows = structure.groups.map((group) => {
    const living = countedMembers(structure, group);
    const sets = new Map<string, [string, string]>();
    const row = { dependent: group.dependent, recipient: group.recipient, group: group.name, required: group.required, members: living.length };
    if (down.has(group.owner) || down.has(group.dependent) || group.required >= living.length) return { ...row, sets: [] };
    for (const { shown: member } of living) {
      if (member === group.dependent || down.has(member)) continue;
      for (const cause of candidates) {
        if (cause === member || cause === group.dependent) continue;
        const isMinimal = fails([member, cause], group.dependent) && !fails([member], group.dependent) && !fails([cause], group.dependent);
        const set: [string, string] = compareText(member, cause) < 0 ? [member, cause] : [cause, member];
        if (isMinimal) sets.set(JSON.stringify(set), set);
      }
    }
    return { ...row, sets: [...sets.values()].sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b))) };
  });
  return rows.filter(({ sets }) => sets.length > 0);
}
