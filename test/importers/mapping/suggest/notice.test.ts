// A notice period in months is left out with why: days are never made of months.
import { expect, it } from 'vitest';
import { noticeNotInDays } from '../../../../importers/mapping/suggest/notice';
import { column, lines, suggested } from './suggested';

it.each([
  ['Opzegtermijn (mnd)', ['3', '6'], true],
  ['Opzegtermijn in maanden', ['3'], true],
  ['Notice period (months)', ['3'], true],
  ['Kündigungsfrist', ['3 Monate', '12 Monate'], true],
  ['Opzegtermijn', ['3 mnd', '1 maand'], true],
  ['Opzegtermijn', ['90', '30'], false],
  ['Opzegtermijn (dagen)', ['90'], false],
  ['Looptijd in maanden', ['36'], false],
] as const)('%s with %j: %s', (title, cells, isLeftOut) => {
  expect(noticeNotInDays(column(title, ...cells)) !== null).toBe(isLeftOut);
});

it('is said as the reason, and is not asked', () => {
  const { decisions, open } = suggested({
    'contracten.csv': lines('Contractnr;Leverancier;Opzegtermijn (mnd)', 'C1;Grutto B.V.;3', 'C2;Zijl B.V.;6', 'C3;Zijl B.V.;6'),
  });
  expect(open).toEqual([]);
  expect(decisions.find(({ use }) => use === 'Opzegtermijn (mnd)')).toMatchObject({
    at: 'tables[0].unused',
    reason: { en: expect.stringContaining('not in days') },
  });
});
