// Compares the properties of a node with the vocabulary: which are stated, and which no source states.
import type { NodeBody } from '../../../server/api/contract';
import { nodeKindSpec } from '../../../server/model/vocabulary';

export type Stated = NodeBody['stated'][number];

/** Properties in the order of the vocabulary: those that a source states, and the names of those that none does. */
export function splitProperties(node: Pick<NodeBody, 'kind' | 'stated'>): { readonly known: readonly Stated[]; readonly unknown: readonly string[] } {
  const names = (nodeKindSpec(node.kind)?.properties ?? []).filter(({ defaultValue }) => defaultValue === undefined).map(({ name }) => name);
  const stated = new Map(node.stated.map((one) => [one.property, one]));
  const inOrder = [...names, ...node.stated.map(({ property }) => property).filter((property) => !names.includes(property))];
  return { known: inOrder.flatMap((name) => stated.get(name) ?? []), unknown: names.filter((name) => !stated.has(name)) };
}
