// Says which relations the model allows between the things of a row, and which one such things usually have.
import type { MappedRelation, MappedTable, MappedThing } from '../../../../server/model/mapping-profile';
import { isNodeKind, type NodeKind, nodeKindSpec, type RelationType, relationTypes } from '../../../../server/model/vocabulary';
import { readAt } from './profile-path';

/** Kinds that a thing can be: one, or those that its column says. */
export function kindsOf(kind: unknown): NodeKind[] {
  if (typeof kind === 'string') return isNodeKind(kind) ? [kind] : [];
  const values = readAt(kind, 'values');
  return typeof values === 'object' && values !== null ? [...new Set(Object.values(values).flatMap(kindsOf))] : [];
}

interface Ends {
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
}

const meet = (some: readonly NodeKind[], others: readonly NodeKind[]) => some.some((one) => others.includes(one));

/** Types that may go from one of these kinds to one of those. */
export function allowedTypes({ from, to }: Ends): RelationType[] {
  return relationTypes.filter(({ between }) => between.some((pair) => meet(pair.from, from) && meet(pair.to, to))).map(({ type }) => type);
}

/** Types that a thing of these kinds has on one side, whatever is on the other. */
export function typesOf(kinds: readonly NodeKind[], named: 'from' | 'to'): RelationType[] {
  const own = named === 'to' ? 'from' : 'to';
  return relationTypes.filter(({ between }) => between.some((pair) => meet(pair[own], kinds))).map(({ type }) => type);
}

interface OtherEnd {
  readonly type: RelationType;
  readonly named: 'from' | 'to';
  /** Kinds that the rows make: what cells name is usually one of them. */
  readonly made: readonly NodeKind[];
}

/** Kinds of what cells name at the other end of a relation: those that the rows make, else all that may stand there. */
export function otherEnds(kinds: readonly NodeKind[], { type, named, made }: OtherEnd): NodeKind[] {
  const own = named === 'to' ? 'from' : 'to';
  const pairs = relationTypes.find((spec) => spec.type === type)?.between.filter((pair) => meet(pair[own], kinds)) ?? [];
  const allowed = [...new Set(pairs.flatMap((pair) => pair[named]))];
  const usual = allowed.filter((kind) => made.includes(kind));
  return usual.length > 0 ? usual : allowed;
}

/** The usual relation first: a service is provided under a contract before it depends on one. */
const usual: readonly RelationType[] = [
  'USES',
  'PROVIDED_BY',
  'SUPPLIED_BY',
  'SUBCONTRACTED_TO',
  'HOSTED_IN',
  'LOCATED_IN',
  'OPERATES_FROM',
  'ESTABLISHED_IN',
  'DEPENDS_ON',
  'MADE_BY',
];

const pairOf = ({ type, from, to }: MappedRelation) => `${type} ${JSON.stringify(from)} ${JSON.stringify(to)}`;

/** A table to which a thing is added, with what such a thing usually is to the first one: its organisation, or in a relation with it. */
export function withThing(table: MappedTable, thing: MappedThing): MappedTable {
  const next = { ...table, things: [...table.things, thing] };
  const [main] = table.things;
  if (!main) return next;
  const [kinds, added] = [kindsOf(main.kind), kindsOf(thing.kind)];
  const hasOrganisation = kinds.some((kind) => nodeKindSpec(kind)?.properties.some(({ name }) => name === 'organisation'));
  if (added.includes('Organisation') && hasOrganisation && main.properties?.organisation === undefined) {
    const owned = { ...main, properties: { ...main.properties, organisation: { thing: thing.as } } };
    return { ...next, things: next.things.map((one) => (one === main ? owned : one)) };
  }
  for (const type of usual) {
    for (const [from, to, ends] of [
      [main.as, thing.as, { from: kinds, to: added }],
      [thing.as, main.as, { from: added, to: kinds }],
    ] as const) {
      const isTaken = type === 'SUPPLIED_BY' && table.relations.some((one) => one.type === type && one.from === from);
      if (allowedTypes(ends).includes(type) && !isTaken) return { ...next, relations: [...table.relations, { type, from, to }] };
    }
  }
  return next;
}

/** A copy with one more relation, unless it is there. */
export function withRelation(table: MappedTable, relation: MappedRelation): MappedTable {
  return table.relations.some((one) => pairOf(one) === pairOf(relation)) ? table : { ...table, relations: [...table.relations, relation] };
}
