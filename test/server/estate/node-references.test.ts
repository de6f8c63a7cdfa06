// Properties that name a node: which source counts, what counts while nobody claims the node, and where sources disagree.
import { describe, expect, it } from 'vitest';
import type { EstateSource } from '../../../server/estate/input';
import type { Claim, NodeReference } from '../../../server/model/claims';
import { graphOf, node, source } from '../../support/estate';

const refers = (id: string, organisation: NodeReference): Claim =>
  ({ ...node(id, 'Service'), claim: 'node', id, kind: 'Service', properties: {}, references: { organisation } }) as Claim;
const idOf = (id: string): NodeReference => ({ id });
const named = (name: string): NodeReference => ({ name, kinds: ['Organisation'] });
const found = (...sources: EstateSource[]) => {
  const results = [sources, sources.toReversed()].map((order) => {
    const graph = graphOf({ sources: order, judgements: [] });
    return {
      organisation: graph.nodes.find(({ id }) => id === 's')?.properties.organisation,
      codes: graph.issues.map(({ code }) => code).sort(),
      disputes: graph.disputes,
    };
  });
  expect(results[1]).toEqual(results[0]);
  return results[0];
};
const bodies = source('z', [node('o', 'Organisation', { name: 'O' }), node('p', 'Organisation', { name: 'P' })]);

describe('organisation', () => {
  it('takes the source with the highest priority, then the smaller name, and what lost stays visible', () => {
    const [a, b] = [source('a', [refers('s', idOf('o'))]), source('b', [refers('s', named('P'))])];
    expect(found(a, b, bodies)).toMatchObject({ organisation: 'o', codes: ['conflict'] });
    expect(found(a, b, bodies)?.disputes).toMatchObject([{ node: 's', property: 'organisation', claims: [{ value: 'o' }, { value: 'p' }] }]);
    expect(found(a, { ...b, priority: 1 }, bodies)).toMatchObject({ organisation: 'p', codes: ['conflict'] });
  });

  it('that no source claims is left out, and the next source counts meanwhile', () => {
    const [a, b] = [source('a', [refers('s', idOf('gone'))]), source('b', [refers('s', idOf('p'))])];
    expect(found(a, bodies)).toMatchObject({ organisation: undefined, codes: ['dangling-reference'] });
    expect(found(a, b, bodies)).toMatchObject({ organisation: 'p', codes: ['dangling-reference'], disputes: [] });
    expect(found(a, b, bodies, source('y', [node('gone', 'Organisation')]))).toMatchObject({ organisation: 'gone', codes: ['conflict'] });
  });

  it('is in no conflict when sources name one organisation by two of its ids', () => {
    const ids = source('z', [node('o', 'Organisation', { kvk: '11111111' }), node('p', 'Organisation', { kvk: '11111111' })]);
    expect(found(source('a', [refers('s', idOf('p'))]), source('b', [refers('s', idOf('o'))]), ids)).toEqual({ organisation: 'o', codes: [], disputes: [] });
  });

  it('of two ids of one thing within a source is that of the smaller id, whichever import came last', () => {
    const first = { ...node('r', 'Service', { externalIds: ['x:1'] }), references: { organisation: idOf('o') } } as Claim;
    const second = { ...node('s', 'Service', { externalIds: ['x:1'] }), references: { organisation: idOf('p') } } as Claim;
    for (const parts of [
      [first, second],
      [second, first],
    ]) {
      const sources = parts.map((claim, at) => ({ ...source('a', [claim]), import: `imp-${at}` }));
      expect(graphOf({ sources: [...sources, bodies], judgements: [] }).nodes.find(({ id }) => id === 'r')?.properties.organisation).toBe('o');
    }
  });
});
