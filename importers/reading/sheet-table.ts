// Makes a table of the rows of a sheet, whatever program made it: rows as wide as the widest at the start, with the row that a person sees.
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import { headBytes } from '../importer';
import type { Hidden, OpenTable, TableBatch, TableReader, TableRecord, TableSource, TableStart } from './table-source';
import { isBadText } from './texts';
import { Unreadable } from './unreadable';

/** A row that holds something. `cells` ends with the last cell that does. */
export interface SheetRow {
  readonly cells: string[];
  readonly sheetRow: number;
  /** Absent: nothing of the sheet is hidden here. */
  readonly hidden?: Hidden;
}

/** The first rows of a sheet. */
export interface SheetHead {
  readonly rows: readonly SheetRow[];
  readonly goesOn: boolean;
}

/** A sheet whose first rows are known. */
export interface Sheet {
  readonly file: string;
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly head: SheetHead;
  /** All rows from the first, in batches that may be empty. Throws `Unreadable`. */
  rows(onBytes: TableReader['onBytes']): AsyncIterable<readonly SheetRow[]>;
}

/** Rows of the start that are kept, to recognise a sheet by: as much text as of other files, and never more than so many. */
const mostHeadRows = 1000;
/** Batches that are looked through for them: a sheet may begin with a million rows that hold nothing. */
const mostHeadBatches = 200;
/** Cells of one sheet, the empty ones between others too: what a full sheet of a hundred columns has. */
const mostCells = 100_000_000;

/** The first rows of a sheet; reads no more of it than that. */
export async function readHead(batches: AsyncIterable<readonly SheetRow[]>): Promise<SheetHead> {
  const rows: SheetRow[] = [];
  let [size, looked] = [0, 0];
  for await (const batch of batches) {
    for (const row of batch) {
      if (rows.length === mostHeadRows || size > headBytes) return { rows, goesOn: true };
      rows.push(row);
      size += row.cells.reduce((sum, cell) => sum + cell.length + 1, 0);
    }
    looked += 1;
    if (looked > mostHeadBatches) return { rows, goesOn: true };
  }
  return { rows, goesOn: false };
}

function padded({ cells, sheetRow, hidden }: SheetRow, width: number): TableRecord {
  const wide = cells.slice();
  while (wide.length < width) wide.push('');
  return hidden ? { cells: wide, line: null, sheetRow, hidden } : { cells: wide, line: null, sheetRow };
}

function startOf({ sheet, head }: Sheet, width: number): TableStart {
  return {
    first: (count) => head.rows.slice(0, count).map((row) => padded(row, width)),
    goesOn: head.goesOn,
    decimal: '.',
    hasNumbers: true,
    separator: ' | ',
    seen: { sheet },
  };
}

/** What a person is told of a file that cannot be read any further. */
export function unreadableFault(error: unknown, file: string, format: string): unknown {
  if (!(error instanceof Unreadable)) return error;
  return new Fault('wrong-format', 1, { value: file, details: { format, ...reasonIn(error.because) } });
}

async function* batchesOf(sheet: Sheet, width: number, { format, onBytes }: TableReader): AsyncGenerator<TableBatch> {
  let cells = 0;
  try {
    for await (const rows of sheet.rows(onBytes)) {
      const records = rows.map((row) => padded(row, width));
      for (const record of records) cells += record.cells.length;
      if (cells > mostCells)
        throw new Unreadable({ en: `sheet “${sheet.sheet}” has more than ${mostCells} cells`, nl: `blad “${sheet.sheet}” heeft meer dan ${mostCells} cellen` });
      if (records.length > 0) yield { records, mayHoldBadText: records.some((record) => record.cells.some(isBadText)) };
    }
  } catch (error) {
    throw unreadableFault(error, sheet.file, format);
  }
}

/** The table that a sheet is. */
export function sheetTable(sheet: Sheet): TableSource {
  const width = Math.max(0, ...sheet.head.rows.map(({ cells }) => cells.length));
  const start = startOf(sheet, width);
  const open = async (reader: TableReader): Promise<OpenTable[]> => {
    if (sheet.head.rows.length === 0 && !sheet.head.goesOn) throw new Fault('file-empty', 1, { value: sheet.file });
    return [{ ...start, batches: () => batchesOf(sheet, width, reader) }];
  };
  return { file: sheet.file, sheet: sheet.sheet, isHidden: sheet.isHidden, starts: [start], open };
}
