// Single points as they are listed: weights, order, the same answer per service, and the figures of the sentence.
import { describe, expect, it } from 'vitest';
import type { NodeBrief } from '../../../../server/api/contract';
import { type Briefs, exposeServices, idsOf, totalsOf, weighPoints } from '../../../../web/views/single-points/points';

const brief = (id: string, criticality: NodeBrief['criticality'] = null): NodeBrief => ({
  id,
  kind: 'Service',
  name: id,
  criticality,
  organisation: null,
  rank: null,
  contractedWith: [],
});
const briefs: Briefs = new Map([brief('s:v', 'vital'), brief('s:c', 'critical'), brief('s:i', 'important'), brief('s:u')].map((one) => [one.id, one]));
const answer = {
  singlePoints: [
    { id: 'b', kind: 'Supplier' as const, takesDown: ['s:c', 's:i', 's:v'], weight: 14 },
    { id: 'c', kind: 'Datacenter' as const, takesDown: ['s:u', 's:v'], weight: 9 },
    { id: 'd', kind: 'Supplier' as const, takesDown: ['s:u', 's:v'], weight: 9 },
    { id: 'e', kind: 'Component' as const, takesDown: [], weight: 0 },
  ],
};
const points = weighPoints(answer, briefs);

describe('single points', () => {
  it('weigh what the answer says, heaviest first, then by id', () => {
    expect(points.map(({ id, weight }) => [id, weight])).toEqual([
      ['b', 14],
      ['c', 9],
      ['d', 9],
    ]);
  });
  it('list their services worst first, and count them per level', () => {
    expect(points[0]?.takesDown).toEqual(['s:v', 's:c', 's:i']);
    expect(points[1]?.byLevel).toEqual({ vital: 1, critical: 0, important: 0, supporting: 0, unknown: 1 });
  });
  it('without services are left out', () => {
    expect(points.some(({ id }) => id === 'e')).toBe(false);
  });
  it('count a service that nobody knows as unknown', () => {
    expect(weighPoints({ singlePoints: [{ id: 'x', kind: 'Supplier', takesDown: ['s:gone'], weight: 1 }] }, briefs)[0]?.byLevel.unknown).toBe(1);
  });
});

describe('services with their single points', () => {
  const services = exposeServices(points, briefs);
  it('are the same pairs, worst level first', () => {
    expect(services.map(({ id, points: by }) => [id, by])).toEqual([
      ['s:v', ['b', 'c', 'd']],
      ['s:c', ['b']],
      ['s:i', ['b']],
      ['s:u', ['c', 'd']],
    ]);
    expect(services.reduce((sum, one) => sum + one.points.length, 0)).toBe(points.reduce((sum, one) => sum + one.takesDown.length, 0));
  });
  it('give the figures of the sentence', () => {
    expect(totalsOf(points, services)).toEqual({ points: 3, takingVital: 3, services: 4, vitalServices: 1 });
  });
});

describe('ids to look up', () => {
  it('are each once, of points, services and common causes', () => {
    const causes = { commonCauses: [{ dependent: 's:v', group: 'g', shared: ['x'], ownMembers: ['m'] }] };
    expect(idsOf(answer as never, causes as never).sort()).toEqual(['b', 'c', 'd', 'e', 'm', 's:c', 's:i', 's:u', 's:v', 'x']);
  });
});
