// Settles each redundancy group of the graph: its effective `required` and `impact`, and what is odd about it (semantics §1).
import type { PropertyValue } from '../model/claims';
import type { GraphRelation } from '../model/graph';
import { textOf } from '../model/graph';
import { addToSet } from '../model/group-by';
import { type Issue, issue } from '../model/issues';
import { TextNumbers } from '../model/text-numbers';
import { compareText } from '../model/text-order';
import { hasProperty } from '../model/vocabulary';
import type { ContractChain } from './chain-checks';

/** How many of n members `required` asks for: an integer, or ⌈p × n ÷ 100⌉ in integers. */
export function requiredCount(required: PropertyValue | undefined, members: number): number {
  if (typeof required === 'number') return required;
  if (typeof required !== 'string') return 1;
  const percentage = Number(required.slice(0, -1));
  return Math.floor((percentage * members + 99) / 100);
}

/** What a group belongs to: dependent, recipient under a contract, name; the country channel apart. Null: no group. */
export function groupKey(relation: GraphRelation, isContract: (id: string) => boolean): string | null {
  const group = textOf(relation.properties, 'group');
  if (group === undefined || !hasProperty(relation.type, 'group')) return null;
  return `${relation.type === 'OPERATES_FROM' ? 'country' : 'failure'}\u0000${relation.from}\u0000${recipientOf(relation, isContract)}\u0000${group}`;
}

/** The recipient counts in a contract's own chain only. */
function recipientOf(relation: GraphRelation, isContract: (id: string) => boolean): string {
  return relation.type === 'SUBCONTRACTED_TO' && isContract(relation.from) ? (textOf(relation.properties, 'recipient') ?? '') : '';
}

/** The chains of contracts: who hangs directly under them. */
export interface Chains {
  readonly isContract: (id: string) => boolean;
  readonly chains: ReadonlyMap<string, Pick<ContractChain, 'hanging'>>;
}

interface Effective {
  readonly required: PropertyValue;
  readonly impact: string;
  readonly issues: readonly Issue[];
}

function placeOf(relation: GraphRelation | undefined) {
  return relation?.claims[0] ?? null;
}

function sourcesOf(relations: readonly GraphRelation[]): string[] {
  return [...new Set(relations.flatMap(({ claims }) => claims.map(({ source }) => source)))];
}

/** Orders what members state, the strictest first. Of equally many a percentage counts, the highest: it stays strict when the group grows. */
function byStrictness(members: number): (a: PropertyValue, b: PropertyValue) => number {
  const percentage = (value: PropertyValue) => (typeof value === 'string' ? Number(value.slice(0, -1)) : 0);
  return (a, b) => requiredCount(b, members) - requiredCount(a, members) || percentage(b) - percentage(a);
}

/** What a group that never holds does: to its dependent, or to what its recipient delivers there. */
function effectOf(relation: GraphRelation | undefined, impact: string, { isContract, chains }: Chains): Issue['details'] {
  if (!relation) return {};
  const { from, type } = relation;
  const said = (en: string, nl: string) => ({ effect: en, effectNl: nl });
  if (type === 'OPERATES_FROM') return said(`${from} is lost with any one of its countries`, `valt ${from} uit met elk van de landen`);
  const recipient = recipientOf(relation, isContract);
  const isDirect = recipient === '' || chains.get(from)?.hanging.has(recipient);
  const [en, nl] = isDirect ? [from, from] : [`what ${recipient} delivers under ${from}`, `wat ${recipient} onder ${from} levert`];
  return impact === 'degrades'
    ? said(`${en} counts as already degraded`, `geldt ${nl} als al verzwakt`)
    : said(`${en} counts as already down`, `geldt ${nl} als al uitgevallen`);
}

const nothingOdd: readonly Issue[] = [];

/** What the members of nearly all groups state: the same, which they can meet. Null: it is to be weighed. */
function plainEffect(members: readonly GraphRelation[]): Effective | null {
  const { required, impact } = members[0]?.properties ?? {};
  for (const { properties } of members) if (properties.required !== required || properties.impact !== impact) return null;
  if (typeof required === 'number' && required > 1) return null;
  return { required: required ?? 1, impact: typeof impact === 'string' && impact !== 'fails' ? 'degrades' : 'fails', issues: nothingOdd };
}

/** The strictest of what members state, and what is odd about it. */
function effectiveOf(members: readonly GraphRelation[], chains: Chains): Effective {
  const count = new Set(members.map(({ to }) => to)).size;
  const stated = members.map(({ properties }) => properties.required).filter((value) => value !== undefined);
  const required = [...stated].sort(byStrictness(count))[0] ?? 1;
  const impacts = new Set(members.map(({ properties }) => textOf(properties, 'impact') ?? 'fails'));
  const impact = impacts.has('fails') ? 'fails' : 'degrades';
  const first = members[0];
  const names = { group: textOf(first?.properties ?? {}, 'group') ?? '', value: first?.from ?? '' };
  const issues: Issue[] = [];
  const sources = sourcesOf(members);
  const conflict = (column: string, claims: string) =>
    issues.push(issue('group-conflict', placeOf(first), { column, value: names.value, details: { group: names.group, claims }, sources }));
  // Also values that come to the same today: they differ as soon as a member comes or goes.
  const requirements = [...new Set(stated.map(String))].sort(compareText);
  if (requirements.length > 1) conflict('required', requirements.join(', '));
  if (impacts.size > 1) conflict('impact', [...impacts].sort(compareText).join(', '));
  const needed = requiredCount(required, count);
  if (needed > count) {
    issues.push(
      issue('group-unsatisfiable', placeOf(first), {
        value: names.value,
        details: { group: names.group, required: String(required), members: count, ...effectOf(first, impact, chains) },
        sources,
      }),
    );
  }
  return { required, impact, issues };
}

