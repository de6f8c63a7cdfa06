// Hidden concentration (semantics §3): who stands behind several direct providers, or behind several members of one group.
import type { EstateGraph } from '../model/graph';
import type { CompiledEstate } from './compiled';
import type { ConcentrationPass } from './concentration';
import { directServices } from './direct-providers';
import { type NeedsGraph, needsGraphOf } from './needs';
import { companiesBelow, PathsTo } from './paths-to';
import { PathsVia } from './paths-via';
import { type Supplies, suppliesOf } from './supplies';

export interface HiddenConcentration {
  readonly node: number;
  /** Direct providers behind which it stands, ascending, each with one shortest path from a service. */
  readonly via: readonly number[];
  readonly paths: readonly (readonly number[])[];
  readonly hiddenShare: number;
  /** Services that rest on it, but not directly. Ascending. */
  readonly services: readonly number[];
}

export interface HiddenQuestion {
  /** Services in scope whose weight is known, ascending. */
  readonly services: readonly number[];
  /** Least hidden share, 0 to 1. */
  readonly threshold: number;
  readonly checkpoint: (done: number, total: number) => void;
}

/** Hidden share of every party at or above the threshold. An ultimate parent counts with everything that it owns. */
function partiesOver(pass: ConcentrationPass, threshold: number): Map<number, number> {
  const found = new Map<number, number>();
  if (pass.total <= 0) return found;
  const { ultimate } = pass.layers.ownership;
  const consider = (node: number, hidden: number) => {
    const share = hidden / pass.total;
    if (share > 0 && share >= threshold) found.set(node, share);
  };
  for (const { node, hidden } of pass.providers()) if (ultimate[node] !== node) consider(node, hidden);
  for (const layer of ['ultimate-parent', 'datacenter', 'technology'] as const) for (const { node, hidden } of pass.members(layer)) consider(node, hidden);
  return found;
}

/** A named group of several: the nodes that its members stand for, and of members that are deliveries who deliver through them. */
interface RedundancyGroup {
  readonly shown: Int32Array;
  readonly through: readonly (readonly number[] | undefined)[];
}

/** Providers whose deliveries a delivery rests on, at any distance: its chain under the contract. */
function deliversThrough(estate: CompiledEstate, delivery: number): number[] | undefined {
  if (delivery < estate.nodeCount) return undefined;
  const found = new Set([delivery]);
  for (const one of found) {
    for (let at = estate.groupsOf.offset[one] ?? 0; at < (estate.groupsOf.offset[one + 1] ?? 0); at += 1) {
      for (const member of estate.groups[estate.groupsOf.items[at] ?? 0]?.members ?? []) if (member >= estate.nodeCount) found.add(member);
    }
  }
  found.delete(delivery);
  return found.size === 0 ? undefined : [...found].map((one) => estate.deliveries[one - estate.nodeCount]?.provider ?? -1);
}

function redundancyGroups(estate: CompiledEstate): RedundancyGroup[] {
  const named = estate.groups.filter(({ group, members }) => group !== null && members.length > 1);
  return named.map(({ members, shown }) => ({ shown, through: Array.from(members, (member) => deliversThrough(estate, member)) }));
}

class HiddenSearch {
  readonly #needs: NeedsGraph;
  readonly #pass: ConcentrationPass;
  readonly #supplies: Supplies;
  readonly #below: ReadonlyMap<number, readonly number[]>;
  readonly #redundant: readonly RedundancyGroup[];
  /** Party (its number + 1) for which a node was last noted. */
  readonly #seen: Int32Array;
  /** Services for which each provider has rank 1. */
  readonly #direct: ReadonlyMap<number, ReadonlySet<number>>;
  #via: PathsVia | undefined;

  constructor(graph: EstateGraph, estate: CompiledEstate, { pass, checkpoint }: { readonly pass: ConcentrationPass; readonly checkpoint: () => void }) {
    this.#needs = needsGraphOf(graph, estate);
    this.#pass = pass;
    this.#supplies = suppliesOf(graph, estate);
    this.#below = companiesBelow(pass.layers.ownership);
    this.#redundant = redundancyGroups(estate);
    this.#seen = new Int32Array(estate.nodeCount);
    const direct = directServices(pass.layers, { services: pass.services, checkpoint });
    this.#direct = new Map([...direct].map(([provider, places]) => [provider, new Set(places.map((place) => pass.services[place] as number))]));
  }

