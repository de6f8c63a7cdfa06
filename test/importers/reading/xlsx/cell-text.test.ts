// What a cell of Excel says: numbers without dust, dates in both systems, texts with what XML cannot hold.
import { describe, expect, it } from 'vitest';
import { isoDateText, numberText, shownNumber, unescapeText } from '../../../../importers/reading/xlsx/cell-text';

describe('a number', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['1E3', '1000'],
    ['-2.50', '-2.5'],
    ['12345678', '12345678'],
    // Written out in full it is exact, whatever its length; otherwise Excel has lost what stands behind the fifteenth digit.
    ['12345678901234567890', '12345678901234567890'],
    ['1.2345678901234567E+19', '1.23456789012346E+19'],
    ['text', 'text'],
    ['', ''],
  ])('%s is written %s', (raw, text) => {
    expect(numberText(raw)).toBe(text);
  });

  it('is filled up with zeros, or a percentage, when its format says so', () => {
    const zeros = { kind: 'zeros', digits: 8 } as const;
    expect([shownNumber('1234567', zeros, false), shownNumber('-5', zeros, false), shownNumber('1.5', zeros, false)]).toEqual(['01234567', '-5', '1.5']);
    expect(shownNumber('42', { kind: 'zeros', digits: 4, before: 'C-' }, false)).toBe('C-0042');
    expect([shownNumber('0.07', { kind: 'percent' }, false), shownNumber('x', { kind: 'percent' }, false)]).toEqual(['7%', 'x']);
  });
});

describe('a date', () => {
  it.each([
    ['46082', '2026-03-01', '2030-03-02'],
    ['0', '1900-01-00', '1904-01-01'],
    ['1', '1900-01-01', '1904-01-02'],
    ['59', '1900-02-28', '1904-02-29'],
    // Excel has a day that never was; the first system alone.
    ['60', '1900-02-29', '1904-03-01'],
    ['61', '1900-03-01', '1904-03-02'],
    ['2958465', '9999-12-31', '2958465'],
    ['2958466', '2958466', '2958466'],
    ['-1', '-1', '-1'],
    ['soon', 'soon', 'soon'],
  ])('of day %s is %s, and with days from 1904 %s', (raw, from1900, from1904) => {
    expect([shownNumber(raw, { kind: 'date' }, false), shownNumber(raw, { kind: 'date' }, true)]).toEqual([from1900, from1904]);
  });

  it('has its time when the format shows one; a time alone is no date', () => {
    const show = (raw: string, kind: 'date' | 'time' | 'date-time') => shownNumber(raw, { kind }, false);
    expect([show('46082.75', 'date'), show('46082.75', 'date-time'), show('46082', 'date-time')]).toEqual(['2026-03-01', '2026-03-01T18:00:00', '2026-03-01']);
    expect([show('0.5', 'time'), show('46081.9999999', 'date-time')]).toEqual(['12:00:00', '2026-03-01']);
  });
});

it('a text has the signs that were written as codes; an ISO date loses the midnight that programs add', () => {
  expect([unescapeText('a_x000D__x000a_b'), unescapeText('a_b')]).toEqual(['a\r\nb', 'a_b']);
  expect([isoDateText('2026-03-01T00:00:00.000Z'), isoDateText('2026-03-01T10:00:00')]).toEqual(['2026-03-01', '2026-03-01T10:00:00']);
});
