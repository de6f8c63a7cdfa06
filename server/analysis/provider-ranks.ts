// Computes the least rank of every provider over all services: 1 supplies a service directly, 2 is a subcontractor, and so on (semantics
// §3).
import type { CompiledEstate } from '../graph/compiled/compiled';
import { isProviderKind, needsGraphOf, ranksOf } from '../graph/compiled/needs';
import type { Subject } from './analysis';

const made = new WeakMap<CompiledEstate, ReadonlyMap<string, number>>();

/** Least rank by id of every provider of any service; who provides to none is absent. Near-linear, once per estate. */
export function providerRanks({ snapshot, estate }: Subject): ReadonlyMap<string, number> {
  const known = made.get(estate);
  if (known) return known;
  const services = estate.kinds.flatMap((kind, node) => (kind === 'Service' ? [node] : []));
  const ranks = new Map<string, number>();
  for (const [node, rank] of ranksOf(needsGraphOf(snapshot.graph, estate), services)) {
    if (isProviderKind(estate.kinds[node])) ranks.set(estate.ids[node] ?? '', rank);
  }
  made.set(estate, ranks);
  return ranks;
}
