// Which findings the start page shows: the heaviest of each kind, none said twice.
import { describe, expect, it } from 'vitest';
import type { NodeBrief } from '../../../../server/api/contract';
import { type Answers, topFindings } from '../../../../web/views/start/findings';

const envelope = {
  format: 'ketenzicht-answer' as const,
  version: 1 as const,
  question: '',
  parameters: {},
  snapshot: '',
  asOf: null,
  completeness: { services: 10, withProvider: 10, withDeclaredChain: 0, withLocation: 0, withOwnership: 0 },
};
const brief = (id: string, rank: number | null): NodeBrief => ({
  id,
  kind: 'Supplier',
  name: id,
  criticality: id.startsWith('vital') ? 'vital' : null,
  organisation: null,
  rank,
  contractedWith: [],
});
const ranks: Readonly<Record<string, number | null>> = { 'sup:near': 2, 'sup:deep': 3, 'sup:own': 1, 'sup:keys': 2, 'sup:parent': null };
const nodeOf = (id: string) => brief(id, ranks[id] ?? null);
const point = (id: string, ...takesDown: string[]) => ({ id, kind: 'Supplier' as const, takesDown });
const hidden = (id: string, ...path: string[]) => ({ id, via: ['sup:own', 'sup:b'], hiddenShare: 0.4, services: ['s1', 's2', 's3', 'vital1'], paths: [path] });
const share = (id: string, relianceShare: number) => ({ id, share: null, relianceShare, directShare: null, hiddenShare: null });
const layer = (name: string, ...members: ReturnType<typeof share>[]) => ({
  layer: name,
  hhi: null,
  effectiveNumber: null,
  unknownShare: null,
  noneShare: null,
  partlyUnknownShare: null,
  members,
});

const answers: Answers = {
  singlePoints: {
    ...envelope,
    singlePoints: [point('sup:deep', 's1', 's2', 'vital1'), point('sup:near', 's1', 's2', 'vital1'), point('sup:keys', 'vital2'), point('sup:own', 's9')],
  },
  concentration: {
    ...envelope,
    layers: [layer('supplier-1', share('sup:own', 0.1)), layer('ultimate-parent', share('sup:parent', 0.6), share('sup:own', 0.9))],
    hidden: [
      hidden('sup:parent', 's1', 'sup:own', 'sup:parent'),
      hidden('sup:deep', 's1', 'c', 'sup:near', 'sup:deep'),
      hidden('sup:near', 's1', 'c', 'sup:near'),
    ],
  },
  commonCauses: { ...envelope, commonCauses: [{ dependent: 'sup:near', group: 'g', shared: ['sup:deep'], ownMembers: [] }] },
};

describe('the top findings', () => {
  it('are one of each kind, and the same services through another part of one chain are said once', () => {
    expect(topFindings(answers, nodeOf).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'hidden sup:near',
      'singleHidden sup:keys',
      'false sup:near',
      'owner sup:parent',
      'single sup:own',
    ]);
  });
  it('give what goes down, with its base in the page, and how much of it is vital', () => {
    const [first, second, , owner] = topFindings(answers, nodeOf);
    expect(first).toMatchObject({ figure: 3, vital: 1, takesDown: true, via: 2 });
    expect(second).toMatchObject({ figure: 1, unit: 'vital' });
    expect(owner).toMatchObject({ figure: 6, share: 0.6 });
  });
  it('say that services rest on a hidden party when it takes none down alone', () => {
    const [first] = topFindings({ ...answers, singlePoints: { ...envelope, singlePoints: [] } }, nodeOf);
    expect(first).toMatchObject({ id: 'sup:near', takesDown: false, figure: 4, vital: 0 });
  });
  it('are none without answers', () => {
    expect(topFindings({ singlePoints: undefined, concentration: undefined, commonCauses: undefined }, nodeOf)).toEqual([]);
  });
});
