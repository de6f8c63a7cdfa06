// The row of a file in words.
import { describe, expect, it } from 'vitest';
import { rowText } from '../../../server/model/place-text';

describe('the row of a file', () => {
  it('is that of a spreadsheet where there is one, else the record, else nothing', () => {
    expect(rowText({ row: 1, sheetRow: 4 })).toBe('row 4');
    expect(rowText({ row: 1, sheetRow: null })).toBe('record 1');
    expect(rowText({ row: null, sheetRow: null })).toBe('');
  });
});
