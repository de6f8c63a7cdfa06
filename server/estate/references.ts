// Resolves references of claims, by id or by name: the node that is meant, or the issue that says why there is none (semantics §5).

import { candidateDetails } from '../model/candidates';
import { type Claim, headerOver, type NodeClaim, type NodeReference, type PropertyValue, type RelationClaim } from '../model/claims';
import { getOrMake } from '../model/get-or-make';
import type { GraphNode } from '../model/graph';
import { type Issue, issue } from '../model/issues';
import type { NodeKind } from '../model/vocabulary';
import type { Lookup } from './by-id';
import { describeCandidates } from './candidates';
import { matchingClass } from './decisive-keys';
import type { Identities } from './identity';
import type { NameIndex } from './name-index';

/** A node while the graph is being made: what names other nodes is added when all are known. */
export type Node = Omit<GraphNode, 'properties'> & { properties: Record<string, PropertyValue> };

/** Nodes while the graph is being made, with what is needed to find their ends. */
export interface Nodes {
  readonly all: Lookup<Node>;
  /** The place of a node among all, which are sorted by id. */
  placeOf(id: string): number;
  readonly identities: Identities;
  readonly claimed: Iterable<string> & Pick<ReadonlySet<string>, 'has'>;
  readonly names: NameIndex;
  /** Ids of nodes that gave way to a stated one, to its printed id. */
  readonly superseded: Map<string, string>;
  /** What was said of candidates, by their list: many cells may name what many nodes are called. As long as no property changes. */
  readonly described: WeakMap<readonly string[], Issue['details'] & object>;
}

/** What became of a reference: the printed id, or why not. `kind`: where it is known already. */
export type Target = { readonly id: string; readonly byName: boolean; readonly kind?: NodeKind } | { readonly problem: Issue };

/** References of a claim, also those that stand as an id among its properties. */
export function referencesOf(claim: NodeClaim | RelationClaim, names: readonly string[]): [string, NodeReference][] {
  const found: [string, NodeReference][] = [];
  for (const name of names) {
    const reference = claim.references?.[name];
    const value = claim.properties[name];
    if (reference) found.push([name, reference]);
    else if (typeof value === 'string' && value !== '') found.push([name, { id: value }]);
  }
  return found;
}

/** Whether a node of this kind may be meant where one of `kinds` is wanted. */
function isOfKinds(kind: NodeKind | undefined, kinds: readonly NodeKind[]): boolean {
  return kind !== undefined && kinds.some((wanted) => matchingClass(wanted) === matchingClass(kind));
}

/** Words of the issue about these candidates: made once for all who may mean them. */
function detailsOf({ all, described }: Nodes, candidates: readonly string[]): Issue['details'] & object {
  return getOrMake(described, candidates, () => candidateDetails(describeCandidates(all, candidates), candidates.length));
}

/** A reference where a claim makes it. */
interface Referring {
  readonly claim: Claim;
  readonly column: string;
  readonly reference: NodeReference;
}

/** Where an issue about a reference points; made for those only, for most references are found. */
function spotOf(source: string, { claim, column }: Referring) {
  return { at: { ...claim.place, source }, column: headerOver(claim, column) };
}

function dangling(source: string, where: Referring, value: string): Target {
  const { at, column } = spotOf(source, where);
  return { problem: issue('dangling-reference', at, { column, value }) };
}

/** Finds the node that a reference means, or the issue that says why there is none. */
export function findTarget(nodes: Nodes, source: string, where: Referring): Target {
  const { reference } = where;
  if ('id' in reference) {
    // Nearly all references give the printed id.
    const node = nodes.all.get(reference.id);
    if (node) return { id: node.id, byName: false, kind: node.kind };
    if (nodes.claimed.has(reference.id)) return { id: nodes.identities.printed(reference.id), byName: false };
    const stated = nodes.superseded.get(reference.id);
    if (stated !== undefined) return { id: stated, byName: true };
    return dangling(source, where, reference.id);
  }
  if (reference.mayBeId && nodes.claimed.has(reference.name)) {
    const id = nodes.identities.printed(reference.name);
    if (isOfKinds(nodes.all.get(id)?.kind, reference.kinds)) return { id, byName: false };
  }
  const found = nodes.names.find(source, reference);
  if ('id' in found) return found;
  if (found.candidates.length > 1) {
    const { at, column } = spotOf(source, where);
    return { problem: issue('ambiguous-reference', at, { column, value: reference.name, details: detailsOf(nodes, found.candidates) }) };
  }
  if (nodes.claimed.has(reference.name)) return { id: nodes.identities.printed(reference.name), byName: false };
  return dangling(source, where, reference.name);
}
