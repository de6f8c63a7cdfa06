// Measures of the picture that architects know, of every node: betweenness, PageRank, part and community. Each has one implementation, for
// pictures of every size (`measures.rationale.md`); above a size betweenness counts from some nodes only, drawn by a seed.
import { Pace } from '../compiled/pace';
import { randomFrom } from '../kernel/random';
import { betweenness, drawNodes } from './betweenness';
import { communitiesOf, modularityOf } from './communities';
import type { PictureNetwork } from './network';
import { pageRank } from './page-rank';
import { partsOf } from './parts';

export interface PictureMeasures {
  /** Per node (its place in the network). */
  readonly betweenness: Float64Array;
  readonly pageRank: Float64Array;
  /** The smallest place in its part, in its community. */
  readonly part: Int32Array;
  readonly community: Int32Array;
  readonly modularity: number | null;
  /** Nodes from which shortest ways were counted; all of them: exact. */
  readonly pivots: number;
}

export interface PictureQuestion {
  /** Nodes from which betweenness counts ways at most; undefined: all up to `mostExact` nodes, above that `usualPivots`. */
  readonly pivots?: number;
  readonly seed: number;
  readonly checkpoint: (done: number, total: number) => void;
}

/** Above this betweenness from every node takes more than seconds. */
export const mostExact = 20_000;
export const usualPivots = 2_000;

/** Names each group by its smallest member. */
function bySmallest(numbers: Int32Array, pace: Pace): Int32Array {
  const first = new Map<number, number>();
  return numbers.map((number, place) => {
    pace.step();
    const known = first.get(number);
    if (known !== undefined) return known;
    first.set(number, place);
    return place;
  });
}

/** All measures. Cost: betweenness pivots × edges, the others edges × few. */
export function measurePicture(network: PictureNetwork, { pivots, seed, checkpoint }: PictureQuestion): PictureMeasures {
  const { length } = network.nodes;
  const wanted = pivots ?? (length > mostExact ? usualPivots : length);
  const stop = () => checkpoint(0, 3);
  const sources = drawNodes(length, wanted, randomFrom(seed));
  stop();
  const part = partsOf(network, stop);
  const community = bySmallest(communitiesOf(network, randomFrom(seed + 1), stop), new Pace(stop));
  const modularity = modularityOf(network, community, stop);
  stop();
  const ranks = pageRank(network, (done, total) => checkpoint(1 + done / total, 3));
  const between = betweenness(network, { sources, checkpoint: (done, total) => checkpoint(2 + done / Math.max(1, total), 3) });
  return { betweenness: between, pageRank: ranks, part, community, modularity, pivots: sources.length };
}
