// Gathers the relations of one dependent into its redundancy groups (semantics §1 “Redundancy”).
import type { PropertyValue } from '../model/claims';
import type { GraphRelation } from '../model/graph';
import { numberOf, textOf } from '../model/graph';
import type { CompiledGroup } from './compiled';

/** A relation that propagates, with where its loss is felt. */
export interface PlacedRelation {
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

const zeros: Float64Array[] = [];

/** All-zero tolerances, shared: most groups have none. */
function noTolerance(length: number): Float64Array {
  let found = zeros[length];
  if (!found) {
    found = new Float64Array(length);
    zeros[length] = found;
  }
  return found;
}

function lone(placed: PlacedRelation): CompiledGroup {
  const { relation, owner, dependent, recipient, member, shown } = placed;
  const members = Int32Array.of(member);
  const hours = numberOf(relation.properties, 'toleranceHours') ?? 0;
  return {
    owner,
    dependent,
    group: null,
    recipient,
    members,
    shown: member === shown ? members : Int32Array.of(shown),
    tolerance: hours === 0 ? noTolerance(1) : Float64Array.of(hours),
    required: 1,
    impact: isSoft(relation) ? 'degrades' : 'fails',
    relations: [[placed.index]],
  };
}

function named(group: string, relations: readonly PlacedRelation[]): CompiledGroup {
  const byMember = new Map<number, PlacedRelation[]>();
  for (const one of relations) byMember.set(one.member, [...(byMember.get(one.member) ?? []), one]);
  const sorted = [...byMember].sort(([a], [b]) => a - b);
  const members = Int32Array.from(sorted, ([member]) => member);
  const shown = Int32Array.from(sorted, ([member, [first]]) => first?.shown ?? member);
  const hours = (one: PlacedRelation) => numberOf(one.relation.properties, 'toleranceHours') ?? 0;
  const [first] = relations;
  return {
    owner: first?.owner ?? -1,
    dependent: first?.dependent ?? -1,
    group,
    recipient: first?.recipient ?? -1,
    members,
    shown,
    // A target named twice is one member; it is missed as soon as the first of its relations misses it.
    tolerance: Float64Array.from(sorted, ([, own]) => Math.min(...own.map(hours))),
    required: Math.max(...relations.map(({ relation }) => requiredOf(relation.properties.required, members.length))),
    impact: relations.every(({ relation }) => isSoft(relation)) ? 'degrades' : 'fails',
    relations: sorted.map(([, own]) => own.map(({ index }) => index)),
  };
}

/** The groups of one dependent: named ones per (recipient, name), and every relation without a group alone. In order of first mention. */
export function groupsOf(relations: readonly PlacedRelation[]): CompiledGroup[] {
  const groups: CompiledGroup[] = [];
  const byName = new Map<string, PlacedRelation[]>();
  for (const one of relations) {
    const name = groupNameOf(one.relation);
    if (name === null) {
      groups.push(lone(one));
      continue;
    }
    const key = `${one.recipient} ${name}`;
    const list = byName.get(key);
    if (list) list.push(one);
    else byName.set(key, [one]);
  }
  for (const [key, list] of byName) groups.push(named(key.slice(key.indexOf(' ') + 1), list));
  return groups;
}

/** What a delivery rests on besides its chain: the provider itself. No relation states it, so `relations` is empty. */
export function providerGroup(owner: number, dependent: number, provider: number): CompiledGroup {
  const members = Int32Array.of(provider);
  return {
    owner,
    dependent,
    group: null,
    recipient: provider,
    members,
    shown: members,
    tolerance: noTolerance(1),
    required: 1,
    impact: 'fails',
    relations: [[]],
  };
}

/** Whether a group follows from no relation: a delivery that rests on its provider. Such a group is listed in no answer. */
export function isImplied(group: CompiledGroup): boolean {
  return group.relations[0]?.length === 0;
}
