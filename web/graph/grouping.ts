// Groups siblings that are alike into one card ×N, so that a long lane stays readable. What matters is never grouped.

import type { DrawnNode } from '../../server/api/contract';
import { addTo, groupBy } from '../../server/model/group-by';
import { orderOfCriticality } from '../../server/model/vocabulary';
import { laneOf } from './lanes';
import { makeLinks } from './links';
import { withPills } from './pills';
import { type Chain, type Drawing, type Item, type LaneName, laneNames } from './types';

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

/** Nodes on both sides of each node: what needs it and what it needs; owning counts as needing. */
interface Sides {
  readonly dependents: ReadonlyMap<string, readonly string[]>;
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

function sidesOf(chain: Chain): Sides {
  const [dependents, needs] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const { from, to } of chain.relations) {
    addTo(needs, from, to);
    addTo(dependents, to, from);
  }
  // What an organisation owns is no relation, yet it tells one from another.
  for (const { id, organisation } of chain.nodes) if (organisation !== null) addTo(needs, organisation, id);
  return { dependents, needs };
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
  return [...groupBy(nodes, keyOf).values()];
}

/** What nodes are drawn in. */
type ItemOf = ReadonlyMap<string, string>;

interface LaneWork {
  readonly chain: Chain;
  readonly options: GroupingOptions;
  readonly sides: Sides;
  /** What the nodes of the lanes before this one are drawn in. */
  readonly itemOf: ItemOf;
}

/** In these lanes siblings are alike when the same card needs them: what each needs itself differs nearly always. */
const followsDependents: ReadonlySet<LaneName> = new Set(['component', 'contract']);

/** What is around a node, as it is drawn. */
function neighbourhood(node: DrawnNode, { sides, itemOf }: LaneWork): string {
  const drawn = (id: string) => itemOf.get(id) ?? id;
  const dependents = (sides.dependents.get(node.id) ?? []).map((id) => `< ${drawn(id)}`);
  const needs = followsDependents.has(laneOf(node)) ? [] : (sides.needs.get(node.id) ?? []).map((id) => `> ${id}`);
  return [...new Set([...dependents, ...needs])].sort().join(' ');
}

/** From how many on siblings are one card: what nothing but cards ×N needs goes with them from two on. */
function leastOf(node: DrawnNode, { sides, itemOf }: LaneWork): number {
  const dependents = (sides.dependents.get(node.id) ?? []).flatMap((id) => itemOf.get(id) ?? []);
  const isBehindGroups = dependents.length > 0 && dependents.every((id) => id.startsWith('group '));
  return followsDependents.has(laneOf(node)) && isBehindGroups ? 2 : leastGroup;
}

/** One bucket as items: a group when it is large enough, else its nodes. */
function itemsOfBucket(members: readonly DrawnNode[], work: LaneWork): Item[] {
  const { chain, options } = work;
  const first = members[0];
  if (!first) return [];
  const base = itemOfNode(first, chain);
  const id = `group ${first.id}`;
  if (members.length < leastOf(first, work)) return members.map((node) => itemOfNode(node, chain));
  const label = options.nameGroup({ lane: base.lane, criticality: first.criticality, kind: first.kind });
  return [{ ...base, id, label, count: `×${members.length}`, members: members.map((node) => node.id), isGroup: true }];
}

/** Buckets that become a card while the lane has room: critical services are read by name as long as they fit. */
function isGroupedFirst(members: readonly DrawnNode[]): boolean {
  const [first] = members;
  return first?.kind !== 'Service' || first.criticality !== 'critical';
}

