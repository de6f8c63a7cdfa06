// Merges relation claims into relations: one per identity, with the winning values and those of its group (semantics §1, §5).
import type { NodeReference, PropertyValue, RelationClaim } from '../model/claims';
import { getOrMake } from '../model/get-or-make';
import type { GraphRelation, Provenance } from '../model/graph';
import { type Issue, issue } from '../model/issues';
import { compareOptionalText, compareText } from '../model/text-order';
import { valueText } from '../model/values';
import { identityProperties, type NodeKind, type RelationType, relationTypeSpec } from '../model/vocabulary';
import { provenanceOf, type Sourced } from './input';

/** A relation claim whose ends were found. */
export interface ResolvedRelation {
  readonly sourced: Sourced<RelationClaim>;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
  readonly inferred: string | undefined;
}

type Identified = Pick<GraphRelation, 'type' | 'from' | 'to' | 'properties'>;

/** What a relation says for a part of its identity; an empty text says nothing, as everywhere. */
function identityText(properties: Identified['properties'], name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === '' ? undefined : valueText(value);
}

/** What makes a relation itself: type, from, to, group, recipient, serviceType, activity (semantics §1). */
export function relationKey(relation: Identified): string {
  const parts: string[] = [relation.type, relation.from, relation.to];
  for (const name of identityProperties) {
    const value = identityText(relation.properties, name);
    parts.push(value === undefined ? '' : `=${value}`);
  }
  return parts.join('\u0000');
}

/** Order of relations: by identity, part by part, absent first. */
export function compareRelations(a: Identified, b: Identified): number {
  return compareText(a.type, b.type) || compareRest(a, b);
}

function compareRest(a: Omit<Identified, 'type'>, b: Omit<Identified, 'type'>): number {
  let order = compareText(a.from, b.from) || compareText(a.to, b.to);
  for (let at = 0; order === 0 && at < identityProperties.length; at += 1) {
    const name = identityProperties[at] ?? '';
    order = compareOptionalText(identityText(a.properties, name), identityText(b.properties, name));
  }
  return order;
}

/** What was found, for it is asked of every relation. */
const allowed = new Map<RelationType, Map<NodeKind, Map<NodeKind, boolean>>>();

/** Whether the model allows this type between these kinds. */
export function isAllowed(type: RelationType, from: NodeKind, to: NodeKind): boolean {
  const known = allowed.get(type)?.get(from)?.get(to);
  if (known !== undefined) return known;
  const isOne = relationTypeSpec(type)?.between.some((pair) => pair.from.includes(from) && pair.to.includes(to)) ?? false;
  const pairs = getOrMake(allowed, type, () => new Map<NodeKind, Map<NodeKind, boolean>>());
  getOrMake(pairs, from, () => new Map<NodeKind, boolean>()).set(to, isOne);
  return isOne;
}

/** The ends as the source names them: of two names for one node within one source the smaller id counts, whatever import came last. */
function namedEnds({ sourced: { claim } }: ResolvedRelation): string[] {
  const text = (one: NodeReference) => ('id' in one ? `#${one.id}` : `?${one.name}`);
  const recipient = claim.references?.recipient;
  return [text(claim.from), text(claim.to), recipient ? text(recipient) : String(claim.properties.recipient ?? '')];
}

/** Claims for one relation in the order in which they win: source order, then the names of its ends, then the order in which the source makes them. */
function byPrecedence(resolved: readonly ResolvedRelation[]): { readonly one: ResolvedRelation }[] {
  return resolved
    .map((one, at) => ({ one, at, ends: namedEnds(one) }))
    .sort((a, b) => {
      let order = a.one.sourced.order - b.one.sourced.order;
      for (let end = 0; order === 0 && end < a.ends.length; end += 1) order = compareText(a.ends[end] ?? '', b.ends[end] ?? '');
      return order || a.at - b.at;
    });
}

/** A relation that is claimed once, as nearly all are. Gives what `mergeClaims` gives for a list of one. */
function mergeOne({ sourced, from, to, properties: said, inferred }: ResolvedRelation): GraphRelation {
  const properties: Record<string, PropertyValue> = {};
  for (const name in said) {
    const value = said[name];
    if (value !== undefined && value !== '') properties[name] = value;
  }
  return { type: sourced.claim.type, from, to, properties, claims: [provenanceOf(sourced, inferred)] };
}

