// Where an issue is, as the command line says it.
import { expect, it } from 'vitest';
import { placeOf } from '../../../server/cli/issue-text';
import type { DescribedIssue } from '../../../server/model/issues';

const nowhere = { file: null, sheet: null, row: null, line: null, sheetRow: null, column: null };
const issue = (place: Partial<typeof nowhere> | Record<string, unknown>) => placeOf({ ...nowhere, ...place } as DescribedIssue);

it('an issue is in a file, a sheet, a row and a column, as far as it is', () => {
  expect(issue({ file: 'contracts.csv', row: 3, line: 4, column: 'end' })).toMatch(/^contracts\.csv, .*\b[34]\b.*, column end$/);
  expect(issue({ file: 'all.xlsx', sheet: 'Contracts' })).toBe('all.xlsx, Contracts');
  expect(issue({ file: 'contracts.csv', column: '' })).toBe('contracts.csv, column ');
});

it('an issue of no file is nowhere', () => {
  expect(issue({})).toBe('');
});
