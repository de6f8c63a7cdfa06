// Files at the limit of what there is: a full sheet, sheets that swell by repeats, a gigabyte on one line. Bounded in memory, and told.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { takeApart } from '../../../importers/reading/take-apart';
import { table } from '../../../importers/table/table';
import { openInputFile } from '../../../server/imports/input-files';
import { inputFile, runImporter } from '../../support/input-files';
import { openDocument, workbookParts } from '../../support/workbooks';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const mebibyte = 1024 ** 2;

/** A workbook whose only sheet is written in pieces: as a whole it would not fit in a text. */
function longWorkbook(pieces: Iterable<string>): Uint8Array {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    out.push(piece);
  });
  const add = (name: string, texts: Iterable<string>) => {
    const entry = new ZipDeflate(name, { level: 1 });
    zip.add(entry);
    for (const text of texts) entry.push(strToU8(text));
    entry.push(new Uint8Array(0), true);
  };
  for (const [name, content] of Object.entries(workbookParts([{ name: 'suppliers' }]))) add(name, name.endsWith('sheet1.xml') ? pieces : [String(content)]);
  zip.end();
  return Buffer.concat(out);
}

function* sheet(rows: number, cells: (row: number) => string): Generator<string> {
  yield '<worksheet><sheetData>';
  for (let at = 1; at <= rows; at += 1000)
    yield Array.from({ length: Math.min(1000, rows - at + 1) }, (_, more) => `<row r="${at + more}">${cells(at + more)}</row>`).join('');
  yield '</sheetData></worksheet>';
}

const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;

/** Reads all rows; how many there are, and how much memory was in use at most beyond what was before. */
async function readRows(file: InputFile): Promise<{ readonly rows: number; readonly grownMiB: number }> {
  const before = process.memoryUsage().rss;
  let [rows, most] = [0, before];
  for (const one of await takeApart(file)) {
    if (one.unopened) throw new Error(one.unopened.what.en);
    for (const open of (await one.table?.open({ format: 'table', onBytes: () => undefined })) ?? []) {
      for await (const { records } of open.batches()) {
        rows += records.length;
        most = Math.max(most, process.memoryUsage().rss);
      }
    }
  }
  return { rows, grownMiB: (most - before) / mebibyte };
}

describe('a sheet of 1,048,576 rows', () => {
  it('is read to its end, a piece at a time', async () => {
    const bytes = longWorkbook(sheet(1_048_576, (row) => (row === 1 ? text('id') + text('name') : text(`sup:${row}`) + text(`Supplier ${row}`))));
    const { rows, grownMiB } = await readRows(inputFile('a.xlsx', bytes));
    expect(rows).toBe(1_048_576);
    expect(grownMiB).toBeLessThan(600);
  });

  it('of which the last cell of each is filled is refused before it takes hours', async () => {
    const bytes = longWorkbook(sheet(100_000, (row) => `<c r="XFD${row}"><v>${(row * 7919) % 1000}</v></c>`));
    await expect(readRows(inputFile('a.xlsx', bytes))).rejects.toMatchObject({ details: { reason: expect.stringContaining('more than 20000000 cells') } });
  });

  it('that are all said to repeat one is refused as well, narrow or wide', async () => {
    const row = (columns: number) =>
      `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" table:number-columns-repeated="${columns}"><text:p>x</text:p></table:table-cell></table:table-row>`;
    const ods = (columns: number) => inputFile('a.ods', openDocument([{ name: 'suppliers', rows: row(columns) }]));
    for (const columns of [2, 16_384]) await expect(readRows(ods(columns))).rejects.toThrow('at most 100000 repeated rows of a sheet are read');
  });

  it('that are formatted and hold nothing is an empty sheet', async () => {
    const bytes = longWorkbook(sheet(1_048_576, (row) => `<c r="A${row}" s="1"/>`));
    expect((await readRows(inputFile('a.xlsx', bytes))).rows).toBe(0);
  });
});

describe('a gigabyte on one line', () => {
  it.each(['a', ' ', '"'])('of %j is refused without being held', async (sign) => {
    const path = join(folder, 'suppliers.csv');
    const piece = Buffer.alloc(16 * mebibyte, sign);
    const stream = createWriteStream(path);
    stream.write('id,name\nsup:a,');
    for (let at = 0; at < 64; at += 1) if (!stream.write(piece)) await new Promise<void>((drained) => stream.once('drain', () => drained()));
    await new Promise<void>((done) => stream.end(done));
    const before = process.memoryUsage().rss;
    await expect(runImporter(table, await takeApart(await openInputFile(path)))).rejects.toMatchObject({ code: 'wrong-format' });
    expect((process.memoryUsage().rss - before) / mebibyte).toBeLessThan(600);
  });
});
