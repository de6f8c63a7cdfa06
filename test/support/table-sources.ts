// Tables made of literals: what a sheet of a workbook is to importers, and what a format sees of a header.
import type { ImportContext, InputFile } from '../../importers/importer';
import { DateOrders } from '../../importers/reading/date-orders';
import { DecimalSigns } from '../../importers/reading/decimal-signs';
import type { TableHead } from '../../importers/reading/table-head';
import type { OpenTable, TableRecord, TableSource } from '../../importers/reading/table-source';
import { Tally } from '../../importers/reading/tally';
import type { Issue } from '../../server/model/issues';
import { inputFile } from './input-files';

/** Records with their row in a spreadsheet. */
export function recordsOf(rows: readonly (readonly string[])[]): TableRecord[] {
  return rows.map((cells, at) => ({ cells: [...cells], line: null, sheetRow: at + 1 }));
}

/** A sheet; its start holds `known` rows, its batches two. */
export function sheetOf(
  [file, sheet]: readonly [string, string],
  rows: readonly (readonly string[])[],
  { isHidden = false, known = rows.length } = {},
): TableSource {
  const start: OpenTable = {
    first: (count) => recordsOf(rows).slice(0, Math.min(count, known)),
    goesOn: known < rows.length,
    decimal: '.',
    separator: ' | ',
    seen: { sheet },
    async *batches() {
      const records = recordsOf(rows);
      for (let at = 0; at < records.length; at += 2) yield { records: records.slice(at, at + 2), mayHoldBadText: true };
    },
  };
  return { file, sheet, isHidden, starts: [start], open: async () => [start] };
}

/** A sheet as the door hands it on: the file with the one table of it. */
export function sheetFile(table: TableSource): InputFile {
  return { ...inputFile(table.file, 'PK'), table };
}

/** What a format gets to see before the first row. */
export function headOf(...cells: string[]): TableHead {
  const columns = cells.map((header, at) => ({ at, header }));
  return {
    file: 'a.csv',
    sheet: null,
    cells,
    columns,
    decimal: '.',
    separator: ';',
    tally: new Tally(),
    signs: new DecimalSigns(() => [], false),
    dates: new DateOrders(() => []),
  };
}

/** A context that keeps what it is told. */
export function toldContext(source = 'test') {
  const told = { issues: [] as Issue[], rows: [] as boolean[], claims: [] as Parameters<ImportContext['claim']>[0][], unused: [] as unknown[] };
  const context: ImportContext = {
    source,
    claim: (one) => told.claims.push(one),
    apart: () => undefined,
    issue: (one) => told.issues.push(one),
    unused: (one) => told.unused.push(one),
    row: (one) => told.rows.push(one),
    progress: () => undefined,
  };
  return { ...told, context, codes: () => told.issues.map(({ code }) => code) };
}

/** The place of row 1. */
export const place = { file: 'a.csv', sheet: null, row: 1, line: 2, sheetRow: 2 };
