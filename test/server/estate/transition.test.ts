// What stands for what in two states of a graph, and where what is rested on changed.
import { describe, expect, it } from 'vitest';
import { transitionOf } from '../../../server/estate/transition';
import type { EstateGraph } from '../../../server/model/graph';
import { graphOf, node, relation } from '../../support/estate';

const lei = { lei: '529900T8BM49AURSDO55' };
const snapshot = (graph: EstateGraph) => ({ id: '', asOf: null, graph });

function told(before: EstateGraph, after: EstateGraph) {
  const { earlier, touched } = transitionOf(snapshot(before), snapshot(after));
  const idOf = (at: number) => after.nodes[at]?.id ?? '';
  return {
    earlier: Object.fromEntries(after.nodes.map(({ id }, at) => [id, earlier(at).map((old) => before.nodes[old]?.id)])),
    touched: touched.map(idOf),
  };
}

describe('a node after', () => {
  it('stands for itself, for all that were joined, for what it was split from, or for nothing', () => {
    const two = graphOf([node('sup:a', 'Supplier'), node('sup:b', 'Supplier')]);
    const one = graphOf([node('sup:a', 'Supplier', lei), node('sup:b', 'Supplier', lei)]);
    expect(told(two, one).earlier).toEqual({ 'sup:a': ['sup:a', 'sup:b'] });
    expect(told(one, two).earlier).toEqual({ 'sup:a': ['sup:a'], 'sup:b': ['sup:a'] });
    expect(told(two, graphOf([node('sup:c', 'Supplier')])).earlier).toEqual({ 'sup:c': [] });
  });

  it('stands for the one whose printed id went', () => {
    const one = graphOf([node('sup:a', 'Supplier', lei), node('sup:b', 'Supplier', lei)]);
    expect(told(one, graphOf([node('sup:b', 'Supplier')])).earlier).toEqual({ 'sup:b': ['sup:a'] });
  });
});

describe('touched', () => {
  const nodes = [node('svc:a', 'Service'), node('cmp:b', 'Component'), node('cmp:c', 'Component')];
  const base = graphOf([...nodes, relation(['svc:a', 'DEPENDS_ON', 'cmp:b'], { group: 'g' })]);

  it('is nothing when only names differ', () => {
    const renamed = [node('svc:a', 'Service', { name: 'New' }), ...nodes.slice(1)];
    expect(told(base, graphOf([...renamed, relation(['svc:a', 'DEPENDS_ON', 'cmp:b'], { group: 'g' })])).touched).toEqual([]);
  });

  it.each([
    ['one went', graphOf(nodes), ['svc:a']],
    ['one came', graphOf([...nodes, relation(['svc:a', 'DEPENDS_ON', 'cmp:b'], { group: 'g' }), relation(['cmp:b', 'DEPENDS_ON', 'cmp:c'])]), ['cmp:b']],
    ['one changed', graphOf([...nodes, relation(['svc:a', 'DEPENDS_ON', 'cmp:b'], { group: 'g', impact: 'degrades' })]), ['svc:a']],
  ])('is the dependent of a relation: %s', (_, after, touched) => {
    expect(told(base, after).touched).toEqual(touched);
  });

  it('is a node with another state or kind, and one that is new', () => {
    const after = graphOf([node('svc:a', 'Service'), node('cmp:b', 'Component', { state: 'down' }), node('cmp:c', 'Datacenter'), node('cmp:d', 'Component')]);
    expect(told(graphOf(nodes), after).touched).toEqual(['cmp:b', 'cmp:c', 'cmp:d']);
  });

  it('is a contract whose recipient becomes known', () => {
    const chain = [
      node('con:a', 'Contract'),
      node('sup:x', 'Supplier'),
      node('sup:y', 'Supplier'),
      relation(['con:a', 'SUBCONTRACTED_TO', 'sup:x'], { recipient: 'sup:z' }),
      relation(['con:a', 'SUPPLIED_BY', 'sup:y']),
    ];
    expect(told(graphOf(chain), graphOf([...chain, node('sup:z', 'Supplier')])).touched).toEqual(['con:a', 'sup:z']);
  });
});
