// A workbook of 100,000 rows of ten columns: read by a library alone, by our reader, and imported whole; and what a question takes meanwhile.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { takeApart } from '../../importers/list';
import { openInputFile } from '../../server/imports/input-files';
import { Program } from '../launch/program';
import { rowXml, sheetXml, workbook } from '../support/workbooks';
import { count, duration, measure, ratio } from './measure';
import { askWhile, Served, within } from './served';

const columns = ['id', 'name', 'aliases', 'website', 'country', 'parent', 'kvk', 'note', 'phone', 'number'];

/** Suppliers with ten cells each, texts and numbers. */
export function writeWorkbook(path: string, rows: number): void {
  const lines = [rowXml(columns, 1)];
  for (let at = 0; at < rows; at += 1) {
    const cells = [`sup:${at}`, `Supplier ${at}`, `Alias ${at}`, `https://s${at}.example`, 'NL', '', 10_000_000 + at, `note ${at}`, 612_345_678 + at, at * 1.5];
    lines.push(rowXml(cells, at + 2));
  }
  writeFileSync(path, workbook([{ name: 'Suppliers', xml: sheetXml(lines.join('')) }]));
}

async function readOurs(path: string): Promise<number> {
  let rows = 0;
  for (const { table } of await takeApart(await openInputFile(path)))
    for (const open of (await table?.open({ format: 'bench', onBytes: () => undefined })) ?? [])
      for await (const { records } of open.batches()) rows += records.length;
  return rows;
}

interface Times {
  readonly alone: number;
  readonly meanwhile: number;
  readonly milliseconds: number;
}

async function byServer(program: Program, folder: string, path: string): Promise<Times> {
  const served = await Served.start(program, join(folder, 'data-workbook'));
  await served.import({ uploads: [await served.upload(path)], source: 's', dryRun: false });
  const upload = await served.upload(path);
  let asked = 0;
  const next = () => `sup:${asked++}`;
  const ask = async (ended: () => boolean) => within(await askWhile(served, next, { ended }), 0.5);
  await ask(() => true);
  const alone = await ask(() => true);
  let ended = false;
  const begun = performance.now();
  const imported = served.import({ uploads: [upload], source: 't', dryRun: true }).finally(() => {
    ended = true;
  });
  const meanwhile = await ask(() => ended);
  await imported;
  const milliseconds = performance.now() - begun;
  await served.stop();
  return { alone, meanwhile, milliseconds };
}

/** Four rows; the goals: our reader at most twice the library, a question at most 1.5 times what it takes alone. */
export async function measureWorkbook({ folder, rows }: { readonly folder: string; readonly rows: number }, tell: (row: string[]) => void): Promise<void> {
  const path = join(folder, 'register.xlsx');
  writeWorkbook(path, rows);
  const library = await measure(async () => (await readXlsxFile(path)).length);
  tell([`${count(rows)} × 10 in a workbook: read-excel-file alone`, duration(library.milliseconds), count(library.peakMiB), '', '']);
  const ours = await measure(() => readOurs(path));
  tell([
    'the same as a table',
    duration(ours.milliseconds),
    count(ours.peakMiB),
    `${count(ours.value)} rows; read-excel-file alone`,
    ratio(ours.milliseconds / library.milliseconds),
  ]);
  const program = new Program();
  try {
    const { alone, meanwhile, milliseconds } = await byServer(program, folder, path);
    tell(['the same tried out by the server', duration(milliseconds), '', 'a second source beside the first', '']);
    tell(['what-if meanwhile (median)', duration(meanwhile), '', `alone ${duration(alone)}`, ratio(meanwhile / alone)]);
  } finally {
    program.remove();
  }
}
