// Reads the tables of an OpenDocument spreadsheet, which all stand in one part: their names, and the rows of one of them.
import { FillDown } from '../fill-down';
import { HiddenOfSheet } from '../hidden-lines';
import { mostColumns } from '../limits';
import { MadeCells } from '../made-cells';
import type { SheetRow } from '../sheet-table';
import { damaged } from '../unreadable';
import { parseXml } from '../xml';
import type { ZipEntry } from '../zip';
import { odsCellText, ShownText } from './ods-cells';

/** As many rows as a spreadsheet has. */
const mostRows = 1_048_576;
/** Rows that are handed on together: one that is said to be repeated may be a million. */
const batchRows = 1000;

type Attributes = Readonly<Record<string, string>>;

/** How often a row or cell is repeated: a number that a spreadsheet can have. */
function repeatOf(stated: string | undefined, most: number): number {
  const count = Number(stated ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, most) : 1;
}

/** Hidden by hand, by a filter, or in a group that is closed. */
const isCollapsed = (attributes: Attributes) => ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');

/** A row, and how many rows follow with the same cells. */
interface RepeatedRow extends SheetRow {
  readonly repeat: number;
}

/** What happens on the way through the part. */
class ContentHandler {
  /** Rows of the table that is wanted, since they were last taken. */
  rows: RepeatedRow[] = [];
  /** The table that is read now; -1: none yet. */
  table = -1;
  readonly names: string[] = [];
  readonly hidden = new Set<number>();
  readonly #part: string;
  readonly #wanted: number;
  readonly #hiddenStyles = new Set<string>();
  readonly #shown = new ShownText();
  readonly #filling = new FillDown();
  readonly #made = new MadeCells();
  #depth = 0;
  #style = '';
  readonly #hiddenLines = new HiddenOfSheet();
  #column = 0;
  #isHidden = false;
  #row = 1;
  #rowRepeat = 1;
  #cells: string[] = [];
  /** Empty cells that count only when a filled one follows. */
  #gap = 0;
  #cell: Attributes | null = null;

  constructor(part: string, wanted: number) {
    this.#part = part;
    this.#wanted = wanted;
  }

  get #isRead(): boolean {
    return this.#depth === 1 && this.#wanted === this.table;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'table') this.#openTable(attributes);
    else if (name === 'style') this.#style = attributes['style:name'] ?? '';
    else if (name === 'table-properties' && attributes['table:display'] === 'false') this.#hiddenStyles.add(this.#style);
    else if (!this.#isRead) return;
    else if (name === 'table-column') this.#addColumns(attributes);
    else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#cell = attributes;
      this.#shown.start();
    } else if (this.#cell) this.#shown.open(name, attributes);
  };

  readonly text = (text: string): void => {
    if (this.#cell) this.#shown.add(text);
  };

  readonly close = (name: string): void => {
    if (name === 'table') this.#depth -= 1;
    else if (!this.#isRead) return;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (this.#cell) this.#shown.close(name);
  };

  #openTable(attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    this.table += 1;
    this.#row = 1;
    this.names.push(attributes['table:name'] ?? '');
    if (this.#hiddenStyles.has(attributes['table:style-name'] ?? '')) this.hidden.add(this.table);
  }

  #addColumns(attributes: Attributes): void {
    const count = repeatOf(attributes['table:number-columns-repeated'], mostColumns);
    if (isCollapsed(attributes)) this.#hiddenLines.addColumns({ from: this.#column, until: this.#column + count - 1 });
    this.#column += count;
  }

  #openRow(attributes: Attributes): void {
    this.#isHidden = isCollapsed(attributes);
    this.#rowRepeat = repeatOf(attributes['table:number-rows-repeated'], mostRows);
    this.#cells = [];
    this.#gap = 0;
  }

  #closeCell(): void {
    const attributes = this.#cell ?? {};
    this.#cell = null;
    const repeat = repeatOf(attributes['table:number-columns-repeated'], mostColumns + 1);
    const text = odsCellText(attributes, this.#shown.value);
    const rows = repeatOf(attributes['table:number-rows-spanned'], mostRows);
    if (rows > 1 && repeat === 1) this.#filling.begin(this.#cells.length + this.#gap, { until: this.#row + rows - 1, text });
    if (text === '') {
      this.#gap += repeat;
      return;
    }
    if (this.#cells.length + this.#gap + repeat > mostColumns) throw damaged(this.#part, `row ${this.#row} has a cell behind the last column of a sheet`);
    this.#made.addFilled(this.#gap + repeat - 1);
    for (; this.#gap > 0; this.#gap -= 1) this.#cells.push('');
    for (let at = 0; at < repeat; at += 1) this.#cells.push(text);
  }

  #closeRow(): void {
    this.#filling.fill(this.#cells, this.#row);
    if (this.#cells.length > 0) {
      if (this.#row + this.#rowRepeat - 1 > mostRows) throw damaged(this.#part, `row ${this.#row + this.#rowRepeat - 1}; a sheet has ${mostRows}`);
      this.#made.addRows(this.#rowRepeat - 1, { sheetRow: this.#row, cells: this.#cells.length });
      const row = { cells: this.#cells, sheetRow: this.#row, repeat: this.#rowRepeat };
      const hidden = this.#hiddenLines.ofRow(this.#isHidden);
      this.rows.push(hidden ? { ...row, hidden } : row);
    }
    this.#row += this.#rowRepeat;
    this.#cells = [];
  }
}

/** Rows written out, a batch at a time. */
function* unrolled(rows: readonly RepeatedRow[]): Generator<SheetRow[]> {
  let batch: SheetRow[] = [];
  for (const { sheetRow, repeat, ...row } of rows) {
    for (let at = 0; at < repeat; at += 1) {
      batch.push({ ...row, sheetRow: sheetRow + at });
      if (batch.length < batchRows) continue;
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

/** The rows of one table that hold something; ends with that table. Throws `Unreadable`. */
export async function* readOdsRows(part: ZipEntry, wanted: number, pieces = part.open()): AsyncGenerator<SheetRow[]> {
  const handler = new ContentHandler(part.name, wanted);
  for await (const _ of parseXml(part.name, pieces, handler)) {
    const { rows } = handler;
    handler.rows = [];
    yield* unrolled(rows);
    if (handler.table > wanted) return;
  }
}

/** A table with its first rows. */
export interface OdsTable {
  readonly name: string;
  readonly isHidden: boolean;
}

/** The names of all tables, in one pass. Throws `Unreadable`. */
export async function readOdsTables(part: ZipEntry): Promise<readonly OdsTable[]> {
  const handler = new ContentHandler(part.name, -1);
  for await (const _ of parseXml(part.name, part.open(), handler));
  return handler.names.map((name, at) => ({ name, isHidden: handler.hidden.has(at) }));
}
