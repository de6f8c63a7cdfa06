// The brute-force oracle's reading of concentration (semantics §3): layers, weights, shares, HHI.
import { compareText } from '../../../server/model/text-order';
import { hasDeclaredChain, hasDeclaredOwnership, type Needs, needsOf, numberAt, targetsOf, textAt, type Walkable } from './needs';
import { ultimateParentOf } from './ownership';

export const layerNames = [
  'supplier-1',
  'supplier-2',
  'supplier-3plus',
  'ultimate-parent',
  'datacenter',
  'technology',
  'country-location',
  'country-operation',
  'country-jurisdiction',
] as const;
export type LayerName = (typeof layerNames)[number];
export type WeightName = 'count' | 'criticality' | 'users' | 'value';

/** What one service has in a layer: the members, and those that count as direct. */
interface Held {
  readonly members: ReadonlySet<string>;
  readonly direct: ReadonlySet<string>;
}

/** Everything about one service that concentration asks. */
export interface ServiceView {
  readonly id: string;
  readonly needs: Needs;
  readonly contracts: readonly string[];
  readonly layers: ReadonlyMap<LayerName, Held>;
  /** “a service without the figure is unknown, not 0” */
  readonly weight: number | null;
}

/** “all services, or with `--organisation O` those whose `organisation` is O or a body below it (`parent`) or that these use” */
export function servicesInScope({ graph }: Walkable, organisation: string | null): string[] {
  const services = graph.nodes.filter(({ kind }) => kind === 'Service').map(({ id }) => id);
  if (organisation === null) return services.sort(compareText);
  const bodies = new Set([organisation]);
  for (let before = -1; before < bodies.size; ) {
    before = bodies.size;
    for (const { id, kind, properties } of graph.nodes) if (kind === 'Organisation' && bodies.has(String(properties.parent))) bodies.add(id);
  }
  const used = [...bodies].flatMap((body) => targetsOf(graph, 'USES', body));
  return services.filter((id) => bodies.has(textAt(graph, id, 'organisation') ?? '') || used.includes(id)).sort(compareText);
}

/** “*The contracts of s*: those in needs(s) before the first provider” */
function contractsOf({ kindOf }: Walkable, needs: Needs): string[] {
  return [...needs.nodes].filter(([id, providers]) => kindOf.get(id) === 'Contract' && providers === 0).map(([id]) => id);
}

const criticalityWeight: Readonly<Record<string, number>> = { vital: 8, critical: 4, important: 2, supporting: 1 };

function weightOf(walk: Walkable, service: string, weight: WeightName): number | null {
  const { graph } = walk;
  if (weight === 'count') return 1;
  if (weight === 'criticality') return criticalityWeight[textAt(graph, service, 'criticality') ?? ''] ?? 1;
  if (weight === 'users') return numberAt(graph, service, 'users');
  // “Σ annualValueEur of the contracts of s, each divided by the number of services it serves”
  const services = graph.nodes.filter(({ kind }) => kind === 'Service').map(({ id }) => contractsOf(walk, needsOf(walk, id)));
  const own = contractsOf(walk, needsOf(walk, service)).sort(compareText);
  const values = own.map((id) => [numberAt(graph, id, 'annualValueEur'), services.filter((list) => list.includes(id)).length] as const);
  if (own.length === 0 || values.some(([value]) => value === null)) return null;
  return values.reduce((sum, [value, served]) => sum + (value ?? 0) / served, 0);
}

/** What a service has in every layer, “all within needs(s)”. */
export function viewService(walk: Walkable, id: string, weight: WeightName): ServiceView {
  const needs = needsOf(walk, id);
  const contracts = [...needs.nodes.keys()].filter((one) => walk.kindOf.get(one) === 'Contract');
  const layers = new Map(layerNames.map((layer) => [layer, heldIn(walk, needs, layer)]));
  return { id, needs, contracts, layers, weight: weightOf(walk, id, weight) };
}

