// Describes nodes in brief: what a list, a table row or a card in the picture needs.
import { nodeWithId, relationIndex } from '../../analysis/graph-index';
import { providerRank } from '../../analysis/provider-ranks';
import { type GraphNode, nameOf, type Snapshot, textOf } from '../../model/graph';
import { isCriticality } from '../../model/vocabulary';
import type { NodeBrief } from '../contract';
import type { LoadedStore } from './loaded';

/** Names of those with whom a contract is made (rank 1), in the order of the relations. */
function contractedWith({ snapshot }: LoadedStore, node: GraphNode): string[] {
  if (node.kind !== 'Contract') return [];
  const own = relationIndex(snapshot).from.get(node.id);
  const names = own.flatMap(({ type, to }) => (type === 'SUPPLIED_BY' ? [findNode(snapshot, to)] : [])).flatMap((other) => (other ? [nameOf(other)] : []));
  return [...new Set(names)];
}

export function briefOf(loaded: LoadedStore, node: GraphNode): NodeBrief {
  const criticality = textOf(node.properties, 'criticality');
  return {
    id: node.id,
    kind: node.kind,
    name: nameOf(node),
    criticality: isCriticality(criticality) ? criticality : null,
    organisation: textOf(node.properties, 'organisation') ?? null,
    rank: providerRank(loaded.subject, node.id) ?? null,
    contractedWith: contractedWith(loaded, node),
  };
}

/** The node that an id means: printed, or any other id that a source claims. */
export function findNode(snapshot: Snapshot, id: string): GraphNode | undefined {
  const { graph } = snapshot;
  const printed = graph.aliases.get(id);
  return nodeWithId(graph, id) ?? (printed === undefined ? undefined : nodeWithId(graph, printed));
}

/** The nodes that ids mean, each once, in order of asking; and the ids that mean none. */
export function findNodes(snapshot: Snapshot, ids: readonly string[]): { nodes: GraphNode[]; unknown: string[] } {
  const nodes = new Map<string, GraphNode>();
  const unknown: string[] = [];
  for (const id of ids) {
    const node = findNode(snapshot, id);
    if (node) nodes.set(node.id, node);
    else unknown.push(id);
  }
  return { nodes: [...nodes.values()], unknown };
}
