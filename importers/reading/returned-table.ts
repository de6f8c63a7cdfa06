// Reads a table of rejected rows that came back: finds the column with the reasons, takes it out, and puts the cells under the header that
// the table had.
import { Fault } from '../../server/model/faults';
import type { InputFile, ReturnedRows } from '../importer';
import { type ReturnedMark, readMark, reasonColumn, unguardCell } from './returned-marks';
import type { OpenTable, TableBatch, TableReader, TableRecord, TableSource, TableStart } from './table-source';
import { trimCell } from './texts';

/** A header further down than this is not looked for. */
const headerWithin = 20;

/** Where the header with the column of reasons stands. */
interface ReasonHeader<Start> {
  readonly start: Start;
  /** Records above it. */
  readonly skipped: number;
  readonly cells: readonly string[];
  readonly at: number;
}

/** The header with the column of reasons, if the table is written so. */
function reasonsIn<Start extends TableStart>(start: Start): ReasonHeader<Start> | null {
  for (const [skipped, { cells }] of start.first(headerWithin).entries()) {
    const titles = cells.map((cell) => trimCell(unguardCell(cell)));
    // A cell with a tab beside the word is a piece of a line under another delimiter.
    const at = titles.findIndex((title, index) => title.toLowerCase() === reasonColumn && cells[index]?.includes('\t') === false);
    if (at !== -1) return { start, skipped, cells: titles, at };
  }
  return null;
}

const lengthOf = ({ cells }: Pick<ReasonHeader<unknown>, 'cells'>) => cells.reduce((sum, { length }) => sum + length, 0);

/**
 * The header with the column of reasons; null: the table has no such column. A row may hold the word too, and under another delimiter it may stand alone in a
 * cell there: the header stands above, and takes in nothing of the row below it.
 */
export function findReasons<Start extends TableStart>(starts: readonly Start[]): ReasonHeader<Start> | null {
  const found = starts.flatMap((start) => reasonsIn(start) ?? []);
  return [...found].sort((a, b) => a.skipped - b.skipped || lengthOf(a) - lengthOf(b))[0] ?? null;
}

/** A row without its reason; `mark` null: it has none. */
export interface UnmarkedRow {
  readonly cells: string[];
  readonly mark: ReturnedMark | null;
}

/** Takes the reason out of a row: it stands under its header, or behind the cells of a row that has more. */
function takeOut(cells: readonly string[], at: number, width: number): UnmarkedRow {
  const beyond = cells.findLastIndex((cell, index) => index >= width && readMark(cell) !== null);
  const reasonAt = beyond === -1 ? at : beyond;
  const mark = readMark(cells[reasonAt] ?? '');
  return { cells: cells.filter((_, index) => index !== reasonAt).map(unguardCell), mark };
}

/** For every column of the header that the table had, where its cells stand now. Throws `rejected-header` when the headers differ. */
function orderOf(now: readonly string[], { header, file, sheet }: ReturnedRows, name: string): number[] | null {
  const before = (header ?? []).map(trimCell);
  if (now.length >= before.length && before.every((title, index) => title === now[index]) && now.slice(before.length).every((title) => title === ''))
    return null;
  const gone = before.filter((title) => !now.includes(title));
  const added = now.filter((title) => title !== '' && !before.includes(title));
  const isTwice = new Set(before).size < before.length || new Set(now).size < now.length;
  if (gone.length > 0 || added.length > 0 || isTwice) {
    const list = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join(', ') || '–';
    throw new Fault('rejected-header', 1, { value: name, details: { table: sheet ?? file, gone: list(gone), added: list(added) } });
  }
  return before.map((title) => now.indexOf(title));
}

/** One record with the row that it holds. */
interface ReturnedRecordRow {
  readonly record: TableRecord;
  readonly row: UnmarkedRow;
}

interface ReturnedBatch extends Pick<TableBatch, 'mayHoldBadText'> {
  readonly rows: readonly ReturnedRecordRow[];
}

type Arrange = (row: UnmarkedRow) => UnmarkedRow;

