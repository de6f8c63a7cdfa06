// Which number of a row a reader looks for.
import { expect, it } from 'vitest';
import { shownRow } from '../../../web/components/shown-row';

it('a row is the one that a spreadsheet shows, else the record of the file, else none', () => {
  expect(shownRow({ row: 3, sheetRow: 5 })).toEqual({ of: 'row', number: 5 });
  expect(shownRow({ row: 3, sheetRow: null })).toEqual({ of: 'record', number: 3 });
  expect(shownRow({ row: null, sheetRow: null })).toBeNull();
  expect(shownRow({ row: 0, sheetRow: null })).toEqual({ of: 'record', number: 0 });
});
