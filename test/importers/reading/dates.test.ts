// Dates as files write them, with what is refused beside it.
import { describe, expect, it } from 'vitest';
import { readDate } from '../../../importers/reading/dates';

describe('dates', () => {
  it.each([
    '2026-12-31',
    '31-12-2026',
    '31/12/2026',
    '31.12.2026',
    '2026/12/31',
    '20261231',
    '2026-12-31T23:30:00Z',
    '2026-12-31 08:15:00',
    '31-12-2026 08:15:00',
    '31 december 2026',
    '31 Dec 2026',
    '2026-12-31T00:00:00.000+01:00',
  ])('reads %s', (text) => {
    expect(readDate(text)).toEqual({ date: '2026-12-31' });
  });
  it.each(['9999-12-31', '31-12-9999', '9999-12-31 00:00:00', 'Onbepaald', 'voor onbepaalde tijd', 'Unbefristet'])('takes %s as no end', (text) => {
    expect(readDate(text)).toEqual({ open: true });
  });
  it.each(['31-02-2026', '12/31/2026', '2026-13-01', '2026-12/31', 'soon', '46387', '29-02-2025', '0000-01-01', '32 maart 2026', ''])('refuses %j', (text) => {
    expect(readDate(text)).toBeNull();
  });
  it('knows leap days and pads single digits', () => {
    expect(readDate('29-2-2024')).toEqual({ date: '2024-02-29' });
    expect(readDate('1-3-2024')).toEqual({ date: '2024-03-01' });
  });
});
