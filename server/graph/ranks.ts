// Ranks within contract-scoped chains (semantics §1): stated, else that of the recipient + 1, without recipient 2.
import type { EstateGraph } from '../model/graph';
import { numberOf } from '../model/graph';
import type { CompiledEstate } from './compiled';
import { packRows } from './csr';
import type { Pace } from './pace';

interface ScopedLink {
  readonly relation: number;
  /** Delivery to which it subcontracts, as a vertex; a node: it hangs directly under the contract. */
  readonly owner: number;
  readonly delivery: number;
  readonly stated: number | undefined;
  readonly isDirect: boolean;
}

function linksOf(graph: EstateGraph, estate: CompiledEstate, pace: Pace): ScopedLink[] {
  const links: ScopedLink[] = [];
  const { count, owner, members, relations } = estate.columns;
  for (let group = 0; group < count; group += 1) {
    for (let at = members.offset[group] as number; at < (members.offset[group + 1] as number); at += 1) {
      pace.step();
      const delivery = members.items[at] as number;
      if (delivery < estate.nodeCount) continue;
      for (let entry = relations.offset[at] as number; entry < (relations.offset[at + 1] as number); entry += 1) {
        const relation = relations.items[entry] as number;
        const { type, properties } = graph.relations[relation] ?? { type: undefined, properties: {} };
        links.push({ relation, owner: owner[group] as number, delivery, stated: numberOf(properties, 'rank'), isDirect: type === 'SUPPLIED_BY' });
      }
    }
  }
  return links;
}

/** Rank of a link that does not follow from that of its recipient. */
function ownRank({ owner, stated, isDirect }: ScopedLink, nodeCount: number): number | undefined {
  return isDirect ? 1 : (stated ?? (owner < nodeCount ? 2 : undefined));
}

/** Least rank of every delivery: from those that are known, lowest first, down the links; each delivery is settled once. */
function leastRanks(links: readonly ScopedLink[], estate: CompiledEstate, pace: Pace): Float64Array {
  const { nodeCount, vertexCount } = estate;
  const least = new Float64Array(vertexCount - nodeCount).fill(Number.POSITIVE_INFINITY);
  const known = links
    .flatMap((link) => {
      const rank = ownRank(link, nodeCount);
      return rank === undefined ? [] : [{ delivery: link.delivery - nodeCount, rank }];
    })
    .sort((a, b) => a.rank - b.rank);
  const below = packRows(vertexCount - nodeCount, (emit) => {
    for (const link of links) if (ownRank(link, nodeCount) === undefined) emit(link.owner - nodeCount, link.delivery - nodeCount);
  });
  const found: { readonly delivery: number; readonly rank: number }[] = [];
  for (let fromKnown = 0, fromFound = 0; fromKnown < known.length || fromFound < found.length; ) {
    pace.step();
    const isKnown = (known[fromKnown]?.rank ?? Number.POSITIVE_INFINITY) <= (found[fromFound]?.rank ?? Number.POSITIVE_INFINITY);
    const next = isKnown ? known[fromKnown] : found[fromFound];
    if (isKnown) fromKnown += 1;
    else fromFound += 1;
    if (!next || next.rank >= (least[next.delivery] ?? 0)) continue;
    least[next.delivery] = next.rank;
    for (let at = below.offset[next.delivery] as number; at < (below.offset[next.delivery + 1] as number); at += 1) {
      found.push({ delivery: below.items[at] as number, rank: next.rank + 1 });
    }
  }
  return least;
}

/**
 * The number of providers that each scoped relation stands for, by its index in the snapshot: SUPPLIED_BY 1, SUBCONTRACTED_TO of a
 * contract its rank. A recipient that hangs directly under the contract (broken chain) gives 2. Cost: the links, and sorting them.
 */
export function scopedRanks(graph: EstateGraph, estate: CompiledEstate, pace: Pace): Map<number, number> {
  const links = linksOf(graph, estate, pace);
  const least = leastRanks(links, estate, pace);
  return new Map(links.map((link) => [link.relation, ownRank(link, estate.nodeCount) ?? (least[link.owner - estate.nodeCount] ?? 1) + 1]));
}
