// Cells that are merged over several rows of a sheet of Excel are filled in for each of them, within bounds.
import { describe, expect, it } from 'vitest';
import { mergedCells } from '../../../../importers/reading/xlsx/merged-cells';
import { openZip, type ZipEntry } from '../../../../importers/reading/zip';
import { inputFile } from '../../../support/input-files';
import { firstTable } from '../../../support/read-tables';
import { rowXml, sheetXml, workbook } from '../../../support/workbooks';

const merges = (...refs: string[]) => `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const sheet = (rows: readonly (readonly (string | null)[])[], ...refs: string[]) =>
  inputFile('a.xlsx', workbook([{ name: 'A', xml: sheetXml(rows.map((cells, at) => rowXml(cells, at + 1)).join(''), merges(...refs)) }]));

describe('a cell that is merged', () => {
  it('over rows says so for each of them; one merged over columns stands once', async () => {
    const rows = [['Register 2026'], ['supplier', 'contract'], ['Zaakhost', 'C1'], [null, 'C2'], [null, 'C3'], [null, 'C4']];
    expect(await firstTable(sheet(rows, 'A1:B1', 'A3:A5'))).toEqual([
      [1, 'Register 2026', ''],
      [2, 'supplier', 'contract'],
      [3, 'Zaakhost', 'C1'],
      [4, 'Zaakhost', 'C2'],
      [5, 'Zaakhost', 'C3'],
      [6, '', 'C4'],
    ]);
  });

  it('of a header of two rows makes the second whole', async () => {
    const rows = [
      ['supplier', 'contact', null],
      [null, 'name', 'country'],
      ['Zaakhost', 'Jan', 'NL'],
    ];
    expect((await firstTable(sheet(rows, 'A1:A2', 'B1:C1')))[1]).toEqual([2, 'supplier', 'name', 'country']);
  });

  it('is found however a program writes the attribute', async () => {
    const xml = `<mergeCell ref='B2:B7'/><mergeCell\n  ref = "a1:a3"/><mergeCell xref="C1:C9" ref="$D$4:$D$5"/>`;
    async function* open() {
      yield Buffer.from(xml);
    }
    expect([...(await mergedCells({ name: 'p', bytes: 1, packed: 1, open })).values()].flat()).toEqual([
      { column: 1, from: 2, until: 7 },
      { column: 0, from: 1, until: 3 },
      { column: 3, from: 4, until: 5 },
    ]);
  });

  it('is found wherever the pieces of the sheet end, also with a prefix', async () => {
    const xml = `<x:mergeCell ref="B2:B7"/>${' '.repeat(500)}<mergeCell foo="1" ref="AA1:AB3"/><mergeCell ref="A1:C1"/>`;
    for (const piece of [1, 13, 5000]) {
      async function* open() {
        for (let at = 0; at < xml.length; at += piece) yield Buffer.from(xml.slice(at, at + piece));
      }
      const found = await mergedCells({ name: 'p', bytes: 1, packed: 1, open });
      expect([...found]).toEqual([
        [2, [{ column: 1, from: 2, until: 7 }]],
        [1, [{ column: 26, from: 1, until: 3 }]],
      ]);
    }
  });

  it('is refused when there are hundreds of thousands', async () => {
    const many = Array.from({ length: 200_001 }, (_, at) => `A${at * 2 + 1}:A${at * 2 + 2}`);
    const entry = (await openZip(inputFile('a.xlsx', workbook([{ name: 'A', xml: many.map((ref) => `<mergeCell ref="${ref}"/>`).join('') }])))).get(
      'xl/worksheets/sheet1.xml',
    ) as ZipEntry;
    await expect(mergedCells(entry)).rejects.toThrow('200000 merged cells');
  });
});