/** Merges claims for one relation: the value of the best source wins; a stated value beats an absent one. */
function mergeClaims(resolved: readonly ResolvedRelation[]): { relation: GraphRelation; issues: Issue[] } {
  const ordered = byPrecedence(resolved);
  const { one: first } = ordered[0] as (typeof ordered)[number];
  const properties: Record<string, PropertyValue> = {};
  const stated = new Map<string, Map<string, string>>();
  const claims: Provenance[] = [];
  for (const { one } of ordered) {
    claims.push(provenanceOf(one.sourced, one.inferred));
    for (const [name, value] of Object.entries(one.properties)) {
      if (value === '') continue;
      if (properties[name] === undefined) properties[name] = value;
      const values = stated.get(name) ?? new Map<string, string>();
      if (!values.has(valueText(value))) values.set(valueText(value), one.sourced.source.name);
      stated.set(name, values);
    }
  }
  const { type } = first.sourced.claim;
  const issues = [...stated]
    .filter(([, values]) => values.size > 1)
    .map(([column, values]) => {
      const words = [...values].map(([value, source]) => `“${value}” (${source})`).join(', ');
      const value = `${first.from} ${type} ${first.to}`;
      return issue('conflict', first.sourced.claim.place, { column, value, details: { claims: words }, sources: [...new Set(values.values())] });
    });
  return { relation: { type, from: first.from, to: first.to, properties, claims }, issues };
}

/** Issues about some relations in the order in which their first claims came. */
function inOrderOf(resolved: readonly ResolvedRelation[], found: readonly { readonly first: ResolvedRelation; readonly issues: readonly Issue[] }[]): Issue[] {
  if (found.length === 0) return [];
  const ranks = new Map(resolved.map((one, at) => [one, at]));
  const rankOf = ({ first }: (typeof found)[number]) => ranks.get(first) ?? 0;
  return [...found].sort((a, b) => rankOf(a) - rankOf(b)).flatMap(({ issues }) => issues);
}

/** Sorts by numbers from 0 on, equal ones in their order: by counting, so in linear time. */
function byNumber<T>(list: readonly T[], numberOf: (one: T) => number): T[] {
  const numbers = Int32Array.from(list, numberOf);
  const starts = new Int32Array(numbers.reduce((most, one) => Math.max(most, one), -1) + 2);
  for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 1; number < starts.length; number += 1) starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const sorted = new Array<T>(list.length);
  for (let at = 0; at < list.length; at += 1) {
    const number = numbers[at] ?? 0;
    const place = starts[number] ?? 0;
    sorted[place] = list[at] as T;
    starts[number] = place + 1;
  }
  return sorted;
}

/** Relations in the order of type, from and to; equal ones as they come. `placeOf`: the place of a node among all, which are sorted by id. */
function byEnds(resolved: readonly ResolvedRelation[], placeOf: (id: string) => number): ResolvedRelation[] {
  const types = [...new Set(resolved.map(({ sourced }) => sourced.claim.type))].sort(compareText);
  const placeOfType = new Map(types.map((type, at) => [type, at]));
  const byTo = byNumber(resolved, ({ to }) => placeOf(to));
  const byFrom = byNumber(byTo, ({ from }) => placeOf(from));
  return byNumber(byFrom, ({ sourced }) => placeOfType.get(sourced.claim.type) ?? 0);
}

const haveSameEnds = (a: ResolvedRelation, b: ResolvedRelation | undefined) =>
  b !== undefined && a.to === b.to && a.from === b.from && a.sourced.claim.type === b.sourced.claim.type;

/** The claims for each relation, in the order of identity; those for one in the order in which they came. */
function* claimsByIdentity(resolved: readonly ResolvedRelation[], placeOf: (id: string) => number): Generator<readonly ResolvedRelation[]> {
  const sorted = byEnds(resolved, placeOf);
  for (let [at, end] = [0, 0]; at < sorted.length; at = end) {
    const first = sorted[at] as ResolvedRelation;
    end = at + 1;
    while (haveSameEnds(first, sorted[end])) end += 1;
    const same = sorted.slice(at, end);
    if (same.length > 1) yield* neighbours(same.sort(compareRest));
    else yield same;
  }
}

/** Claims of which those for one relation are neighbours, relation by relation. */
function* neighbours(sorted: readonly ResolvedRelation[]): Generator<readonly ResolvedRelation[]> {
  for (let [at, end] = [0, 0]; at < sorted.length; at = end) {
    const first = sorted[at] as ResolvedRelation;
    end = at + 1;
    while (end < sorted.length && compareRest(first, sorted[end] as ResolvedRelation) === 0) end += 1;
    yield sorted.slice(at, end);
  }
}

/** One relation per identity, in the order of identity. `placeOf`: the place of a node among all, which are sorted by id. */
export function mergeRelations(resolved: readonly ResolvedRelation[], placeOf: (id: string) => number): { relations: GraphRelation[]; issues: Issue[] } {
  const relations: GraphRelation[] = [];
  const found: { readonly first: ResolvedRelation; readonly issues: readonly Issue[] }[] = [];
  for (const claims of claimsByIdentity(resolved, placeOf)) {
    const first = claims[0] as ResolvedRelation;
    if (claims.length === 1) relations.push(mergeOne(first));
    else {
      const merged = mergeClaims(claims);
      relations.push(merged.relation);
      if (merged.issues.length > 0) found.push({ first, issues: merged.issues });
    }
  }
  return { relations, issues: inOrderOf(resolved, found) };
}
