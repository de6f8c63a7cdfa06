// A workbook of 100,000 rows of ten columns: read by a library alone, by our reader, and imported whole; and what a question takes meanwhile.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { takeApart } from '../../importers/list';
import { openInputFile } from '../../server/imports/input-files';
import { Program } from '../launch/program';
import { rowXml, sheetXml, workbook } from '../support/workbooks';
import { count, duration, measure, ratio } from './measure';

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

type Post = (to: string, body: BodyInit, type: string) => Promise<Record<string, string>>;

/** The median time of answers, one after the other and each to another question, at least ten and until `ended`. */
async function askWhile(post: Post, from: number, ended: () => boolean): Promise<number> {
  const times: number[] = [];
  while (!ended() || times.length < 10) {
    const before = performance.now();
    const answer = await post('/analyses/what-if', JSON.stringify({ fail: [`sup:${from + times.length}`] }), 'application/json');
    times.push(performance.now() - before);
    if (answer.question !== 'what-if') throw new Error(JSON.stringify(answer).slice(0, 500));
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

interface Served {
  readonly alone: number;
  readonly meanwhile: number;
  readonly milliseconds: number;
}

async function byServer(program: Program, folder: string, path: string): Promise<Served> {
  const data = join(folder, 'data-workbook');
  const serving = await program.serve([], { data });
  const api = `${serving.url}/api/v1`;
  const post: Post = async (to, body, type) => (await fetch(`${api}${to}`, { method: 'POST', body, headers: { 'Content-Type': type } })).json();
  const bytes = new Uint8Array(readFileSync(path));
  const { upload = '' } = await post('/uploads?name=register.xlsx', bytes, 'application/octet-stream');
  const run = async (of: string, source: string, dryRun: boolean) => {
    const { job } = await post('/imports', JSON.stringify({ uploads: [of], source, mode: 'full', dryRun }), 'application/json');
    return (await fetch(`${api}/imports/jobs/${job}/events`)).text();
  };
  await run(upload, 's', false);
  const again = await post('/uploads?name=register.xlsx', bytes, 'application/octet-stream');
  await askWhile(post, 0, () => true);
  const alone = await askWhile(post, 100, () => true);
  let ended = false;
  const begun = performance.now();
  const imported = run(again.upload ?? '', 't', true).finally(() => {
    ended = true;
  });
  const meanwhile = await askWhile(post, 200, () => ended);
  const told = await imported;
  if (!told.includes('event: done')) throw new Error(told.slice(-2000));
  const milliseconds = performance.now() - begun;
  await serving.stop();
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
