// The brute-force oracle's reading of graph measures, from their textbook definitions: every pair of nodes, every way between them.
import { compareText } from '../../../server/model/text-order';
import { propagates, type RawGraph } from './raw-graph';

/** Nodes that a dependency joins, in order of ids, and each pair of a dependent and what it needs once. */
export interface Picture {
  readonly ids: readonly string[];
  readonly edges: readonly (readonly [string, string])[];
}

export function pictureOf({ relations }: RawGraph): Picture {
  const edges = new Map<string, readonly [string, string]>();
  for (const one of relations) if (propagates(one) && one.from !== one.to) edges.set(JSON.stringify([one.from, one.to]), [one.from, one.to]);
  return { ids: [...new Set([...edges.values()].flat())].sort(compareText), edges: [...edges.values()] };
}

export const degreesOf = ({ edges }: Picture, id: string) => ({
  inDegree: edges.filter(([, to]) => to === id).length,
  outDegree: edges.filter(([from]) => from === id).length,
});

/** All shortest ways from one node to another. */
function shortestWays({ edges }: Picture, from: string, to: string): string[][] {
  let ways = [[from]];
  for (const seen = new Set([from]); ways.length > 0; ) {
    const arrived = ways.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
    ways = ways.flatMap((way) => edges.filter(([start, end]) => start === way.at(-1) && !seen.has(end)).map(([, end]) => [...way, end]));
    for (const way of ways) seen.add(way.at(-1) ?? '');
  }
  return [];
}

/** “The share of the shortest ways between two others that pass it”, over all ordered pairs of others. */
export function betweennessOf(picture: Picture): Map<string, number> {
  const { ids } = picture;
  const sums = new Map(ids.map((id) => [id, 0]));
  for (const from of ids) {
    for (const to of ids) {
      if (from === to) continue;
      const ways = shortestWays(picture, from, to);
      for (const id of ids) {
        if (id === from || id === to || ways.length === 0) continue;
        sums.set(id, (sums.get(id) ?? 0) + ways.filter((way) => way.includes(id)).length / ways.length);
      }
    }
  }
  const pairs = (ids.length - 1) * (ids.length - 2);
  return new Map([...sums].map(([id, sum]) => [id, pairs > 0 ? sum / pairs : 0]));
}

/** Where a walker is who follows a dependency with 85 % chance, and else, or where there is none, starts anew anywhere. */
export function pageRankOf(picture: Picture): Map<string, number> {
  const { ids, edges } = picture;
  const count = ids.length;
  let ranks = new Map(ids.map((id) => [id, 1 / count]));
  for (let round = 0; round < 400; round += 1) {
    const before = ranks;
    const stuck = ids.filter((id) => degreesOf(picture, id).outDegree === 0).reduce((sum, id) => sum + (before.get(id) ?? 0), 0);
    ranks = new Map(
      ids.map((id) => {
        const led = edges.filter(([, to]) => to === id).reduce((sum, [from]) => sum + (before.get(from) ?? 0) / degreesOf(picture, from).outDegree, 0);
        return [id, 0.15 / count + 0.85 * (led + stuck / count)];
      }),
    );
  }
  return ranks;
}

/** Smallest id of the part of each node: what dependencies join, whichever way round. */
export function partsOf({ ids, edges }: Picture): Map<string, string> {
  const part = new Map(ids.map((id) => [id, id]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to] of [...edges, ...edges.map(([a, b]) => [b, a] as const)]) {
      const [own, other] = [part.get(from) ?? from, part.get(to) ?? to];
      if (compareText(other, own) >= 0) continue;
      part.set(from, other);
      changed = true;
    }
  }
  return part;
}

/** Q = Σ over communities of (edges inside ÷ edges) − (degrees inside ÷ 2 × edges)², directions ignored. */
export function modularityOf({ ids, edges }: Picture, communityOf: ReadonlyMap<string, string>): number | null {
  const joined = new Map(edges.map(([from, to]) => [JSON.stringify([from, to].sort(compareText)), [from, to] as const]));
  const all = [...joined.values()];
  if (all.length === 0) return null;
  const degree = (id: string) => all.filter((edge) => edge.includes(id)).length;
  return [...new Set(communityOf.values())].reduce((sum, community) => {
    const members = ids.filter((id) => communityOf.get(id) === community);
    const inside = all.filter(([from, to]) => members.includes(from) && members.includes(to)).length;
    return sum + inside / all.length - (members.reduce((total, id) => total + degree(id), 0) / (2 * all.length)) ** 2;
  }, 0);
}
