// A blast radius added up.
import { expect, it } from 'vitest';
import { totalsOf } from '../../../server/analysis/totals';
import { drawn } from '../../support/drawing';

const subject = drawn(`
  svc:a is criticality vital, users 10, subDomain 2
  svc:b is criticality supporting
  svc:c is users 0, subDomain 17
  con:a is annualValueEur 100
  con:b
  sup:a`);
const all = subject.estate.ids.map((_, node) => node);

it('what failed is counted by what it is, in the order of the vocabulary, and the parts add up', () => {
  const totals = totalsOf(subject, { failed: all, degraded: [0], atRisk: [0, 1] } as never);
  expect(totals).toMatchObject({ failed: 6, degraded: 1, atRisk: 2, byKind: { Service: 3, Contract: 2, Supplier: 1 } });
  expect(Object.entries(totals.byCriticality)).toEqual([
    ['vital', 1],
    ['supporting', 1],
    ['unknown', 1],
  ]);
  expect(totals.bySubDomain).toEqual({ 2: 1, 17: 1, unknown: 1 });
});

it('a sum says of how many nothing is known; a stated 0 is known', () => {
  const totals = totalsOf(subject, { failed: all, degraded: [], atRisk: [] } as never);
  expect([totals.users, totals.contractValueEur]).toEqual([
    { sum: 10, unknown: 1 },
    { sum: 100, unknown: 1 },
  ]);
});

it('nothing that failed adds up to nothing, and can be stopped', () => {
  expect(totalsOf(subject, { failed: [], degraded: [], atRisk: [] } as never)).toMatchObject({ failed: 0, byKind: {}, users: { sum: 0, unknown: 0 } });
  const stop = () => {
    throw new Error('stopped');
  };
  expect(() => totalsOf(subject, { failed: all, degraded: [], atRisk: [] } as never, stop)).toThrow('stopped');
});
