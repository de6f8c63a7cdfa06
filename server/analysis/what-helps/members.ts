// Finds the changes that add an independent member: which groups and lone relations can get one, what each then withstands, and the
// scenario for it.
import { codesOf } from '../../graph/compiled/codes';
import type { CompiledEstate } from '../../graph/compiled/compiled';
import { requiredOf } from '../../graph/compiled/group-builder';
import type { Pace } from '../../graph/compiled/pace';
import { noRecipient, withRecipient } from '../../graph/compiled/recipients';
import { type GraphRelation, textOf } from '../../model/graph';
import { absent } from '../../model/graph-codes';
import type { Scenario, ScenarioEvent, ScenarioRelation } from '../../model/scenario';
import { compareText } from '../../model/text-order';
import { identityProperties, type NodeKind } from '../../model/vocabulary';
import type { Subject } from '../analysis';
import type { MemberTarget } from './result';

/** The first relation of a group: of its smallest member; undefined: no relation states the group. */
function firstRelation({ columns }: CompiledEstate, group: number): number | undefined {
  const entry = columns.members.offset[group] as number;
  const { offset, items } = columns.relations;
  return offset[entry] === offset[entry + 1] ? undefined : items[offset[entry] as number];
}

/**
 * How many members must be lost for each group to be lost once it has one more, which is never lost; 0: no relation states it, it fails
 * nothing, or it would be lost as easily (a percentage that asks for the new member as well). `threshold`: without the new member.
 */
export function raisedThresholds({ estate, snapshot }: Subject, threshold: Int32Array, pace: Pace): Int32Array {
  const { columns } = estate;
  return threshold.map((needed, group) => {
    pace.step(2);
    const relation = snapshot.graph.relations[firstRelation(estate, group) ?? -1];
    if (needed === 0 || !relation) return 0;
    if (columns.name[group] === -1) return needed + 1;
    const size = (columns.members.offset[group + 1] as number) - (columns.members.offset[group] as number);
    const more = requiredOf(relation.properties.required, size + 1) - (columns.required[group] as number);
    return more > 0 ? 0 : needed + 1;
  });
}

/** What can get a member: its dependent, and the group or the lone relation. */
export function idOf({ estate, snapshot }: Subject, group: number): string {
  const relation = snapshot.graph.relations[firstRelation(estate, group) ?? -1];
  if (!relation) return '';
  const { columns } = estate;
  const name = columns.names[columns.name[group] as number];
  const recipient = textOf(relation.properties, 'recipient');
  const serviceType = textOf(relation.properties, 'serviceType');
  const behind = recipient === undefined ? '' : ` for ${recipient}`;
  if (name !== undefined) return `${relation.from} group ${name}${behind}`;
  return `${relation.from} ${relation.type} ${relation.to}${behind}${serviceType === undefined ? '' : ` (${serviceType})`}`;
}

/** What a group is for, by its number. */
export function targetOf(subject: Subject, group: number): MemberTarget {
  const { ids, groups } = subject.estate;
  const { dependent = -1, group: name = null, required = 1, recipient = noRecipient, shown } = groups[group] ?? {};
  const nameOf = (node: number) => ids[node] ?? '';
  return {
    id: idOf(subject, group),
    dependent: nameOf(dependent),
    group: name,
    required,
    members: Array.from(shown ?? [], nameOf).sort(compareText),
    ...withRecipient(subject.estate, recipient),
  };
}

/** An id that nothing has yet. */
export function freeId({ estate, snapshot }: Subject, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!estate.indexOf.has(id) && !snapshot.graph.aliases.has(id)) return id;
  }
}

/** The kind of a new member beside this node: the same, but for an organisation a supplier. */
function kindBeside({ estate }: Subject, id: string): NodeKind {
  const kind = estate.kinds[estate.indexOf.get(id) ?? -1] ?? 'Supplier';
  return kind === 'Organisation' ? 'Supplier' : kind;
}

function identity({ type, from, to, properties }: GraphRelation): ScenarioRelation {
  const named = identityProperties.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]]));
  return { type, from, to, ...Object.fromEntries(named) };
}

/** What a relation says besides who it is, as a scenario says it. A lone relation needs its one target, whatever it says about that. */
function stated({ properties }: GraphRelation): Partial<ScenarioRelation> {
  const ofGroup = properties.group === undefined ? [] : ['required'];
  const names = ['impact', 'toleranceHours', 'rank', ...ofGroup].filter((name) => properties[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, properties[name]]));
}

/** A name for a group that this dependent does not have yet. */
function freeGroup({ snapshot: { graph }, estate }: Subject, dependent: string): string {
  const [{ relations, textAt }, node] = [codesOf(graph), estate.indexOf.get(dependent)];
  const taken = new Set<string>();
  relations.from.forEach((from, relation) => {
    const group = relations.group[relation] ?? absent;
    if (from === node && group !== absent) taken.add(textAt(group));
  });
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'spare' : `spare-${number}`;
    if (!taken.has(name)) return name;
  }
}

function joining(subject: Subject, base: ScenarioRelation): ScenarioEvent {
  const kind = kindBeside(subject, base.to);
  const { type, from, group, recipient } = base;
  const relation = { type, from, to: freeId(subject, `new:${kind.toLowerCase()}`), ...(group === undefined ? {} : { group }) };
  return { type: 'add-member', relation: { ...relation, ...(recipient === undefined ? {} : { recipient }) }, kind };
}

/** All relations that state a group, those of its smallest member first. */
function relationsOf({ estate, snapshot }: Subject, group: number): GraphRelation[] {
  const indexes = estate.groups[group]?.relations.flat() ?? [];
  return indexes.flatMap((index) => snapshot.graph.relations[index] ?? []);
}

/**
 * The change as a scenario: a member that depends on nothing joins. A lone relation is first made a group; so is a group under a recipient
 * that no source knows, which no scenario can name: it hangs directly under the contract, where the new group stands.
 */
export function scenarioOf(subject: Subject, group: number, given: readonly string[]): Scenario {
  const { columns } = subject.estate;
  const relations = relationsOf(subject, group);
  const [base] = relations;
  if (!base) return { events: [], given: [...given] };
  const isKnown = (columns.recipient[group] as number) >= noRecipient;
  if (columns.name[group] !== -1 && isKnown) return { events: [joining(subject, identity(base))], given: [...given] };
  const spare = freeGroup(subject, base.from);
  const regrouped = relations.map((one): ScenarioRelation => {
    const { recipient, ...named } = identity(one);
    return { ...named, ...(isKnown && recipient !== undefined ? { recipient } : {}), ...stated(one), group: spare };
  });
  const disabled = relations.map((one): ScenarioEvent => ({ type: 'disable', relation: identity(one) }));
  const added = regrouped.map((relation): ScenarioEvent => ({ type: 'add-member', relation }));
  return { events: [...disabled, ...added, joining(subject, regrouped[0] ?? identity(base))], given: [...given] };
}
