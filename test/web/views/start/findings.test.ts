// Which findings the start page shows: the heaviest of each kind, none said twice.
import { describe, expect, it } from 'vitest';
import type { FindingsAnswer, NodeBrief } from '../../../../server/api/contract';
import { namesIn, topFindings } from '../../../../web/views/start/findings';

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
const point = (id: string, ...takesDown: string[]) => ({
  id,
  kind: 'Supplier' as const,
  weight: takesDown.length,
  vital: takesDown.filter((service) => service.startsWith('vital')).length,
  takesDown,
});
const hidden = (id: string) => ({ id, kind: 'Supplier' as const, via: ['sup:own', 'sup:b'], hiddenShare: 0.4, services: ['s1', 's2', 's3', 'vital1'] });
const owner = (id: string, relianceShare: number) => ({ id, kind: 'Supplier' as const, relianceShare, providers: ['sup:own', 'sup:b'] });
const heaviest = <T>(...top: T[]) => ({ found: top.length, top });

const answer: FindingsAnswer = {
  ...envelope,
  singlePoints: heaviest(point('sup:own', 's9'), point('sup:deep', 's1', 's2', 'vital1'), point('sup:near', 's1', 's2', 'vital1'), point('sup:keys', 'vital2')),
  hidden: heaviest(hidden('sup:parent'), hidden('sup:deep'), hidden('sup:near')),
  falseRedundancies: heaviest({ dependent: 'sup:near', group: 'g', causes: ['sup:deep'], shared: ['sup:deep'], weight: 1, services: ['s1'] }),
  ownership: heaviest(owner('sup:own', 0.9), owner('sup:parent', 0.6)),
  figures: {
    nodes: 9,
    relations: 9,
    byKind: {},
    alreadyDown: 0,
    servicesWithSinglePoint: 4,
    vitalServicesWithSinglePoint: 2,
    vitalSinglePoints: 3,
    directProviders: 2,
    jurisdictions: 1,
    network: { connectedNodes: 9, dependencies: 9, parts: 1, largestPart: 9, density: 0.125, mostNeeded: [], mostPassed: null },
  },
};

describe('the top findings', () => {
  it('are one of each kind, and the same services through another part of one chain are said once', () => {
    expect(topFindings(answer, nodeOf).map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'hidden sup:near',
      'singleHidden sup:keys',
      'false sup:near',
      'owner sup:parent',
      'single sup:own',
    ]);
  });
  it('give what goes down, with its base in the page, and how much of it is vital', () => {
    const [first, second, , owner] = topFindings(answer, nodeOf);
    expect(first).toMatchObject({ figure: 3, vital: 1, takesDown: true, via: 2 });
    expect(second).toMatchObject({ figure: 1, unit: 'vital' });
    expect(owner).toMatchObject({ figure: 6, share: 0.6 });
  });
  it('say that services rest on a hidden party when it takes none down alone', () => {
    const [first] = topFindings({ ...answer, singlePoints: heaviest() }, nodeOf);
    expect(first).toMatchObject({ id: 'sup:near', takesDown: false, figure: 4, vital: 0 });
  });
  it('need no more names than are shown: of many services the number is said', () => {
    expect(new Set(namesIn(answer))).toEqual(new Set(['sup:own', 's9', 'sup:deep', 'sup:near', 'sup:keys', 'vital2', 'sup:parent']));
  });
  it('are none without answers', () => {
    expect(topFindings(undefined, nodeOf)).toEqual([]);
  });
});
