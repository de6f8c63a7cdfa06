// Rows that take one thing for different kinds: what stays of the row whose kind does not count (semantics §5 “Claims”).
import { describe, expect, test } from 'vitest';
import { resolveEstate } from '../../../server/estate/resolve';
import { describeIssue } from '../../../server/model/issues';
import { node, source } from '../../support/estate';

describe('a row of a losing kind', () => {
  const winner = source('cmdb', [node('x', 'Component', { environment: 'production' })]);
  const loser = (properties: Parameters<typeof node>[2]) => source('register', [node('x', 'Service', properties)], -1);
  const resolved = (properties: Parameters<typeof node>[2]) => resolveEstate({ sources: [winner, loser(properties)], judgements: [] }).graph;

  test('keeps what fits every kind: name, aliases, external ids and that it is down', () => {
    const stays = { name: 'Mail', aliases: ['Post'], externalIds: ['cmdb:1'], state: 'down' };
    expect(resolved(stays).nodes).toMatchObject([{ id: 'x', kind: 'Component', properties: { ...stays, environment: 'production' } }]);
  });

  test('loses what does not fit the kind that counts, and that is said', () => {
    const graph = resolved({ criticality: 'vital', users: 10, state: 'down' });
    expect(graph.nodes[0]?.properties).toEqual({ environment: 'production', state: 'down' });
    expect(graph.issues.map((one) => describeIssue(one).message)).toEqual([
      'x is claimed as Component (cmdb), Service (register); it counts as Component. Its name, aliases, external ids and state stay; what does not fit is not used.',
    ]);
  });

  test('yields to a stated value of the row that counts, as claims of one kind do', () => {
    const up = source('cmdb', [node('x', 'Component', { state: 'up', name: 'Post' })]);
    const { graph } = resolveEstate({ sources: [up, loser({ state: 'down', name: 'Mail' })], judgements: [] });
    expect(graph.nodes[0]?.properties).toEqual({ name: 'Post' });
    expect(graph.disputes.map(({ property }) => property)).toEqual(['name', 'state']);
  });

  test('is one and the same in whatever order the sources come, and in one source', () => {
    const both = resolveEstate({ sources: [loser({ state: 'down' }), winner], judgements: [] }).graph.nodes[0];
    expect(both).toMatchObject({ kind: 'Component', properties: { state: 'down' } });
    const inOne = source('one', [node('x', 'Component'), node('x', 'Datacenter', { state: 'down', city: 'Merenburg' })]);
    expect(resolveEstate({ sources: [inOne], judgements: [] }).graph.nodes[0]).toMatchObject({ kind: 'Component', properties: { state: 'down' } });
  });
});
