// Nodes of other kinds that have one name.
import { describe, expect, it } from 'vitest';
import { compareEqualNames, equalNamesIn } from '../../../server/matching/equal-names';
import type { Claim } from '../../../server/model/claims';
import type { Verdict } from '../../../server/model/judgements';
import { graphOf, node, source } from '../../support/estate';

const app = (id: string, name: string) => node(id, 'Component', { name });

function graphOfSources(all: readonly (readonly Claim[])[], verdict?: Verdict) {
  const judgements = verdict === undefined ? [] : [{ a: 'cmp:a', b: 'cmp:b', verdict }];
  return graphOf({ sources: all.map((claims, at) => source(`s${at}`, claims)), judgements });
}
const found = (graph: ReturnType<typeof graphOf>) => equalNamesIn(graph).map(({ a, b, score, evidence }) => [a.id, b.id, score, evidence[0]?.a]);

describe('two of one kind with one name', () => {
  it('may be one when two sources name them', () => {
    expect(found(graphOfSources([[app('cmp:a', 'Zaaksysteem')], [app('cmp:b', ' ZAAKSYSTEEM')]]))).toEqual([['cmp:a', 'cmp:b', 0.96, 'Zaaksysteem']]);
  });

  it('are two when one source alone names both, when a person judged them, and when their kinds differ', () => {
    const [a, b] = [app('cmp:a', 'Zaaksysteem'), app('cmp:b', 'Zaaksysteem')];
    expect(found(graphOfSources([[a, b]]))).toEqual([]);
    for (const verdict of ['same', 'not-same', 'unsure'] as const) expect(found(graphOfSources([[a], [b]], verdict))).toEqual([]);
    expect(found(graphOfSources([[a], [node('svc:b', 'Service', { name: 'Zaaksysteem' })]]))).toEqual([]);
  });

  it('of suppliers and organisations are compared by more than that', () => {
    const [a, b] = [node('sup:a', 'Supplier', { name: 'Kwelder' }), node('sup:b', 'Supplier', { name: 'Kwelder' })];
    expect(found(graphOfSources([[a], [b]]))).toEqual([]);
  });

  it('of a thousand in each of two sources are no more than one pair each', () => {
    const many = (source: string) => Array.from({ length: 1_000 }, (_, at) => app(`cmp:${source}${at}`, 'Server'));
    const pairs = found(graphOfSources([many('a'), many('b')]));
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.length).toBeLessThanOrEqual(2_000);
  });
});

it('two nodes are compared by their names, folded', () => {
  const graph = graphOf([app('cmp:a', 'Zaaksysteem'), app('cmp:b', 'zaaksysteem'), app('cmp:c', 'Ander'), node('sup:d', 'Supplier', { name: 'Ander' })]);
  const [a, b, c, d] = graph.nodes;
  if (!a || !b || !c || !d) throw new Error('four nodes are expected');
  expect(compareEqualNames(a, b)?.score).toBe(0.96);
  expect([compareEqualNames(a, c), compareEqualNames(c, d), compareEqualNames(d, d)]).toEqual([undefined, undefined, undefined]);
});
