// Issues as a file for a spreadsheet.
import { expect, it } from 'vitest';
import { issuesCsv } from '../../../../web/views/import/issues-csv';

const issue = {
  severity: 'error',
  code: 'c',
  message: 'a;b',
  remedy: '=1',
  file: 'f.csv',
  sheet: null,
  row: 3,
  line: 4,
  sheetRow: 5,
  column: 'x',
  value: 'say "no"',
};

it('has the row that the spreadsheet shows, and obeys nothing', () => {
  const [head, row, end] = issuesCsv([issue as never]).split('\r\n');
  expect(head).toBe('\ufeffseverity;code;message;remedy;file;sheet;row;line;column;value');
  expect(row).toBe('error;c;"a;b";\'=1;f.csv;;5;4;x;"say ""no"""');
  expect(end).toBe('');
});

it('has the record where the file is no spreadsheet, and nothing where it is about no row', () => {
  const rows = issuesCsv([
    { ...issue, sheetRow: null },
    { ...issue, row: null, sheetRow: null },
  ] as never).split('\r\n');
  expect([rows[1]?.split(';')[7], rows[2]?.split(';')[7]]).toEqual(['3', '']);
});
