// The start of a table for those who recognise it: header, first rows, filled columns.
import { describe, expect, it } from 'vitest';
import { notItsShape, weigh } from '../../../importers/reading/certainty';
import { acceptsTables, filledCells, filledColumns, sampleTable } from '../../../importers/reading/table-sample';
import { inputFile } from '../../support/input-files';
import { sheetFile, sheetOf } from '../../support/table-sources';

const score = (cells: readonly string[]) => cells.filter((cell) => cell === 'id').length;
const rows = [['Titel'], ['id', 'naam', 'leeg'], ['', ' ', ''], ['a', ' A ', ''], ['b', '', '']];

describe('a sample of a table', () => {
  it('is named after the sheet, else the file; blank rows are left out and cells trimmed', () => {
    expect(sampleTable(sheetOf(['werk.xlsx', 'suppliers'], rows), score)).toEqual({
      name: 'suppliers',
      header: ['id', 'naam', 'leeg'],
      rows: [
        ['a', 'A', ''],
        ['b', '', ''],
      ],
      seen: { sheet: 'suppliers', header: 'id · naam · leeg' },
    });
  });

  it('leaves out the last row of a start that goes on: it may be cut off', () => {
    expect(sampleTable(sheetOf(['werk.xlsx', 'a'], rows, { known: 4 }), score)?.rows).toEqual([]);
  });

  it('takes the row that looks like a header where the format knows none', () => {
    expect(sampleTable(sheetOf(['werk.xlsx', 'a'], rows.slice(1)), () => 0)?.header).toEqual(['id', 'naam', 'leeg']);
  });

  it('tells filled columns and cells; of a table without rows the titles count', () => {
    const sample = sampleTable(sheetOf(['werk.xlsx', 'a'], rows), score);
    expect(sample && [filledColumns(sample), filledCells(sample, 1)]).toEqual([[0, 1], ['A']]);
    expect(filledColumns({ header: ['id', '', 'naam'], rows: [] })).toEqual([0, 2]);
  });
});

describe('recognising a table', () => {
  const accepts = acceptsTables(score, ({ name }) => weigh([{ isSeen: true, missing: { en: '', nl: '' } }], { table: name }));

  it('looks at the sheet that a file is handed on with, else at the file', () => {
    expect(accepts(sheetFile(sheetOf(['werk.xlsx', 'suppliers'], rows)))).toMatchObject({ confidence: 1, seen: { table: 'suppliers' } });
    expect(accepts(inputFile('a.csv', 'id;naam\n'))).toMatchObject({ confidence: 1, seen: { table: 'a.csv' } });
  });

  it('says of what is no table that it is not of its shape', () => {
    expect(accepts(inputFile('a.pdf', '%PDF-1.4\n'))).toBe(notItsShape);
  });
});
