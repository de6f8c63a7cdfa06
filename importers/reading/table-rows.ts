// Reads the records of one table: cleans cells, refuses broken rows, and hands the good ones to the format with their place.
import type { Place } from '../../server/model/claims';
import { type Issue, issue } from '../../server/model/issues';
import type { MessageCode } from '../../server/model/vocabulary/messages';
import type { ImportContext } from '../importer';
import type { Columns } from './columns';
import { cleanFormula } from './formulas';
import { foldHeader } from './headers';
import { longestCell } from './limits';
import type { TableHead, TableRow } from './table-head';
import type { TableRecord } from './table-source';
import { isBadText, trimCell } from './texts';
import { type Total, totalIn } from './total-rows';
import { UnusedColumns } from './unused-columns';

/** How a format reads a table whose header it has seen. */
export interface OpenedTable<Name extends string = string> {
  /** The columns that it looks at; the others are told once per table with their count, and are no reason to reject a row. */
  readonly columns: Columns<Name>;
  /** Those in which a row says what it is about itself: its id, its name. */
  readonly about: readonly Name[];
  /** Reads one row and tells its issues; whether it was accepted. `left-out`: a person said that such rows do not count. */
  readonly take: (row: TableRow) => boolean | 'left-out';
  /** What to tell of a column that is not used; null: nothing, as a person said so. Absent: that it is not used. */
  readonly unusedCode?: (header: string) => MessageCode | null;
}

/** Rows at which ServiceNow and others cut an export off. */
const exportLimit = 10_000;

/** The start of a cell as it may be quoted: what cannot be kept cannot be shown either. */
function safeStart(cell: string): string {
  return cell
    .slice(0, 60)
    .replaceAll('\u0000', '␀')
    .replace(/\p{Surrogate}/gu, '�');
}

/** Totals that may stand together under a table; more are rows. */
const mostTotals = 10;

/** A record that may be the total under the table: it is, when no other row follows. */
interface HeldRecord {
  readonly record: TableRecord;
  readonly mayHoldBadText: boolean;
  readonly total: Total;
}

/** Accounts for every record below the header: rejected with the reason, or cleaned and handed on. */
export class TableRows {
  #row = 0;
  #leftOut = 0;
  /** The last records, as long as all of them look like totals: a subtotal stands above a total. */
  #held: HeldRecord[] = [];
  /** The row above them: at first the header. */
  #above: readonly string[];
  readonly #head: TableHead;
  readonly #context: ImportContext;
  readonly #read: OpenedTable['take'];
  readonly #unused: UnusedColumns;
  readonly #unusedCode: NonNullable<OpenedTable['unusedCode']>;
  readonly #isUsed: readonly boolean[];

  constructor({ columns, about, take, unusedCode = () => 'unknown-column' }: OpenedTable, context: ImportContext) {
    const { head, unused } = columns;
    this.#head = head;
    this.#above = head.cells;
    this.#context = context;
    this.#read = take;
    this.#unusedCode = unusedCode;
    const untitled = head.cells.flatMap((title, at) => (foldHeader(title) === '' ? [at] : []));
    this.#unused = new UnusedColumns(unused, columns.indexOf(...about), untitled);
    const used = new Set(head.columns.map(({ at }) => at));
    for (const { at } of unused) used.delete(at);
    this.#isUsed = head.cells.map((_, at) => used.has(at));
  }

  /** The last rows, as far as they look like totals of those above. */
  get totals(): Total[] {
    return this.#held.map(({ total }) => total);
  }

