// What stands out about one node.
import { describe, expect, it } from 'vitest';
import { type Answers, findingsAbout, idsIn } from '../../../../web/views/entity/findings';

const hidden = { id: 'sup:x', via: ['sup:a', 'sup:b'], services: ['svc:s'], paths: [['svc:s', 'sup:a', 'sup:x']] };
const answers = {
  effect: {
    failed: [
      { id: 'svc:s', kind: 'Service' },
      { id: 'cmp:c', kind: 'Component' },
    ],
  },
  own: {
    singlePoints: [
      { id: 'sup:p', takesDown: ['svc:s'] },
      { id: 'svc:s', takesDown: ['svc:s'] },
      { id: 'sup:q', takesDown: ['svc:t'] },
    ],
  },
  concentration: { hidden: [hidden] },
  causes: {
    commonCauses: [
      { dependent: 'svc:s', group: 'g', shared: ['sup:x'], ownMembers: ['sup:m'] },
      { dependent: 'svc:s', group: null, shared: ['sup:y'], ownMembers: [] },
    ],
  },
} as unknown as Answers;
const nothing: Answers = { effect: undefined, own: undefined, concentration: undefined, causes: undefined };

const kinds = (id: string) => findingsAbout(id, answers).map(({ kind }) => kind);

describe('a node', () => {
  it('is a single point of services, not of itself', () => {
    expect(findingsAbout('sup:x', answers)[0]).toEqual({ kind: 'isPoint', key: 'isPoint', services: ['svc:s'] });
    expect(kinds('svc:s')).not.toContain('isPoint');
  });

  it('has single points, not itself and none of others', () => {
    expect(findingsAbout('svc:s', answers).find(({ kind }) => kind === 'hasPoints')).toMatchObject({ points: ['sup:p'] });
  });

  it('is hidden, has one behind it, or is a service with one', () => {
    expect([kinds('sup:x').includes('isHidden'), kinds('sup:a').includes('behind'), kinds('svc:s').includes('serviceHidden')]).toEqual([true, true, true]);
  });

  it('has false redundancy, or is its cause; each finding has a key of its own', () => {
    const own = findingsAbout('svc:s', answers);
    expect(own.filter(({ kind }) => kind === 'false')).toMatchObject([
      { causes: ['sup:x', 'sup:m'], group: 'g' },
      { causes: ['sup:y'], group: '' },
    ]);
    expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
    expect([kinds('sup:m').includes('cause'), kinds('sup:y').includes('cause')]).toEqual([true, true]);
  });

  it('of which nothing was asked has no findings', () => {
    expect(findingsAbout('svc:s', nothing)).toEqual([]);
  });
});

it('all ids that findings name can be looked up', () => {
  const ids = new Set(idsIn(['svc:s', 'sup:x', 'sup:a', 'sup:m'].flatMap((id) => findingsAbout(id, answers))));
  for (const id of ['svc:s', 'sup:p', 'sup:x', 'sup:a', 'sup:b', 'sup:m', 'sup:y']) expect(ids).toContain(id);
});
