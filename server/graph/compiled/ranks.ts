// Ranks within contract-scoped chains (semantics §1): stated, else that of the recipient + 1, without recipient 2.
//
// How: links of which the rank is stated, or has no recipient to follow, are known. They go into a queue, the lowest rank first. What comes out
// settles a delivery at its least rank; links that follow that delivery go in with one more.
// Why right: a rank that follows is always one more than another, so the lowest that waits cannot become lower (Dijkstra 1959). A ring of
// recipients that nothing ties to the contract never gets in: such links hang under the contract and have rank 2. Cost: the links, and
// sorting them.
import type { EstateGraph } from '../../model/graph';
import { type GraphCodes, typeCode } from '../../model/graph-codes';
import { codesOf, numberIn } from './codes';
import type { CompiledEstate } from './compiled';
import { packRows } from './csr';
import { EventHeap } from './event-heap';
import { Integers } from './growing';
import type { Pace } from './pace';

/** The links of all chains as columns: a relation, who subcontracts, and what is subcontracted to. */
interface Links {
  readonly count: number;
  readonly relation: Int32Array;
  /** Delivery that subcontracts, as a vertex; a node: it hangs directly under the contract. */
  readonly owner: Int32Array;
  /** Delivery to which it subcontracts, as a vertex. */
  readonly delivery: Int32Array;
  /** Rank where it does not follow from that of the recipient; else NaN. */
  readonly rank: Float64Array;
}

const suppliedBy = typeCode('SUPPLIED_BY');

/** Rank of a link that does not follow from that of its recipient, which owns it. */
function ownRank(codes: GraphCodes, relation: number, isUnderContract: boolean): number {
  return codes.relations.type[relation] === suppliedBy ? 1 : (numberIn(codes, 'rank', relation) ?? (isUnderContract ? 2 : Number.NaN));
}

function linksOf(graph: EstateGraph, estate: CompiledEstate, pace: Pace): Links {
  const [relation, owner, delivery] = [new Integers(), new Integers(), new Integers()];
  const { columns, nodeCount } = estate;
  const { members, relations } = columns;
  for (let group = 0; group < columns.count; group += 1) {
    for (let at = members.offset[group]; at < members.offset[group + 1]; at += 1) {
      pace.step();
      if (members.items[at] < nodeCount) continue;
      for (let entry = relations.offset[at]; entry < relations.offset[at + 1]; entry += 1) {
        relation.push(relations.items[entry]);
        owner.push(columns.owner[group]);
        delivery.push(members.items[at]);
      }
    }
  }
  const codes = codesOf(graph);
  const rank = new Float64Array(relation.length);
  for (let link = 0; link < rank.length; link += 1) {
    pace.step();
    rank[link] = ownRank(codes, relation.at(link), owner.at(link) < nodeCount);
  }
  return { count: rank.length, relation: relation.pack(), owner: owner.pack(), delivery: delivery.pack(), rank };
}

/** Least rank of every delivery: from those that are known, lowest first, down the links; each delivery is settled once. */
function leastRanks({ count, owner, delivery, rank }: Links, { nodeCount, vertexCount }: CompiledEstate, pace: Pace): Float64Array {
  const least = new Float64Array(vertexCount - nodeCount).fill(Number.POSITIVE_INFINITY);
  const found = new EventHeap();
  const below = packRows(vertexCount - nodeCount, (emit) => {
    for (let link = 0; link < count; link += 1) {
      pace.step();
      if (Number.isNaN(rank[link])) emit(owner[link] - nodeCount, delivery[link] - nodeCount);
    }
  });
  for (let link = 0; link < count; link += 1) {
    pace.step();
    if (!Number.isNaN(rank[link])) found.push(rank[link], delivery[link] - nodeCount);
  }
  while (found.size > 0) {
    pace.step(10);
    const here = found.earliest;
    const next = found.pop();
    if (here >= least[next]) continue;
    least[next] = here;
    for (let at = below.offset[next]; at < below.offset[next + 1]; at += 1) found.push(here + 1, below.items[at]);
  }
  return least;
}

/** The rank of each scoped relation, by its index in the snapshot; undefined: of another relation. */
export interface ScopedRanks {
  get(relation: number): number | undefined;
}

/**
 * The number of providers that each scoped relation stands for: SUPPLIED_BY 1, SUBCONTRACTED_TO of a contract its rank. A recipient that
 * hangs directly under the contract (broken chain) gives 2. Cost: the links, and sorting them.
 */
export function scopedRanks(graph: EstateGraph, estate: CompiledEstate, pace: Pace): ScopedRanks {
  const links = linksOf(graph, estate, pace);
  const least = leastRanks(links, estate, pace);
  /** 0: of another relation. */
  const rankOf = new Float64Array(graph.relations.length);
  for (let link = 0; link < links.count; link += 1) {
    pace.step();
    const own = links.rank[link];
    rankOf[links.relation[link]] = Number.isNaN(own) ? least[links.owner[link] - estate.nodeCount] + 1 : own;
  }
  return { get: (relation) => rankOf[relation] || undefined };
}
