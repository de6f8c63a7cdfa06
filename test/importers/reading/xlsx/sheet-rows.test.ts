// The rows of a sheet of Excel: every sort of cell, with references and without, and what no sheet can have.
import { describe, expect, it } from 'vitest';
import { columnOf } from '../../../../importers/reading/xlsx/sheet-rows';
import { inputFile } from '../../../support/input-files';
import { firstTable } from '../../../support/read-tables';
import { type SheetMade, sheetXml, type WorkbookMade, workbook } from '../../../support/workbooks';

const oneSheet = (rows: NonNullable<SheetMade['rows']>, made: WorkbookMade = {}) => firstTable(inputFile('a.xlsx', workbook([{ name: 'A', rows }], made)));
const ofXml = (xml: string) => firstTable(inputFile('a.xlsx', workbook([{ name: 'A', xml }])));
const cell = (xml: string) => ({ xml });

describe('a cell', () => {
  it('is a text in itself, or one that cells share', async () => {
    const shared = (at: number) => cell(`<c t="s"><v>${at}</v></c>`);
    const row = ['Los & vast', shared(0), null, cell('<c t="inlineStr"><is><r><t>a</t></r><r><t>b_x000A_c</t></r></is></c>')];
    expect(await oneSheet([row, ['x']], { strings: ['<t>Een</t>'] })).toEqual([
      [1, 'Los & vast', 'Een', '', 'ab\nc'],
      [2, 'x', '', '', ''],
    ]);
  });

  it('is a number or date by its style, in the date system of the workbook', async () => {
    const row = [cell('<c s="1"><v>46082</v></c>'), cell('<c s="2"><v>1234567</v></c>'), cell('<c s="99"><v>7</v></c>')];
    const formats = ['dd-mm-yyyy', '00000000'];
    expect(await oneSheet([row], { formats })).toEqual([[1, '2026-03-01', '01234567', '7']]);
    expect(await oneSheet([row], { formats, date1904: true })).toEqual([[1, '2030-03-02', '01234567', '7']]);
  });

  it('is the last value of a formula, true or false, an ISO date, or the error that it shows', async () => {
    const row = [
      cell('<c t="str"><f>A1&amp;"x"</f><v>Axx</v></c>'),
      cell('<c><f>1+1</f><v>2</v></c>'),
      cell('<c t="b"><v>1</v></c>'),
      cell('<c t="b"><v>0</v></c>'),
      cell('<c t="d"><v>2026-03-01T00:00:00</v></c>'),
      cell('<c t="e"><v>#REF!</v></c>'),
      cell('<c><f>SUM(A1:A2)</f></c>'),
    ];
    expect(await oneSheet([row])).toEqual([[1, 'Axx', '2', 'true', 'false', '2026-03-01', '#REF!', '#UNCALCULATED!']]);
  });
});

describe('the rows of a sheet', () => {
  it('have the number that a person sees; rows without a value are none', async () => {
    expect(await oneSheet([['Titel'], [null], ['id', 'name'], [null, 'B']])).toEqual([
      [1, 'Titel', ''],
      [3, 'id', 'name'],
      [4, '', 'B'],
    ]);
  });

  it('need no references, and may have names with a prefix', async () => {
    const cells = '<x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c>';
    expect(await ofXml(`<x:worksheet xmlns:x="m"><x:sheetData><x:row>${cells}</x:row></x:sheetData></x:worksheet>`)).toEqual([[1, 'a', '2']]);
  });

  it.each([
    ['a cell behind the last column', '<row><c r="XFE1"><v>1</v></c></row>', 'behind the last column'],
    ['a column of a thousand letters', `<row><c r="${'Z'.repeat(1000)}1"><v>1</v></c></row>`, 'behind the last column'],
    ['a row behind the last', '<row r="1048577"><c><v>1</v></c></row>', 'row 1048577'],
  ])('are refused with %s', async (_, rows, why) => {
    await expect(ofXml(sheetXml(rows))).rejects.toThrow(why);
  });
});

it('letters say which column it is', () => {
  expect(['A1', 'Z9', 'AA1', 'xfd1', '12', ''].map(columnOf)).toEqual([0, 25, 26, 16_383, -1, -1]);
});
