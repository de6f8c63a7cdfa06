// The same tables in every kind of file that people have give the same graph, with the place where each row stands.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputFile } from '../../importers/importer';
import { exportGraph } from '../../server/estate/canonical';
import { openEstate } from '../../server/imports/open-estate';
import { storeKind } from '../conformance/store-kinds';
import { type Bench, makeBench } from '../server/imports/bench';
import { inputFile } from '../support/input-files';
import { escapeXml, openDocument, workbook, zipOf } from '../support/workbooks';

const suppliers = [
  ['id', 'name', 'kvk', 'country'],
  ['sup:a', 'Zaakhost B.V.', '12345678', 'NL'],
  ['sup:b', 'Mail & Bouw', '87654321', 'NL'],
];
const contracts = [
  ['id', 'name', 'supplier', 'end', 'annualValueEur'],
  ['con:1', 'Hosting', 'sup:a', '2027-12-31', '1234.5'],
  ['con:2', 'Post', 'sup:b', '', ''],
];
const csv = (rows: readonly string[][]) => rows.map((cells) => cells.join(',')).join('\n');
const json = ([header = [], ...rows]: readonly string[][]) =>
  JSON.stringify(rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [header[at], cell]))));
const odsRows = (rows: readonly string[][]) =>
  rows
    .map(
      (cells) =>
        `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${escapeXml(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    )
    .join('');
const date = { xml: '<c s="1"><v>46752</v></c>' };
const sheetRows = (rows: readonly string[][]) =>
  rows.map((cells) => cells.map((cell) => (cell === '2027-12-31' ? date : /^[\d.]+$/.test(cell) ? Number(cell) : cell)));

const kinds: readonly (readonly [string, readonly InputFile[]])[] = [
  ['CSV files', [inputFile('suppliers.csv', csv(suppliers)), inputFile('contracts.csv', csv(contracts))]],
  [
    'an Excel workbook',
    [
      inputFile(
        'a.xlsx',
        workbook(
          [
            { name: 'Suppliers', rows: sheetRows(suppliers) },
            { name: 'Contracts', rows: sheetRows(contracts) },
          ],
          { formats: ['dd-mm-yyyy'] },
        ),
      ),
    ],
  ],
  [
    'an OpenDocument spreadsheet',
    [
      inputFile(
        'a.ods',
        openDocument([
          { name: 'Suppliers', rows: odsRows(suppliers) },
          { name: 'Contracts', rows: odsRows(contracts) },
        ]),
      ),
    ],
  ],
  ['a ZIP of tables', [inputFile('a.zip', zipOf({ 'nl/suppliers.csv': csv(suppliers), 'contracts.json': json(contracts), 'leesmij.txt': 'Hallo' }))]],
  ['lists in JSON', [inputFile('suppliers.json', json(suppliers)), inputFile('contracts.json', json(contracts))]],
];

describe.each(kinds)('tables in %s', (name, files) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await makeBench(storeKind('embedded'));
  });
  afterAll(() => bench.close());

  it('give the graph that they say, rows read = accepted', async () => {
    const { result } = await bench.import(files, { source: 'register' });
    expect([result.as, result.rows]).toEqual(['table', { read: 4, accepted: 4, rejected: 0 }]);
    expect(result.skipped).toEqual(name === 'a ZIP of tables' ? [{ file: 'a.zip/leesmij.txt', code: 'nothing-recognised' }] : []);
    const { nodes, relations } = JSON.parse(exportGraph((await openEstate(bench.store)).snapshot.graph));
    expect(
      nodes
        .filter((node: { kind: string }) => node.kind !== 'Country')
        .map((node: { id: string; kvk?: string; end?: string; annualValueEur?: number }) => [node.id, node.kvk, node.end, node.annualValueEur]),
    ).toEqual([
      ['con:1', undefined, '2027-12-31', 1234.5],
      ['con:2', undefined, undefined, undefined],
      ['sup:a', '12345678', undefined, undefined],
      ['sup:b', '87654321', undefined, undefined],
    ]);
    expect(relations).toHaveLength(4);
    expect((await bench.import(files, { source: 'register' })).result.import).toBeNull();
  });
});
