// Numbers, shares, days and durations as people read them.
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../web/i18n/format';

const [nl, en] = [formatsOf('nl'), formatsOf('en')];
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a share', () => {
  it.each([
    [0, 0, '0 %'],
    [0.634, 0, '63 %'],
    [0.634, 1, '63,4 %'],
    [1, 0, '100 %'],
    [null, 0, '–'],
    // Neither nothing nor all.
    [0.004, 0, '< 1 %'],
    [0.997, 0, '> 99 %'],
    [0.0004, 1, '< 0,1 %'],
    [0.99996, 1, '> 99,9 %'],
    [-0.2, 0, '-20 %'],
    // What sums of shares may be off by is nothing.
    [1 - 1e-12, 0, '100 %'],
    [1e-12, 0, '0 %'],
  ])('%s with %d decimals is %s', (share, decimals, text) => {
    expect(plain(nl.percent(share, decimals))).toBe(text);
  });
});

describe('a probability', () => {
  it.each([
    [0, '0 %'],
    [0.0017496, '0,175 %'],
    [0.99999, '> 99,9 %'],
    [1, '100 %'],
  ])('%d is %s', (value, text) => {
    expect(plain(nl.probability(value))).toBe(text);
  });
});

describe('a number', () => {
  it('is written as the language has it', () => {
    expect([nl.number(1284.5), en.number(1284.5)]).toEqual(['1.284,5', '1,284.5']);
    expect(nl.fraction(0.0012345)).toBe('0,00123');
  });

  it('of euros is in millions from a million on', () => {
    expect([999_999, 30_200_000, -2_000_000].map((value) => plain(nl.euro(value)))).toEqual(['€ 999.999', '€ 30,2 mln', '€ -2,0 mln']);
    expect(plain(en.euro(1_000_000))).toBe('€ 1.0 m');
  });
});

describe('hours', () => {
  it.each([
    [0, 'direct'],
    [0.01, '< 0,1 u'],
    [1.25, '1,3 u'],
    [24, '24 u'],
    [48, '48 u'],
    [72, '3 dagen'],
    [168, '1 week'],
    [336, '2 weken'],
    [720, '1 maand'],
    [2160, '3 maanden'],
    [169, '169 u'],
  ])('%d are %s', (hours, text) => {
    expect(plain(nl.hours(hours))).toBe(text);
  });
});

it('a day is the day that is written, whatever the time zone', () => {
  expect(nl.date('2026-11-23')).toBe('23 nov 2026');
  expect(en.date('2026-01-01')).toBe('1 Jan 2026');
});

it('names are sorted as a reader does: without capitals, numbers as numbers', () => {
  expect(['server 10', 'Server 9', 'école', 'Eb'].sort(nl.compare)).toEqual(['Eb', 'école', 'Server 9', 'server 10']);
});
