// The brute-force oracle's reading of overlap (semantics §3): every two direct providers, and all that lies behind each of them.
import { compareText } from '../../../server/model/text-order';
import type { ServiceView } from './concentration';
import { passages } from './hidden';
import { pathVia } from './hidden-paths';
import { needsOf, type Walkable, walkable } from './needs';

/** “X = providers, datacenters, technologies reached through them”: on a path, past p, of a service for which p has rank 1. */
function reachedThrough(walk: Walkable, views: readonly ServiceView[], provider: string): Set<string> {
  const kinds = ['Supplier', 'Organisation', 'Datacenter', 'Technology'];
  const found = new Set<string>();
  for (const view of views) {
    if (view.needs.providers.get(provider) !== 1) continue;
    for (const start of passages(walk, view, provider)) {
      const { nodes, providers } = needsOf(walk, start);
      for (const id of [...nodes.keys(), ...providers.keys()]) if (id !== provider && kinds.includes(walk.kindOf.get(id) ?? '')) found.add(id);
    }
  }
  return found;
}

const intersect = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((id) => b.has(id)).sort(compareText);

/** Every pair of rank-1 providers that shares something, in order of ids; unrounded. */
export function overlapsOf(walk: Walkable, views: readonly ServiceView[], threshold: number) {
  const direct = new Set(views.flatMap(({ needs }) => [...needs.providers].filter(([, rank]) => rank === 1).map(([id]) => id)));
  const providers = [...direct].sort(compareText);
  const reached = new Map(providers.map((id) => [id, reachedThrough(walk, views, id)]));
  const of = (id: string) => reached.get(id) ?? new Set<string>();
  // Who owns whom is no way to reach it here.
  const unowned = walkable({ ...walk.graph, relations: walk.graph.relations.filter(({ type }) => type !== 'OWNED_BY') });
  const total = views.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const pairs = providers.flatMap((p, at) => providers.slice(at + 1).map((q): [string, string] => [p, q]));
  return pairs.flatMap(([p, q]) => {
    const shared = intersect(of(p), of(q));
    const overlap = shared.length / new Set([...of(p), ...of(q)]).size;
    if (shared.length === 0 || overlap < threshold) return [];
    const both = views.filter(({ needs }) => needs.providers.get(p) === 1 && needs.providers.get(q) === 1);
    const weight = both.reduce((sum, one) => sum + (one.weight ?? 0), 0);
    return [
      {
        providers: [p, q],
        overlap,
        reached: [of(p).size, of(q).size],
        shared,
        behindOther: [...(of(q).has(p) ? [p] : []), ...(of(p).has(q) ? [q] : [])],
        services: both.map(({ id }) => id),
        weight,
        weightShare: total > 0 ? weight / total : null,
        servicesWithoutWeight: both.filter((one) => one.weight === null).length,
        paths: shared.map((id) => ({ id, through: [pathVia(unowned, views, [p, id]), pathVia(unowned, views, [q, id])] })),
      },
    ];
  });
}
