// Hidden rows and columns of a sheet are read, and said once with their count, in Excel workbooks and OpenDocument spreadsheets.
import { describe, expect, it } from 'vitest';
import { importers } from '../../../importers/list';
import { HiddenOfSheet } from '../../../importers/reading/hidden-lines';
import { takeApart } from '../../../importers/reading/take-apart';
import { describeIssue } from '../../../server/model/issues';
import { inputFile, runImporter } from '../../support/input-files';
import { openDocument, rowXml, sheetXml, workbook } from '../../support/workbooks';

const table = importers.find(({ format }) => format === 'table');
async function toldOf(name: string, bytes: Uint8Array) {
  if (!table) throw new Error('no importer for tables');
  const { issues, rows } = await runImporter(table, await takeApart(inputFile(name, bytes)));
  const told = issues.filter(({ code }) => code.startsWith('hidden-'));
  return {
    rows,
    told: told.map(({ code, severity, sheet, details }) => ({ code, severity, sheet, details })),
    texts: told.map((one) => describeIssue(one, 'nl').message),
  };
}

const rows = [
  { code: 'hidden-rows', severity: 'info', sheet: 'Suppliers', details: { count: 2 } },
  { code: 'hidden-columns', severity: 'info', sheet: 'Suppliers', details: { count: 2, columns: '“kvk”, “lei”' } },
];

describe('hidden rows and columns', () => {
  it('of an Excel workbook', async () => {
    const cells = [
      ['id', 'name', 'kvk', 'lei'],
      ['sup:a', 'A'],
      ['sup:b', 'B'],
      ['sup:c', 'C'],
    ].map((one, at) => rowXml(one, at + 1));
    const hide = (at: number, stated: string) => cells[at]?.replace('<row ', `<row hidden="${stated}" `) ?? '';
    const xml = sheetXml(`${cells[0]}${cells[1]}${hide(2, '1')}${hide(3, 'true')}`).replace(
      '<sheetData>',
      '<cols><col min="3" max="9" hidden="1"/></cols><sheetData>',
    );
    const { told, rows: read, texts } = await toldOf('a.xlsx', workbook([{ name: 'Suppliers', xml }]));
    expect([told, read]).toEqual([rows, { read: 3, accepted: 3, rejected: 0 }]);
    expect(texts[0]).toBe('Op blad “Suppliers” staan verborgen rijen (2 rijen), met de hand of door een filter: gelezen als de andere.');
  });

  it('of an OpenDocument spreadsheet', async () => {
    const row = (cells: readonly string[], attributes = '') =>
      `<table:table-row ${attributes}>${cells.map((one) => `<table:table-cell><text:p>${one}</text:p></table:table-cell>`).join('')}</table:table-row>`;
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
    const hidden = `${row(['sup:b', 'B'], 'table:visibility="collapse"')}${row(['sup:c', 'C'], 'table:visibility="filter"')}`;
    const bytes = openDocument([{ name: 'Suppliers', rows: `${columns}${row(['id', 'name', 'kvk', 'lei'])}${row(['sup:a', 'A'])}${hidden}` }]);
    expect(await toldOf('a.ods', bytes)).toMatchObject({ told: rows, rows: { accepted: 3 } });
  });

  it('are not told of where there are none', async () => {
    expect(
      (
        await toldOf(
          'a.xlsx',
          workbook([
            {
              name: 'Suppliers',
              rows: [
                ['id', 'name'],
                ['sup:a', 'A'],
              ],
            },
          ]),
        )
      ).told,
    ).toEqual([]);
  });
});

it('rows of a sheet without anything hidden carry no word of it', () => {
  const sheet = new HiddenOfSheet();
  expect(sheet.ofRow(false)).toBeNull();
  sheet.addColumns({ from: 5, until: Number.NaN });
  expect(sheet.ofRow(false)).toBeNull();
  sheet.addColumns({ from: 1, until: 2 });
  expect(sheet.ofRow(false)).toEqual({ isRow: false, columns: [{ from: 1, until: 2 }] });
});
