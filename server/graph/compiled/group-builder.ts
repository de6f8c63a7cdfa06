// Gathers the relations of one dependent into its redundancy groups (semantics §1 “Redundancy”).
//
// How: a relation without a group is a group of its own that requires one. Relations with the same group and recipient are one group: targets
// that are named twice are one member, the strictest `required` counts, and the owner lasts as long without a member as its most impatient
// relation says. Members ascend, so that equal groups are written alike.
import type { PropertyValue } from '../../model/claims';
import type { GraphRelation } from '../../model/graph';
import { numberOf, textOf } from '../../model/graph';
import { addTo, groupBy } from '../../model/group-by';
import type { CompiledGroup } from './compiled';
import type { GroupTable } from './group-table';

/** A relation that propagates, with where its loss is felt. */
export interface MemberRelation {
  readonly relation: GraphRelation;
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

/** How many of n members `required` asks for: an integer, or ⌈p × n ÷ 100⌉ in integers; absent 1. */
export function requiredOf(required: PropertyValue | undefined, members: number): number {
  if (typeof required === 'number') return required;
  if (typeof required !== 'string') return 1;
  return Math.floor((Number(required.slice(0, -1)) * members + 99) / 100);
}

/** The name of the group that a relation stands in; null: alone. MADE_BY has no groups. */
export function groupNameOf(relation: GraphRelation): string | null {
  return relation.type === 'MADE_BY' ? null : (textOf(relation.properties, 'group') ?? null);
}

function isSoft({ type, properties }: GraphRelation): boolean {
  return type === 'MADE_BY' || properties.impact === 'degrades';
}

function hoursOf({ relation }: Pick<MemberRelation, 'relation'>): number {
  return numberOf(relation.properties, 'toleranceHours') ?? 0;
}

/** Adds a relation that stands alone. */
export function addLone(table: GroupTable, relation: GraphRelation, fields: Omit<MemberRelation, 'relation'>): void {
  const { index, owner, dependent, recipient, member, shown } = fields;
  table.addGroup({ owner, dependent, group: null, recipient, required: 1, isSoft: isSoft(relation) });
  table.addMember(member, shown, hoursOf({ relation }));
  table.addRelation(index);
}

function addNamed(table: GroupTable, group: string, relations: readonly [MemberRelation, ...MemberRelation[]]): void {
  const byMember = groupBy(relations, ({ member }) => member);
  const [{ owner, dependent, recipient }] = relations;
  const required = relations.reduce((most, { relation }) => Math.max(most, requiredOf(relation.properties.required, byMember.size)), 0);
  table.addGroup({ owner, dependent, group, recipient, required, isSoft: relations.every(({ relation }) => isSoft(relation)) });
  for (const [member, own] of [...byMember].sort(([a], [b]) => a - b)) {
    // A target named twice is one member; it is missed as soon as the first of its relations misses it.
    const hours = own.reduce((least, one) => Math.min(least, hoursOf(one)), Number.POSITIVE_INFINITY);
    table.addMember(member, own[0].shown, hours);
    for (const { index } of own) table.addRelation(index);
  }
}

/** Adds the groups of one dependent: every relation without a group alone, then named ones per (recipient, name), in order of first mention. */
export function addGroupsOf(table: GroupTable, relations: readonly MemberRelation[]): void {
  let byName: Map<string, [MemberRelation, ...MemberRelation[]]> | undefined;
  for (const one of relations) {
    const name = groupNameOf(one.relation);
    if (name === null) {
      addLone(table, one.relation, one);
      continue;
    }
    byName ??= new Map();
    const key = `${one.recipient} ${name}`;
    addTo(byName, key, one);
  }
  if (byName) for (const [key, list] of byName) addNamed(table, key.slice(key.indexOf(' ') + 1), list);
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
