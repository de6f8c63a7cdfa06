// PageRank (Page, Brin, Motwani & Winograd 1999): where someone is found who keeps following dependencies at random and now and then starts
// anew anywhere. By power iteration, damping 0.85; the ranks add up to 1. Cost: edges × iterations.
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
      const start = out.offset[node] as number;
      const end = out.offset[node + 1] as number;
      const rank = ranks[node] as number;
      if (start === end) resting += rank;
      const part = (damping * rank) / (end - start);
      for (let at = start; at < end; at += 1) next[out.items[at] as number] = (next[out.items[at] as number] as number) + part;
      pace.step(1 + end - start);
    }
    const everywhere = (damping * resting + 1 - damping) / length;
    let change = 0;
    for (let node = 0; node < length; node += 1) {
      pace.step();
      const rank = (next[node] as number) + everywhere;
      change += Math.abs(rank - (ranks[node] as number));
      next[node] = rank;
    }
    ranks = next;
    checkpoint(iteration, mostIterations);
    if (change < smallestChange) break;
  }
  return ranks;
}
