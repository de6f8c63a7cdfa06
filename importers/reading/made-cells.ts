// Bounds what a sheet says in few signs: cells and rows that are said to be repeated, and empty cells before one far to the right.
import { Unreadable } from './unreadable';

/** Cells that stand nowhere in the file, beyond those that filled ones may have beside them. */
const mostCells = 20_000_000;
/** A wide list with one in thirty cells filled is an export of people, however long it is. */
const besideFilled = 30;
/** Rows with something in them that are said to be there again: lists of people have few that are equal to the one above. */
const mostRows = 100_000;

const advice = {
  en: 'Remove the rows and columns that hold no list (a value that was filled down to the end of the sheet), save it, and import that.',
  nl: 'Verwijder de rijen en kolommen waar geen lijst staat (een waarde die tot het eind van het blad is doorgevoerd), bewaar het, en importeer dat.',
};

export class MadeCells {
  readonly #most: { readonly cells: number; readonly rows: number };
  #cells = 0;
  #rows = 0;

  constructor(most = { cells: mostCells, rows: mostRows }) {
    this.#most = most;
  }

  /** Counts cells that are made, before they are. Throws `Unreadable`. */
  addCells(count: number): void {
    this.#cells += count;
    const most = this.#most.cells;
    if (this.#cells > most)
      throw new Unreadable(
        {
          en: `it says of more than ${most} cells that they are empty or repeated`,
          nl: `het zegt van meer dan ${most} cellen dat ze leeg zijn of zich herhalen`,
        },
        advice,
      );
  }

  /** Counts the empty cells before a filled one. Throws `Unreadable`. */
  addFilled(empty: number): void {
    this.addCells(empty - besideFilled);
  }

  /** Counts a row that is there so many times more. Throws `Unreadable`. */
  addRows(times: number, { sheetRow, cells }: { readonly sheetRow: number; readonly cells: number }): void {
    if (times === 0) return;
    this.#rows += times;
    const most = this.#most.rows;
    if (this.#rows > most)
      throw new Unreadable(
        {
          en: `row ${sheetRow} is said to be there ${times + 1} times; at most ${most} repeated rows of a sheet are read`,
          nl: `rij ${sheetRow} staat er volgens het bestand ${times + 1} keer; er worden hoogstens ${most} herhaalde rijen van een blad gelezen`,
        },
        advice,
      );
    this.addCells(times * cells);
  }
}
