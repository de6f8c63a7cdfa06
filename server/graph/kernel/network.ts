// The groups of a compiled estate as flat arrays: what the counting loops of the kernel run on. Made once per estate.
//
// How: a group is lost when n − required + 1 of its members are lost; that number is its trip. The tolerance of each member is copied beside its
// membership, by going through members once with an index to write at per vertex, as `csr.ts` does. The columns are checked here, once, so that
// the loops need not check every read. Cost: linear.

import { getOrMake } from '../../model/get-or-make';
import type { CompiledEstate } from '../compiled/compiled';
import type { Csr } from '../compiled/csr';
import { sharedIntegers } from '../compiled/growing';
import { Pace } from '../compiled/pace';
import { demand, demandIndices, demandLength, demandRows } from './demands';

export interface Network {
  readonly vertexCount: number;
  readonly groupCount: number;
  /** Vertex that has the group. */
  readonly owner: Int32Array;
  /** How many members must be lost for the group to be lost: n − required + 1. At most 0: lost from the start. */
  readonly trip: Int32Array;
  /** 1: losing the group fails its owner; 0: it degrades it. */
  readonly fails: Uint8Array;
  /** Groups in which each vertex is a member. */
  readonly memberOf: Csr;
  /** Members of each group, and the hours that the owner lasts without each (same positions). */
  readonly members: Csr;
  readonly tolerance: Float64Array;
  /** Tolerance per entry of `memberOf.items`. */
  readonly toleranceOfMember: Float64Array;
  readonly recordedDown: Int32Array;
}

const made = new WeakMap<CompiledEstate, Network>();

/** The flat form of an estate; made at the first call. */
export function networkOf(estate: CompiledEstate, pace = new Pace()): Network {
  return getOrMake(made, estate, () => flatten(estate, pace));
}

/** Columns agree in length, groups and members are there, and no hour is NaN: checked once per estate. Cost: linear. */
function demandSound({ columns, memberOf, vertexCount, recordedDown }: CompiledEstate): void {
  const { count, owner, fails, required, members, tolerance } = columns;
  for (const [name, column] of Object.entries({ owner, fails, required })) demandLength(`the column ${name} of the groups`, column, count);
  demandIndices('the owner of a group', owner, vertexCount);
  demandRows('members', members, { rows: count, size: vertexCount });
  demandRows('memberships', memberOf, { rows: vertexCount, size: count });
  demandLength('the memberships', memberOf.items, members.items.length);
  demandLength('the tolerances', tolerance, members.items.length);
  const wrong = tolerance.findIndex((hours) => !(hours >= 0));
  demand(wrong === -1, () => `the tolerance of member ${wrong} is ${tolerance[wrong]}, and must be 0 hours or more`);
  demandIndices('what is recorded as down', recordedDown, vertexCount);
}

function flatten(estate: CompiledEstate, pace: Pace): Network {
  demandSound(estate);
  const { columns, memberOf, vertexCount, recordedDown } = estate;
  const { count, owner, fails, required, members, tolerance } = columns;
  const trip = sharedIntegers(count);
  for (let group = 0; group < count; group += 1) {
    trip[group] = members.offset[group + 1] - members.offset[group] - required[group] + 1;
  }
  const toleranceOfMember = new Float64Array(members.items.length);
  const next = memberOf.offset.slice();
  for (let at = 0; at < members.items.length; at += 1) {
    pace.step();
    const member = members.items[at];
    const entry = next[member];
    toleranceOfMember[entry] = tolerance[at];
    next[member] = entry + 1;
  }
  return { vertexCount, groupCount: count, owner, trip, fails, memberOf, members, tolerance, toleranceOfMember, recordedDown };
}
