// Which groups of a node lost which members (semantics §3, “Witness path”). Groups of a contract's deliveries are listed under it.
//
// How: of each group of the node, and of its deliveries that are not idle, the members that are not down are split into lost and left; groups
// that lost nobody are left out. Then they are sorted by name, recipient, and members. Cost: the members of the groups.

import { getOrMake } from '../../model/get-or-make';
import { compareOptionalText, compareText } from '../../model/text-order';
import type { CompiledEstate, CompiledGroup } from '../compiled/compiled';
import type { Csr } from '../compiled/csr';
import { packRows } from '../compiled/csr';
import { isImplied } from '../compiled/group-builder';
import { Pace } from '../compiled/pace';
import { compareRecipients } from '../compiled/recipients';

/** What looking at a group costs, and at a member of it, in the units of `Pace`. */
const [costPerGroup, costPerMember] = [20, 5];

export interface GroupState {
  readonly group: CompiledGroup;
  /** Members that are not already down: groups count without those. */
  readonly members: number;
  /** Ids of the members that are lost, and of those that are left; sorted. */
  readonly lost: readonly string[];
  readonly left: readonly string[];
  readonly holds: boolean;
}

/** What is lost: flags per vertex, with what was down already apart, and deliveries that change nothing any more (`idle`). */
export interface LostFlags {
  readonly down: Uint8Array;
  readonly idle: Uint8Array;
  readonly lost: Uint8Array;
}

const made = new WeakMap<CompiledEstate, Csr>();

/** Delivery vertices of each contract. */
function deliveriesOf(estate: CompiledEstate): Csr {
  return getOrMake(made, estate, () =>
    packRows(estate.nodeCount, (emit) => {
      estate.deliveryContract.forEach((contract, index) => {
        emit(contract, estate.nodeCount + index);
      });
    }),
  );
}

function sortIds(ids: string[]): string[] {
  return ids.length > 1 ? ids.sort(compareText) : ids;
}

function stateOf(estate: CompiledEstate, group: CompiledGroup, { down, lost }: Pick<LostFlags, 'down' | 'lost'>): GroupState {
  const gone: string[] = [];
  const left: string[] = [];
  group.members.forEach((member, at) => {
    if (down[member] === 1) return;
    (lost[member] === 1 ? gone : left).push(estate.ids[group.shown[at]]);
  });
  return { group, members: gone.length + left.length, lost: sortIds(gone), left: sortIds(left), holds: left.length >= group.required };
}

function* rowOf({ offset, items }: Csr, row: number): Generator<number> {
  const end = offset[row + 1];
  for (let at = offset[row]; at < end; at += 1) yield items[at];
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compareText(a[at], b[at]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareStates(estate: CompiledEstate): (a: GroupState, b: GroupState) => number {
  return (a, b) =>
    compareOptionalText(a.group.group ?? undefined, b.group.group ?? undefined) ||
    compareRecipients(estate, a.group.recipient, b.group.recipient) ||
    compareIds(a.lost, b.lost) ||
    compareIds(a.left, b.left);
}

/** Groups of a node, or of a delivery under it that is not idle, that lost a member; by name (lone relations first), recipient, members. */
export function hurtGroupsOf(estate: CompiledEstate, node: number, { pace = new Pace(), ...flags }: LostFlags & { readonly pace?: Pace }): GroupState[] {
  const states: GroupState[] = [];
  for (const owner of [node, ...rowOf(deliveriesOf(estate), node)]) {
    if (flags.idle[owner] === 1) continue;
    for (const index of rowOf(estate.groupsOf, owner)) {
      const group = estate.groups[index];
      pace.step(costPerGroup);
      if (isImplied(group)) continue;
      pace.step(costPerMember * group.members.length);
      const state = stateOf(estate, group, flags);
      if (state.lost.length > 0) states.push(state);
    }
  }
  if (states.length < 2) return states;
  const compare = compareStates(estate);
  return states.sort((a, b) => {
    pace.step();
    return compare(a, b);
  });
}
