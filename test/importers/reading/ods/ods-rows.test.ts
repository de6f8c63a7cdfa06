// The rows of an OpenDocument spreadsheet: repeats written out within bounds, gaps that count, and tables one by one.
import { describe, expect, it } from 'vitest';
import { readOdsRows, readOdsTables } from '../../../../importers/reading/ods/ods-rows';
import { openZip } from '../../../../importers/reading/zip';
import { inputFile } from '../../../support/input-files';
import { type OdsTableMade, openDocument } from '../../../support/workbooks';

const cell = (text: string, more = '') => `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`;
const gap = (repeat: number) => `<table:table-cell table:number-columns-repeated="${repeat}"/>`;
const row = (cells: string, repeat = 1) => `<table:table-row table:number-rows-repeated="${repeat}">${cells}</table:table-row>`;

async function contentOf(tables: readonly OdsTableMade[]) {
  const content = (await openZip(inputFile('a.ods', openDocument(tables)))).get('content.xml');
  if (!content) throw new Error('no content');
  return content;
}

async function rowsOf(rows: string, wanted = 0, others: readonly OdsTableMade[] = []) {
  const found: [number, ...string[]][] = [];
  for await (const batch of readOdsRows(await contentOf([{ name: 'A', rows }, ...others]), wanted)) {
    expect(batch.length).toBeLessThanOrEqual(1000);
    for (const { sheetRow, cells } of batch) found.push([sheetRow, ...cells]);
  }
  return found;
}

describe('the rows of a table', () => {
  it('have their number; empty ones and the empty cells behind the last are none, those between count', async () => {
    const rows = row(cell('Titel') + gap(16_383)) + row(gap(16_384), 2) + row(cell('a') + gap(2) + cell('b')) + row(gap(16_384), 1_048_572);
    expect(await rowsOf(rows)).toEqual([
      [1, 'Titel'],
      [4, 'a', '', '', 'b'],
    ]);
  });

  it('are written out where rows or cells are repeated, and where cells are merged', async () => {
    const rows = row(`${cell('a', 'table:number-columns-repeated="2"')}<table:covered-table-cell/>${cell('b')}`, 3);
    expect(await rowsOf(rows)).toEqual([1, 2, 3].map((at) => [at, 'a', 'a', '', 'b']));
  });

  it('have what a cell says that is merged over them', async () => {
    const below = row(`<table:covered-table-cell/>${cell('b')}`);
    expect(await rowsOf(row(cell('a', 'table:number-rows-spanned="2"') + cell('x')) + below + below)).toEqual([
      [1, 'a', 'x'],
      [2, 'a', 'b'],
      [3, '', 'b'],
    ]);
  });

  it('may be a hundred thousand that are repeated, a batch at a time; a million that nobody wrote are refused', async () => {
    expect(await rowsOf(row(cell('a'), 100_001))).toHaveLength(100_001);
    await expect(rowsOf(row(cell('a'), 1_048_576))).rejects.toThrow('row 1 is said to be there 1048576 times');
  });

  it('are those of one table; a table in a cell is not read', async () => {
    const inner = `<table:table table:name="inner">${row(cell('x'))}</table:table>`;
    const others = [{ name: 'B', rows: row(`<table:table-cell>${inner}<text:p>b</text:p></table:table-cell>`) }];
    expect(await rowsOf(row(cell('a')), 1, others)).toEqual([[1, 'b']]);
  });

  it.each([
    ['a row behind the last', row(cell('a')) + row(cell('b'), 1_048_576), 'row 1048577'],
    ['a cell behind the last column', row(gap(16_384) + cell('a')), 'behind the last column'],
    ['cells behind the last column', row(cell('a', 'table:number-columns-repeated="999999999"')), 'behind the last column'],
  ])('are refused with %s', async (_, rows, why) => {
    await expect(rowsOf(rows)).rejects.toThrow(why);
  });

  it('take a repeat that is no number as none', async () => {
    expect(await rowsOf(`<table:table-row table:number-rows-repeated="-5">${cell('a', 'table:number-columns-repeated="x"')}</table:table-row>`)).toEqual([
      [1, 'a'],
    ]);
  });
});

it('the tables have their names, and nobody sees some of them', async () => {
  expect(
    await readOdsTables(
      await contentOf([
        { name: 'Eén', rows: '' },
        { name: 'B', rows: '', isHidden: true },
      ]),
    ),
  ).toEqual([
    { name: 'Eén', isHidden: false },
    { name: 'B', isHidden: true },
  ]);
});
