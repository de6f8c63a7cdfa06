// Nodes by id, the relations of each node both ways, and how many there are of each sort.
import { expect, it } from 'vitest';
import { countsByKind, countsByType, nodeWithId, relationIndex } from '../../../server/analysis/graph-index';
import { codesOf, keepCodes } from '../../../server/graph/compiled/codes';
import { drawn } from '../../support/drawing';

it('a relation is found from both of its ends, as the graph that is asked says it', () => {
  const { snapshot } = drawn('svc:s -> cmp:a\n svc:s -> cmp:b\n cmp:a -> cmp:b');
  const { from, to } = relationIndex(snapshot);
  expect(from.get('svc:s').map((one) => one.to)).toEqual(['cmp:a', 'cmp:b']);
  expect(to.get('cmp:b').map((one) => one.from)).toEqual(['cmp:a', 'svc:s']);
  expect([from.get('cmp:b'), to.get('svc:s'), from.get('gone')]).toEqual([[], [], []]);
  const graph = { ...snapshot.graph, relations: snapshot.graph.relations.map((one) => ({ ...one, properties: { note: 'later' } })) };
  keepCodes(graph, codesOf(snapshot.graph));
  expect(relationIndex({ graph }).to.get('cmp:a').map(({ properties }) => properties.note)).toEqual(['later']); // biome-ignore format: one line
  expect(to.get('cmp:a').map(({ properties }) => properties.note)).toEqual([undefined]);
});

it('a node is found by its id; kinds and types are counted in the order in which they are met', () => {
  const { graph } = drawn('svc:s -> cmp:a\n svc:s -> sup:x\n cmp:a -> cmp:b').snapshot;
  expect([nodeWithId(graph, 'cmp:b')?.id, nodeWithId(graph, 'toString')]).toEqual(['cmp:b', undefined]);
  expect(Object.entries(countsByKind(graph))).toEqual([
    ['Component', 2],
    ['Supplier', 1],
    ['Service', 1],
  ]);
  expect(countsByType(graph)).toEqual({ DEPENDS_ON: 2, PROVIDED_BY: 1 });
});
