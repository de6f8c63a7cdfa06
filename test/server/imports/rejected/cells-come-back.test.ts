// Whatever stands in a rejected row: a spreadsheet runs none of it, and it comes back as it was.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { returnedContents } from '../../../../importers/list';
import { rejectedFile } from '../../../../server/imports/rejected/files';
import { type RejectedTable, RejectedWriter } from '../../../../server/store/rejected-rows';
import { inputFile } from '../../../support/input-files';

const place = { file: 'a.csv', sheet: null, row: 1, line: null, sheetRow: 2 };
const reasons = [{ code: 'bad-required' as const, severity: 'error' as const, column: 'required', value: '=1+1' }];

async function textOf(header: readonly string[], rows: readonly (readonly string[])[], delimiter: string): Promise<string> {
  const table: RejectedTable = { file: 'a.csv', sheet: null, header, delimiter };
  const writer = new RejectedWriter();
  for (const cells of rows) writer.add(table, { place, import: null, content: { cells: [...cells] }, reasons });
  let text = '';
  for await (const piece of rejectedFile({ import: 'imp-1', list: writer.finish() }).pieces()) text += piece;
  return text;
}

async function cellsOf(text: string, header: readonly string[], delimiter: string): Promise<string[][]> {
  const returned = { file: 'a.csv', sheet: null, header, delimiter, stillRejected: () => null, listOf: () => null };
  const cells: string[][] = [];
  for await (const { content } of returnedContents(inputFile('x.csv', text), () => undefined, returned)) if ('cells' in content) cells.push([...content.cells]);
  return cells;
}

const sign = fc.constantFrom(...'=+-@\'\t\r\n \u00a0\ufeff;,|"#1a(!\uff1d\uff0bé', '#1-0a1b2c3d [imp-1]', 'ketenzicht-reason');
const cell = fc.array(sign, { maxLength: 5 }).map((signs) => signs.join(''));
// A table has each title once, and some title.
const titles = fc.uniqueArray(cell, { minLength: 2, maxLength: 4, selector: (title) => title.trim().toLowerCase() }).map((all) => ['id', ...all]);

it('a row that is dropped back is read as it was, also one longer than its header', async () => {
  // The word is taken, so that no title of people holds it.
  const isOwn = (title: string) => !title.includes('ketenzicht-reason') && title.trim() !== 'id';
  const table = fc.record({
    header: titles.filter((all) => all.slice(1).every(isOwn)),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 4 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
  });
  await fc.assert(
    fc.asyncProperty(table, async ({ header, rows, delimiter }) => {
      const back = await cellsOf(await textOf(header, rows, delimiter), header, delimiter);
      const padded = rows.map((row) => [...row, ...header.slice(row.length).map(() => '')]);
      expect(back.map((row, at) => row.slice(0, padded[at]?.length))).toEqual(padded);
      expect(back.every((row, at) => row.slice(padded[at]?.length).every((one) => one === ''))).toBe(true);
    }),
    { numRuns: 600, seed: 7 },
  );
});

it.each([
  { header: ['id', '', '='], rows: [['', '\nketenzicht-reason;', ''], ['']], delimiter: ',' },
  { header: ['id', '=', ''], rows: [['ketenzicht-reason\t=', '']], delimiter: '|' },
  { header: ['id', '', '='], rows: [['ketenzicht-reason,', '']], delimiter: '\t' },
  { header: ['id', ' ,', ''], rows: [[',ketenzicht-reason\n', '']], delimiter: '|' },
])('the header stands above a row that holds its word before another delimiter: %j', async ({ header, rows, delimiter }) => {
  const back = await cellsOf(await textOf(header, rows, delimiter), header, delimiter);
  expect(back.map((row, at) => row.slice(0, rows[at]?.length))).toEqual(rows);
});

it.each(['=1', '+1+1', '-Algemeen', '- Algemeen', '+A1', '-2+3', '@x', '\t=1', '\r=1', '\n=1', '\uff1d1', "'=1", "'-Algemeen"])(
  'a spreadsheet runs no cell %j, in a row or in the header',
  async (text) => {
    const file = await textOf(['id', text], [['a', text]], '|');
    const [, ...cells] = file.split('|').filter((_, at) => at % 2 === 1);
    for (const one of [file.split('|')[1], ...cells.slice(0, 1)]) expect(one?.replace(/^"/, '')).toMatch(/^'/);
  },
);

it.each(['-5', '- 5', '+31 20 1234567', '-1.234,56', '-12 %', '-', '--', '-€ 5,00'])('a number or a dash %j stays as it is', async (text) => {
  expect((await textOf(['id', 'n'], [['a', text]], '|')).split('\r\n')[1]?.split('|')[1]).toBe(text);
});
