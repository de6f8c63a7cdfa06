// Tells which rows and columns of a sheet nobody sees who opens it: they are read, and a person may not have meant that.
import { issue } from '../../server/model/issues';
import type { ImportContext } from '../importer';
import type { TableHead } from './table-head';
import type { ColumnRange, Hidden } from './table-source';

/** More ranges no sheet has: each column could be one. */
const mostRanges = 16_384;

/** What is hidden of the sheet that is read now; null as long as that is nothing, so that most rows carry no word of it. */
export class HiddenOfSheet {
  readonly #columns: ColumnRange[] = [];
  #shown: Hidden | null = null;
  #hidden: Hidden = { isRow: true, columns: this.#columns };

  addColumns(range: ColumnRange): void {
    if (this.#columns.length === mostRanges || !(range.until >= range.from)) return;
    this.#columns.push(range);
    this.#shown ??= { isRow: false, columns: this.#columns };
    this.#hidden = { isRow: true, columns: this.#columns };
  }

  ofRow(isHidden: boolean): Hidden | null {
    return isHidden ? this.#hidden : this.#shown;
  }
}

/** Titles that a sentence quotes. */
const titlesQuoted = 5;

/** Counts the hidden rows of one table, and its hidden columns with a title. */
export class HiddenLines {
  #rows = 0;
  #columns: readonly ColumnRange[] = [];

  note(hidden: Hidden | undefined): void {
    if (!hidden) return;
    if (hidden.isRow) this.#rows += 1;
    this.#columns = hidden.columns;
  }

  /** Tells of each once, after the last row. */
  tell({ file, sheet, columns }: TableHead, context: Pick<ImportContext, 'issue'>): void {
    if (this.#rows > 0) context.issue(issue('hidden-rows', { file, sheet }, { value: sheet, details: { count: this.#rows } }));
    const isHidden = (at: number) => this.#columns.some(({ from, until }) => at >= from && at <= until);
    const titles = this.#columns.length === 0 ? [] : columns.filter(({ at }) => isHidden(at)).map(({ header }) => header);
    if (titles.length === 0) return;
    const quoted = titles.slice(0, titlesQuoted).map((title) => `“${title}”`);
    const named = titles.length > titlesQuoted ? `${quoted.join(', ')} …` : quoted.join(', ');
    context.issue(issue('hidden-columns', { file, sheet }, { value: sheet, details: { count: titles.length, columns: named } }));
  }
}
