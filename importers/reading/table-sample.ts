// Reads a sample of a table from its first bytes: the header that a format knows, else the row that looks like one, and the rows below it.
import type { InputFile } from '../importer';
import { type CsvRecord, firstRecords } from './csv';
import { decodeHead } from './decoding';
import { foldHeader } from './headers';
import { type HeaderScore, previewAt, previewTable, readFirstRecords, type TablePreview } from './table-preview';
import { trimCell } from './texts';

export interface TableSample {
  readonly preview: TablePreview;
  /** The first rows below the header, cells trimmed; blank ones left out. */
  readonly rows: readonly (readonly string[])[];
}

/** Rows below the header that are looked at. */
const sampled = 200;
/** A title of a column is not longer than this. */
const longestTitle = 80;
/** How much fuller a later row must be to be the header instead of an earlier one. */
const fuller = 1.5;

/** How many cells could be titles of columns: distinct, short, with a letter. 0: no header. */
function countTitles(cells: readonly string[]): number {
  const titles = new Set<string>();
  for (const cell of cells) {
    if (cell !== '' && cell.length <= longestTitle && /\p{Letter}/u.test(cell)) titles.add(foldHeader(cell));
  }
  return titles.size < 2 ? 0 : titles.size;
}

/** Whether most of all rows stand from the header on and have as many cells: prose with a comma here and there has not. */
function isRegular(records: readonly CsvRecord[], at: number): boolean {
  const width = records[at]?.cells.length;
  const rows = records.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
  return records.slice(at).filter(({ cells }) => cells.length === width).length * 2 > rows.length;
}

/** The table whose header nobody knows: the first row with titles that no later row outdoes by much; null: it does not look like a table. */
export function guessTable(file: Pick<InputFile, 'head' | 'bytes'>): TablePreview | null {
  const first = readFirstRecords(file);
  let best: { delimiter: string; record: CsvRecord; at: number; titles: number } | null = null;
  for (const { delimiter, records } of first?.byDelimiter ?? []) {
    for (const [at, record] of records.entries()) {
      const titles = record.broken ? 0 : countTitles(record.cells.map(trimCell));
      if (titles > (best ? best.titles * fuller : 0) && isRegular(records, at)) best = { delimiter, record, at, titles };
    }
  }
  return first && best ? previewAt(first, best.delimiter, best) : null;
}

function rowsBelow(file: Pick<InputFile, 'head' | 'bytes'>, preview: TablePreview): string[][] {
  const text = decodeHead(file.head, preview.encoding);
  const records = firstRecords(text, preview.delimiter, preview.skipped + 1 + sampled);
  // The last record of a head that is not the whole file may be cut off.
  const isCut = file.bytes > file.head.length && records.length < preview.skipped + 1 + sampled;
  const whole = isCut ? records.slice(0, -1) : records;
  return whole
    .slice(preview.skipped + 1)
    .map(({ cells }) => cells.map(trimCell))
    .filter((cells) => cells.some((cell) => cell !== ''));
}

/** The table that a file looks like: by the header that `score` knows, else by the row that looks like a header; null: no table. */
export function sampleTable(file: Pick<InputFile, 'head' | 'bytes'>, score: HeaderScore): TableSample | null {
  const preview = previewTable(file, score) ?? guessTable(file);
  return preview && { preview, rows: rowsBelow(file, preview) };
}

/** The filled cells of one column of a sample. */
export function filledCells({ rows }: Pick<TableSample, 'rows'>, at: number): string[] {
  return rows.flatMap((cells) => cells[at] || []);
}

/** Index of the columns that have a filled cell; of all that have a title when there is no row at all. */
export function filledColumns({ preview, rows }: TableSample): number[] {
  const width = Math.max(preview.header.length, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, at) => at);
  return columns.filter((at) => (rows.length === 0 ? preview.header[at] : rows.some((cells) => cells[at])));
}
