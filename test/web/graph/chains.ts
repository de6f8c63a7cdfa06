// Chains for the tests of the graph: nodes, relations, and what is drawn of them.
import type { DrawnNode, DrawnRelation } from '../../../server/api/contract';
import type { Status } from '../../../web/components/glyphs';
import { makeDrawing } from '../../../web/graph/grouping';
import type { Chain, Drawing, Link, PlacedItem } from '../../../web/graph/types';

/** A node with what it has by default. */
export const node = (id: string, kind: DrawnNode['kind'], over: Partial<DrawnNode> = {}): DrawnNode => ({
  id,
  kind,
  name: id,
  criticality: null,
  organisation: null,
  rank: kind === 'Supplier' ? 1 : null,
  contractedWith: [],
  ...over,
});
export const tie = (from: string, to: string, properties: DrawnRelation['properties'] = {}): DrawnRelation => ({ type: 'DEPENDS_ON', from, to, properties });
export const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Services, each with a component and a contract of its own, all resting on one supplier that failed. */
export function fan(services: readonly DrawnNode[]): Chain {
  const parts = services.flatMap(({ id }) => [node(`cmp:${id}`, 'Component'), node(`con:${id}`, 'Contract')]);
  const relations = services.flatMap(({ id }) => [tie(id, `cmp:${id}`), tie(`cmp:${id}`, `con:${id}`), tie(`con:${id}`, 'sup:x')]);
  const statusOf = (id: string): Status => (id === 'sup:x' ? 'origin' : 'failed');
  return { nodes: [...services, ...parts, node('sup:x', 'Supplier')], relations, statusOf, path: [] };
}

/** The drawing of a chain, with groups named by kind and criticality. */
export const draw = (chain: Chain, { opened = [], mostRows = 20 }: { opened?: readonly string[]; mostRows?: number } = {}): Drawing =>
  makeDrawing(chain, { opened: new Set(opened), mostRows, nameGroup: ({ kind, criticality }) => `${kind} ${criticality}` });

/** A card of 100 × 20 with its middle at x, y. */
export const placed = (id: string, [x, y]: readonly [number, number], over: Partial<PlacedItem> = {}): PlacedItem => ({
  id,
  lane: 'component',
  kind: 'Component',
  status: 'ok',
  label: id,
  count: undefined,
  criticality: null,
  members: [id],
  isGroup: false,
  rank: null,
  isTile: false,
  text: id,
  x,
  y,
  width: 100,
  height: 20,
  ...over,
});

export const link = (from: string, to: string, over: Partial<Link> = {}): Link => ({
  id: `${from} depends ${to}`,
  from,
  to,
  family: 'depends',
  status: 'ok',
  isOnPath: false,
  ...over,
});
