// The least rank of every provider over all services: 1 = supplies a service directly, 2 = subcontractor … (semantics §3).
import type { Subject } from '../../analysis/analysis';
import { type GraphNode, type GraphRelation, numberOf, type Snapshot, textOf } from '../../model/graph';
import { relationIndex } from './relations';

const followed: ReadonlySet<string> = new Set(['DEPENDS_ON', 'PROVIDED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'HOSTED_IN']);

interface Search {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly relations: ReadonlyMap<string, readonly GraphRelation[]>;
  /** Providers passed, the node itself included. */
  readonly reached: Map<string, number>;
  /** Nodes to be followed, by the number of providers passed. */
  readonly waiting: string[][];
}

function reach({ reached, waiting }: Search, id: string, passed: number): void {
  if ((reached.get(id) ?? Number.POSITIVE_INFINITY) <= passed) return;
  reached.set(id, passed);
  const list = waiting[passed];
  if (list) list.push(id);
  else waiting[passed] = [id];
}

function isProvider(node: GraphNode | undefined): boolean {
  return node?.kind === 'Supplier' || node?.kind === 'Organisation';
}

function ownerOf(node: GraphNode | undefined): string | undefined {
  return node?.kind === 'Service' || node?.kind === 'Component' ? textOf(node.properties, 'organisation') : undefined;
}

/** Ranks that a contract's chain gives its subcontractors: stated, else that of the recipient + 1, else 2. */
function chainRanks(relations: readonly GraphRelation[]): Map<GraphRelation, number> {
  const chain = relations.filter(({ type }) => type === 'SUBCONTRACTED_TO');
  const ranks = new Map<GraphRelation, number>();
  const rankOf = (relation: GraphRelation, passed: ReadonlySet<GraphRelation>): number => {
    const known = numberOf(relation.properties, 'rank') ?? ranks.get(relation);
    if (known !== undefined) return known;
    const recipient = textOf(relation.properties, 'recipient');
    // A ring of recipients hangs directly under the contract.
    const above = recipient === undefined || passed.has(relation) ? [] : chain.filter(({ to }) => to === recipient);
    const rank = above.length === 0 ? 2 : 1 + Math.min(...above.map((one) => rankOf(one, new Set([...passed, relation]))));
    ranks.set(relation, rank);
    return rank;
  };
  for (const relation of chain) ranks.set(relation, rankOf(relation, new Set()));
  return ranks;
}

function follow(search: Search, id: string, passed: number): void {
  const { nodes, relations } = search;
  const node = nodes.get(id);
  const own = relations.get(id) ?? [];
  const ranks = node?.kind === 'Contract' ? chainRanks(own) : undefined;
  for (const relation of own) {
    if (!followed.has(relation.type) || relation.properties.impact === 'none') continue;
    const target = nodes.get(relation.to);
    const [from, to] = [ownerOf(node), ownerOf(target)];
    const crosses = from !== undefined && to !== undefined && from !== to;
    if (crosses) reach(search, to, passed + 1);
    reach(search, relation.to, passed + (ranks?.get(relation) ?? (crosses || isProvider(target) ? 1 : 0)));
  }
}

const made = new WeakMap<Snapshot, ReadonlyMap<string, number>>();

/** Least rank by id of every provider of any service; who provides to none is absent. Near-linear, once per snapshot. */
export function providerRanks({ snapshot }: Pick<Subject, 'snapshot'>): ReadonlyMap<string, number> {
  const known = made.get(snapshot);
  if (known) return known;
  const nodes = new Map(snapshot.graph.nodes.map((node) => [node.id, node]));
  const search: Search = { nodes, relations: relationIndex(snapshot).from, reached: new Map(), waiting: [] };
  for (const { id, kind } of snapshot.graph.nodes) if (kind === 'Service') reach(search, id, 0);
  for (let passed = 0; passed < search.waiting.length; passed += 1) {
    // The list grows while it is followed: what costs nothing is reached at the same number.
    for (const id of search.waiting[passed] ?? []) if (search.reached.get(id) === passed) follow(search, id, passed);
  }
  const ranks = new Map([...search.reached].filter(([id, rank]) => rank > 0 && isProvider(nodes.get(id))));
  made.set(snapshot, ranks);
  return ranks;
}