function heldIn(walk: Walkable, needs: Needs, layer: LayerName): Held {
  const { graph, kindOf } = walk;
  const providers = [...needs.providers];
  const ofKind = (kind: string) => [...needs.nodes].filter(([id]) => kindOf.get(id) === kind);
  /** “For a Datacenter, Technology or Country: direct = on a path from s without a provider.” */
  const reached = (list: readonly (readonly [string, number])[], over?: string): Held => {
    const ends = list.flatMap(([id, count]) => (over ? targetsOf(graph, over, id) : [id]).map((end) => [end, count] as const));
    return { members: new Set(ends.map(([end]) => end)), direct: new Set(ends.filter(([, count]) => count === 0).map(([end]) => end)) };
  };
  /** Direct = rank(x, s) = 1. */
  const ranked = (members: readonly string[]): Held => ({
    members: new Set(members),
    direct: new Set(members.filter((one) => needs.providers.get(one) === 1)),
  });
  switch (layer) {
    case 'supplier-1':
      return ranked(providers.filter(([, rank]) => rank === 1).map(([one]) => one));
    case 'supplier-2':
      return ranked(providers.filter(([, rank]) => rank === 2).map(([one]) => one));
    case 'supplier-3plus':
      return ranked(providers.filter(([, rank]) => rank >= 3).map(([one]) => one));
    case 'ultimate-parent':
      return ranked(providers.map(([one]) => ultimateParentOf(graph, one).id));
    case 'datacenter':
      return reached(ofKind('Datacenter'));
    case 'technology':
      return reached(ofKind('Technology'));
    case 'country-location':
      return reached(ofKind('Datacenter'), 'LOCATED_IN');
    case 'country-operation':
      return reached([...ofKind('Contract'), ...providers], 'OPERATES_FROM');
    case 'country-jurisdiction':
      return reached(
        providers.flatMap(([one, rank]) => [one, ...ultimateParentOf(graph, one).group].map((company) => [company, rank] as const)),
        'ESTABLISHED_IN',
      );
  }
}

/** “*known* … when it has ≥ 1 member there, *none* when it cannot have one (…), else *unknown*” */
export function knowledgeOf({ graph }: Walkable, { contracts, layers }: ServiceView, layer: LayerName): 'known' | 'none' | 'unknown' {
  if ((layers.get(layer)?.members.size ?? 0) > 0) return 'known';
  if (layer !== 'supplier-2' && layer !== 'supplier-3plus') return 'unknown';
  return contracts.length > 0 && contracts.every((id) => hasDeclaredChain(graph, id)) ? 'none' : 'unknown';
}

/** “known services with a contract whose chain (or a provider whose ownership) is undeclared” */
function isPartlyUnknown({ graph }: Walkable, { contracts, needs }: ServiceView): boolean {
  return contracts.some((id) => !hasDeclaredChain(graph, id)) || [...needs.providers.keys()].some((id) => !hasDeclaredOwnership(graph, id));
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const per = (part: number, whole: number) => (whole > 0 ? part / whole : null);

/** x “∈ needs(s)”, or in this layer for a Country or ultimate parent. */
function reliesOn(view: ServiceView, layer: LayerName, id: string): boolean {
  const byRank = layer === 'supplier-1' || layer === 'supplier-2' || layer === 'supplier-3plus';
  return byRank ? view.needs.providers.has(id) : (view.layers.get(layer)?.members.has(id) ?? false);
}

function isDirect(view: ServiceView, layer: LayerName, id: string): boolean {
  const byRank = layer === 'supplier-1' || layer === 'supplier-2' || layer === 'supplier-3plus';
  return byRank ? view.needs.providers.get(id) === 1 : (view.layers.get(layer)?.direct.has(id) ?? false);
}

/** One layer over the services in scope, unrounded. Services of unknown weight have no part in it. */
export function layerOver(walk: Walkable, views: readonly ServiceView[], layer: LayerName) {
  const weighed = views.filter(({ weight }) => weight !== null);
  const weightOfAll = (list: readonly ServiceView[]) => sum(list.map(({ weight }) => weight ?? 0));
  const total = weightOfAll(weighed);
  const having = (knowledge: string) => weighed.filter((view) => knowledgeOf(walk, view, layer) === knowledge);
  const known = having('known');
  const ids = [...new Set(known.flatMap((view) => [...(view.layers.get(layer)?.members ?? [])]))].sort(compareText);
  const members = ids.map((id) => {
    const parts = known.map((view) => {
      const own = view.layers.get(layer)?.members;
      return own?.has(id) ? (view.weight ?? 0) / own.size : 0;
    });
    const relying = weighed.filter((view) => reliesOn(view, layer, id));
    const direct = relying.filter((view) => isDirect(view, layer, id));
    return {
      id,
      share: per(sum(parts), weightOfAll(known)),
      relianceShare: per(weightOfAll(relying), total),
      directShare: per(weightOfAll(direct), total),
      hiddenShare: per(weightOfAll(relying.filter((view) => !direct.includes(view))), total),
    };
  });
  const squares = sum(members.map(({ share }) => (share ?? 0) ** 2));
  const hhi = squares > 0 ? 10_000 * squares : null;
  return {
    layer,
    hhi,
    effectiveNumber: hhi === null ? null : 10_000 / hhi,
    unknownShare: per(weightOfAll(having('unknown')), total),
    noneShare: per(weightOfAll(having('none')), total),
    partlyUnknownShare: per(weightOfAll(known.filter((view) => isPartlyUnknown(walk, view))), total),
    members,
  };
}