function itemsOfLane(nodes: readonly DrawnNode[], work: LaneWork): Item[] {
  const { chain, options } = work;
  const kept = nodes.filter((node) => isKept(node, chain)).map((node) => itemOfNode(node, chain));
  const rest = nodes.filter((node) => !isKept(node, chain));
  const likeness = (node: DrawnNode) => `${chain.statusOf(node.id)} ${node.kind === 'Service' ? node.criticality : node.kind}`;
  const alike = bucket(rest, (node) => (node.kind === 'Service' ? likeness(node) : `${likeness(node)} ${neighbourhood(node, work)}`));
  const asNodes = (members: readonly DrawnNode[]) => members.map((node) => itemOfNode(node, chain));
  const roomy = [...kept, ...alike.flatMap((members) => (isGroupedFirst(members) ? itemsOfBucket(members, work) : asNodes(members)))];
  if (roomy.length <= options.mostRows) return roomy;
  const items = [...kept, ...alike.flatMap((members) => itemsOfBucket(members, work))];
  if (items.length <= options.mostRows) return items;
  return [...kept, ...bucket(rest, likeness).flatMap((members) => itemsOfBucket(members, work))];
}

type ItemsOf = (lane: LaneName, itemOf: ItemOf) => readonly Item[];

/** The items of all lanes, in the order of the chain: each lane knows what those before it are drawn in. */
function itemsOfLanes(itemsOf: ItemsOf): { readonly items: readonly Item[]; readonly itemOf: ItemOf } {
  const itemOf = new Map<string, string>();
  const items = laneNames.flatMap((name) => {
    const drawn = itemsOf(name, itemOf);
    for (const { id, members } of drawn) for (const member of members) itemOf.set(member, id);
    return drawn;
  });
  return { items, itemOf };
}

interface Opening {
  readonly nodeOf: ReadonlyMap<string, DrawnNode>;
  /** What nodes are drawn in while nothing is opened. */
  readonly closed: ItemOf;
}

/**
 * An item of the closed drawing with what the reader opened. An opened group becomes its nodes. Another one falls apart only as far as what
 * needs its members did: so opening never takes anything together that was drawn by itself.
 */
function openItem(item: Item, { nodeOf, closed }: Opening, work: LaneWork): Item[] {
  const { chain, options, sides, itemOf } = work;
  const members = item.members.flatMap((id) => nodeOf.get(id) ?? []);
  const asNodes = (nodes: readonly DrawnNode[]) => nodes.map((node) => itemOfNode(node, chain));
  if (!item.isGroup) return [item];
  if (options.opened.has(item.id)) return asNodes(members);
  const moved = ({ id }: DrawnNode) =>
    [...new Set((sides.dependents.get(id) ?? []).flatMap((one) => (itemOf.get(one) === closed.get(one) ? [] : (itemOf.get(one) ?? []))))].sort().join(' ');
  const parts = bucket(members, moved);
  if (parts.length === 1 && members.every((node) => moved(node) === '')) return [item];
  return parts.flatMap((part) => {
    const drawn = itemsOfBucket(part, work);
    return drawn.some(({ id }) => options.opened.has(id)) ? asNodes(part) : drawn;
  });
}

/** What is drawn as one, and the lines between. Equal input gives equal output; nodes keep their order. O(n log n). */
export function makeDrawing(chain: Chain, options: GroupingOptions): Drawing {
  const sides = sidesOf(chain);
  const nodes = [...chain.nodes].sort((a, b) => orderOfCriticality(a.criticality) - orderOfCriticality(b.criticality));
  const lanes = new Map(bucket(nodes, laneOf).map((lane) => [lane[0] ? laneOf(lane[0]) : '', lane]));
  const closed = itemsOfLanes((name, itemOf) => itemsOfLane(lanes.get(name) ?? [], { chain, options, sides, itemOf }));
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const { items, itemOf } =
    options.opened.size === 0
      ? closed
      : itemsOfLanes((name, now) =>
          closed.items
            .filter(({ lane }) => lane === name)
            .flatMap((item) => openItem(item, { nodeOf, closed: closed.itemOf }, { chain, options, sides, itemOf: now })),
        );
  const grouped = items.reduce((sum, item) => sum + (item.isGroup ? item.members.length : 0), 0);
  const links = makeLinks(chain, (id) => itemOf.get(id));
  return { items, grouped, ...withPills({ chain, links, itemOf }) };
}
