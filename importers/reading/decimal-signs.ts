// Tells which decimal sign a column of numbers has, where nobody said it: by its cells that can be read in one way only.
import { type DecimalSign, fitsDecimal } from './numbers';

/** Cells of spreadsheets that are numbers and no texts: the reader of the workbook wrote them, whatever sign its texts have. */
const madeNumber = /^-?\d+(?:\.\d*[1-9])?(?:e[+-]?\d+)?$/i;

/** The decimal signs of the columns of one table. */
export class DecimalSigns {
  readonly #sample: () => readonly (readonly string[])[];
  readonly #hasNumbers: boolean;

  /** `sample`: the first rows below the header, read when it is asked for; `hasNumbers`: cells may be numbers as well as texts. */
  constructor(sample: () => readonly (readonly string[])[], hasNumbers: boolean) {
    this.#sample = sample;
    this.#hasNumbers = hasNumbers;
  }

  /** Whether a cell may be a number, which says nothing of texts; a text with a currency, or with a 0 behind the sign, cannot. */
  mayBeNumber(cell: string): boolean {
    return this.#hasNumbers && madeNumber.test(cell);
  }

  /** The one sign that the first cells of a column tell; null: none, or both. */
  signOf(at: number): DecimalSign | null {
    const told = new Set<DecimalSign>();
    for (const { [at]: cell = '' } of this.#sample()) {
      if (cell === '' || this.mayBeNumber(cell)) continue;
      const [comma, point] = [fitsDecimal(cell, ','), fitsDecimal(cell, '.')];
      if (comma !== point) told.add(comma ? ',' : '.');
    }
    const [only] = told;
    return told.size === 1 && only !== undefined ? only : null;
  }
}
