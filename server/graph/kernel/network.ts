// The groups of a compiled estate as flat arrays: what the counting loops of the kernel run on. Made once per estate.
import type { CompiledEstate } from '../compiled';
import type { Csr } from '../csr';
import { packRows } from '../csr';

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
export function networkOf(estate: CompiledEstate): Network {
  const known = made.get(estate);
  if (known) return known;
  const network = flatten(estate);
  made.set(estate, network);
  return network;
}

function flatten(estate: CompiledEstate): Network {
  const { groups, vertexCount } = estate;
  const owner = new Int32Array(groups.length);
  const trip = new Int32Array(groups.length);
  const fails = new Uint8Array(groups.length);
  groups.forEach((group, index) => {
    owner[index] = group.owner;
    trip[index] = group.members.length - group.required + 1;
    fails[index] = group.impact === 'fails' ? 1 : 0;
  });
  const members = packRows(groups.length, (emit) => {
    groups.forEach((group, index) => {
      for (const member of group.members) emit(index, member);
    });
  });
  const tolerance = new Float64Array(members.items.length);
  const toleranceOfMember = new Float64Array(members.items.length);
  const next = estate.memberOf.offset.slice();
  groups.forEach((group, index) => {
    const start = members.offset[index] ?? 0;
    group.members.forEach((member, at) => {
      const hours = group.tolerance[at] ?? 0;
      tolerance[start + at] = hours;
      const entry = next[member] ?? 0;
      toleranceOfMember[entry] = hours;
      next[member] = entry + 1;
    });
  });
  const recordedDown = Int32Array.from(estate.recordedDown);
  return { vertexCount, groupCount: groups.length, owner, trip, fails, memberOf: estate.memberOf, members, tolerance, toleranceOfMember, recordedDown };
}
