// The brute-force oracle's reading of `needs(s)` and `rank(x, s)` (semantics §3), by relaxing one step at a time.
import { scopedRanks } from './chains';
import { isFollowed, kindsOf, type RawGraph, type RawRelation } from './raw-graph';

/** One step of a path, with the number of providers that it counts; `member`: the other organisation that the step makes a member. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly counts: number;
  readonly member: string | null;
}

/** What a walk from one node reaches: least number of providers on the way, the end included; organisations entered on the way too. */
export interface Needs {
  /** Nodes reached over relations, without the start. */
  readonly nodes: ReadonlyMap<string, number>;
  /** “A *provider* is a Supplier or Organisation in needs(s)”, or an organisation made a member; with its rank. */
  readonly providers: ReadonlyMap<string, number>;
}

/** A graph as `needs` walks it. */
export interface Walkable {
  readonly graph: RawGraph;
  readonly kindOf: ReadonlyMap<string, string>;
  readonly steps: readonly Step[];
}

export const isProviderKind = (kind: string | undefined): boolean => kind === 'Supplier' || kind === 'Organisation';

/** Steps “over `DEPENDS_ON`, `PROVIDED_BY`, `SUPPLIED_BY`, `SUBCONTRACTED_TO` (scoped: from its contract only) and `HOSTED_IN` with impact `fails` or `degrades`, groups ignored”. */
export function walkable(graph: RawGraph): Walkable {
  const kindOf = kindsOf(graph);
  const scoped = new Map<RawRelation, number>(graph.nodes.filter(({ kind }) => kind === 'Contract').flatMap(({ id }) => [...scopedRanks(graph, id)]));
  const organisations = new Map(
    graph.nodes.filter(({ kind }) => kind === 'Service' || kind === 'Component').map(({ id, properties }) => [id, properties.organisation]),
  );
  const steps = graph.relations.filter(isFollowed).map((one): Step => {
    const [own, other] = [organisations.get(one.from), organisations.get(one.to)];
    // “a step from a service or component of one organisation to one of another counts that other organisation as a provider”
    const member = typeof own === 'string' && typeof other === 'string' && own !== other ? other : null;
    const counts = scoped.get(one) ?? (member !== null || isProviderKind(kindOf.get(one.to)) ? 1 : 0);
    return { from: one.from, to: one.to, counts, member };
  });
  return { graph, kindOf, steps };
}

/** needs(start) with ranks: “the least number of providers on such a path, x included; a scoped relation counts as its `rank`”. */
export function needsOf({ kindOf, steps }: Walkable, start: string): Needs {
  const least = new Map([[start, 0]]);
  const entered = new Map<string, number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to, counts, member } of steps) {
      const count = (least.get(from) ?? Number.POSITIVE_INFINITY) + counts;
      if (member !== null && count < (entered.get(member) ?? Number.POSITIVE_INFINITY)) entered.set(member, count);
      if (count >= (least.get(to) ?? Number.POSITIVE_INFINITY)) continue;
      least.set(to, count);
      changed = true;
    }
  }
  least.delete(start);
  const providers = new Map(entered);
  for (const [id, rank] of least) if (isProviderKind(kindOf.get(id))) providers.set(id, Math.min(rank, entered.get(id) ?? rank));
  return { nodes: least, providers };
}

/** Relations of one type from a node, with their targets. */
export function targetsOf(graph: RawGraph, type: string, from: string): string[] {
  return graph.relations.filter((one) => one.type === type && one.from === from).map(({ to }) => to);
}

/** Contracts that a provider supplies. */
export function contractsSuppliedBy(graph: RawGraph, provider: string): string[] {
  return graph.relations.filter((one) => one.type === 'SUPPLIED_BY' && one.to === provider && isFollowed(one)).map(({ from }) => from);
}

/** “all contracts in needs(s) have `chainDeclared` complete” is asked per contract. */
export function hasDeclaredChain(graph: RawGraph, contract: string): boolean {
  return graph.nodes.some(({ id, properties }) => id === contract && properties.chainDeclared === 'complete');
}

/** Whether the owners of a provider are known: it has one, or declares that there is none. */
export function hasDeclaredOwnership(graph: RawGraph, provider: string): boolean {
  if (targetsOf(graph, 'OWNED_BY', provider).length > 0) return true;
  return graph.nodes.some(({ id, properties }) => id === provider && properties.ownershipDeclared === 'complete');
}

/** “counts over the services that the answer rests on” (semantics §6, §3 Visibility). */
export function completenessOf(walk: Walkable, services: readonly string[]) {
  const having = (holds: (needs: Needs, contracts: string[]) => boolean) =>
    services.filter((service) => {
      const needs = needsOf(walk, service);
      return holds(
        needs,
        [...needs.nodes.keys()].filter((id) => walk.kindOf.get(id) === 'Contract'),
      );
    }).length;
  return {
    services: services.length,
    withProvider: having(({ providers }) => providers.size > 0),
    withDeclaredChain: having((_, contracts) => contracts.length > 0 && contracts.every((id) => hasDeclaredChain(walk.graph, id))),
    withLocation: having(({ nodes }) => [...nodes.keys()].some((id) => walk.kindOf.get(id) === 'Datacenter')),
    withOwnership: having(({ providers }) => providers.size > 0 && [...providers.keys()].every((id) => hasDeclaredOwnership(walk.graph, id))),
  };
}

/** Text of a node's property. */
export function textAt(graph: RawGraph, id: string, name: string): string | null {
  const node = graph.nodes.find((one) => one.id === id);
  const value = node?.properties[name];
  return typeof value === 'string' ? value : null;
}

/** Number of a node's property. */
export function numberAt(graph: RawGraph, id: string, name: string): number | null {
  const value = graph.nodes.find((one) => one.id === id)?.properties[name];
  return typeof value === 'number' ? value : null;
}
