// What hangs on a pair: each service once, by its criticality.
import { expect, it } from 'vitest';
import { weighPairs } from '../../../server/analysis/pair-weights';
import { drawn } from '../../support/drawing';

const control = { checkpoint() {}, progress() {} };
const subject = drawn(`
  svc:vital -> sup:a
  svc:vital -> sup:b
  svc:critical -> con:1
  con:1 -> sup:a
  svc:important -> sup:b
  svc:plain -> sup:b
  svc:vital is criticality vital
  svc:critical is criticality critical
  svc:important is criticality important
  sup:c`);

it('a service that needs both counts once; vital 8, critical 4, important 2, others 1', () => {
  const pairs = [
    ['sup:a', 'sup:b'],
    ['sup:a', 'sup:c'],
    ['sup:c', 'sup:gone'],
  ] as const;
  expect(weighPairs(subject, pairs, control)).toEqual([
    { services: 4, vital: 1, weight: 15 },
    { services: 2, vital: 1, weight: 12 },
    { services: 0, vital: 0, weight: 0 },
  ]);
});

it('of a service itself what needs it counts, not the service', () => {
  const services = drawn('svc:s -> svc:t');
  expect(weighPairs(services, [['svc:t', 'svc:s']], control)).toEqual([{ services: 0, vital: 0, weight: 0 }]);
});

it('is computed until somebody stops it', () => {
  const stop = () => {
    throw new Error('stopped');
  };
  expect(() => weighPairs(subject, [['sup:a', 'sup:b']], { checkpoint: stop, progress() {} })).toThrow('stopped');
});
