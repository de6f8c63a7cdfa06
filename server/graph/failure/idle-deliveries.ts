// Deliveries that change nothing any more (semantics §3 “Witness path”): those that are down already, and those that deliver only to such.
// Losing more there makes no contract at risk.
//
// How: all deliveries count as idle first. Those that a group of a node has as a member are not, when they are up; nor are the up members of the
// groups of such a delivery, and so on. Why right: what is left delivers to no node, directly or over others that are up.
// Cost: linear, and one check of each delivery where none is down.
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';

/** 1 per delivery vertex that changes nothing; 0 for nodes, and for deliveries that their contract still rests on. */
export function idleDeliveries(estate: CompiledEstate, down: Uint8Array, pace = new Pace()): Uint8Array {
  const { nodeCount, vertexCount, columns, groupsOf } = estate;
  const { owner, members } = columns;
  const idle = new Uint8Array(vertexCount);
  if (!down.subarray(nodeCount).includes(1)) return idle;
  idle.fill(1, nodeCount);
  const waiting: number[] = [];
  const wakeMembers = (group: number) => {
    const end = members.offset[group + 1];
    pace.step(1 + end - members.offset[group]);
    for (let at = members.offset[group]; at < end; at += 1) {
      const member = members.items[at];
      if (idle[member] === 0 || down[member] === 1) continue;
      idle[member] = 0;
      waiting.push(member);
    }
  };
  for (let group = 0; group < columns.count; group += 1) if (owner[group] < nodeCount) wakeMembers(group);
  for (let delivery = waiting.pop(); delivery !== undefined; delivery = waiting.pop()) {
    for (let at = groupsOf.offset[delivery]; at < groupsOf.offset[delivery + 1]; at += 1) wakeMembers(groupsOf.items[at]);
  }
  return idle;
}
