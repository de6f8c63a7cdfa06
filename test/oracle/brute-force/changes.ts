// The brute-force oracle's reading of the changes of a scenario (semantics §2): a changed copy of the graph, before anything fails.
import { countriesOf } from './events';
import { isFollowed, type RawGraph, type RawNode, type RawRelation, requiredOf, said } from './raw-graph';

/** A relation as a scenario writes it: identity and properties side by side. */
export type StatedRelation = Pick<RawRelation, 'type' | 'from' | 'to'> & Readonly<Record<string, string | number>>;

export type Change =
  | { readonly type: 'disable'; readonly relation: StatedRelation }
  | { readonly type: 'add-member'; readonly relation: StatedRelation; readonly kind?: RawNode['kind'] }
  | { readonly type: 'award'; readonly contract: string; readonly supplier: string }
  | { readonly type: 'takeover'; readonly supplier: string; readonly owner: string; readonly country: string }
  | { readonly type: 'split-off'; readonly supplier: string; readonly contracts: readonly string[]; readonly to: string };

/** “Order: disable, add, award, takeover, split-off, then the failures together.” */
const order: readonly Change['type'][] = ['disable', 'add-member', 'award', 'takeover', 'split-off'];

const identity = ['group', 'recipient', 'serviceType', 'activity'];

/** “**Identity of a relation**: type, from, to, group, recipient, serviceType, activity.” */
function isSame(one: RawRelation, sought: StatedRelation): boolean {
  const { type, from, to, ...properties } = sought;
  return one.type === type && one.from === from && one.to === to && identity.every((name) => said(one, name) === (properties[name] ?? null));
}

/** Relations that stand in one group with this one; the country channel and each recipient under a contract apart. */
function mates(graph: RawGraph, one: RawRelation): RawRelation[] {
  const name = said(one, 'group');
  if (name === null || one.type === 'MADE_BY' || one.properties.impact === 'none') return [];
  const isContract = graph.nodes.some(({ id, kind }) => id === one.from && kind === 'Contract');
  const recipient = (other: RawRelation) => (other.type === 'SUBCONTRACTED_TO' && isContract ? said(other, 'recipient') : null);
  const channel = ({ type }: RawRelation) => (type === 'OPERATES_FROM' ? 'country' : 'failure');
  return graph.relations.filter(
    (other) =>
      other.from === one.from &&
      said(other, 'group') === name &&
      other.properties.impact !== 'none' &&
      channel(other) === channel(one) &&
      recipient(other) === recipient(one),
  );
}

const distinct = (relations: readonly RawRelation[]) => new Set(relations.map(({ to }) => to)).size;

/** The strictest `required` that members state; of equally strict ones a percentage, the highest, since it stays strict when the group grows. */
function strictest(relations: readonly RawRelation[]): string | number {
  const members = distinct(relations);
  const percent = (value: unknown) => (typeof value === 'string' ? Number.parseInt(value, 10) : 0);
  const stated = relations.map(({ properties }) => properties.required).filter((value) => typeof value === 'number' || typeof value === 'string');
  const sorted = stated.sort((a, b) => requiredOf(b, members) - requiredOf(a, members) || percent(b) - percent(a));
  return sorted[0] ?? 1;
}

/** “In a group every relation carries the group's effective `required` and `impact`” (semantics §5): what a scenario starts from. */
export function settled(graph: RawGraph): RawGraph {
  const relations = graph.relations.map((one): RawRelation => {
    const group = mates(graph, one);
    if (group.length === 0) return one;
    const impact = group.every(({ properties }) => properties.impact === 'degrades') ? 'degrades' : 'fails';
    const effective: RawRelation['properties'] = one.type === 'OPERATES_FROM' ? {} : { impact };
    return { ...one, properties: { ...one.properties, required: strictest(group), ...effective } };
  });
  return { ...graph, relations };
}

const without = (graph: RawGraph, drop: (one: RawRelation) => boolean): RawGraph => ({ ...graph, relations: graph.relations.filter((one) => !drop(one)) });
const withRelation = (graph: RawGraph, one: RawRelation): RawGraph => ({ ...graph, relations: [...graph.relations, one] });
const withNode = (graph: RawGraph, { id, kind, properties }: RawNode): RawGraph =>
  graph.nodes.some((node) => node.id === id) ? graph : { ...graph, nodes: [...graph.nodes, { id, kind, properties }] };

