// What names a table, and what an importer gives from a sheet: the sheet in every claim, issue and unused column, one batch after another.
import { describe, expect, it } from 'vitest';
import { nameOfTable } from '../../../importers/reading/table-source';
import { table } from '../../../importers/table/table';
import { runImporter } from '../../support/input-files';
import { sheetFile, sheetOf } from '../../support/table-sources';

const suppliers = sheetOf(
  ['werkmap.xlsx', 'Leveranciers'],
  [['Register 2026'], ['id', 'name', 'Telefoon'], ['sup:a', 'A', '1'], ['', '', ''], ['', 'zonder id', ''], ['sup:b', 'B\u0000', ''], ['sup:c', 'C', '']],
);
const needs = sheetOf(
  ['werkmap.xlsx', 'depends-on'],
  [
    ['from', 'to'],
    ['svc:x', 'cmp:y'],
  ],
);

describe('a sheet', () => {
  it('is named after itself, a file of one table after the file', () => {
    expect([nameOfTable(suppliers), nameOfTable({ file: 'a.csv', sheet: null })]).toEqual(['Leveranciers', 'a.csv']);
  });

  it('is read as a CSV is: each sheet the table of its own name, with its place in all that is said', async () => {
    const { nodes, relations, issues, unused, rows } = await runImporter(table, [suppliers, needs].map(sheetFile));
    expect(nodes.map(({ id, place }) => [id, place])).toEqual([
      ['sup:a', { file: 'werkmap.xlsx', sheet: 'Leveranciers', row: 1, line: null, sheetRow: 3 }],
      ['sup:c', { file: 'werkmap.xlsx', sheet: 'Leveranciers', row: 4, line: null, sheetRow: 7 }],
    ]);
    expect(relations.map(({ type, place: { sheet, row, sheetRow } }) => [type, sheet, row, sheetRow])).toEqual([['DEPENDS_ON', 'depends-on', 1, 2]]);
    expect(issues.map(({ code, sheet, row }) => [code, sheet, row])).toEqual([
      ['missing-id', 'Leveranciers', 2],
      ['bad-text', 'Leveranciers', 3],
      ['blank-rows', 'Leveranciers', null],
      ['unknown-column', 'Leveranciers', null],
    ]);
    expect(unused).toMatchObject([{ file: 'werkmap.xlsx', sheet: 'Leveranciers', column: 'Telefoon', filled: 1 }]);
    expect(rows).toEqual({ read: 5, accepted: 3, rejected: 2 });
  });
});
