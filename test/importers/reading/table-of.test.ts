// Which table a file is: the sheet that it is handed on with, else what its bytes are.
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../importers/reading/table-of';
import { inputFile } from '../../support/input-files';
import { sheetFile, sheetOf } from '../../support/table-sources';

describe('the table of a file', () => {
  it('is its sheet where it was taken out of a workbook', () => {
    const sheet = sheetOf(['a.xlsx', 'Blad1'], [['id']], { isHidden: true });
    expect(tableOf(sheetFile(sheet))).toBe(sheet);
  });

  it('is a list in JSON, a column a key', () => {
    expect(tableOf(inputFile('a.json', '[{"id": 1}]')).starts[0]?.first(1)).toMatchObject([{ cells: ['id'] }]);
  });

  it('is a CSV else; of a picture one that has no start', () => {
    expect(tableOf(inputFile('a.csv', 'id;name\n'))).toMatchObject({ file: 'a.csv', sheet: null, isHidden: false });
    expect(tableOf(inputFile('a.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).starts).toEqual([]);
  });
});
