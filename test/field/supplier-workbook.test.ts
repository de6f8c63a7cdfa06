// A workbook of suppliers with a title above the header and two sheets: a field case. What it is asked before a person says what it is.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeKind } from '../conformance/store-kinds';
import { type Bench, makeBench } from '../server/imports/bench';
import { inputFile } from '../support/input-files';
import { workbook } from '../support/workbooks';

let bench: Bench;
beforeAll(async () => {
  bench = await makeBench(storeKind('embedded'));
});
afterAll(() => bench.close());

const fieldWorkbook = async () => inputFile('leveranciers.xlsx', await readFile(new URL('supplier-workbook/leveranciers.xlsx', import.meta.url)));

describe('the workbook with no word from the user', () => {
  it('is asked about, sheet by sheet, with its columns; nothing is applied', async () => {
    const asked = await bench.import(await fieldWorkbook()).catch((error: unknown) => error);
    expect(asked).toMatchObject({
      code: 'nothing-recognised',
      value: 'leveranciers.xlsx: Leveranciers, leveranciers.xlsx: Contracten',
      more: {
        files: [
          { file: 'leveranciers.xlsx', sheet: 'Leveranciers', seen: ['Leverancier', 'KvK', 'Land', 'Diensten', 'Onderaannemers'] },
          { file: 'leveranciers.xlsx', sheet: 'Contracten', seen: ['Contract', 'Leverancier'] },
        ],
      },
    });
    expect((await bench.store.state()).sources).toEqual([]);
  });
});

const suppliers = { name: 'Suppliers', rows: [['Overzicht'], ['id', 'name', 'kvk'], ['sup:a', 'Zaakhost', 12345678]] } as const;
const contracts = {
  name: 'Contracts',
  rows: [
    ['id', 'name', 'supplier'],
    ['con:1', 'Hosting', 'sup:a'],
  ],
} as const;
const notes = {
  name: 'Notities',
  rows: [
    ['Wie', 'Wat'],
    ['x', 'y'],
  ],
} as const;
const lists = {
  name: 'Services',
  state: 'hidden',
  rows: [
    ['id', 'name'],
    ['svc:hidden', 'Old'],
  ],
} as const;

describe('a workbook of our own tables', () => {
  const file = inputFile('register.xlsx', workbook([suppliers, contracts, notes, lists, { name: 'Leeg' }]));
  it('is one import of one source, each sheet a table; what is left out is said, with the sheet', async () => {
    const { result } = await bench.import(file);
    expect(result).toMatchObject({ applied: true, source: 'register', as: 'table', rows: { read: 2, accepted: 2 } });
    expect(result.became).toEqual({ nodes: { Contract: 1, Supplier: 1 }, relations: { SUPPLIED_BY: 1 } });
    expect(result.skipped).toEqual([
      { file: 'register.xlsx', sheet: 'Notities', code: 'nothing-recognised' },
      { file: 'register.xlsx', sheet: 'Services', code: 'hidden-sheet' },
      { file: 'register.xlsx', sheet: 'Leeg', code: 'file-empty' },
    ]);
    expect(result.samples.map(({ file: name, sheet, sheetRow }) => [name, sheet, sheetRow])).toEqual([
      ['register.xlsx', 'Suppliers', 3],
      ['register.xlsx', 'Contracts', 2],
    ]);
    const [record] = (await bench.store.state()).sources.flatMap(({ history }) => history);
    expect(record?.files).toEqual([{ name: 'register.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: file.bytes }]);
  });

  it('is known again, and is another import with other sheets', async () => {
    expect((await bench.import(file)).result.import).toBeNull();
    const { result } = await bench.import(file, { sheets: ['SUPPLIERS', 'services'], dryRun: true });
    expect([result.became.nodes, result.skipped]).toEqual([{ Service: 1, Supplier: 1 }, []]);
  });

  it('is refused with a sheet that it has not, or that is named and not recognised', async () => {
    await expect(bench.import(file, { sheets: ['Prijzen'] })).rejects.toMatchObject({ code: 'unknown-sheet', exit: 2, value: 'Prijzen' });
    await expect(bench.import(file, { sheets: ['Suppliers', 'Notities'] })).rejects.toMatchObject({
      code: 'some-not-recognised',
      value: 'register.xlsx: Notities',
    });
  });

  it('has a sheet by its name, however the accent is written', async () => {
    const accented = inputFile('b.xlsx', workbook([{ ...suppliers, name: 'Suppliers caf\u00e9' }]));
    const { result } = await bench.import(accented, { sheets: ['suppliers cafe\u0301'], dryRun: true });
    expect(result.rows.accepted).toBe(1);
  });
});

describe('a workbook that does not open', () => {
  const macros = inputFile('m.xlsx', workbook([suppliers], { parts: { 'xl/vbaProject.bin': 'x' } }));
  it('is refused when it was named, also by a word for its format; in a folder it is left out', async () => {
    for (const options of [{}, { as: 'table' }, { sheets: ['Suppliers'] }])
      await expect(bench.import(macros, options)).rejects.toMatchObject({ code: 'cannot-open', value: 'm.xlsx', exit: 1 });
    const { result } = await bench.import([{ ...macros, isFound: true }, inputFile('suppliers.csv', 'id;name\nsup:a;Zaakhost\n')], {
      source: 'map',
      dryRun: true,
    });
    expect(result.skipped).toEqual([{ file: 'm.xlsx', code: 'cannot-open' }]);
  });
});
