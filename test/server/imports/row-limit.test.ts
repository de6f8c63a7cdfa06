// How many rows one import may have, and that files with more are refused with their number before anything of them is held.
import { describe, expect, it } from 'vitest';
import type { ImportContext, Importer, InputFile } from '../../../importers/importer';
import { importers } from '../../../importers/list';
import { bytesPerRow, heapFor } from '../../../server/imports/memory-here';
import { FileSet, readFiles } from '../../../server/imports/read-files';
import { countRows, defaultMaxRows, mayHaveTooMany } from '../../../server/imports/row-limit';
import { inputFile } from '../../support/input-files';
import { tickingHooks } from './bench';

const gigabyte = 1024 ** 3;
const table = importers.find(({ format }) => format === 'table') as Importer;
const suppliers = (rows: number, name = 'N') =>
  inputFile('suppliers.csv', `id;name\n${Array.from({ length: rows }, (_, at) => `sup:${at};${name}\n`).join('')}`);

describe('the limit of rows', () => {
  it('follows from the memory of the machine and from the heap of this thread, and allows four million on 24 GB', () => {
    const on = (memory: number, heap = heapFor(memory)) => defaultMaxRows({ memory, heap });
    expect([on(gigabyte), on(8 * gigabyte), on(24e9), on(512 * gigabyte)]).toEqual([201_000, 1_610_000, 4_000_000, 4_000_000]);
    expect(on(24 * gigabyte, 2 * gigabyte)).toBe(536_000);
    expect(on(2 * gigabyte, 4 * gigabyte)).toBe(402_000);
    expect(on(24e9) * bytesPerRow).toBeLessThanOrEqual(heapFor(24e9));
  });
});

/** The table importer, telling how often it was read and what was kept of it. */
function watched(): { importer: Importer; readings: () => number; held: () => number } {
  let [readings, held] = [0, 0];
  const read = (files: readonly InputFile[], context: ImportContext) => {
    readings += 1;
    const isKept = context.raw !== undefined;
    return table.read(files, {
      ...context,
      claim: (claim) => {
        if (isKept) held += 1;
        context.claim(claim);
      },
    });
  };
  return { importer: { ...table, read }, readings: () => readings, held: () => held };
}

async function importOf(file: InputFile, maxRows: number) {
  const { importer, readings, held } = watched();
  const refused = await readFiles(new FileSet([file]), { importer, source: 'test', maxRows }, tickingHooks()).then(
    () => null,
    (error: unknown) => error,
  );
  return { refused, readings: readings(), held: held() };
}

describe('files with too many rows', () => {
  const refusal = { code: 'too-many-rows', value: 'test', details: { rows: 101, limit: 100, setting: 'KETENZICHT_MAX_ROWS' } };

  it('are refused with how many they have, before anything is held', async () => {
    expect(await importOf(suppliers(101), 100)).toMatchObject({ refused: refusal, readings: 1, held: 0 });
  });

  it('are read once when they cannot have too many, and counted first when they might', async () => {
    expect(await importOf(suppliers(50), 100)).toMatchObject({ refused: null, readings: 1, held: 50 });
    expect(await importOf(suppliers(100), 100)).toMatchObject({ refused: null, readings: 2, held: 100 });
  });

  it('are let go and counted when their first bytes hid how many they have', async () => {
    const file = suppliers(101);
    const long = { ...file, head: new Uint8Array(Buffer.from(`id;name\nsup:0;${'N'.repeat(20_000)}`)) };
    expect(await importOf(long, 100)).toMatchObject({ refused: refusal, readings: 2 });
  });

  it('stop being counted when the person cancels', async () => {
    const cancelled = new Error('cancelled');
    const progress = () => {
      throw cancelled;
    };
    await expect(countRows([suppliers(101)], { importer: table, source: 'test', progress })).rejects.toBe(cancelled);
  });

  it('may be sheets, whose bytes say nothing', () => {
    const sheet = { ...suppliers(1), table: {} as NonNullable<InputFile['table']> };
    expect([mayHaveTooMany([sheet], 1_000_000), mayHaveTooMany([sheet], 4_000_000), mayHaveTooMany([inputFile('empty.csv', '')], 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
