// A change of what contracts chain, name and lack is compiled from what was compiled before, as compiling from nothing does.
import { expect, test } from 'vitest';
import { compileEstate } from '../../../../server/graph/compiled/compile';
import { followCodes } from '../../../../server/graph/compiled/follow-codes';
import { followArrays } from '../../../../server/graph/compiled/follow-compiled';
import { randomFrom } from '../../../../server/graph/kernel/random';
import type { EstateGraph, GraphNode, GraphRelation } from '../../../../server/model/graph';
import { arraysIn } from '../../../support/said-codes';

const [types, ids] = [['DEPENDS_ON', 'SUBCONTRACTED_TO', 'SUPPLIED_BY'] as const, ['con:1', 'con:2', 'sup:a', 'sup:b', 'sup:c', 'svc:1']] as const;

const says: readonly GraphRelation['properties'][] = [
  {},
  { recipient: 'sup:b' },
  { recipient: 'Other', group: 'g' },
  { recipient: 'Typo' },
  { group: 'h', required: 2 },
];

/** Every relation between two of these, in order: of each part of them a graph, also with ends and recipients that are no nodes. */
const relations: readonly GraphRelation[] = types.flatMap((type) =>
  ids.flatMap((from) =>
    ids.flatMap((to) =>
      says.map((properties) => ({
        ...{ type, from, to, properties, claims: [] },
      })),
    ),
  ),
);

function kindOf(id: string): GraphNode['kind'] {
  if (id.startsWith('con')) return 'Contract';
  return id.startsWith('sup') ? 'Supplier' : 'Service';
}
const nodes: readonly GraphNode[] = ids.map((id) => ({ id, kind: kindOf(id), properties: {}, claims: [] }));
/** One of which the kind changes now and then: its relations stay, and are no chain any more. */
const changed = nodes.map((node) => (node.id === 'con:2' ? { ...node, kind: 'Service' as const } : node));

const placesOf = <T>(before: readonly T[], after: readonly T[]) => ({
  gone: before.flatMap((one, at) => (after.includes(one) ? [] : [at])),
  come: after.flatMap((one, at) => (before.includes(one) ? [] : [at])),
});

test('of random graphs, whatever came or went', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = randomFrom(seed);
    const graph = (share: number): EstateGraph => {
      const some = <T>(list: readonly T[], part: number) => list.filter(() => random() < part);
      return { nodes: some(random() < 0.7 ? nodes : changed, 0.8), relations: some(relations, share), aliases: new Map(), disputes: [], issues: [] };
    };
    let before = graph(0.1);
    let arrays = arraysIn(compileEstate(before));
    for (let step = 0; step < 4; step += 1) {
      const other = graph(0.02);
      // Most relations stay.
      const stays = new Set([...before.relations.filter(() => random() < 0.9), ...other.relations]);
      const after = { ...other, nodes: random() < 0.4 ? before.nodes : other.nodes, relations: relations.filter((one) => stays.has(one)) };
      const change = followCodes({
        before,
        after,
        places: { nodes: placesOf(before.nodes, after.nodes), relations: placesOf(before.relations, after.relations) },
      });
      if (change) arrays = followArrays(arrays, change);
      expect(arrays, `seed ${seed}, step ${step}`).toEqual(arraysIn(compileEstate({ ...after })));
      before = after;
    }
  }
});
