// Works out what the relations of a node say together: how large a redundancy group is, and what is unknown.
import type { NodeBody, NodeRelation } from '../../../server/api/contract';

/** Distinct members of the redundancy group of a relation, among relations of the same dependent. */
export function membersOf(relation: NodeRelation, others: readonly NodeRelation[]): number {
  const { group, recipient } = relation.properties;
  const members = others.filter(({ properties }) => properties.group === group && properties.recipient === recipient && properties.impact !== 'none');
  return new Set(members.map(({ node }) => node.id)).size;
}

const providing: ReadonlySet<string> = new Set(['PROVIDED_BY', 'SUPPLIED_BY', 'DEPENDS_ON', 'HOSTED_IN']);

/** What the relations leave open, as a key of the texts; null when nothing is. */
export function gapOf({ kind, properties, needs }: Pick<NodeBody, 'kind' | 'properties' | 'needs'>): string | null {
  if (kind === 'Contract' && properties.chainDeclared !== 'complete') return 'relations.chainUnknown';
  if (kind === 'Supplier' && properties.ownershipDeclared !== 'complete') return 'relations.ownershipUnknown';
  const hasProvider = Object.keys(needs.byType).some((type) => providing.has(type));
  return (kind === 'Service' || kind === 'Component') && !hasProvider ? 'relations.noProvider' : null;
}
