// The brute-force oracle's reading of hidden concentration (semantics §3): what stands behind several “independent” providers.
import { compareText } from '../../../server/model/text-order';
import { deliveringThrough } from './chains';
import type { ServiceView } from './concentration';
import { contractsSuppliedBy, needsOf, type Walkable } from './needs';
import { ultimateParentOf } from './ownership';
import type { Group, Structure } from './structure';

/** Everything on a path that starts at a node: the node, what it needs, organisations entered, and the ultimate parents of providers. */
export function behind(walk: Walkable, start: string): Set<string> {
  const { nodes, providers } = needsOf(walk, start);
  const startKind = walk.kindOf.get(start);
  const companies = [...providers.keys(), ...(startKind === 'Supplier' || startKind === 'Organisation' ? [start] : [])];
  return new Set([start, ...nodes.keys(), ...companies, ...companies.map((one) => ultimateParentOf(walk.graph, one).id)]);
}

/** Nodes at which a path from s counts as passing p: p itself, “a contract that p supplies”, or a step into the organisation p. */
export function passages(walk: Walkable, view: ServiceView, provider: string): string[] {
  const reached = (id: string) => id === view.id || view.needs.nodes.has(id);
  const entered = walk.steps.filter(({ from, member }) => member === provider && reached(from)).map(({ to }) => to);
  return [provider, ...contractsSuppliedBy(walk.graph, provider), ...entered].filter(reached);
}

/** “p ≠ x is in `via` when, for some service s in scope with rank(p, s) = 1, a path from s to x passes p or a contract that p supplies.” */
export function viaOf(walk: Walkable, views: readonly ServiceView[], x: string): string[] {
  const found = new Set<string>();
  for (const view of views) {
    for (const [provider, rank] of view.needs.providers) {
      if (rank !== 1 || provider === x || found.has(provider)) continue;
      const isOwner = ultimateParentOf(walk.graph, provider).id === x;
      if (isOwner || passages(walk, view, provider).some((id) => behind(walk, id).has(x))) found.add(provider);
    }
  }
  return [...found].sort(compareText);
}

/** Whether x stands “behind ≥ 2 members of one redundancy group”: on a path from each of them; from a delivery also over its chain. */
export function isBehindOneGroup(walk: Walkable, structure: Structure, x: string): boolean {
  const isBehind = ({ thing, shown }: Group['members'][number]) => {
    if (shown === x) return false;
    const delivery = structure.deliveries.get(thing);
    const from = delivery ? [...deliveringThrough(walk.graph, delivery.contract, delivery.provider)] : [shown];
    return from.some((id) => behind(walk, id).has(x));
  };
  return structure.groups.some((group) => group.name !== null && group.members.filter(isBehind).length >= 2);
}

export interface HiddenFinding {
  readonly id: string;
  readonly via: string[];
  readonly hiddenShare: number;
  readonly services: string[];
}

/** Services that rest on x otherwise than as a direct provider (or, for a site or technology, before the first provider). */
function hiddenServices(views: readonly ServiceView[], x: string): ServiceView[] {
  return views.filter(({ needs, layers }) => {
    const held = (['ultimate-parent', 'datacenter', 'technology'] as const).map((layer) => layers.get(layer)).filter((one) => one?.members.has(x));
    const has = needs.providers.has(x) || held.length > 0;
    return has && needs.providers.get(x) !== 1 && !held.some((one) => one?.direct.has(x));
  });
}

/** “x (provider, ultimate parent, Datacenter, Technology) whose hidden share is at least the threshold and which stands behind …” */
export function hiddenConcentration(walk: Walkable, structure: Structure, options: { views: readonly ServiceView[]; threshold: number }): HiddenFinding[] {
  const weighed = options.views.filter(({ weight }) => weight !== null);
  const weigh = (list: readonly ServiceView[]) => list.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const layers = ['supplier-1', 'supplier-2', 'supplier-3plus', 'ultimate-parent', 'datacenter', 'technology'] as const;
  const candidates = new Set(weighed.flatMap((view) => layers.flatMap((layer) => [...(view.layers.get(layer)?.members ?? [])])));
  const found: HiddenFinding[] = [];
  for (const id of [...candidates].sort(compareText)) {
    const services = hiddenServices(weighed, id);
    const hiddenShare = weigh(weighed) > 0 ? weigh(services) / weigh(weighed) : 0;
    if (services.length === 0 || hiddenShare < options.threshold) continue;
    const via = viaOf(walk, options.views, id);
    if (via.length < 2 && !isBehindOneGroup(walk, structure, id)) continue;
    found.push({ id, via, hiddenShare, services: services.map((view) => view.id) });
  }
  return found;
}
