// The order of day and month, told by dates that can be read in one way only; asked where none tells it.
import { describe, expect, it } from 'vitest';
import { dateOrderOf } from '../../../../importers/mapping/suggest/date-order';
import { column, lines, suggested } from './suggested';

const orderOf = (...cells: string[]) => dateOrderOf([column('Start', ...cells)]);

it('is month first where a date says so and none says the other', () => {
  expect(orderOf('01/15/2024', '02/03/2024')).toMatchObject({ order: 'm-d-y', isAsked: false });
  expect(orderOf('15-01-2024', '02-03-2024')).toMatchObject({ order: null, isAsked: false });
  expect(orderOf('2024-01-15', 'x')).toBeNull();
  expect(orderOf('01/01/2024', '02/02/2024')).toBeNull();
});

it('is asked with the counts where dates contradict each other', () => {
  const found = orderOf('01/15/2024', '15/01/2024', '02/03/2024', '04/03/2024');
  expect(found?.isAsked).toBe(true);
  expect(found?.reason.en).toContain('1 as “15/01/2024”, 1 as “01/15/2024”; 2 can be read in both ways');
});

it('is asked where nothing tells it; with hyphens and points the day stands first', () => {
  expect(orderOf('02/03/2024', '04/05/2024')).toMatchObject({
    order: null,
    isAsked: true,
    reason: { en: expect.stringContaining('2 dates such as “02/03/2024”') },
  });
  expect(orderOf('02-03-2024')).toMatchObject({ order: null, isAsked: false, reason: { en: expect.stringContaining('the day is written first') } });
  expect(orderOf('02.03.2024')?.isAsked).toBe(false);
});

it('a column that is no date of ours tells it only where these do not', () => {
  const other = column('Laatste wijziging', '12/31/2026');
  expect(dateOrderOf([column('Start', '01/02/2026'), other])?.order).toBe('m-d-y');
  expect(dateOrderOf([column('Start', '13/02/2026'), other])).toMatchObject({ order: null, isAsked: false });
  expect(dateOrderOf([column('Laatste wijziging', '01/02/2026')])).toBeNull();
});

describe('a table with the month first', () => {
  const { table, open } = suggested({
    'contracts.csv': lines('Contract ID,Vendor,Start Date,End Date', 'C-1,Acme,01-15-2024,12-31-2026', 'C-2,Beta,02-28-2024,11-30-2026'),
  });

  it('says so in its profile, and its dates are dates', () => {
    expect([table.dates, open]).toEqual(['m-d-y', []]);
    expect(Object.keys(table.things[0]?.properties ?? {})).toEqual(['start', 'end']);
  });
});

it('a date that is impossible in one order decides it for the column beside, which alone is none', () => {
  const { table, asks } = suggested({ 'contracten.csv': lines('Contractnr;Leverancier;Begindatum;Einddatum', 'C-1;Alfa B.V.;01/02/2026;12/31/2026') });
  expect([table.dates, asks]).toEqual(['m-d-y', []]);
});

it('what nothing tells is open, and taken day first by who takes all', () => {
  const files = { 'contracten.csv': lines('Contractnr;Leverancier;Einddatum', 'C-1;Alfa B.V.;01/02/2026', 'C-2;Beta N.V.;03/04/2026') };
  expect([suggested(files).table.dates, suggested(files).asks]).toEqual([null, ['tables[0].dates']]);
  expect(suggested(files, { all: true }).table.dates).toBe('d-m-y');
});
