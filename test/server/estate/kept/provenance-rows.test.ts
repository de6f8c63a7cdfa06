// Who says so comes back for each thing.
import { expect, it } from 'vitest';
import { ProvenanceRows, ProvenanceWriter } from '../../../../server/estate/kept/provenance-rows';
import { BadColumns } from '../../../../server/model/columns/columns';
import type { Provenance } from '../../../../server/model/graph';

const said = (row: number | null, more: Partial<Provenance> = {}): Provenance => ({
  ...{ source: 'bron', import: 'imp-1', importer: 'table', importedAt: '2026-11-01T10:00:00.000Z', file: 'a.xlsx', sheet: null },
  ...{ row, line: null, sheetRow: null, inferred: null },
  ...more,
});

const things = [
  [said(1), said(2, { line: 7, sheetRow: 0, sheet: 'Blad1' })],
  [],
  [said(null, { source: 'ander', import: 'imp-2', inferred: 'van een kolom' }), said(1)],
];

function columns() {
  const writer = new ProvenanceWriter();
  for (const one of things) writer.push(one);
  return new Map(writer.columns('c'));
}

it('each thing has its own claims, in their order, null where there is no row', () => {
  const rows = new ProvenanceRows(columns(), 'c');
  expect(things.map((_, at) => rows.at(at))).toEqual(things);
  expect(rows.length).toBe(3);
});

it('claims that are cut off, or of an import that is not there, are refused', () => {
  expect(() => new ProvenanceRows(columns().set('c.row', Int32Array.of(1)), 'c')).toThrow(BadColumns);
  expect(() => new ProvenanceRows(columns().set('c.import', Int32Array.of(0, 9, 0, 0)), 'c').at(0)).toThrow(BadColumns);
});
