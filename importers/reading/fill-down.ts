// Gives every row of a merged cell what the cell says: a person sees it beside all of them, the file holds it once.

import { MadeCells } from './made-cells';

/** A cell that goes on over the rows below it. */
interface Lasting {
  /** The last row that it covers. */
  readonly until: number;
  readonly text: string;
}

export class FillDown {
  readonly #lasting = new Map<number, Lasting>();
  readonly #made = new MadeCells();

  /** A cell of this column says so for all rows up to `until`. */
  begin(column: number, lasting: Lasting): void {
    if (lasting.text !== '') this.#lasting.set(column, lasting);
  }

  /** Fills the empty cells of a row, in place; rows come in their order. Throws `Unreadable` when that are too many. */
  fill(cells: string[], row: number): void {
    for (const [column, { until, text }] of this.#lasting) {
      if (row > until) this.#lasting.delete(column);
      else if (!cells[column]) {
        this.#made.addCells(Math.max(1, column - cells.length));
        while (cells.length < column) cells.push('');
        cells[column] = text;
      }
    }
  }
}
