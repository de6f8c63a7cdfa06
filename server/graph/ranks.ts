// Ranks within contract-scoped chains (semantics §1): stated, else that of the recipient + 1, without recipient 2.
import type { EstateGraph } from '../model/graph';
import { numberOf } from '../model/graph';
import type { CompiledEstate } from './compiled';

interface ScopedLink {
  readonly relation: number;
  /** Delivery to which it subcontracts, as a vertex; a node: it hangs directly under the contract. */
  readonly owner: number;
  readonly delivery: number;
  readonly stated: number | undefined;
  readonly isDirect: boolean;
}

function linksOf(graph: EstateGraph, estate: CompiledEstate): ScopedLink[] {
  const links: ScopedLink[] = [];
  for (const { owner, members, relations } of estate.groups) {
    members.forEach((delivery, at) => {
      if (delivery < estate.nodeCount) return;
      for (const relation of relations[at] ?? []) {
        const { type, properties } = graph.relations[relation] ?? { type: undefined, properties: {} };
        links.push({ relation, owner, delivery, stated: numberOf(properties, 'rank'), isDirect: type === 'SUPPLIED_BY' });
      }
    });
  }
  return links;
}

/**
 * The number of providers that each scoped relation stands for, by its index in the snapshot: SUPPLIED_BY 1, SUBCONTRACTED_TO of a
 * contract its rank. A recipient that hangs directly under the contract (broken chain) gives 2. Cost: links × depth of the chains.
 */
export function scopedRanks(graph: EstateGraph, estate: CompiledEstate): Map<number, number> {
  const links = linksOf(graph, estate);
  const { nodeCount } = estate;
  const least = new Float64Array(estate.vertexCount - nodeCount).fill(Number.POSITIVE_INFINITY);
  const rankOf = ({ owner, stated, isDirect }: ScopedLink): number => {
    if (isDirect) return 1;
    return stated ?? (owner < nodeCount ? 2 : (least[owner - nodeCount] ?? 1) + 1);
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const link of links) {
      const rank = rankOf(link);
      if (rank >= (least[link.delivery - nodeCount] ?? 0)) continue;
      least[link.delivery - nodeCount] = rank;
      changed = true;
    }
  }
  return new Map(links.map((link) => [link.relation, rankOf(link)]));
}