  /** Whether any party can stand behind two: of the direct providers, or of the members of one group. */
  canFind(): boolean {
    return this.#direct.size >= 2 || this.#redundant.length > 0;
  }

  /** The finding about a party; undefined when it stands behind too few. */
  find(party: number, hiddenShare: number, services: readonly number[]): HiddenConcentration | undefined {
    const to = new PathsTo(this.#needs, party, { ownership: this.#pass.layers.ownership, below: this.#below });
    const search = this.#via ?? new PathsVia(this.#needs, this.#pass.layers.ownership, to);
    this.#via = search;
    search.turnTo(to);
    const via: number[] = [];
    const paths: number[][] = [];
    for (const provider of this.#providersOn(to)) {
      const path = search.shortest({ passages: this.#passagesOf(provider), services: this.#direct.get(provider) ?? new Set() });
      if (!path) continue;
      via.push(provider);
      paths.push(path);
    }
    if (via.length < 2 && !this.#isBehindOneGroup(to)) return undefined;
    return { node: party, via, paths, hiddenShare, services: this.#hiddenServices(to, services) };
  }

  /** Direct providers that may be on a way to the party: reached themselves, stepped into, or suppliers of a contract reached. Ascending. */
  #providersOn(to: PathsTo): number[] {
    const { isProvider, shown, nodeCount } = this.#needs;
    const { offset, items } = this.#supplies.suppliersOf;
    const found: number[] = [];
    const seen = this.#seen;
    seen[to.party] = to.party + 1;
    const note = (provider: number) => {
      if (seen[provider] === to.party + 1) return;
      seen[provider] = to.party + 1;
      if (this.#direct.has(provider)) found.push(provider);
    };
    for (const vertex of to.reached) {
      if (isProvider[vertex] === 1) note(shown[vertex] as number);
      if (vertex >= nodeCount) continue;
      const end = offset[vertex + 1] as number;
      for (let at = offset[vertex] as number; at < end; at += 1) note(items[at] as number);
    }
    return found.sort((a, b) => a - b);
  }

  #passagesOf(provider: number): number[] {
    return [provider, ...(this.#supplies.contractsOf.get(provider) ?? []), ...(this.#needs.stepsInto.get(provider) ?? [])];
  }

  /** Services that have the party, but neither as a direct provider nor, for a site or technology, before the first provider. */
  #hiddenServices(to: PathsTo, services: readonly number[]): number[] {
    const ranks = to.ranks();
    const direct = this.#needs.isProvider[to.party] === 1 ? 1 : 0;
    return services.filter((service) => to.leads(service) && ranks[service] !== direct);
  }

  #isBehindOneGroup(to: PathsTo): boolean {
    return this.#redundant.some(({ shown, through }) => {
      let behind = 0;
      for (let at = 0; at < shown.length; at += 1) {
        const member = shown[at] as number;
        if (member !== to.party && (to.leads(member) || through[at]?.some((provider) => to.leads(provider)))) behind += 1;
      }
      return behind >= 2;
    });
  }
}

/** All hidden concentrations among what one pass found. Cost: per party over the threshold, the edges that lead to it. */
export function hiddenConcentrations(
  graph: EstateGraph,
  estate: CompiledEstate,
  question: HiddenQuestion & { readonly pass: ConcentrationPass },
): HiddenConcentration[] {
  const { pass, services, threshold, checkpoint } = question;
  const search = new HiddenSearch(graph, estate, { pass, checkpoint: () => checkpoint(0, 1) });
  // Nobody stands behind two direct providers, or two members of a group, where there are no two: a long chain of suppliers ends here.
  if (!search.canFind()) return [];
  const parties = [...partiesOver(pass, threshold)].sort(([a], [b]) => a - b);
  return parties.flatMap(([party, share], index) => {
    checkpoint(index, parties.length);
    return search.find(party, share, services) ?? [];
  });
}