  /**
   * Settles the last rows, and tells what is told once per table: also of a number of rows at which exports are cut off without a word
   * (formats §0.9). `named`: totals to which something refers, so that they are rows like any other.
   */
  finish(named: ReadonlySet<Total> = new Set()): void {
    const { file, sheet, tally, dates } = this.#head;
    const held = this.#held;
    this.#held = [];
    const rows = this.#row + named.size;
    for (const one of held) {
      if (named.has(one.total)) this.#readRecord(one.record, one.mayHoldBadText);
      else this.#rejectTotal(one);
    }
    if (rows === exportLimit) this.#context.issue(issue('export-limit', { file, sheet }, { details: { count: rows } }));
    dates.tell(tally);
    tally.flush(this.#context.issue);
    if (this.#leftOut > 0) this.#context.issue(issue('rows-left-out', { file, sheet }, { details: { count: this.#leftOut } }));
    this.#unused.tell({ file, sheet }, { ...this.#context, codeOf: this.#unusedCode });
  }

  /** Checks one record below the header and hands it on. Blank lines and repeated headers are no rows. */
  take(record: TableRecord, mayHoldBadText: boolean): void {
    const { cells } = record;
    if (cells.length === 1 && cells[0]?.trim() === '') return;
    const unread = cells.length > 1 && cells.every((cell) => cell.trim() === '') ? 'blank-rows' : this.#isHeader(cells) ? 'repeated-header' : null;
    if (unread !== null) {
      const { file, sheet, tally } = this.#head;
      tally.add(unread, '', { place: { file, sheet, row: null, line: record.line, sheetRow: record.sheetRow } });
      return;
    }
    const total = record.returned?.reasons ? null : totalIn(cells, this.#above);
    if (total) this.#held.push({ record, mayHoldBadText, total });
    if (total && this.#held.length <= mostTotals) return;
    this.#release();
    if (!total) this.#readRecord(record, mayHoldBadText);
    this.#above = cells;
  }

  /** Reads the records that were held back as the rows that they are. */
  #release(): void {
    if (this.#held.length === 0) return;
    const held = this.#held;
    this.#held = [];
    for (const { record, mayHoldBadText } of held) this.#readRecord(record, mayHoldBadText);
  }

  /** The place of the next row. */
  #nextPlace({ line, sheetRow }: TableRecord): Place {
    const { file, sheet } = this.#head;
    this.#row += 1;
    return { file, sheet, row: this.#row, line, sheetRow };
  }

  #rejectTotal({ record, total: { at, text, code } }: HeldRecord): void {
    const place = this.#nextPlace(record);
    this.#context.issue(issue(code, place, { column: this.#head.cells[at] ?? null, value: text }));
    this.#count(false, { place, record, cells: record.cells });
  }

  #readRecord(record: TableRecord, mayHoldBadText: boolean): void {
    const { cells } = record;
    const place = this.#nextPlace(record);
    if (record.returned?.reasons) {
      for (const { code, ...more } of record.returned.reasons) this.#context.issue(issue(code, place, more));
      this.#count(false, { place, record, cells });
      return;
    }
    const problem = this.#problemOf(record, place) ?? (mayHoldBadText ? this.#badTextIn(record, place) : null);
    if (problem) {
      this.#context.issue(problem);
      this.#count(false, { place, record, cells });
      return;
    }
    if (record.strayQuote) this.#context.issue(issue('stray-quote', place, { value: cells.find((cell) => cell.includes('"')) ?? null }));
    const raw = this.#clean(cells, place);
    const row = { cells, place };
    this.#unused.note(cells);
    this.#count(this.#read(row), { place, record, cells: raw });
  }

  /** Counts a row; whoever keeps rows gets it as it came. */
  #count(accepted: boolean | 'left-out', { place, record, cells }: TableRow & { readonly record: TableRecord }): void {
    const { raw, row, leftOut } = this.#context;
    if (accepted === 'left-out') {
      this.#leftOut += 1;
      leftOut?.(place);
      return;
    }
    const returned = record.returned?.mark;
    if (raw && (!accepted || raw.wants(place, returned))) raw.take({ place, accepted, content: { cells }, head: this.#head, returned });
    row(accepted);
  }

  /** Whether the header stands here again, as where two exports were pasted together: read as a row it would become a thing named “id”. */
  #isHeader(cells: readonly string[]): boolean {
    const header = this.#head.cells;
    return cells.length === header.length && cells.every((cell, at) => trimCell(cell) === header[at]);
  }

  #problemOf({ cells }: TableRecord, place: Place): Issue | null {
    const expected = this.#head.cells.length;
    const named = (this.#head.columns.at(-1)?.at ?? -1) + 1;
    if (cells.length < named || (cells.length > expected && cells.slice(expected).some((cell) => cell.trim() !== ''))) {
      const value = cells.join(this.#head.separator).slice(0, 60);
      return issue('wrong-cell-count', place, { value, details: { found: cells.length, expected } });
    }
    const long = cells.findIndex((cell, at) => cell.length > longestCell && this.#isUsed[at]);
    if (long !== -1) {
      const cell = cells[long] ?? '';
      const details = { length: cell.length, limit: longestCell };
      return issue('cell-too-long', place, { column: this.#head.cells[long] ?? null, value: safeStart(cell), details });
    }
    return null;
  }

  #badTextIn({ cells }: TableRecord, place: Place): Issue | null {
    const bad = cells.findIndex(isBadText);
    if (bad === -1) return null;
    return issue('bad-text', place, { column: this.#head.cells[bad] ?? null, value: safeStart(cells[bad] ?? '') });
  }

  /** Cleans the cells in place; gives them as they came. */
  #clean(cells: string[], place: Place): readonly string[] {
    let raw: readonly string[] = cells;
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? '';
      const cleaned = cell === '' ? null : cleanFormula(cell);
      const text = cleaned ? cleaned.text : trimCell(cell);
      if (cleaned) {
        const column = this.#head.cells[at] ?? '';
        if (cleaned.mark === 'formula') this.#context.issue(issue('formula-cell', place, { column, value: text }));
        else if (cleaned.mark === 'error') this.#head.tally.add('cell-error', column, { place, column, value: cell });
        else this.#head.tally.add('formula-unescaped', '', { place, column, value: cell });
      }
      if (text === cell) continue;
      if (raw === cells) raw = [...cells];
      cells[at] = text;
    }
    return raw;
  }
}
