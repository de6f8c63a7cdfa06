// Computes the least rank of every provider over all services: 1 supplies a service directly, 2 is a subcontractor, and so on (semantics
// §3). Whom no service needs has the rank that it has for components and contracts: lists of these often come before any service does.
import type { CompiledEstate } from '../graph/compiled/compiled';
import { isProviderKind, needsGraphOf, ranksOf } from '../graph/compiled/needs';
import type { Subject } from './analysis';

const made = new WeakMap<CompiledEstate, ReadonlyMap<string, number>>();

/** Least rank by id of every provider of any service, else of any component or contract; who provides to none is absent. Near-linear, once per estate. */
export function providerRanks({ snapshot, estate }: Subject): ReadonlyMap<string, number> {
  const known = made.get(estate);
  if (known) return known;
  const needs = needsGraphOf(snapshot.graph, estate);
  const ranks = new Map<string, number>();
  for (const starts of [['Service'], ['Component', 'Contract']]) {
    const nodes = estate.kinds.flatMap((kind, node) => (starts.includes(kind) ? [node] : []));
    for (const [node, rank] of ranksOf(needs, nodes)) {
      const id = estate.ids[node] ?? '';
      if (isProviderKind(estate.kinds[node]) && !ranks.has(id)) ranks.set(id, rank);
    }
  }
  made.set(estate, ranks);
  return ranks;
}