/** The rows below the header; `arrange`: what is done with the cells of each. */
async function* batchesBelow({ start, skipped, cells, at }: ReasonHeader<OpenTable>, arrange: Arrange = (row) => row): AsyncGenerator<ReturnedBatch> {
  let toSkip = skipped + 1;
  for await (const { records, mayHoldBadText } of start.batches()) {
    yield { mayHoldBadText, rows: records.slice(toSkip).map((record) => ({ record, row: arrange(takeOut(record.cells, at, cells.length)) })) };
    toSkip = Math.max(0, toSkip - records.length);
  }
}

/** The rows of a table with reasons, each with its mark, whatever its header is. */
export async function* markedRows(source: TableSource, reader: TableReader): AsyncGenerator<readonly UnmarkedRow[]> {
  const found = findReasons(await source.open(reader));
  if (found) for await (const { rows } of batchesBelow(found)) yield rows.map(({ row }) => row);
}

async function arrangedBatches(source: TableSource, returned: ReturnedRows, reader: TableReader): Promise<AsyncIterable<ReturnedBatch>> {
  const found = findReasons(await source.open(reader));
  if (!found)
    throw new Fault('rejected-header', 1, { value: source.file, details: { table: returned.sheet ?? returned.file, gone: `“${reasonColumn}”`, added: '–' } });
  const titles = found.cells.filter((_, index) => index !== found.at);
  const order = orderOf(titles, returned, source.file);
  if (!order) return batchesBelow(found);
  return batchesBelow(found, (row) => (row.cells.length <= titles.length ? { ...row, cells: order.map((index) => row.cells[index] ?? '') } : row));
}

/** The rows of a table that came back, each with its mark, under the header that the table had. Throws `rejected-header`. */
export async function* returnedRows(source: TableSource, returned: ReturnedRows, reader: TableReader): AsyncGenerator<readonly UnmarkedRow[]> {
  for await (const { rows } of await arrangedBatches(source, returned, reader)) yield rows.map(({ row }) => row);
}

/** The table as it was before its reasons were put in: whoever reads it knows nothing of them. */
export function returnedTable(source: TableSource, returned: ReturnedRows): TableSource {
  const { file, sheet, header, delimiter } = returned;
  const headerRecord: TableRecord = { cells: [...(header ?? [])], line: null, sheetRow: null };
  const convert = ({ record, row: { cells, mark } }: ReturnedRecordRow): TableRecord => {
    const isBlank = cells.every((cell) => cell.trim() === '') && mark === null;
    const reasons = mark && returned.stillRejected(mark.mark, { cells });
    return { ...record, cells: isBlank ? [''] : cells, ...(mark ? { returned: { mark: mark.mark, reasons } } : {}) };
  };
  const startOf = (start: TableStart): TableStart => ({
    ...start,
    // A file that comes back as it went has the numbers of the table that it is of.
    decimal: start.separator === delimiter ? (delimiter === ';' ? ',' : '.') : start.decimal,
    separator: delimiter,
    first: (count) =>
      [{ ...headerRecord, cells: [...headerRecord.cells] }, ...start.first(count).slice((findReasons([start])?.skipped ?? 0) + 1)].slice(0, count),
  });
  const starts = findReasons(source.starts);
  const open = async (reader: TableReader): Promise<OpenTable[]> => {
    const found = findReasons(await source.open(reader));
    if (!found) return [];
    async function* batches(): AsyncGenerator<TableBatch> {
      yield { records: [{ ...headerRecord, cells: [...headerRecord.cells] }], mayHoldBadText: false };
      for await (const { rows, mayHoldBadText } of await arrangedBatches(source, returned, reader)) yield { records: rows.map(convert), mayHoldBadText };
    }
    return [{ ...startOf(found.start), batches }];
  };
  return { file, sheet, isHidden: false, starts: starts ? [startOf(starts.start)] : [], open };
}

/** A file under the name that its table had, so that its format knows it. */
export function underFormerName(file: InputFile): InputFile {
  return file.returned ? { ...file, name: file.returned.file } : file;
}
