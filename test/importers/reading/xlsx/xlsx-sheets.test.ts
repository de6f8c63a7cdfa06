// A workbook as sheets with their first rows: only so much is read until a sheet is opened, and progress counts bytes of the file.
import { expect, it } from 'vitest';
import { openXlsx } from '../../../../importers/reading/xlsx/xlsx-sheets';
import { openZip } from '../../../../importers/reading/zip';
import { inputFile } from '../../../support/input-files';
import { workbook } from '../../../support/workbooks';

const shared = (at: number) => ({ xml: `<c t="s"><v>${at}</v></c>` });
const count = 40_000;
const strings = Array.from({ length: count }, (_, at) => `<t>name ${at}</t>`);
const bytes = workbook(
  [
    { name: 'A', rows: strings.map((_, at) => [shared(at), at]) },
    { name: 'B', rows: [[shared(count - 1)]] },
  ],
  { strings },
);

it('the first rows of every sheet have their texts, also a text that stands far behind', async () => {
  const sheets = await openXlsx('a.xlsx', await openZip(inputFile('a.xlsx', bytes)));
  expect(sheets.map(({ sheet, head }) => [sheet, head.rows[0]?.cells[0], head.goesOn])).toEqual([
    ['A', 'name 0', true],
    ['B', `name ${count - 1}`, false],
  ]);
});

it('a cell that names a text that is not there is told, not read as empty', async () => {
  const broken = workbook([{ name: 'A', rows: [[shared(7)]] }], { strings: ['<t>a</t>'] });
  await expect(openXlsx('a.xlsx', await openZip(inputFile('a.xlsx', broken)))).rejects.toThrow('text 7, which is not there');
});

it('all rows come when a sheet is read, and what is told of progress is its size in the file', async () => {
  const [sheet] = await openXlsx('a.xlsx', await openZip(inputFile('a.xlsx', bytes)));
  let [rows, told] = [0, 0];
  let last: readonly string[] = [];
  const onBytes = (more = 0) => {
    told += more;
  };
  for await (const batch of sheet?.rows(onBytes) ?? []) {
    rows += batch.length;
    last = batch.at(-1)?.cells ?? last;
  }
  expect([rows, last, told]).toEqual([count, [`name ${count - 1}`, `${count - 1}`], sheet?.bytes]);
});
