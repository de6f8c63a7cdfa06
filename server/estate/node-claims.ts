// Merges node claims into nodes: picks the winning kind and values, first per id, then per joined node, and keeps what lost visible.
import type { NodeClaim, Properties, PropertyValue } from '../model/claims';
import type { Dispute, Provenance } from '../model/graph';
import { addTo } from '../model/group-by';
import { type Issue, issue } from '../model/issues';
import { compareText } from '../model/text-order';
import { isSameValue, valueText } from '../model/values';
import { type NodeKind, nodeKindSpec } from '../model/vocabulary';
import { matchingClass } from './decisive-keys';
import { provenanceOf, type Sourced } from './input';

export type SourcedNode = Sourced<NodeClaim>;

/** Claims in the order in which they win: source order, then id, then the order in which the source makes them. */
export function byPrecedence(claims: readonly SourcedNode[]): SourcedNode[] {
  return claims
    .map((sourced, at) => ({ sourced, at }))
    .sort((a, b) => a.sourced.order - b.sourced.order || compareText(a.sourced.claim.id, b.sourced.claim.id) || a.at - b.at)
    .map(({ sourced }) => sourced);
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
  readonly properties: Properties;
  readonly claims: readonly Provenance[];
  readonly disputes: readonly Dispute[];
  readonly issues: readonly Issue[];
}

/** One claim for a property. */
export interface Stated {
  readonly value: PropertyValue;
  readonly by: SourcedNode;
}

/**
 * All claims per property that the winning kind has, best first; claims of another kind, and what does not fit, are passed to `unfit`.
 * What fits every kind (name, aliases, external ids, state) stays whatever kind the row has: a thing that is down is down.
 */
function collectStated(claims: readonly SourcedNode[], kind: NodeKind, unfit: (one: SourcedNode) => void): Map<string, Stated[]> {
  const known = new Map(nodeKindSpec(kind)?.properties.map(({ name, value }) => [name, value.type]));
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

/** One node of all claims for it. `claims` must be ordered by precedence; `id` is the printed id. */
export function mergeNode(id: string, claims: readonly SourcedNode[]): MergedNode {
  const kind = winningKind(claims);
  const unfit = new Set<SourcedNode>();
  const stated = collectStated(claims, kind, (one) => unfit.add(one));
  const properties: Record<string, PropertyValue> = {};
  for (const [name, list] of stated) {
    const winner = list[0]?.value;
    if (winner === undefined || (name === 'name' && winner === id) || (name === 'state' && winner === 'up')) continue;
    properties[name] = typeof winner === 'object' ? [...new Set(winner)].sort(compareText) : winner;
  }
  const disputes = [...stated].sort(([a], [b]) => compareText(a, b)).flatMap(([property, list]) => disputeOf(id, property, list) ?? []);
  const issues = disputes.map(conflictIssue);
  if (unfit.size > 0) {
    const kinds = claims.map(({ claim, source }) => `${claim.kind} (${source.name})`);
    const sources = [...new Set(claims.map(({ source }) => source.name))];
    issues.push(issue('kind-conflict', [...unfit][0]?.claim.place ?? null, { value: id, details: { claims: [...new Set(kinds)].join(', '), kind }, sources }));
  }
  return { id, kind, properties, claims: claims.map((one) => provenanceOf(one)), disputes, issues };
}
