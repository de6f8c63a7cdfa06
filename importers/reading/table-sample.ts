// Reads a sample of a table from its first bytes: the header that a format knows, else the row that looks like one, and the rows below it.
import type { Importer, Recognition } from '../importer';
import { notItsShape } from './certainty';
import { findHeader, guessHeader, type HeaderScore, seenIn, type TableHeader } from './table-header';
import { tableOf } from './table-of';
import { nameOfTable, type TableSource } from './table-source';
import { trimCell } from './texts';

export interface TableSample {
  /** What names the table: its sheet, else its file. */
  readonly name: string;
  readonly header: readonly string[];
  /** The first rows below the header, cells trimmed; blank ones left out. */
  readonly rows: readonly (readonly string[])[];
  /** What was seen, for the person who imports. */
  readonly seen: Readonly<Record<string, string>>;
}

/** Rows below the header that are looked at. */
const sampled = 200;

/** The first rows below a header, cells trimmed; blank ones left out. */
export function rowsBelow({ start, skipped }: TableHeader): string[][] {
  const wanted = skipped + 1 + sampled;
  const records = start.first(wanted);
  // The last record of a start that is not the whole table may be cut off.
  const isCut = start.goesOn && records.length < wanted;
  const whole = isCut ? records.slice(0, -1) : records;
  return whole
    .slice(skipped + 1)
    .map(({ cells }) => cells.map(trimCell))
    .filter((cells) => cells.some((cell) => cell !== ''));
}

/** The start of a table: by the header that `score` knows, else by the row that looks like a header; null: no table. */
export function sampleTable(source: TableSource, score: HeaderScore): TableSample | null {
  const header = findHeader(source.starts, score) ?? guessHeader(source.starts);
  return header && { name: nameOfTable(source), header: header.cells, rows: rowsBelow(header), seen: seenIn(header) };
}

/** How a format of tables recognises a file: `score` finds the header, `weighSample` says how certain it is. */
export function acceptsTables(score: HeaderScore, weighSample: (sample: TableSample) => Recognition): Importer['accepts'] {
  return (file) => {
    const sample = sampleTable(tableOf(file), score);
    return sample ? weighSample(sample) : notItsShape;
  };
}

/** The filled cells of one column of a sample. */
export function filledCells({ rows }: Pick<TableSample, 'rows'>, at: number): string[] {
  return rows.flatMap((cells) => cells[at] || []);
}

/** Index of the columns that have a filled cell; of all that have a title when there is no row at all. */
export function filledColumns({ header, rows }: Pick<TableSample, 'header' | 'rows'>): number[] {
  const width = Math.max(header.length, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, at) => at);
  return columns.filter((at) => (rows.length === 0 ? header[at] : rows.some((cells) => cells[at])));
}
