// From relations to lines: what carries a failure, what is merged, what is left out.
import { describe, expect, it } from 'vitest';
import type { DrawnRelation } from '../../../server/api/contract';
import type { Status } from '../../../web/components/glyphs';
import { makeLinks } from '../../../web/graph/links';
import { node } from './chains';

const relation = (type: DrawnRelation['type'], properties: DrawnRelation['properties'] = {}): DrawnRelation => ({ type, from: 'a', to: 'b', properties });

function statusOfLine(type: DrawnRelation['type'], [a, b]: readonly [Status, Status]) {
  const chain = { nodes: [], relations: [relation(type)], path: [], statusOf: (id: string) => (id === 'a' ? a : b) };
  return makeLinks(chain, (id) => id)[0]?.status;
}

describe('a line', () => {
  it('is as bad as the dependent, when what it needs is hit at all', () => {
    expect(statusOfLine('DEPENDS_ON', ['failed', 'origin'])).toBe('failed');
    expect(statusOfLine('DEPENDS_ON', ['failed', 'ok'])).toBe('ok');
    expect(statusOfLine('DEPENDS_ON', ['failed', 'degraded'])).toBe('ok');
    expect(statusOfLine('DEPENDS_ON', ['atRisk', 'failed'])).toBe('atRisk');
    expect(statusOfLine('DEPENDS_ON', ['ok', 'failed'])).toBe('ok');
  });

  it('to an organisation shows how the service fares, for it does not fail itself', () => {
    expect(statusOfLine('USES', ['ok', 'failed'])).toBe('failed');
    expect(statusOfLine('USES', ['ok', 'degraded'])).toBe('degraded');
  });

  it('along which nothing fails stays quiet', () => {
    for (const type of ['FALLS_BACK_TO', 'OWNED_BY', 'ESTABLISHED_IN', 'LOCATED_IN', 'OPERATES_FROM'] as const)
      expect(statusOfLine(type, ['failed', 'failed'])).toBe('ok');
  });
});

describe('lines', () => {
  const ok = () => 'ok' as const;

  it('of what is drawn as one are one, as bad as the worst and on the path when any is', () => {
    const relations = ['a1', 'a2'].map((from) => ({ ...relation('DEPENDS_ON'), from }));
    const statusOf = (id: string): Status => (id === 'a1' ? 'atRisk' : 'failed');
    const links = makeLinks({ nodes: [], relations, path: ['b', 'a1'], statusOf }, (id) => (id === 'b' ? 'b' : 'group a'));
    expect(links).toMatchObject([{ from: 'group a', to: 'b', status: 'failed', isOnPath: true }]);
  });

  it('with impact none, within one card, or to what is not drawn are left out', () => {
    const chain = { nodes: [], path: [], statusOf: ok };
    expect(makeLinks({ ...chain, relations: [relation('DEPENDS_ON', { impact: 'none' })] }, (id) => id)).toEqual([]);
    expect(makeLinks({ ...chain, relations: [relation('DEPENDS_ON')] }, () => 'one')).toEqual([]);
    expect(makeLinks({ ...chain, relations: [relation('DEPENDS_ON')] }, (id) => (id === 'a' ? id : undefined))).toEqual([]);
  });

  it('lead from an organisation to the services that are its own, as if it uses them', () => {
    const nodes = [node('org:o', 'Organisation'), node('svc:s', 'Service', { organisation: 'org:o' }), node('cmp:c', 'Component', { organisation: 'org:o' })];
    expect(makeLinks({ nodes, relations: [], path: [], statusOf: ok }, (id) => id)).toMatchObject([{ from: 'org:o', to: 'svc:s', family: 'uses' }]);
  });
});
