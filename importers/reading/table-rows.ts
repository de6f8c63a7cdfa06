// Reads the records of one table: cleans cells, refuses broken rows, and hands the good ones to the format with their place.
import type { Place } from '../../server/model/claims';
import { Fault } from '../../server/model/faults';
import { issue, reasonIn } from '../../server/model/issues';
import type { ImportContext } from '../importer';
import { type CsvRecord, longestRecord } from './csv';
import { cleanFormula } from './formulas';
import { longestCell } from './limits';
import type { TablePreview } from './table-preview';
import type { Tally } from './tally';
import { isBadText, trimCell } from './texts';
import { type LocatedColumn, UnusedColumns } from './unused-columns';

/** A row with as many cells as the header, trimmed and without formula marks. Empty text: nothing stated. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly place: Place;
}

export interface TableHead extends TablePreview {
  readonly file: string;
  /** Index of columns that count: named, and not the repeat of an earlier name. */
  readonly columns: readonly number[];
  /** Issues told once per file, with their count. */
  readonly tally: Tally;
}

/** How a format reads a table whose header it has seen. */
export interface OpenedTable {
  /** Columns that it does not look at: told once per file with their count, and no reason to reject a row. */
  readonly unused: readonly LocatedColumn[];
  /** Where a row says what it is about itself: its id, its name. */
  readonly names: readonly number[];
  /** Reads one row and tells its issues; whether it was accepted. */
  readonly take: (row: TableRow) => boolean;
}

/** Rows at which ServiceNow and others cut an export off. */
const exportLimit = 10_000;

/** What stands behind an open quote cannot be read; to apply what stands before it would take away what the source said behind it. */
function unreadableFrom({ broken, line }: CsvRecord) {
  if (broken === 'open-quote')
    return reasonIn({ en: `a quote is opened on line ${line} and never closed`, nl: `op regel ${line} begint een aanhaling die nergens eindigt` });
  if (broken === 'too-many-quotes')
    return reasonIn({
      en: `from line ${line} on there are thousands of quotes within cells, with long rows of spaces: it is no table`,
      nl: `vanaf regel ${line} staan duizenden aanhalingstekens binnen cellen, met lange rijen spaties: het is geen tabel`,
    });
  return reasonIn({
    en: `the row on line ${line} is longer than ${longestRecord} characters: a quote is never closed, or it is no table`,
    nl: `de rij op regel ${line} is langer dan ${longestRecord} tekens: een aanhaling eindigt nergens, of het is geen tabel`,
  });
}

/** The start of a cell as it may be quoted: what cannot be kept cannot be shown either. */
function safeStart(cell: string): string {
  return cell
    .slice(0, 60)
    .replaceAll('\u0000', '␀')
    .replace(/\p{Surrogate}/gu, '�');
}

/** Accounts for every record below the header: rejected with the reason, or cleaned and handed on. */
export class TableRows {
  #row = 0;
  readonly #tally: Tally;
  readonly #head: TableHead;
  readonly #context: ImportContext;
  readonly #format: string;
  readonly #read: OpenedTable['take'];
  readonly #unused: UnusedColumns;
  readonly #isUsed: readonly boolean[];
  mayHoldBadText = false;

  constructor(head: TableHead, { take, unused, names }: OpenedTable, { context, format }: { context: ImportContext; format: string }) {
    this.#head = head;
    this.#tally = head.tally;
    this.#context = context;
    this.#format = format;
    this.#read = take;
    this.#unused = new UnusedColumns(unused, names);
    const used = new Set(head.columns);
    for (const { at } of unused) used.delete(at);
    this.#isUsed = head.header.map((_, at) => used.has(at));
  }

  /** Tells what is told once per file: also of a number of rows at which exports are cut off without a word (formats §0.9). */
  finish(): void {
    if (this.#row === exportLimit) this.#context.issue(issue('export-limit', { file: this.#head.file }, { details: { count: this.#row } }));
    this.#tally.flush(this.#context.issue);
    this.#unused.tell(this.#head.file, this.#context);
  }

  /** Checks one record below the header and hands it on. Blank lines are no rows. */
  readonly take = (record: CsvRecord): void => {
    const { cells } = record;
    if (record.broken) throw new Fault('wrong-format', 1, { value: this.#head.file, details: { format: this.#format, ...unreadableFrom(record) } });
    if (cells.length === 1 && cells[0]?.trim() === '') return;
    const place: Place = { file: this.#head.file, sheet: null, row: this.#row + 1, line: record.line, sheetRow: record.sheetRow };
    if (cells.length > 1 && cells.every((cell) => cell.trim() === '')) {
      this.#tally.add('blank-rows', '', { place: { ...place, row: null } });
      return;
    }
    this.#row += 1;
    const problem = this.#problemOf(record, place);
    if (problem) {
      this.#context.issue(problem);
      this.#context.row(false);
      return;
    }
    if (record.strayQuote) this.#context.issue(issue('stray-quote', place, { value: cells.find((cell) => cell.includes('"')) ?? null }));
    const row = { cells: this.#clean(cells, place), place };
    this.#unused.note(row.cells);
    this.#context.row(this.#read(row));
  };

  #problemOf({ cells }: CsvRecord, place: Place) {
    const expected = this.#head.header.length;
    const named = (this.#head.columns.at(-1) ?? -1) + 1;
    if (cells.length < named || cells.slice(expected).some((cell) => cell.trim() !== '')) {
      const value = cells.join(this.#head.delimiter).slice(0, 60);
      return issue('wrong-cell-count', place, { value, details: { found: cells.length, expected } });
    }
    const long = cells.findIndex((cell, at) => cell.length > longestCell && this.#isUsed[at]);
    if (long !== -1) {
      const cell = cells[long] ?? '';
      const details = { length: cell.length, limit: longestCell };
      return issue('cell-too-long', place, { column: this.#head.header[long] ?? null, value: safeStart(cell), details });
    }
    if (!this.mayHoldBadText) return null;
    const bad = cells.findIndex(isBadText);
    if (bad === -1) return null;
    return issue('bad-text', place, { column: this.#head.header[bad] ?? null, value: safeStart(cells[bad] ?? '') });
  }

  #clean(cells: string[], place: Place): string[] {
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? '';
      const cleaned = cell === '' ? null : cleanFormula(cell);
      if (!cleaned) {
        cells[at] = trimCell(cell);
        continue;
      }
      cells[at] = cleaned.text;
      const column = this.#head.header[at] ?? '';
      if (cleaned.mark === 'formula') this.#context.issue(issue('formula-cell', place, { column, value: cleaned.text }));
      else this.#tally.add('formula-unescaped', '', { place, column, value: cell });
    }
    return cells;
  }
}
