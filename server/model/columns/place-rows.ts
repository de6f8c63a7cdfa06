// Keeps places in files as numbers: which file and sheet, and the three numbers of the row.
import { getOrMake } from '../get-or-make';
import { BadColumns, type ColumnSource, columnOf, Integers } from './columns';
import { jsonColumn, readJson } from './json';

/** As `Place`, of what may stand in no file. */
export interface AnyPlace {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly line: number | null;
  readonly sheetRow: number | null;
}

type FileAndSheet = readonly [file: string | null, sheet: string | null];
const none = -1;
/** Line and row of the spreadsheet are written as what they exceed the row by: in most files that is the same for all. */
const noDistance = -(2 ** 31);
const distance = (number: number | null, row: number | null) => (number === null ? noDistance : number - (row ?? none));

/** Numbers pairs of file and sheet in the order in which they are met. */
export class FileNumbers {
  readonly list: FileAndSheet[] = [];
  readonly #byFile = new Map<string | null, Map<string | null, number>>();

  code(file: string | null, sheet: string | null): number {
    const sheets = getOrMake(this.#byFile, file, () => new Map<string | null, number>());
    return getOrMake(sheets, sheet, () => this.list.push([file, sheet]) - 1);
  }
}

/** Writes places, one after another. */
export class PlaceWriter {
  readonly #files = new FileNumbers();
  readonly #file: Integers;
  readonly #row: Integers;
  readonly #line: Integers;
  readonly #sheetRow: Integers;

  /** `expected`: how many there will be. */
  constructor(expected: number) {
    const integers = () => new Integers(expected);
    [this.#file, this.#row, this.#line, this.#sheetRow] = [integers(), integers(), integers(), integers()];
  }

  push({ file, sheet, row, line, sheetRow }: AnyPlace): void {
    this.#file.push(this.#files.code(file, sheet));
    this.#row.push(row ?? none);
    this.#line.push(distance(line, row));
    this.#sheetRow.push(distance(sheetRow, row));
  }

  *columns(name: string): Generator<[string, Uint8Array | Int32Array]> {
    yield [`${name}.files`, jsonColumn(this.#files.list)];
    yield [`${name}.file`, this.#file.column()];
    yield [`${name}.row`, this.#row.column()];
    yield [`${name}.line`, this.#line.column()];
    yield [`${name}.sheetRow`, this.#sheetRow.column()];
  }
}

/** Reads places by their number. */
export class PlaceRows {
  readonly #files: readonly FileAndSheet[];
  readonly #file: Int32Array;
  readonly #row: Int32Array;
  readonly #line: Int32Array;
  readonly #sheetRow: Int32Array;

  /** Throws `BadColumns`. */
  constructor(columns: ColumnSource, name: string) {
    this.#files = readJson(columns, `${name}.files`);
    this.#file = columnOf(columns, `${name}.file`, 'integers');
    this.#row = columnOf(columns, `${name}.row`, 'integers');
    this.#line = columnOf(columns, `${name}.line`, 'integers');
    this.#sheetRow = columnOf(columns, `${name}.sheetRow`, 'integers');
    if ([this.#row, this.#line, this.#sheetRow].some(({ length }) => length !== this.length)) throw new BadColumns(`places “${name}” are cut off`);
  }

  get length(): number {
    return this.#file.length;
  }

  at(thing: number): AnyPlace {
    const place = this.#files[this.#file[thing] ?? none];
    if (!place) throw new BadColumns(`no place of number ${thing}`);
    const row = this.#row[thing] ?? none;
    const from = (by = noDistance) => (by === noDistance ? null : row + by);
    return { file: place[0], sheet: place[1], row: row === none ? null : row, line: from(this.#line[thing]), sheetRow: from(this.#sheetRow[thing]) };
  }

  /** Whether two stand in the same place. */
  areSame(one: number, other: number): boolean {
    return (
      this.#row[one] === this.#row[other] &&
      this.#file[one] === this.#file[other] &&
      this.#line[one] === this.#line[other] &&
      this.#sheetRow[one] === this.#sheetRow[other]
    );
  }
}
