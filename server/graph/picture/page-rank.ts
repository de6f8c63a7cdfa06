// PageRank: where someone is found who keeps following dependencies at random, and now and then starts anew anywhere. The ranks add up to 1.
//
// How: all nodes begin with the same rank. In each round a node gives 85 % of its rank in equal parts to what it needs; what needs nothing gives
// it to all nodes. The rest of the rank is spread over all. It ends when a round changes the ranks by less than 10⁻¹⁰ in all, or after 300 rounds.
// Why right: each round brings the ranks closer to the only ones that a round does not change, by the factor 0.85 (power iteration).
// Source: Page, Brin, Motwani & Winograd 1999. Cost: edges × rounds.
import { Pace } from '../compiled/pace';
import type { PictureNetwork } from './network';

export const damping = 0.85;
/** Iterations stop when the ranks change less than this in all, or after so many. */
export const smallestChange = 1e-10;
export const mostIterations = 300;

/** Rank of each node. What needs nothing spreads its rank over all. */
export function pageRank({ nodes, out }: PictureNetwork, checkpoint: (done: number, total: number) => void): Float64Array {
  const { length } = nodes;
  let ranks = new Float64Array(length).fill(1 / Math.max(1, length));
  for (let iteration = 0; iteration < mostIterations && length > 0; iteration += 1) {
    const pace = new Pace(() => checkpoint(iteration, mostIterations));
    const next = new Float64Array(length);
    let resting = 0;
    for (let node = 0; node < length; node += 1) {
      const start = out.offset[node];
      const end = out.offset[node + 1];
      const rank = ranks[node];
      if (start === end) resting += rank;
      const part = (damping * rank) / (end - start);
      for (let at = start; at < end; at += 1) next[out.items[at]] = next[out.items[at]] + part;
      pace.step(1 + end - start);
    }
    const everywhere = (damping * resting + 1 - damping) / length;
    let change = 0;
    for (let node = 0; node < length; node += 1) {
      pace.step();
      const rank = next[node] + everywhere;
      change += Math.abs(rank - ranks[node]);
      next[node] = rank;
    }
    ranks = next;
    checkpoint(iteration, mostIterations);
    if (change < smallestChange) break;
  }
  return ranks;
}