/** “add a member to a group”: what it does not state about the group is what the group says, so that it makes nothing stricter. */
function added(graph: RawGraph, relation: StatedRelation): RawGraph {
  const { type, from, to, ...properties } = relation;
  const rest = without(graph, (one) => isSame(one, relation));
  const [mate] = mates(graph, { type, from, to, properties: { ...properties, impact: 'fails' } });
  const inherited = Object.fromEntries(['required', 'impact'].flatMap((name) => (mate?.properties[name] === undefined ? [] : [[name, mate.properties[name]]])));
  return withRelation(rest, { type, from, to, properties: { ...inherited, ...properties } });
}

/** “award a contract to a supplier”: it alone supplies it; the chain of who did before goes, and what the new chain is nobody has said. */
function awarded(graph: RawGraph, { contract, supplier }: Extract<Change, { type: 'award' }>): RawGraph {
  const rest = without(graph, (one) => one.from === contract && (one.type === 'SUPPLIED_BY' || one.type === 'SUBCONTRACTED_TO'));
  const nodes = rest.nodes.map((node): RawNode => {
    const { chainDeclared: _, ...properties } = node.properties;
    return node.id === contract ? { ...node, properties } : node;
  });
  return withRelation({ ...rest, nodes }, { type: 'SUPPLIED_BY', from: contract, to: supplier, properties: {} });
}

/** “`takeover` of a supplier by an owner in a country: nothing fails: ownership changes”. */
function takenOver(graph: RawGraph, { supplier, owner, country }: Extract<Change, { type: 'takeover' }>): RawGraph {
  const seat = countriesOf(graph, country)[0] ?? `country:${country}`;
  const known = withNode(withNode(graph, { id: owner, kind: 'Supplier', properties: {} }), { id: seat, kind: 'Country', properties: {} });
  const rest = without(known, (one) => one.type === 'OWNED_BY' && one.from === supplier);
  const owned = withRelation(rest, { type: 'OWNED_BY', from: supplier, to: owner, properties: { share: 100 } });
  return withRelation(owned, { type: 'ESTABLISHED_IN', from: owner, to: seat, properties: {} });
}

/** “`split-off` of part of a supplier: the named contracts move to a new supplier”, which has the place of the old one in their chains. */
function splitOff(graph: RawGraph, { supplier, contracts, to }: Extract<Change, { type: 'split-off' }>): RawGraph {
  const known = withNode(graph, { id: to, kind: 'Supplier', properties: {} });
  const relations = known.relations.map((one): RawRelation => {
    if (!contracts.includes(one.from)) return one;
    if (one.type === 'SUPPLIED_BY' && one.to === supplier) return { ...one, to };
    return one.type === 'SUBCONTRACTED_TO' && said(one, 'recipient') === supplier ? { ...one, properties: { ...one.properties, recipient: to } } : one;
  });
  return { ...known, relations };
}

function applied(graph: RawGraph, change: Change): RawGraph {
  switch (change.type) {
    case 'disable':
      return without(graph, (one) => isSame(one, change.relation));
    case 'add-member':
      return added(change.kind === undefined ? graph : withNode(graph, { id: change.relation.to, kind: change.kind, properties: {} }), change.relation);
    case 'award':
      return awarded(graph, change);
    case 'takeover':
      return takenOver(graph, change);
    case 'split-off':
      return splitOff(graph, change);
  }
}

/** The graph after these changes, in their order; the graph itself when there are none. */
export function changedGraph(graph: RawGraph, changes: readonly Change[]): RawGraph {
  if (changes.length === 0) return graph;
  const sorted = order.flatMap((type) => changes.filter((one) => one.type === type));
  return sorted.reduce(applied, settled(graph));
}

/**
 * What is known of the graph after these changes: “sites, countries and what it depends on stay, and completeness counts them as unknown:
 * the new chain is unknown, whatever was declared”. Of an awarded contract there is its new supplier, and nothing else.
 */
export function knownGraph(graph: RawGraph, changes: readonly Change[]): RawGraph {
  return changes.reduce((known, change) => {
    if (change.type !== 'award') return known;
    const others = without(known, (one) => one.from === change.contract && isFollowed(one) && one.type !== 'SUPPLIED_BY');
    return awarded(others, change);
  }, graph);
}
