// Like siblings become one card ×N, so that a long lane stays readable; what matters is never grouped.
import type { DrawnNode } from '../../server/api/contract';
import { laneOf, weightPlace } from './lanes';
import { makeLinks } from './links';
import type { Chain, Drawing, Item, LaneName } from './types';

/** From this many like siblings on, one card stands for all. */
export const leastGroup = 5;

export interface GroupingOptions {
  /** Groups that the reader opened. */
  readonly opened: ReadonlySet<string>;
  /** Rows that fit in a lane before siblings are grouped whatever their neighbours. */
  readonly mostRows: number;
  /** Name of a group: what its members share. */
  readonly nameGroup: (group: { readonly lane: LaneName; readonly criticality: string | null; readonly kind: string }) => string;
}

function neighboursOf(chain: Chain): ReadonlyMap<string, string> {
  const sets = new Map<string, Set<string>>();
  const add = (id: string, other: string) => {
    const set = sets.get(id) ?? new Set();
    set.add(other);
    sets.set(id, set);
  };
  for (const { from, to } of chain.relations) {
    add(from, `> ${to}`);
    add(to, `< ${from}`);
  }
  // What an organisation owns is no relation, yet it tells one from another.
  for (const { id, organisation } of chain.nodes) if (organisation !== null) add(organisation, `> ${id}`);
  return new Map([...sets].map(([id, set]) => [id, [...set].sort().join(' ')]));
}

/** Origin, chosen path and vital services are drawn themselves. */
function isKept(node: DrawnNode, chain: Chain): boolean {
  return chain.statusOf(node.id) === 'origin' || chain.path.includes(node.id) || node.criticality === 'vital';
}

function itemOfNode(node: DrawnNode, chain: Chain): Item {
  return {
    id: node.id,
    lane: laneOf(node),
    kind: node.kind,
    status: chain.statusOf(node.id),
    label: node.name,
    count: chain.countOf?.(node.id),
    criticality: node.criticality,
    members: [node.id],
    isGroup: false,
    rank: node.rank,
  };
}

function bucket(nodes: readonly DrawnNode[], keyOf: (node: DrawnNode) => string): DrawnNode[][] {
  const buckets = new Map<string, DrawnNode[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    const list = buckets.get(key);
    if (list) list.push(node);
    else buckets.set(key, [node]);
  }
  return [...buckets.values()];
}

interface LaneWork {
  readonly chain: Chain;
  readonly options: GroupingOptions;
  readonly neighbours: ReadonlyMap<string, string>;
}

/** One bucket as items: a group when it is large enough and not opened, else its nodes. */
function itemsOfBucket(members: readonly DrawnNode[], { chain, options }: LaneWork): Item[] {
  const first = members[0];
  if (!first) return [];
  const base = itemOfNode(first, chain);
  const id = `group ${first.id}`;
  if (members.length < leastGroup || options.opened.has(id)) return members.map((node) => itemOfNode(node, chain));
  const label = options.nameGroup({ lane: base.lane, criticality: first.criticality, kind: first.kind });
  return [{ ...base, id, label, count: `×${members.length}`, members: members.map((node) => node.id), isGroup: true }];
}

function itemsOfLane(nodes: readonly DrawnNode[], work: LaneWork): Item[] {
  const { chain, options, neighbours } = work;
  const kept = nodes.filter((node) => isKept(node, chain));
  const rest = nodes.filter((node) => !isKept(node, chain));
  const likeness = (node: DrawnNode) => `${chain.statusOf(node.id)} ${node.kind === 'Service' ? node.criticality : node.kind}`;
  const alike = bucket(rest, (node) => (node.kind === 'Service' ? likeness(node) : `${likeness(node)} ${neighbours.get(node.id) ?? ''}`));
  const items = [...kept.map((node) => itemOfNode(node, chain)), ...alike.flatMap((members) => itemsOfBucket(members, work))];
  const isOpened = nodes.some((node) => options.opened.has(`group ${node.id}`));
  if (items.length <= options.mostRows || isOpened) return items;
  const coarse = bucket(rest, likeness);
  return [...kept.map((node) => itemOfNode(node, chain)), ...coarse.flatMap((members) => itemsOfBucket(members, work))];
}

/** What is drawn as one, and the lines between. Equal input gives equal output; nodes keep their order. */
export function makeDrawing(chain: Chain, options: GroupingOptions): Drawing {
  const work = { chain, options, neighbours: neighboursOf(chain) };
  const nodes = [...chain.nodes].sort((a, b) => weightPlace(a.criticality) - weightPlace(b.criticality));
  const items = bucket(nodes, laneOf).flatMap((lane) => itemsOfLane(lane, work));
  const itemOf = new Map(items.flatMap((item) => item.members.map((member) => [member, item.id] as const)));
  const grouped = items.reduce((sum, item) => sum + (item.isGroup ? item.members.length : 0), 0);
  return { items, links: makeLinks(chain, (id) => itemOf.get(id)), grouped };
}
