// Gathers the relations of one dependent into its redundancy groups (semantics §1 “Redundancy”).
//
// How: a relation without a group is a group of its own that requires one. Relations with the same group and recipient are one group: targets
// that are named twice are one member, the strictest `required` counts, and the owner lasts as long without a member as its most impatient
// relation says. Members ascend, so that equal groups are written alike.
import type { PropertyValue } from '../../model/claims';
import { absent, type GraphCodes, impacts, typeCode } from '../../model/graph-codes';
import { addTo, groupBy } from '../../model/group-by';
import { numberIn, requiredIn } from './codes';
import type { CompiledGroup } from './compiled';
import type { GroupTable } from './group-table';

/** A relation that propagates, with where its loss is felt. */
export interface MemberRelation {
  /** Index into the relations of the snapshot. */
  readonly index: number;
  /** Vertex that has the group. */
  readonly owner: number;
  readonly dependent: number;
  /** Recipient node of a scoped chain; -1 when none. */
  readonly recipient: number;
  /** Vertex that must work, and the node that it stands for. */
  readonly member: number;
  readonly shown: number;
}

const madeBy = typeCode('MADE_BY');

/** How many of n members `required` asks for: an integer, or ⌈p × n ÷ 100⌉ in integers; absent 1. */
export function requiredOf(required: PropertyValue | undefined, members: number): number {
  if (typeof required === 'number') return required;
  if (typeof required !== 'string') return 1;
  return Math.floor((Number(required.slice(0, -1)) * members + 99) / 100);
}

/** The name of the group that a relation stands in; null: alone. MADE_BY has no groups. */
function groupNameOf({ relations, textAt }: GraphCodes, relation: number): string | null {
  const group = relations.group[relation];
  return relations.type[relation] === madeBy || group === absent ? null : textAt(group);
}

function isSoft({ relations: { type, impact } }: GraphCodes, relation: number): boolean {
  return type[relation] === madeBy || impact[relation] === impacts.degrades;
}

/** Hours that a dependent lasts without what a relation names. */
const hoursOf = (codes: GraphCodes, relation: number) => numberIn(codes, 'toleranceHours', relation) ?? 0;

/** Adds a relation that stands alone. */
export function addLone(table: GroupTable, codes: GraphCodes, { index, owner, dependent, recipient, member, shown }: MemberRelation): void {
  table.addGroup({ owner, dependent, group: null, recipient, required: 1, isSoft: isSoft(codes, index) });
  table.addMember(member, shown, hoursOf(codes, index));
  table.addRelation(index);
}

interface Named {
  readonly group: string;
  readonly relations: readonly [MemberRelation, ...MemberRelation[]];
}

function addNamed(table: GroupTable, codes: GraphCodes, { group, relations }: Named): void {
  const byMember = groupBy(relations, ({ member }) => member);
  const [{ owner, dependent, recipient }] = relations;
  const required = relations.reduce((most, { index }) => Math.max(most, requiredOf(requiredIn(codes, index), byMember.size)), 0);
  table.addGroup({ owner, dependent, group, recipient, required, isSoft: relations.every(({ index }) => isSoft(codes, index)) });
  for (const [member, own] of [...byMember].sort(([a], [b]) => a - b)) {
    // A target named twice is one member; it is missed as soon as the first of its relations misses it.
    const hours = own.reduce((least, { index }) => Math.min(least, hoursOf(codes, index)), Number.POSITIVE_INFINITY);
    table.addMember(member, own[0].shown, hours);
    for (const { index } of own) table.addRelation(index);
  }
}

/** Adds the groups of one dependent: every relation without a group alone, then named ones per (recipient, name), in order of first mention. */
export function addGroupsOf(table: GroupTable, codes: GraphCodes, relations: readonly MemberRelation[]): void {
  let byName: Map<string, [MemberRelation, ...MemberRelation[]]> | undefined;
  for (const one of relations) {
    const name = groupNameOf(codes, one.index);
    if (name === null) {
      addLone(table, codes, one);
      continue;
    }
    byName ??= new Map();
    addTo(byName, `${one.recipient} ${name}`, one);
  }
  if (byName) for (const [key, own] of byName) addNamed(table, codes, { group: key.slice(key.indexOf(' ') + 1), relations: own });
}

/** Adds what a delivery rests on besides its chain: the provider itself. No relation states it. */
export function addProviderGroup(table: GroupTable, owner: number, { contract, provider }: { readonly contract: number; readonly provider: number }): void {
  table.addGroup({ owner, dependent: contract, group: null, recipient: provider, required: 1, isSoft: false });
  table.addMember(provider, provider, 0);
}

/** Whether a group follows from no relation: a delivery that rests on its provider. Such a group is listed in no answer. */
export function isImplied(group: CompiledGroup): boolean {
  return group.relations[0].length === 0;
}
