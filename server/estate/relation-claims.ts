// Merges relation claims into relations: one per identity, with the winning values and those of its group (semantics §1, §5).
import type { NodeReference, PropertyValue, RelationClaim } from '../model/claims';
import type { GraphRelation, Provenance } from '../model/graph';
import { addTo } from '../model/group-by';
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

function identityText(properties: Identified['properties'], name: string): string | undefined {
  const value = properties[name];
  return value === undefined ? undefined : valueText(value);
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
  let order = compareText(a.type, b.type) || compareText(a.from, b.from) || compareText(a.to, b.to);
  for (let at = 0; order === 0 && at < identityProperties.length; at += 1) {
    const name = identityProperties[at] ?? '';
    order = compareOptionalText(identityText(a.properties, name), identityText(b.properties, name));
  }
  return order;
}

/** Whether the model allows this type between these kinds. */
export function isAllowed(type: RelationType, from: NodeKind, to: NodeKind): boolean {
  return relationTypeSpec(type)?.between.some((pair) => pair.from.includes(from) && pair.to.includes(to)) ?? false;
}

/** The ends as the source names them: of two names for one node within one source the smaller id counts, whatever import came last. */
function namedEnds({ sourced: { claim } }: ResolvedRelation): string[] {
  const text = (one: NodeReference) => ('id' in one ? `#${one.id}` : `?${one.name}`);
  const recipient = claim.references?.recipient;
  return [text(claim.from), text(claim.to), recipient ? text(recipient) : String(claim.properties.recipient ?? '')];
}

/** Claims for one relation in the order in which they win: source order, then the names of its ends, then the order in which the source makes them. */
function byPrecedence(resolved: readonly ResolvedRelation[]): { readonly one: ResolvedRelation }[] {
  if (resolved.length === 1) return resolved.map((one) => ({ one }));
  return resolved
    .map((one, at) => ({ one, at, ends: namedEnds(one) }))
    .sort((a, b) => {
      let order = a.one.sourced.order - b.one.sourced.order;
      for (let end = 0; order === 0 && end < a.ends.length; end += 1) order = compareText(a.ends[end] ?? '', b.ends[end] ?? '');
      return order || a.at - b.at;
    });
}

/** Merges claims for one relation: the value of the best source wins; a stated value beats an absent one. */
function mergeClaims(resolved: readonly ResolvedRelation[]): { relation: GraphRelation; issues: Issue[] } | null {
  const ordered = byPrecedence(resolved);
  const first = ordered[0]?.one;
  if (!first) return null;
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

/** One relation per identity, in the order of identity. */
export function mergeRelations(resolved: readonly ResolvedRelation[]): { relations: GraphRelation[]; issues: Issue[] } {
  const byKey = new Map<string, ResolvedRelation[]>();
  for (const one of resolved) {
    const key = relationKey({ type: one.sourced.claim.type, from: one.from, to: one.to, properties: one.properties });
    addTo(byKey, key, one);
  }
  const relations: GraphRelation[] = [];
  const issues: Issue[] = [];
  for (const list of byKey.values()) {
    const merged = mergeClaims(list);
    if (!merged) continue;
    relations.push(merged.relation);
    for (const one of merged.issues) issues.push(one);
  }
  return { relations: relations.sort(compareRelations), issues };
}
