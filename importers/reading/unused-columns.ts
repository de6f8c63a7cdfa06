// Counts the columns that a format does not use: once per file, with the number of filled cells (semantics §6) and what is in them.
import { issue } from '../../server/model/issues';
import type { MessageCode } from '../../server/model/vocabulary/messages';
import type { ImportContext } from '../importer';
import type { LocatedColumn } from './table-head';
import { ownText } from './texts';

/** Different cells that are remembered of the unused columns of one file together; a column that has more is not looked at any further. */
const remembered = 100_000;
/** Different cells that one column may have: more is no list of items, but a description or a number. */
const mostDifferent = 20_000;
/** A longer cell names nothing. */
const longestName = 2_000;

/** How much may still be remembered of one file. */
export interface CellBudget {
  left: number;
}

/** A new budget, for one file. */
export function cellBudget(): CellBudget {
  return { left: remembered };
}

/** The cells of one unused column: how many are filled, and how often each text stands there. */
export class UnusedCells {
  filled = 0;
  readonly cells = new Map<string, number>();
  /** False: there are more different cells than are remembered. */
  complete = true;
  readonly #budget: CellBudget;

  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  add(cell: string): void {
    this.filled += 1;
    if (!this.complete || cell.length > longestName) return;
    const count = this.cells.get(cell);
    if (count !== undefined) this.cells.set(cell, count + 1);
    else if (this.#budget.left > 0 && this.cells.size < mostDifferent) {
      this.#budget.left -= 1;
      this.cells.set(ownText(cell), 1);
    } else this.complete = false;
  }

  /** Counts a cell that names what its row is about: that is no news. */
  addOwnName(): void {
    this.filled += 1;
  }
}

/** What a spreadsheet calls a column, from 0: A, B … Z, AA. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

interface CountedColumn extends LocatedColumn {
  readonly cells: UnusedCells;
  /** It has no title; it is told when it holds something: spreadsheets leave many empty ones. */
  readonly isUntitled: boolean;
}

export class UnusedColumns {
  readonly #columns: readonly CountedColumn[];
  readonly #byPlace: (CountedColumn | undefined)[];
  readonly #names: readonly number[];

  /** `names`: where the row says what it is about itself; `untitled`: where columns without a title stand. */
  constructor(columns: readonly LocatedColumn[], names: readonly number[], untitled: readonly number[] = []) {
    const budget = cellBudget();
    const counted = (column: LocatedColumn, isUntitled: boolean) => ({ ...column, isUntitled, cells: new UnusedCells(budget) });
    const unnamed = untitled.map((at) => counted({ at, header: `(${columnLetters(at)})` }, true));
    this.#columns = [...columns.map((column) => counted(column, false)), ...unnamed];
    this.#names = names;
    const width = this.#columns.reduce((most, { at }) => Math.max(most, at + 1), 0);
    this.#byPlace = Array.from({ length: width });
    for (const column of this.#columns) this.#byPlace[column.at] = column;
  }

  /** Looks at the cells of one row. */
  note(row: readonly string[]): void {
    // By cell and not by column: a row may be thousands of empty cells wide.
    for (let at = 0; at < row.length; at += 1) {
      const cell = row[at];
      if (!cell) continue;
      const cells = this.#byPlace[at]?.cells;
      if (!cells) continue;
      if (this.#names.some((name) => row[name] === cell)) cells.addOwnName();
      else cells.add(cell);
    }
  }

  /** Tells of each column, after the last row. `codeOf`: by which message; null: none. */
  tell(
    table: { readonly file: string; readonly sheet: string | null },
    { codeOf = () => 'unknown-column', ...context }: Pick<ImportContext, 'issue' | 'unused'> & { readonly codeOf?: (header: string) => MessageCode | null },
  ): void {
    for (const { header, cells, isUntitled } of this.#columns) {
      if (isUntitled && cells.filled === 0) continue;
      const code = isUntitled ? 'untitled-column' : codeOf(header);
      if (code !== null) context.issue(issue(code, table, { column: header, value: header, details: { count: cells.filled } }));
      context.unused({ ...table, column: header, filled: cells.filled, cells: cells.cells, complete: cells.complete });
    }
  }
}
