// Which services count, how much, and the least share.
import { describe, expect, it } from 'vitest';
import type { ParameterSpec } from '../../../server/analysis/analysis';
import { readScope, readShare, scopedServices } from '../../../server/analysis/service-scope';
import { drawn } from '../../support/drawing';

const subject = drawn(
  'org:a -> svc:used\n svc:own is organisation org:a\n svc:other is organisation org:b\n svc:below is organisation org:c\n org:c is parent org:a\n org:b',
);
const services = (organisation: string | null) => scopedServices(subject, { weight: 'count', organisation }).map((node) => subject.estate.ids[node]);

describe('the services', () => {
  it('are all, or those that an organisation owns or uses, with those of bodies below it', () => {
    expect(services(null)).toEqual(['svc:below', 'svc:other', 'svc:own', 'svc:used']);
    expect(services('org:a')).toEqual(['svc:below', 'svc:own', 'svc:used']);
  });

  it.each([
    [{ organisation: 'org:gone' }, 'unknown-id'],
    [{ organisation: 'svc:own' }, 'wrong-kind'],
    [{ weight: 'size' }, 'bad-parameter'],
  ])('%j is refused: %s', (raw, code) => {
    expect(() => readScope(raw, subject)).toThrow(expect.objectContaining({ code }));
  });
});

describe('a share', () => {
  const spec: ParameterSpec = { name: 'least', option: 'least', type: 'number', defaultValue: 0.25, title: { en: '', nl: '' } };

  it.each([
    [undefined, 0.25],
    ['0.4', 0.4],
    [0.4, 0.4],
    ['40%', 0.4],
    [' 12.5 % ', 0.125],
    ['100 %', 1],
    ['0 %', 0],
  ])('%s is %d', (given, share) => {
    expect(readShare(given === undefined ? {} : { least: given }, spec)).toBeCloseTo(share, 12);
  });

  it.each(['1.5', '101 %', '-1 %', '40 percent', '%', '1e1%'])('%s is refused', (given) => {
    expect(() => readShare({ least: given }, spec)).toThrow(expect.objectContaining({ code: 'bad-parameter' }));
  });
});
