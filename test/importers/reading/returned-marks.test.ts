// The mark at the end of a reason, and the quote before what a spreadsheet would run.
import { describe, expect, it } from 'vitest';
import { guardCell, markText, readMark, unguardCell } from '../../../importers/reading/returned-marks';

describe('the mark of a rejected row', () => {
  it('is read from the end of its reason, whatever stands before it', () => {
    const mark = { mark: '12-0a1b2c3d', import: 'imp-7' };
    expect(readMark(markText(mark))).toEqual(mark);
    expect(readMark(`bad-required: “#1-ffffffff [imp-1]” is not valid. (row 3) ${markText(mark)} `)).toEqual(mark);
    expect(readMark(`missing-id ${markText({ ...mark, import: 'try' })}`)?.import).toBe('try');
  });

  it.each(['', 'missing-id: no id', '#1 [imp-1]', '#1-0a1b2c3d [imp-1] and more', '#1-0a1b2c3d [scenario-1]'])('is not in %j', (text) => {
    expect(readMark(text)).toBeNull();
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each(['=1+1', '@sum(1)', '+cmd|x!a', '-2+3(4)', '\t=x', "'=1+1", "''=1+1", '\uff1d1'])('%j gets a quote, which is taken back', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
    expect(unguardCell(guardCell(cell))).toBe(cell);
  });

  it.each(['', '-5', '+31 20 1234567', 'a=b', "'quoted'", '="0123"', '-'])('%j is none, and stays as it is', (cell) => {
    expect([guardCell(cell), unguardCell(cell)]).toEqual([cell, cell]);
  });
});