function isMember(relation: GraphRelation): boolean {
  return relation.properties.impact !== 'none';
}

/** Properties of which a default says nothing. */
const withDefaults = ['required', 'impact', 'toleranceHours'] as const;

/** A relation without a group, defaults left out; nearly all state none of them and stay as they are. */
function alone(relation: GraphRelation): GraphRelation {
  const { properties } = relation;
  if (withDefaults.every((name) => properties[name] === undefined)) return relation;
  return withEffective(relation, properties.required === undefined || !isMember(relation) ? {} : { required: 1 });
}

const isDefault = (name: string, value: PropertyValue) =>
  (name === 'required' && value === 1) || (name === 'impact' && value === 'fails') || (name === 'toleranceHours' && value === 0);

/** Whether a relation states these values already, and no default. */
function isSettled({ properties }: GraphRelation, values: Record<string, PropertyValue>): boolean {
  for (const name in values) {
    const value = values[name] as PropertyValue;
    if (properties[name] !== (isDefault(name, value) ? undefined : value)) return false;
  }
  return withDefaults.every((name) => properties[name] === undefined || !isDefault(name, properties[name]));
}

/** The relation with these values, defaults left out. */
function withEffective(relation: GraphRelation, values: Record<string, PropertyValue>): GraphRelation {
  if (isSettled(relation, values)) return relation;
  const properties: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries({ ...relation.properties, ...values })) if (!isDefault(name, value)) properties[name] = value;
  return { ...relation, properties };
}

/** What has a group: the dependent, or what a recipient delivers under it; who hangs under a contract has it with the contract. */
function ownerOf(relation: GraphRelation, { isContract, chains }: Chains): string {
  const recipient = recipientOf(relation, isContract);
  return recipient === '' || chains.get(relation.from)?.hanging.has(recipient) ? '' : recipient;
}

/** Of relations of one dependent: for which owner, and what is needed. */
const targetKey = (relation: GraphRelation, chains: Chains) => `${ownerOf(relation, chains)}\u0000${relation.to}`;

interface Group {
  readonly isFailure: boolean;
  readonly members: GraphRelation[];
}

interface Groups {
  readonly all: readonly Group[];
  /** The group of each relation, by its place; undefined: it has none. */
  readonly of: readonly (Group | undefined)[];
}

function groupsOf(relations: readonly GraphRelation[], { isContract }: Chains): Groups {
  const keys = new TextNumbers();
  const all: Group[] = [];
  const of = relations.map((relation) => {
    const key = isMember(relation) ? groupKey(relation, isContract) : null;
    if (key === null) return undefined;
    const number = keys.add(key);
    if (number === all.length) all.push({ isFailure: relation.type !== 'OPERATES_FROM', members: [] });
    const group = all[number];
    group?.members.push(relation);
    return group;
  });
  return { all, of };
}

/** What those that have groups also need alone: by dependent the owners and targets. */
function neededAlone(relations: readonly GraphRelation[], groups: readonly (Group | undefined)[], chains: Chains): Map<string, Set<string>> {
  const needed = new Map<string, Set<string>>();
  const isLone = ({ type, properties }: GraphRelation, at: number) =>
    groups[at] === undefined && hasProperty(type, 'impact') && (properties.impact ?? 'fails') === 'fails';
  const lone = relations.filter(isLone);
  if (lone.length === 0) return needed;
  const dependents = new Set<string>();
  for (const [at, { from }] of relations.entries()) if (groups[at] !== undefined) dependents.add(from);
  for (const one of lone) if (dependents.has(one.from)) addToSet(needed, one.from, targetKey(one, chains));
  return needed;
}

/** Names of groups in which a target stands that the owner of the group also needs alone. */
function pointless(members: readonly GraphRelation[], needed: ReadonlyMap<string, ReadonlySet<string>>, chains: Chains): Issue[] {
  const alone = needed.get(members[0]?.from ?? '');
  if (!alone) return [];
  return members
    .filter((one) => alone.has(targetKey(one, chains)))
    .map((one) => issue('group-pointless', placeOf(one), { value: one.from, details: { target: one.to, group: textOf(one.properties, 'group') ?? '' } }));
}

/**
 * Gives every relation of a group the group's effective `required` and `impact`; a lone relation needs its one target.
 * Relations with impact `none` are no members and keep what they state.
 */
export function settleGroups(relations: readonly GraphRelation[], chains: Chains): { relations: GraphRelation[]; issues: Issue[] } {
  const { all, of } = groupsOf(relations, chains);
  const needed = neededAlone(relations, of, chains);
  const issues: Issue[] = [];
  const effective = new Map<Group, Effective>();
  for (const group of all) {
    const one = plainEffect(group.members) ?? effectiveOf(group.members, chains);
    effective.set(group, one);
    for (const found of one.issues) issues.push(found);
    if (group.isFailure) for (const found of pointless(group.members, needed, chains)) issues.push(found);
  }
  const settled = relations.map((relation, at) => {
    const group = of[at] && effective.get(of[at]);
    if (!group) return alone(relation);
    const { required, impact } = group;
    return withEffective(relation, hasProperty(relation.type, 'impact') ? { required, impact } : { required });
  });
  return { relations: settled, issues };
}
