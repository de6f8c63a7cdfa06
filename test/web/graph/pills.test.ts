// Redundancy groups that lost a member, as pills: what runs through them, what they say, where they stand.
import { describe, expect, it } from 'vitest';
import { pillLabel, placePills, withPills } from '../../../web/graph/pills';
import type { Chain, Pill } from '../../../web/graph/types';
import { draw, link, node, placed, tie } from './chains';

describe('a redundancy group that lost a member', () => {
  const chain: Chain = {
    nodes: [node('svc:a', 'Service'), node('cmp:1', 'Component'), node('cmp:2', 'Component')],
    relations: [tie('svc:a', 'cmp:1', { group: 'g' }), tie('svc:a', 'cmp:2', { group: 'g' })],
    statusOf: (id) => (id === 'cmp:1' ? 'origin' : id === 'svc:a' ? 'atRisk' : 'ok'),
    path: [],
    groups: [{ dependent: 'svc:a', group: 'g', required: 1, members: 2, lost: 1 }],
  };
  it('is a pill, through which its lines run', () => {
    const { pills, links } = draw(chain);
    expect(pills).toMatchObject([{ dependent: 'svc:a', label: '1/2', status: 'atRisk' }]);
    expect(pills[0]?.lines.map(({ to }) => to).sort()).toEqual(['cmp:1', 'cmp:2']);
    expect(links).toEqual([]);
  });
  it('counts members that are not drawn', () => {
    const only = { ...chain, nodes: chain.nodes.slice(0, 2) };
    expect(draw(only).pills).toMatchObject([{ label: '1/2' }]);
  });
  it('says how many are needed when that is more than one', () => {
    expect(pillLabel({ members: 3, lost: 1, required: 2 })).toBe('2/3 min. 2');
  });
});

describe('lines', () => {
  const chain: Chain = {
    nodes: [],
    relations: [tie('a', 'b', { group: 'g', recipient: 'r' }), tie('a', 'c', { group: 'g', recipient: 's' }), tie('a', 'd', { group: 'g', recipient: 'r' })],
    statusOf: () => 'failed',
    path: [],
    groups: [{ dependent: 'a', group: 'g', recipient: 'r', required: 2, members: 2, lost: 1 }],
  };
  const links = [link('a', 'b'), link('a', 'c'), link('a', 'd')];
  const itemOf = new Map(['a', 'b', 'c', 'd'].map((id) => [id, id]));

  it('of another delivery keep their own course', () => {
    const found = withPills({ chain, links, itemOf });
    expect(found.pills).toMatchObject([{ dependent: 'a', label: '1/2 min. 2', status: 'failed' }]);
    expect(found.links.map(({ to }) => to)).toEqual(['c']);
  });

  it('of a dependent that is drawn in a group run as they did', () => {
    const grouped = new Map([...itemOf, ['a', 'group a']]);
    expect(withPills({ chain, links, itemOf: grouped })).toEqual({ pills: [], links });
  });
});

describe('the place of a pill', () => {
  const pill = (id: string, label = '1/2'): Pill => ({ id, dependent: 'a', label, status: 'ok', lines: [] });

  it('is in the gap behind its dependent, one below the other, wide enough for its label', () => {
    const found = placePills([pill('p'), pill('q', '12/13 min. 12')], [placed('a', [100, 50])], 34);
    expect(found.map(({ x, y }) => [x, y])).toEqual([
      [171, 50],
      [171, 70],
    ]);
    expect(found[0]?.width).toBe(28);
    expect(found[1]?.width).toBeGreaterThan(80);
  });

  it('is nowhere when its dependent is not placed', () => {
    expect(placePills([pill('p')], [placed('b', [0, 0])], 34)).toEqual([]);
  });
});
