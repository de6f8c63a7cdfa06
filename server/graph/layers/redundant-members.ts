// The members of every named redundancy group, and who delivers through them: behind two of one group may stand one party.
// How: of a member that is a delivery a search goes down its chain, delivery by delivery, and names their providers. Cost: linear, and per
// delivery its chain.
import type { CompiledEstate } from '../compiled/compiled';
import type { Pace } from '../compiled/pace';

export interface RedundantMember {
  readonly group: number;
  /** The node that the member stands for. */
  readonly shown: number;
  /** Of a delivery the providers whose deliveries it rests on, at any distance: its chain under the contract. */
  readonly through: readonly number[];
}

function deliversThrough({ nodeCount, groupsOf, columns, deliveryProvider }: CompiledEstate, delivery: number, pace: Pace): number[] {
  if (delivery < nodeCount) return [];
  const { offset, items } = columns.members;
  const found = new Set([delivery]);
  for (const one of found) {
    for (let at = groupsOf.offset[one]; at < groupsOf.offset[one + 1]; at += 1) {
      const group = groupsOf.items[at];
      for (let entry = offset[group]; entry < offset[group + 1]; entry += 1) {
        pace.step();
        const member = items[entry];
        if (member >= nodeCount) found.add(member);
      }
    }
  }
  found.delete(delivery);
  return Array.from(found, (one) => deliveryProvider[one - nodeCount]);
}

/** Members of named groups of several, group by group. Cost: linear, and per delivery its chain. */
export function redundantMembers(estate: CompiledEstate, pace: Pace): RedundantMember[] {
  const { count, name, members, shown } = estate.columns;
  const found: RedundantMember[] = [];
  for (let group = 0; group < count; group += 1) {
    const [start, end] = [members.offset[group], members.offset[group + 1]];
    if (name[group] < 0 || end - start < 2) continue;
    for (let at = start; at < end; at += 1) {
      pace.step(10);
      found.push({ group, shown: shown[at], through: deliversThrough(estate, members.items[at], pace) });
    }
  }
  return found;
}
