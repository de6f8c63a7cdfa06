// Selects nodes to draw and the relations among them; on request with the organisations that own or use the services.

import { relationIndex } from '../../analysis/graph-index';
import { type GraphNode, textOf } from '../../model/graph';
import type { SubgraphBody } from '../contract';
import { briefOf, findNodes } from './briefs';
import type { LoadedStore } from './loaded';

/** Ids of the organisations behind the services among `nodes`. */
function organisationsBehind(loaded: LoadedStore, nodes: readonly GraphNode[]): string[] {
  const { to } = relationIndex(loaded.snapshot);
  const ids: string[] = [];
  for (const node of nodes) {
    const owner = node.kind === 'Service' ? textOf(node.properties, 'organisation') : undefined;
    if (owner !== undefined) ids.push(owner);
    for (const relation of to.get(node.id)) if (relation.type === 'USES') ids.push(relation.from);
  }
  return ids;
}

/** Ids of those with whom the contracts among `nodes` are made. */
function suppliersBehind(loaded: LoadedStore, nodes: readonly GraphNode[]): string[] {
  const { from } = relationIndex(loaded.snapshot);
  const contracts = nodes.filter(({ kind }) => kind === 'Contract');
  return contracts.flatMap(({ id }) => from.get(id).flatMap((relation) => (relation.type === 'SUPPLIED_BY' ? [relation.to] : [])));
}

interface SubgraphRequest {
  readonly ids: readonly string[];
  readonly withOrganisations: boolean;
  readonly withSuppliers: boolean;
}

/** The nodes in order of asking, then the organisations, then the suppliers; relations in the order of their identity. */
export function describeSubgraph(loaded: LoadedStore, request: SubgraphRequest): SubgraphBody {
  const asked = findNodes(loaded.snapshot, request.ids);
  const extra = [
    ...(request.withOrganisations ? organisationsBehind(loaded, asked.nodes) : []),
    ...(request.withSuppliers ? suppliersBehind(loaded, asked.nodes) : []),
  ];
  const { nodes } = findNodes(loaded.snapshot, [...asked.nodes.map(({ id }) => id), ...extra]);
  const drawn = new Set(nodes.map(({ id }) => id));
  const { from } = relationIndex(loaded.snapshot);
  return {
    nodes: nodes.map((node) => briefOf(loaded, node)),
    relations: nodes
      .flatMap(({ id }) => from.get(id))
      .filter(({ to }) => drawn.has(to))
      .map(({ type, from: dependent, to, properties }) => ({ type, from: dependent, to, properties: { ...properties } })),
    unknown: asked.unknown,
  };
}
