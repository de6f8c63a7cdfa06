// What is left of every group when what is already down is folded in: its threshold over the members that work, and its gate.
//
// How: a group must lose n − required + 1 members; those that are down already have been lost, so the threshold is that much less. A group that
// one lost member defeats needs no gate: its members are inputs of the owner. For the others a table finds an earlier group with the same
// threshold and the same living members; groups that are equal in this share one gate.
// Why right: equal groups are lost together, so one gate is right for all of them.
// Source: hash-consing (Ershov 1958, “On programming of arithmetic operations”), in a table with open addressing and linear probing (Knuth, The
// Art of Computer Programming 3, §6.4). Precondition: `down` has an entry per vertex. Cost: linear in group members.
import type { CompiledEstate } from '../compiled/compiled';
import { Integers } from '../compiled/growing';
import { Pace } from '../compiled/pace';
import { demandLength } from './demands';
import { networkOf } from './network';

export interface LivingGroups {
  /** How many of the living members must be lost, per group; 0: the group counts no more (its owner is down, or it only degrades). */
  readonly threshold: Int32Array;
  /** Gate of each group; -1: none, because one lost member is enough. */
  readonly gateOf: Int32Array;
  /** A group of each gate: its living members are the inputs. */
  readonly groupOfGate: Int32Array;
  /** The vertex that stands for each: itself, or the provider of a delivery that rests on nothing else. */
  readonly standIn: Int32Array;
}

export interface LivingOptions {
  /** 1: down from the start, per vertex. */
  readonly down: Uint8Array;
  /** Also groups with a name that degrade their owner. */
  readonly withSoftGates: boolean;
  /** Let providers stand for their deliveries where they can. */
  readonly contract: boolean;
  readonly pace?: Pace;
}

/** Numbers gates: the same threshold over the same living members is the same gate. Open addressing. */
class GateNumbers {
  readonly groups = new Integers();
  readonly #items: Int32Array;
  readonly #offset: Int32Array;
  readonly #down: Uint8Array;
  readonly #threshold: Int32Array;
  #slots = new Int32Array(1 << 12).fill(-1);

  constructor({ offset, items }: { readonly offset: Int32Array; readonly items: Int32Array }, down: Uint8Array, threshold: Int32Array) {
    this.#items = items;
    this.#offset = offset;
    this.#down = down;
    this.#threshold = threshold;
  }

  numberOf(group: number): number {
    if (this.groups.length * 2 > this.#slots.length) this.#widen();
    const slot = this.#slotOf(group);
    const known = this.#slots[slot];
    if (known >= 0) return known;
    const number = this.groups.length;
    this.#slots[slot] = number;
    this.groups.push(group);
    return number;
  }

  #slotOf(group: number): number {
    const mask = this.#slots.length - 1;
    let slot = this.#hash(group) & mask;
    for (let known = this.#slots[slot]; known >= 0 && !this.#isSame(this.groups.at(known), group); known = this.#slots[slot]) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #hash(group: number): number {
    let hash = this.#threshold[group];
    const end = this.#offset[group + 1];
    for (let at = this.#offset[group]; at < end; at += 1) {
      const member = this.#items[at];
      if (this.#down[member] === 0) hash = Math.imul(hash ^ member, 0x9e3779b1) ^ (hash >>> 15);
    }
    return hash >>> 1;
  }

  /** Members of a group ascend, so two groups with the same living members list them in the same order. */
  #isSame(a: number, b: number): boolean {
    if (this.#threshold[a] !== this.#threshold[b]) return false;
    let [left, right] = [this.#nextLiving(a, this.#offset[a]), this.#nextLiving(b, this.#offset[b])];
    while (left >= 0 && right >= 0) {
      if (this.#items[left] !== this.#items[right]) return false;
      left = this.#nextLiving(a, left + 1);
      right = this.#nextLiving(b, right + 1);
    }
    return left < 0 && right < 0;
  }

  #nextLiving(group: number, from: number): number {
    const end = this.#offset[group + 1];
    let at = from;
    while (at < end && this.#down[this.#items[at]] === 1) at += 1;
    return at < end ? at : -1;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    for (let number = 0; number < this.groups.length; number += 1) this.#slots[this.#slotOf(this.groups.at(number))] = number;
  }
}

/** A delivery that rests on its provider alone fails with it and only with it. */
function standIns({ nodeCount, vertexCount, deliveryProvider, groupsOf }: CompiledEstate, contract: boolean): Int32Array {
  const standIn = new Int32Array(vertexCount);
  for (let vertex = 0; vertex < vertexCount; vertex += 1) standIn[vertex] = vertex;
  if (!contract) return standIn;
  deliveryProvider.forEach((provider, index) => {
    const vertex = nodeCount + index;
    if (groupsOf.offset[vertex + 1] - groupsOf.offset[vertex] === 1) standIn[vertex] = provider;
  });
  return standIn;
}

/** Cost: linear in group members. */
export function livingGroupsOf(estate: CompiledEstate, { down, withSoftGates, contract, pace = new Pace() }: LivingOptions): LivingGroups {
  demandLength('what is down', down, estate.vertexCount);
  const { groupCount, owner, fails, trip, members } = networkOf(estate);
  const { name } = estate.columns;
  const threshold = new Int32Array(groupCount);
  const gateOf = new Int32Array(groupCount).fill(-1);
  const gates = new GateNumbers(members, down, threshold);
  for (let group = 0; group < groupCount; group += 1) {
    pace.step(1 + members.offset[group + 1] - members.offset[group]);
    const isHard = fails[group] === 1;
    if (down[owner[group]] === 1 || !(isHard || (withSoftGates && name[group] >= 0))) continue;
    let left = trip[group];
    for (let at = members.offset[group]; at < members.offset[group + 1]; at += 1) left -= down[members.items[at]];
    if (left < 1 || (left === 1 && !isHard)) continue;
    threshold[group] = left;
    if (left > 1) gateOf[group] = gates.numberOf(group);
  }
  return { threshold, gateOf, groupOfGate: gates.groups.pack(), standIn: standIns(estate, contract) };
}
