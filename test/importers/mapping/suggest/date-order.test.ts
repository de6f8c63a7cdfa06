// The order of day and month, told by dates that can be read in one way only.
import { describe, expect, it } from 'vitest';
import { dateOrderOf } from '../../../../importers/mapping/suggest/date-order';
import { column, lines, suggested } from './suggested';

const orderOf = (...cells: string[]) => dateOrderOf([column('Start', ...cells)]);

it('is month first where a date says so and none says the other', () => {
  expect(orderOf('01/15/2024', '02/03/2024')?.order).toBe('m-d-y');
  expect(orderOf('15-01-2024', '02-03-2024')?.order).toBeNull();
  expect(orderOf('01/15/2024', '15/01/2024')).toMatchObject({ order: null, reason: { en: expect.stringContaining('both orders occur') } });
  expect(orderOf('02-03-2024')).toMatchObject({ order: null, reason: { en: expect.stringContaining('no date tells') } });
  expect(orderOf('2024-01-15', 'x')).toBeNull();
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
