// Merges node claims into nodes: picks the winning kind and values, first per id, then per joined node, and keeps what lost visible.
import type { NodeClaim, PropertyValue } from '../model/claims';
import type { Dispute, Provenance } from '../model/graph';
import { addTo } from '../model/group-by';
import { type Issue, issue } from '../model/issues';
import { compareText } from '../model/text-order';
import { isSameValue, valueText } from '../model/values';
import { type NodeKind, nodeKinds, type PropertySpec } from '../model/vocabulary';
import { matchingClass } from './decisive-keys';
import { provenanceOf, type Sourced } from './input';

export type SourcedNode = Sourced<NodeClaim>;

/** Claims in the order in which they win: source order, then id, then the order in which the source makes them. */
export function byPrecedence(claims: readonly SourcedNode[]): SourcedNode[] {
  // Sorting keeps the order of equal ones.
  return [...claims].sort((a, b) => a.order - b.order || compareText(a.claim.id, b.claim.id));
}

/** The winning kind: Organisation beats Supplier, otherwise the first claim. Claims must be ordered by precedence. */
export function winningKind(claims: readonly SourcedNode[]): NodeKind {
  const first = claims[0]?.claim.kind ?? 'Component';
  if (first !== 'Supplier') return first;
  return claims.some(({ claim }) => claim.kind === 'Organisation') ? 'Organisation' : first;
}

/** Whether a claim of `kind` says something about a node of the winning kind. */
function fits(kind: NodeKind, winner: NodeKind): boolean {
  return matchingClass(kind) === matchingClass(winner);
}

/** Whether a value says nothing: empty text, empty list. */
function isEmpty(value: PropertyValue): boolean {
  return value === '' || (typeof value === 'object' && value.length === 0);
}

export interface MergedNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** Nobody else has it. */
  readonly properties: Record<string, PropertyValue>;
  readonly claims: readonly Provenance[];
  readonly disputes: readonly Dispute[];
  readonly issues: readonly Issue[];
}

/** One claim for a property. */
export interface Stated {
  readonly value: PropertyValue;
  readonly by: SourcedNode;
}

type Types = ReadonlyMap<string, PropertySpec['value']['type']>;

const typesByKind = new Map<NodeKind, Types>(nodeKinds.map(({ kind, properties }) => [kind, new Map(properties.map(({ name, value }) => [name, value.type]))]));
const noTypes: Types = new Map();

/** The types of the properties that a kind has, by name. */
function typesOf(kind: NodeKind): Types {
  return typesByKind.get(kind) ?? noTypes;
}

/**
 * All claims per property that the winning kind has, best first; claims of another kind, and what does not fit, are passed to `unfit`.
 * What fits every kind (name, aliases, external ids, state) stays whatever kind the row has: a thing that is down is down.
 */
function collectStated(claims: readonly SourcedNode[], kind: NodeKind, unfit: (one: SourcedNode) => void): Map<string, Stated[]> {
  const known = typesOf(kind);
  const stated = new Map<string, Stated[]>();
  for (const by of claims) {
    if (!fits(by.claim.kind, kind)) unfit(by);
    for (const [name, value] of Object.entries(by.claim.properties)) {
      if (isEmpty(value)) continue;
      if (!known.has(name)) {
        unfit(by);
        continue;
      }
      // What names a node is settled when all nodes are known.
      if (known.get(name) !== 'node') addTo(stated, name, { value, by });
    }
  }
  return stated;
}

/** Where sources disagree on one property of a node: all claims, the one that counts first; undefined when they say the same. */
export function disputeOf(node: string, property: string, claims: readonly Stated[]): Dispute | undefined {
  if (claims.every(({ value }) => isSameValue(property, value, claims[0]?.value ?? ''))) return undefined;
  return { node, property, claims: claims.map(({ value, by }) => ({ value: valueText(value), by: provenanceOf(by) })) };
}

function describeClaims(claims: Dispute['claims']): string {
  return claims.map(({ value, by }) => `“${value}” (${by.source})`).join(', ');
}

/** The issue that tells of a dispute. */
export function conflictIssue({ node, property, claims }: Dispute): Issue {
  const sources = [...new Set(claims.map(({ by }) => by.source))];
  return issue('conflict', claims[0]?.by ?? null, { column: property, value: node, details: { claims: describeClaims(claims) }, sources });
}

/** Whether a value of a property is kept: what every node is without a word is not. */
function isSaid(id: string, name: string, value: PropertyValue): boolean {
  return !((name === 'name' && value === id) || (name === 'state' && value === 'up'));
}

/** A value as it is kept: a list without repeats, in order. */
function kept(value: PropertyValue): PropertyValue {
  return typeof value === 'object' ? [...new Set(value)].sort(compareText) : value;
}

function kindConflict({ id, kind }: Pick<MergedNode, 'id' | 'kind'>, claims: readonly SourcedNode[], first: SourcedNode): Issue {
  const kinds = claims.map(({ claim, source }) => `${claim.kind} (${source.name})`);
  const sources = [...new Set(claims.map(({ source }) => source.name))];
  return issue('kind-conflict', first.claim.place, { value: id, details: { claims: [...new Set(kinds)].join(', '), kind }, sources });
}

const none: readonly never[] = [];

/** A node that is claimed once, as nearly all are: nothing to weigh. Gives what `mergeClaims` gives for a list of one. */
function mergeOne(id: string, only: SourcedNode): MergedNode {
  const { kind, properties: said } = only.claim;
  const known = typesOf(kind);
  const properties: Record<string, PropertyValue> = {};
  let isFit = true;
  for (const name in said) {
    const value = said[name];
    if (value === undefined || isEmpty(value)) continue;
    const type = known.get(name);
    if (type === undefined) isFit = false;
    else if (type !== 'node' && isSaid(id, name, value)) properties[name] = kept(value);
  }
  return { id, kind, properties, claims: [provenanceOf(only)], disputes: none, issues: isFit ? none : [kindConflict({ id, kind }, [only], only)] };
}

/** One node of all claims for it. `claims` must be ordered by precedence; `id` is the printed id. */
export function mergeNode(id: string, claims: readonly SourcedNode[]): MergedNode {
  const [only] = claims;
  return only && claims.length === 1 ? mergeOne(id, only) : mergeClaims(id, claims);
}

function mergeClaims(id: string, claims: readonly SourcedNode[]): MergedNode {
  const kind = winningKind(claims);
  const unfit = new Set<SourcedNode>();
  const stated = collectStated(claims, kind, (one) => unfit.add(one));
  const properties: Record<string, PropertyValue> = {};
  for (const [name, list] of stated) {
    const winner = list[0]?.value;
    if (winner !== undefined && isSaid(id, name, winner)) properties[name] = kept(winner);
  }
  const disputes = [...stated].sort(([a], [b]) => compareText(a, b)).flatMap(([property, list]) => disputeOf(id, property, list) ?? []);
  const issues = disputes.map(conflictIssue);
  const [first] = unfit;
  if (first) issues.push(kindConflict({ id, kind }, claims, first));
  return { id, kind, properties, claims: claims.map((one) => provenanceOf(one)), disputes, issues };
}
