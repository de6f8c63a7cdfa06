// The outcome of a scenario at one moment: who is hit through which services, own or used.
import { describe, expect, it } from 'vitest';
import type { NodeBrief, WhatIfAnswer } from '../../../../server/api/contract';
import { itemsByKind, outcomeAt, tabsToOffer, tabToShow } from '../../../../web/views/what-if/outcome';

const hit = (id: string, atHours: number, kind: 'Service' | 'Supplier' | 'Contract' | 'Component' = 'Service') => ({
  id,
  kind,
  atHours,
  path: ['sup:x', id],
  lost: [],
});
const totals = { failed: 3, degraded: 1, atRisk: 0, byKind: {}, byCriticality: {}, bySubDomain: {} };
const answer = {
  scenario: null,
  alreadyDown: [],
  failed: [{ ...hit('sup:x', 0, 'Supplier'), path: ['sup:x'] }, hit('svc:now', 0), hit('svc:shared', 4), hit('svc:late', 168)],
  degraded: [hit('svc:weak', 0)],
  atRisk: [],
  organisations: [
    { id: 'org:a', failedServices: ['svc:now', 'svc:shared'], degradedServices: [] },
    { id: 'org:b', failedServices: ['svc:shared'], degradedServices: ['svc:weak'] },
    { id: 'org:late', failedServices: ['svc:late'], degradedServices: [] },
    { id: 'org:weak', failedServices: [], degradedServices: ['svc:weak'] },
  ],
  totals: { ...totals, users: { sum: 0, unknown: 3 }, contractValueEur: { sum: 0, unknown: 0 } },
  timeline: [],
} as unknown as WhatIfAnswer;

const criticality: Readonly<Record<string, NodeBrief['criticality']>> = { 'svc:shared': 'vital' };
const nodeOf = (id: string) => ({ id, criticality: criticality[id] ?? null }) as NodeBrief;

describe('organisations at a moment', () => {
  it('are those with a service down or degraded by then, most services down first, the most critical service first', () => {
    expect(outcomeAt(answer, 24, nodeOf).organisationRows).toEqual([
      { id: 'org:a', down: ['svc:shared', 'svc:now'], degraded: [] },
      { id: 'org:b', down: ['svc:shared'], degraded: ['svc:weak'] },
      { id: 'org:weak', down: [], degraded: ['svc:weak'] },
    ]);
  });

  it('count as hit only with a service down: the figure of the totals', () => {
    expect([...outcomeAt(answer, 24, nodeOf).organisations.keys()]).toEqual(['org:a', 'org:b']);
    expect([...outcomeAt(answer, 0, nodeOf).organisations.keys()]).toEqual(['org:a']);
    expect([...outcomeAt(answer, 2160, nodeOf).organisations.keys()]).toEqual(['org:a', 'org:b', 'org:late']);
  });

  it('stand beside the service that hits them, whoever owns it', () => {
    expect(outcomeAt(answer, 24, nodeOf).hitBy.get('svc:shared')).toEqual(['org:a', 'org:b']);
    expect(outcomeAt(answer, 24, nodeOf).hitBy.get('svc:weak')).toEqual(['org:b', 'org:weak']);
  });
});

describe('parts that are down and no services', () => {
  const cause = { ...hit('sup:x', 0, 'Supplier'), path: ['sup:x'] };
  const partsOnly = {
    ...answer,
    failed: [cause, hit('con:a', 0, 'Contract'), hit('sup:y', 0, 'Supplier'), hit('cmp:late', 168, 'Component'), hit('cmp:now', 4, 'Component')],
    degraded: [],
  } as unknown as WhatIfAnswer;

  it('are listed with their path by kind, those down by then and never the cause', () => {
    const { parts, failed } = outcomeAt(partsOnly, 24, nodeOf).rows;
    expect(failed).toEqual([]);
    expect(parts.map(({ id, path }) => [id, path])).toEqual([
      ['cmp:now', ['cmp:now', 'sup:x']],
      ['con:a', ['con:a', 'sup:x']],
      ['sup:y', ['sup:y', 'sup:x']],
    ]);
    expect([...itemsByKind(outcomeAt(partsOnly, 2160, nodeOf))]).toEqual([
      ['Component', 2],
      ['Contract', 1],
      ['Supplier', 1],
    ]);
  });

  it('are what is shown when no service is down, unless another list was chosen', () => {
    expect(tabToShow(outcomeAt(partsOnly, 24, nodeOf), null)).toBe('parts');
    expect(tabToShow(outcomeAt(partsOnly, 24, nodeOf), 'failed')).toBe('failed');
    expect(tabToShow(outcomeAt(answer, 24, nodeOf), null)).toBe('failed');
    expect(tabToShow(outcomeAt({ ...partsOnly, failed: [cause] }, 24, nodeOf), null)).toBe('failed');
  });

  it('are offered as a list in the place of empty ones when no service is down', () => {
    const offered = (one: WhatIfAnswer, hours = 24) => tabsToOffer(outcomeAt(one, hours, nodeOf), tabToShow(outcomeAt(one, hours, nodeOf), null));
    expect(offered(answer)).toEqual(['failed', 'later', 'degraded', 'atRisk', 'organisations']);
    expect(offered({ ...partsOnly, organisations: [] })).toEqual(['failed', 'parts']);
    expect(offered({ ...partsOnly, organisations: [], failed: [...partsOnly.failed, hit('svc:late', 168)] })).toEqual(['failed', 'later', 'parts']);
  });
});
