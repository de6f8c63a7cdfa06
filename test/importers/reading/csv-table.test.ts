// A CSV as a table: one way of reading for each delimiter, what was seen, and where it cannot be read any further.
import { describe, expect, it } from 'vitest';
import { csvTable } from '../../../importers/reading/csv-table';
import type { TableBatch, TableReader } from '../../../importers/reading/table-source';
import { inputFile } from '../../support/input-files';

const reader: TableReader = { format: 'table', onBytes: () => undefined };

async function read(text: string, { delimiter = ';', ...options }: { delimiter?: string; encoding?: string; piece?: number } = {}) {
  const open = await csvTable(inputFile('a.csv', text, options)).open(reader);
  const batches: TableBatch[] = [];
  const way = open.find(({ separator }) => separator === delimiter);
  for await (const batch of way?.batches() ?? []) batches.push(batch);
  return batches;
}

describe('a CSV', () => {
  it('can be read with four delimiters; the comma is the decimal sign beside the semicolon', () => {
    const { starts } = csvTable(inputFile('a.csv', 'a;b,c\n'));
    expect(starts.map(({ separator, decimal, seen }) => [separator, decimal, seen.delimiter, seen.encoding])).toEqual([
      [';', ',', ';', 'utf-8'],
      [',', '.', ',', 'utf-8'],
      ['\t', '.', 'TAB', 'utf-8'],
      ['|', '.', '|', 'utf-8'],
    ]);
    expect(starts.map((one) => one.first(1)[0]?.cells)).toEqual([['a', 'b,c'], ['a;b', 'c'], ['a;b,c'], ['a;b,c']]);
  });

  it('with a line sep= has that delimiter only', () => {
    expect(csvTable(inputFile('a.csv', 'sep=|\na|b\n')).starts.map(({ separator }) => separator)).toEqual(['|']);
  });

  it('has no start when it is no text', () => {
    for (const bytes of ['', '%PDF-1.4\n']) expect(csvTable(inputFile('a.csv', bytes)).starts).toEqual([]);
  });

  it('goes on behind its first bytes: a quote that is open there may be closed', () => {
    const [start] = csvTable(inputFile('a.csv', `id;name\nsup:a;"${'x'.repeat(70_000)}"\n`)).starts;
    expect(start?.goesOn).toBe(true);
    expect(start?.first(5).map(({ broken }) => broken)).toEqual([undefined, undefined]);
    const [whole] = csvTable(inputFile('a.csv', 'id;name\nsup:a;"x\n')).starts;
    expect(whole?.first(5).map(({ broken }) => broken)).toEqual([undefined, 'open-quote']);
  });

  it('says from which batch on a text may hold what cannot be kept', async () => {
    const text = `id;name\n${'sup:a;A\n'.repeat(20_000)}sup:b;\u0000\n${'sup:c;C\n'.repeat(20_000)}`;
    const flags = (await read(text)).map(({ mayHoldBadText }) => mayHoldBadText);
    expect(flags).toContain(false);
    expect(flags.indexOf(true)).toBeGreaterThan(0);
    expect(flags.slice(flags.indexOf(true))).not.toContain(false);
  });

  it('gives the records before an open quote, then refuses with its line', async () => {
    const [way] = await csvTable(inputFile('a.csv', 'id;name\nsup:a;A\nsup:b;"B\n')).open(reader);
    const ids: (string | undefined)[] = [];
    const all = async () => {
      for await (const { records } of way?.batches() ?? []) ids.push(...records.map(({ cells }) => cells[0]));
    };
    await expect(all()).rejects.toMatchObject({ code: 'wrong-format', value: 'a.csv', details: { reason: 'a quote is opened on line 3 and never closed' } });
    expect(ids).toEqual(['id', 'sup:a']);
  });

  it('gives the records that come in one batch with an open quote: a long record before it had to wait', async () => {
    const text = `id;name\nsup:a;"${'x'.repeat(1_500)}"\nsup:b;B\nsup:c;"open\n`;
    const [way] = await csvTable(inputFile('a.csv', text, { piece: 1_000 })).open(reader);
    const batches: (string | undefined)[][] = [];
    const all = async () => {
      for await (const { records } of way?.batches() ?? []) batches.push(records.map(({ cells }) => cells[0]));
    };
    await expect(all()).rejects.toMatchObject({ code: 'wrong-format' });
    expect(batches).toEqual([['id'], ['sup:a', 'sup:b']]);
  });

  it('refuses an open quote in a later batch too: all before it was given once, and the line is that of the file', async () => {
    const count = 40_000;
    const text = `id;name\n${Array.from({ length: count }, (_, at) => `sup:${at};"A\nB"\n`).join('')}sup:last;"open\nx;y\n`;
    const [way] = await csvTable(inputFile('a.csv', text, { piece: 10_000 })).open(reader);
    const ids: (string | undefined)[] = [];
    let batches = 0;
    const all = async () => {
      for await (const { records } of way?.batches() ?? []) {
        batches += 1;
        ids.push(...records.map(({ cells }) => cells[0]));
      }
    };
    await expect(all()).rejects.toMatchObject({ details: { reason: `a quote is opened on line ${count * 2 + 2} and never closed` } });
    expect(batches).toBeGreaterThan(2);
    expect(ids).toEqual(['id', ...Array.from({ length: count }, (_, at) => `sup:${at}`)]);
  });

  it('is opened in the encoding of all its bytes, not of the first', async () => {
    const late = Buffer.concat([Buffer.from(`id;name\n${'sup:a;A\n'.repeat(9_000)}sup:b;Caf`), Buffer.from([0xe9, 10])]);
    const source = csvTable(inputFile('a.csv', new Uint8Array(late)));
    expect(source.starts[0]?.seen.encoding).toBe('utf-8');
    expect((await source.open(reader))[0]?.seen.encoding).toBe('windows-1252');
  });
});

it('a first line that names the delimiter is no row, neither at the start nor in the records', () => {
  const [start] = csvTable(inputFile('a.csv', 'sep=;\nNaam;KvK\nA;1\n')).starts;
  expect(start?.first(3).map(({ sheetRow, line }) => [sheetRow, line])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
});
