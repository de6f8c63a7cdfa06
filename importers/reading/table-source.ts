// Defines a table as importers read it, whatever file it stands in: a CSV, a list in JSON, a sheet of a workbook.
import type { Issue } from '../../server/model/issues';
import type { DecimalSign } from './numbers';

/** What is hidden of a sheet, as it is known at one of its rows: by hand, by a filter, or in a group that is closed. */
export interface Hidden {
  /** The row itself. */
  readonly isRow: boolean;
  readonly columns: readonly ColumnRange[];
}

/** Columns from 0, the last one included. */
export interface ColumnRange {
  readonly from: number;
  readonly until: number;
}

/** One record as it stands in the table: a header, a title above it, a row, a blank line. Whoever reads a row cleans its `cells` in place. */
export interface TableRecord {
  readonly cells: string[];
  /** The physical line of a text file on which it starts; null where there are no lines. */
  readonly line: number | null;
  /** The row that a spreadsheet shows; null where there is none. Both from 1. */
  readonly sheetRow: number | null;
  /** A quoted cell went on after its closing quote; the text was kept. */
  readonly strayQuote?: boolean;
  /** What nobody sees who opens the sheet; absent: nothing is hidden. */
  readonly hidden?: Hidden;
  /** It was rejected before and came back: by which mark, and why it still is rejected, when it is. */
  readonly returned?: ReturnedRecord;
  /** It cannot be a header: it is not whole. */
  readonly broken?: unknown;
}

export interface ReturnedRecord {
  readonly mark: string;
  readonly reasons: readonly Pick<Issue, 'code' | 'column' | 'value' | 'details'>[] | null;
}

/** The start of a table, as far as the first bytes tell. */
export interface TableStart {
  /** The first records, at most so many. */
  first(count: number): readonly TableRecord[];
  /** More of the table stands behind the first bytes: the last record of the start may be cut off. */
  readonly goesOn: boolean;
  readonly decimal: DecimalSign;
  /** Its cells may be numbers as well as texts: those are written with a point, whatever sign the texts have. */
  readonly hasNumbers?: true;
  /** What stands between the cells where a whole row is quoted. */
  readonly separator: string;
  /** What was seen, for the person who imports: delimiter, encoding. */
  readonly seen: Readonly<Record<string, string>>;
}

/** Records that come together. */
export interface TableBatch {
  readonly records: readonly TableRecord[];
  /** A cell of it or of one before may hold what cannot be kept (a NUL, half a character): only then each cell is searched for it. */
  readonly mayHoldBadText: boolean;
}

/** A table that can be read to its end. */
export interface OpenTable extends TableStart {
  /** All records from the first, in order; never many in memory at once. Throws a Fault where it cannot be read any further. */
  batches(): AsyncIterable<TableBatch>;
}

/** Who reads a table, and is told how far that is. */
export interface TableReader {
  /** The word for the format, for refusals. */
  readonly format: string;
  /** Called with the bytes read since the last call; throws the fault `cancelled`. */
  readonly onBytes: (bytes?: number) => void;
}

/** One table of a file. Nothing but the first bytes is read before it is opened. */
export interface TableSource {
  readonly file: string;
  /** The sheet in which it stands; null: the file is one table. */
  readonly sheet: string | null;
  /** Whoever opens the workbook does not see this sheet. */
  readonly isHidden: boolean;
  /** The ways in which its start can be read: of a CSV one for each delimiter that it may have, of others one; none: it is no table. */
  readonly starts: readonly TableStart[];
  /** Looks at the file as a whole, and gives the same ways again. Throws `file-empty`, `wrong-format` or `text-too-long` when it cannot be read. */
  open(reader: TableReader): Promise<readonly OpenTable[]>;
}

/** What names the table: its sheet, else its file. */
export function nameOfTable({ file, sheet }: Pick<TableSource, 'file' | 'sheet'>): string {
  return sheet ?? file;
}
