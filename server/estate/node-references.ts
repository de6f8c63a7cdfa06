// Resolves properties that name a node (organisation, parent). The best source wins, as far as any source claims that node (semantics §5).
import type { NodeClaim, NodeReference } from '../model/claims';
import type { Dispute } from '../model/graph';
import { addTo } from '../model/group-by';
import { compareText } from '../model/text-order';
import { type NodeKind, nodeKinds } from '../model/vocabulary';
import type { IssueOfNode } from './input';
import { byPrecedence, conflictIssue, disputeOf, type SourcedNode, type Stated } from './node-claims';
import { findTarget, type Nodes, referencesOf } from './references';

/** The properties of each kind that hold a node. */
const columnsOf = new Map<NodeKind, readonly string[]>(
  nodeKinds.map(({ kind, properties }) => [kind, properties.filter(({ value }) => value.type === 'node').map(({ name }) => name)]),
);

/** Those of any kind. */
export const nodeColumns: ReadonlySet<string> = new Set([...columnsOf.values()].flat());

/** The references of a node claim that stand in its properties, by property. */
export function nodeReferences(claim: NodeClaim): [string, NodeReference][] {
  return referencesOf(claim, columnsOf.get(claim.kind) ?? []);
}

/**
 * Fills these properties: the first source whose node is claimed counts, and the next one meanwhile. Returns where sources mean different
 * nodes, and what could not be found.
 */
export function settleNodeReferences(claims: readonly SourcedNode[], nodes: Nodes): { disputes: Dispute[]; issues: IssueOfNode[] } {
  const issues: IssueOfNode[] = [];
  const stated = new Map<string, Map<string, Stated[]>>();
  const referring = claims.filter(({ claim }) => nodeReferences(claim).length > 0);
  for (const by of byPrecedence(referring)) {
    const id = nodes.identities.printed(by.claim.id);
    const kind = nodes.all.get(id)?.kind;
    for (const [column, reference] of nodeReferences(by.claim)) {
      const target = findTarget(nodes, by.source.name, { claim: by.claim, column, reference });
      if ('problem' in target) issues.push({ id: by.claim.id, issue: target.problem });
      else if (kind && columnsOf.get(kind)?.includes(column)) {
        const columns = stated.get(id) ?? new Map<string, Stated[]>();
        stated.set(id, columns);
        addTo(columns, column, { value: target.id, by });
      }
    }
  }
  const disputes: Dispute[] = [];
  for (const [id, columns] of [...stated].sort(([a], [b]) => compareText(a, b))) {
    const node = nodes.all.get(id);
    for (const [column, said] of columns) {
      if (node && said[0]) node.properties[column] = said[0].value;
      const dispute = disputeOf(id, column, said);
      if (dispute) disputes.push(dispute);
    }
  }
  return { disputes, issues: [...issues, ...disputes.map((dispute) => ({ id: dispute.node, issue: conflictIssue(dispute) }))] };
}
