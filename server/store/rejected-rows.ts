// Defines what is kept of the rejected rows of an import: each as it came, with the reason, in packed pieces. They are packed while the
// import runs, so that hundreds of thousands of them never stand in memory at once.
import { createHash } from 'node:crypto';
import type { Place } from '../model/claims';
import type { Issue } from '../model/issues';
import { packNow, unpack } from './packing';

/** A table or list in which rows were rejected. */
export interface RejectedTable {
  readonly file: string;
  readonly sheet: string | null;
  /** Null: a list in JSON. */
  readonly header: readonly string[] | null;
  /** What stands between the cells of its rows when they are written: numbers in them are read by it. */
  readonly delimiter: string;
}

/** A row as it came: the cells of a table, or an element of JSON. */
export type RowContent = { readonly cells: readonly string[] } | { readonly element: unknown };
/** Why a row was rejected; its place is that of the row. */
export type RowReason = Pick<Issue, 'code' | 'severity' | 'column' | 'value' | 'details'>;

/** One row of a list. */
export interface ListedRow {
  /** By which it is known for as long as its list is gone on with: its number in it, and a digest of it as it first came. */
  readonly mark: string;
  /** Its table, among those of the list. */
  readonly table: number;
  /** Where it stood when it was read last. */
  readonly place: Place;
  /** By which import it was read last; null: that whose list it is. */
  readonly import: string | null;
  /** Null: it is no longer rejected; the place is where it was accepted. */
  readonly content: RowContent | null;
  readonly reasons: readonly RowReason[];
}

/** What is known of a list before its rows are read. */
export interface RejectedHead {
  /** Imports whose lists this one goes on from, oldest first. */
  readonly follows: readonly string[];
  readonly tables: readonly RejectedTable[];
  /** Of each piece: how many rejected rows it has of each table. */
  readonly pieces: readonly (readonly number[])[];
  /** Rejected rows that are not kept, because they are too much. */
  readonly beyond: number;
  /** Rows that got a number so far. */
  readonly numbered: number;
}

/** A list as it is read, from memory or from a store. */
export interface KeptRejected extends RejectedHead {
  /** The rows of one piece, in the order in which they got their numbers. */
  rows(at: number): Promise<readonly ListedRow[]>;
  /** That piece as it is kept. */
  packed(at: number): Promise<Uint8Array>;
}

/** Characters of rows and reasons that one list keeps at most, as JSON. */
export const mostKept = 64 * 1024 * 1024;
/** Characters and rows of one piece. */
const pieceLength = 512 * 1024;
const pieceRows = 2_048;

type PackedPlace = readonly [file: string, sheet: string | null, row: number | null, line: number | null, sheetRow: number | null];
export type PackedRow = readonly [
  mark: string,
  table: number,
  place: PackedPlace,
  by: string | null,
  content: readonly string[] | { readonly element: unknown } | null,
  reasons: readonly RowReason[],
];

function packRow({ mark, table, place: { file, sheet, row, line, sheetRow }, import: by, content, reasons }: ListedRow): string {
  const packed: PackedRow = [mark, table, [file, sheet, row, line, sheetRow], by, content && 'cells' in content ? content.cells : content, reasons];
  return JSON.stringify(packed);
}

export function unpackRow([mark, table, [file, sheet, row, line, sheetRow], by, content, reasons]: PackedRow): ListedRow {
  const place = { file, sheet, row, line, sheetRow };
  return { mark, table, place, import: by, content: Array.isArray(content) ? { cells: content } : (content as RowContent | null), reasons };
}

/** How many rejected rows a list keeps. */
export function countListed({ pieces }: RejectedHead): number {
  return pieces.flat().reduce((sum, count) => sum + count, 0);
}

/** What a row says, as text: of a table without the empty cells behind it, and without what cannot be written in a file. */
function contentText(content: RowContent): string {
  if ('element' in content) return JSON.stringify(content.element) ?? '';
  let width = content.cells.length;
  while (width > 0 && content.cells[width - 1] === '') width -= 1;
  return JSON.stringify(content.cells.slice(0, width).map((cell) => cell.replace(/\p{Surrogate}/gu, '\ufffd')));
}

/** Tells rows apart: equal rows have equal digests. */
export function digestOfRow(content: RowContent): string {
  return createHash('sha256').update(contentText(content)).digest('hex').slice(0, 8);
}

/** A row that is added to a list: one without a mark gets one. */
export type NewRow = Omit<ListedRow, 'mark' | 'table'> & { readonly mark?: string };

/** Makes a list row by row, packing as it goes. */
export class RejectedWriter {
  readonly #tables: RejectedTable[];
  readonly #follows: readonly string[];
  readonly #most: number;
  readonly #counts: number[][] = [];
  readonly #packed: Uint8Array[] = [];
  #texts: string[] = [];
  #length = 0;
  #left: number;
  #beyond: number;
  #numbered: number;
  #current: number[] = [];

  /** `start`: the list that it goes on from. */
  constructor({ start, most = mostKept }: { readonly start?: Omit<RejectedHead, 'pieces'>; readonly most?: number } = {}) {
    const { follows = [], tables = [], beyond = 0, numbered = 0 } = start ?? {};
    this.#follows = follows;
    this.#tables = [...tables];
    this.#beyond = beyond;
    this.#numbered = numbered;
    this.#most = most;
    this.#left = most;
  }

  /** Adds a row of a table; what does not fit any more is counted. */
  add(table: RejectedTable, row: NewRow): void {
    const { content } = row;
    const at = this.#indexOf(table);
    const text = this.#textOf(row, at);
    if (row.mark === undefined) this.#numbered += 1;
    if (text === null || text.length > this.#left) {
      if (content) this.#beyond += 1;
      return;
    }
    this.#left -= text.length;
    this.#length += text.length;
    this.#texts.push(text);
    if (content) this.#current[at] = (this.#current[at] ?? 0) + 1;
    if (this.#length >= Math.min(pieceLength, this.#most) || this.#texts.length >= pieceRows) this.#flush();
  }

  finish(): KeptRejected {
    this.#flush();
    const packed = this.#packed;
    const pieces = this.#counts.map((counts) => this.#tables.map((_, at) => counts[at] ?? 0));
    const head = { follows: this.#follows, tables: this.#tables, pieces, beyond: this.#beyond, numbered: this.#numbered };
    const packedAt = async (at: number) => packed[at] ?? packNow('[]');
    return { ...head, packed: packedAt, rows: async (at) => (await unpack<PackedRow[]>(await packedAt(at))).map(unpackRow) };
  }

  #indexOf({ file, sheet, header, delimiter }: RejectedTable): number {
    const known = this.#tables.findIndex((one) => one.file === file && one.sheet === sheet);
    return known === -1 ? this.#tables.push({ file, sheet, header, delimiter }) - 1 : known;
  }

  /** The row as it is packed; null: an element that is nested deeper than can be written. */
  #textOf(row: NewRow, table: number): string | null {
    const { content } = row;
    try {
      const mark = row.mark ?? `${this.#numbered + 1}-${content ? digestOfRow(content) : ''}`;
      return packRow({ ...row, mark, table });
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }

  #flush(): void {
    if (this.#texts.length === 0) return;
    this.#packed.push(packNow(`[${this.#texts.join(',')}]`));
    this.#counts.push(this.#current);
    [this.#texts, this.#current, this.#length] = [[], [], 0];
  }
}
