// Reads the rows of one sheet of an Excel workbook, a piece of the sheet at a time.
import { HiddenOfSheet } from '../hidden-lines';
import { mostColumns } from '../limits';
import { MadeCells } from '../made-cells';
import type { SheetRow } from '../sheet-table';
import { damaged } from '../unreadable';
import { parseXml } from '../xml';
import type { ZipEntry } from '../zip';
import { isoDateText, notCalculated, shownNumber, unescapeText } from './cell-text';
import { RichText } from './shared-strings';
import type { NumberFormat } from './styles';

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly styles: readonly NumberFormat[];
  readonly is1904: boolean;
  /** The shared text of this number. */
  readonly shared: (index: number) => string;
}

/** As many rows as a spreadsheet has. */
const mostRows = 1_048_576;
const plain: NumberFormat = { kind: 'plain' };

/** The number of a column, from 0, by its letters; -1: the reference has none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
    if (column > mostColumns) return mostColumns;
  }
  return column - 1;
}

const isTrue = (stated: string | undefined) => stated === '1' || stated === 'true';

class SheetHandler {
  rows: SheetRow[] = [];
  readonly #part: string;
  readonly #context: CellContext;
  readonly #inline = new RichText();
  readonly #made = new MadeCells();
  readonly #hidden = new HiddenOfSheet();
  #isHidden = false;
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #type = 'n';
  #style = '';
  #value = '';
  #isValue = false;
  #isInline = false;
  #hasFormula = false;

  constructor(part: string, context: CellContext) {
    this.#part = part;
    this.#context = context;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (this.#isInline) this.#inline.open(name);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isValue = true;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'is') {
      this.#isInline = true;
      this.#inline.start();
    } else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col' && isTrue(attributes.hidden)) this.#hidden.addColumns({ from: Number(attributes.min) - 1, until: Number(attributes.max) - 1 });
  };

  readonly text = (text: string): void => {
    if (this.#isValue) this.#value += text;
    else if (this.#isInline) this.#inline.add(text);
  };

  readonly close = (name: string): void => {
    if (name === 'v') this.#isValue = false;
    else if (name === 'is') {
      this.#isInline = false;
      this.#value = this.#inline.value;
    } else if (this.#isInline) this.#inline.close(name);
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  };

  #openRow({ r = '', hidden }: Readonly<Record<string, string>>): void {
    const stated = Number(r);
    this.#isHidden = isTrue(hidden);
    this.#row = Number.isInteger(stated) && stated > 0 ? stated : this.#row + 1;
    if (this.#row > mostRows) throw damaged(this.#part, `row ${this.#row}; a sheet has ${mostRows}`);
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r = '', t = 'n', s = '' }: Readonly<Record<string, string>>): void {
    const stated = columnOf(r);
    this.#column = stated === -1 ? this.#column + 1 : stated;
    if (this.#column >= mostColumns) throw damaged(this.#part, `row ${this.#row} has a cell behind the last column of a sheet`);
    this.#type = t;
    this.#style = s;
    this.#value = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const text = this.#cellText();
    if (text === '') return;
    this.#made.addFilled(Math.max(0, this.#column - this.#cells.length));
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #cellText(): string {
    const value = this.#value;
    if (value === '') return this.#hasFormula && this.#type !== 'str' ? notCalculated : '';
    switch (this.#type) {
      case 's':
        return this.#context.shared(Number(value));
      case 'n':
        return shownNumber(value, this.#context.styles[Number(this.#style)] ?? plain, this.#context.is1904);
      case 'b':
        return value === '1' ? 'true' : 'false';
      case 'd':
        return isoDateText(value);
      case 'e':
        return value;
      default:
        return unescapeText(value);
    }
  }

  #closeRow(): void {
    if (this.#cells.length > 0) {
      const hidden = this.#hidden.ofRow(this.#isHidden);
      this.rows.push(hidden ? { cells: this.#cells, sheetRow: this.#row, hidden } : { cells: this.#cells, sheetRow: this.#row });
    }
    this.#cells = [];
  }
}

/** The rows that hold something, in batches as they come; a batch may be empty. Throws `Unreadable`. */
export async function* readSheetRows(part: ZipEntry, context: CellContext, pieces = part.open()): AsyncGenerator<SheetRow[]> {
  const handler = new SheetHandler(part.name, context);
  for await (const _ of parseXml(part.name, pieces, handler)) {
    yield handler.rows;
    handler.rows = [];
  }
}
