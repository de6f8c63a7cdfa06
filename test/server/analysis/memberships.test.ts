// What belongs to an organisation, by either property, in the order of the nodes.
import { expect, it } from 'vitest';
import { membershipsOf } from '../../../server/analysis/memberships';
import { graphOf, node } from '../../support/estate';

const graph = graphOf([
  node('org:a', 'Organisation'),
  node('org:b', 'Organisation', { parent: 'org:a' }),
  node('svc:1', 'Service', { organisation: 'org:b' }),
  node('cmp:1', 'Component', { organisation: 'org:a' }),
  node('svc:2', 'Service', { organisation: 'org:a' }),
]);
const belongingTo = (id: string) => membershipsOf(graph, id).map(({ member, kind, property }) => [graph.nodes[member]?.id, kind, property]);

it('is found by both properties, in the order of the nodes', () => {
  expect(belongingTo('org:a')).toEqual([
    ['cmp:1', 'Component', 'organisation'],
    ['org:b', 'Organisation', 'parent'],
    ['svc:2', 'Service', 'organisation'],
  ]);
  expect([belongingTo('org:b').length, belongingTo('svc:1'), belongingTo('nobody')]).toEqual([1, [], []]);
});
