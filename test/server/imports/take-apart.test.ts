// The door: workbooks as sheets, and of them those that a person names.
import { describe, expect, it } from 'vitest';
import { nameWithSheet, takeFilesApart } from '../../../server/imports/take-apart';
import { inputFile } from '../../support/input-files';
import { workbook } from '../../support/workbooks';

const book = inputFile(
  'a.xlsx',
  workbook([
    { name: 'Eén', rows: [['id']] },
    { name: 'Keuzes', state: 'hidden', rows: [['id']] },
  ]),
);
const list = inputFile('b.csv', 'id;name\n');
const closed = inputFile('m.xlsx', workbook([{ name: 'A' }], { parts: { 'xl/vbaProject.bin': 'x' } }));
const named = async (sheets: readonly string[], files = [book, list]) => (await takeFilesApart(files, sheets)).map((one) => [nameWithSheet(one), one.isFound]);

describe('files at the door', () => {
  it('are taken apart in their order; nobody named the sheets', async () => {
    expect(await named([])).toEqual([
      ['a.xlsx: Eén', true],
      ['a.xlsx: Keuzes', true],
      ['b.csv', undefined],
    ]);
  });

  it('are only the sheets that are named, also hidden ones, whatever their case and however an accent is written; other files stay', async () => {
    expect(await named(['E\u0065\u0301N', 'keuzes '])).toEqual([
      ['a.xlsx: Eén', false],
      ['a.xlsx: Keuzes', false],
      ['b.csv', undefined],
    ]);
    expect(await named(['KEUZES'], [{ ...book, isFound: true }])).toEqual([['a.xlsx: Keuzes', true]]);
  });

  it('are told apart when they or their sheets have one name: rows are known by file, sheet and number', async () => {
    const twice = inputFile(
      'a.xlsx',
      workbook([
        { name: 'Lijst', rows: [['id']] },
        { name: 'Lijst', rows: [['name']] },
        { name: 'lijst', rows: [['x']] },
      ]),
    );
    expect(await named([], [list, twice, list, inputFile('2/b.csv', 'id'), list])).toEqual([
      ['b.csv', undefined],
      ['a.xlsx: Lijst', true],
      ['a.xlsx: Lijst (2)', true],
      ['a.xlsx: lijst', true],
      ['3/b.csv', undefined],
      ['2/b.csv', undefined],
      ['5/b.csv', undefined],
    ]);
  });

  it('have every sheet that is named, or the ones that there are are told', async () => {
    await expect(named(['Prijzen'])).rejects.toMatchObject({ code: 'unknown-sheet', exit: 2, value: 'Prijzen', details: { sheets: '“Eén”, “Keuzes”' } });
    await expect(named(['Prijzen'], [list])).rejects.toMatchObject({ code: 'unknown-sheet', details: { sheets: '–' } });
    expect(await named(['Prijzen'], [closed])).toEqual([['m.xlsx', undefined]]);
  });
});
