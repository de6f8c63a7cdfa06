// Finds the ends of each claimed relation, and its recipient, among the nodes of the estate (semantics §1, §5).
import type { RelationClaim } from '../model/claims';
import { type Issue, issue } from '../model/issues';
import type { Sourced } from './input';
import { findTarget, type Nodes, referencesOf } from './references';
import { isAllowed, type ResolvedRelation } from './relation-claims';

/** A relation whose ends were found, or the issue that says why one was not. */
export type Resolution = { readonly resolved: ResolvedRelation; readonly issue?: Issue } | { readonly problem: Issue };

/** The recipient of a subcontract: the node, or its text as stated. */
interface Recipient {
  readonly recipient?: string;
  readonly byName?: boolean;
  readonly issue?: Issue;
}

const nobody: Recipient = {};

/**
 * The recipient of a subcontract. One that is no node, or could be several, keeps its text: the relation is there all the same, so that the
 * failure of the subcontractor hits the contract, and it moves by itself when the node comes (semantics §1).
 */
function recipientOf({ claim, source }: Sourced<RelationClaim>, nodes: Nodes): Recipient {
  if (claim.properties.recipient === undefined && claim.references === undefined) return nobody;
  const [named] = referencesOf(claim, ['recipient']);
  if (!named) return nobody;
  const [column, reference] = named;
  const target = findTarget(nodes, source.name, { claim, column, reference });
  if ('id' in target) return { recipient: target.id, byName: target.byName };
  const recipient = 'id' in reference ? reference.id : reference.name;
  // That no source knows it is said of the contract's chain, once.
  return target.problem.code === 'dangling-reference' ? { recipient } : { recipient, issue: { ...target.problem, severity: 'warning' } };
}

/** Finds the ends of a relation. What cannot be used is kept by its source, and takes effect by itself later. */
export function resolveRelation(sourced: Sourced<RelationClaim>, nodes: Nodes): Resolution {
  const { claim, source } = sourced;
  const [first, second] = [
    findTarget(nodes, source.name, { claim, column: 'from', reference: claim.from }),
    findTarget(nodes, source.name, { claim, column: claim.column ?? 'to', reference: claim.to }),
  ];
  if ('problem' in first) return first;
  if ('problem' in second) return second;
  const [from, to] = [first.id, second.id];
  const [fromKind, toKind] = [first.kind ?? nodes.all.get(from)?.kind, second.kind ?? nodes.all.get(to)?.kind];
  if (!fromKind || !toKind || !isAllowed(claim.type, fromKind, toKind)) {
    const details = { type: claim.type, fromKind: fromKind ?? '?', toKind: toKind ?? '?' };
    return { problem: issue('relation-not-allowed', { ...claim.place, source: source.name }, { value: `${from} → ${to}`, details }) };
  }
  const { recipient, byName = false, issue: told } = recipientOf(sourced, nodes);
  const properties = recipient === undefined ? claim.properties : { ...claim.properties, recipient };
  const inferred = claim.inferred ?? (first.byName || second.byName || byName ? 'linked-by-name' : undefined);
  return { resolved: { sourced, from, to, properties, inferred }, ...(told ? { issue: told } : {}) };
}
