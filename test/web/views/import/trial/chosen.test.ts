// Choices of names in a profile: kept by column, replaced, taken back; only where the profile reads the column.
import { describe, expect, it } from 'vitest';
import { canChoose, chosenOf, namesOf, withChosen, withoutChosen } from '../../../../../web/views/import/trial/chosen';
import { register } from '../mapping/contract-register';

const place = (over: object = {}) => ({ file: 'contracten 2026.csv', sheet: null, column: 'Gebruikt', value: 'Database', ...over });
const issue = (row: number, over: object = {}) => ({
  ...{ code: 'ambiguous-reference', severity: 'error' as const, message: '', remedy: '', row, line: row, sheetRow: row },
  ...place(over),
});

describe('a choice', () => {
  it('is kept for the column, in place of an earlier one, and taken back', () => {
    const once = withChosen(register, place(), 'cmp:a');
    const again = withChosen(once, place({ value: 'DATABASE', column: 'gebruikt' }), 'cmp:b');
    expect([chosenOf(once), chosenOf(again)]).toEqual([
      [{ column: 'Gebruikt', name: 'Database', id: 'cmp:a' }],
      [{ column: 'gebruikt', name: 'DATABASE', id: 'cmp:b' }],
    ]);
    expect(withoutChosen(again, { column: 'Gebruikt', name: 'database', id: 'cmp:b' })).toEqual(register);
  });
  it('can be kept only where the profile reads the column of the file', () => {
    const can = [place(), place({ column: 'Opm. inkoop' }), place({ column: 'to' }), place({ file: 'anders.csv' }), place({ column: null })];
    expect(can.map((one) => canChoose(register, one))).toEqual([true, false, false, false, false]);
    expect(canChoose(null, place())).toBe(false);
  });
});

it('names stand once for all their rows', () => {
  const found = namesOf([issue(3), issue(5, { value: 'Ander' }), issue(9, { value: 'database' })]);
  expect(found.map(({ issue: { value }, rows }) => [value, rows.map(({ row }) => row)])).toEqual([
    ['Database', [3, 9]],
    ['Ander', [5]],
  ]);
});
