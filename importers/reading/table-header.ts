// Finds the header of a table, below titles and blank lines: the record that a format knows best, else the one that looks like a header.
import type { Bilingual } from '../../server/model/vocabulary';
import { headBytes } from '../importer';
import { foldHeader } from './headers';
import { mostColumns } from './limits';
import type { TableRecord, TableStart } from './table-source';
import { trimCell } from './texts';

/** How well a record serves as the header of a format: 0 = not at all, else the number of columns that it knows. */
export type HeaderScore = (cells: readonly string[]) => number;

/** The header of a table, and the way of reading in which it was found. */
export interface TableHeader<Start extends TableStart = TableStart> {
  readonly start: Start;
  readonly cells: readonly string[];
  /** Records before the header: titles, blank lines, `sep=`. */
  readonly skipped: number;
  /** The row that a spreadsheet shows; null where there is none. */
  readonly sheetRow: number | null;
  /** The header goes on behind the first bytes: what is known of it is not all. */
  readonly isCut: boolean;
}

/** A header further down than this is not looked for. */
const headerWithin = 20;
/** A title of a column is not longer than this. */
const longestTitle = 80;
/** How much fuller a later row must be to be the header instead of an earlier one. */
const fuller = 1.5;

interface Found<Start> {
  readonly start: Start;
  readonly records: readonly TableRecord[];
  readonly at: number;
  readonly cells: readonly string[];
  readonly points: number;
}

function headerAt<Start extends TableStart>({ start, records, at, cells }: Found<Start>): TableHeader<Start> {
  return {
    start,
    cells,
    skipped: at,
    sheetRow: records[at]?.sheetRow ?? null,
    isCut: start.goesOn && records.length < headerWithin && at === records.length - 1,
  };
}

/** The record for which `isBetter` holds last, over all ways of reading; null: for none. */
function search<Start extends TableStart>(
  starts: readonly Start[],
  score: HeaderScore,
  isBetter: (one: Found<Start>, best: number) => boolean,
): TableHeader<Start> | null {
  let best: Found<Start> | null = null;
  for (const start of starts) {
    const records = start.first(headerWithin);
    for (const [at, record] of records.entries()) {
      if (record.broken) continue;
      const cells = record.cells.map(trimCell);
      const one = { start, records, at, cells, points: score(cells) };
      if (isBetter(one, best?.points ?? 0)) best = one;
    }
  }
  return best && headerAt(best);
}

/** The header that a format knows best; null: it knows none. */
export function findHeader<Start extends TableStart>(starts: readonly Start[], score: HeaderScore): TableHeader<Start> | null {
  return search(starts, score, ({ points }, best) => points > best);
}

/** The record in one row, as a spreadsheet counts, in the way of reading in which a format knows it best; null: no such row at the start. */
export function headerInRow<Start extends TableStart>(starts: readonly Start[], row: number, score: HeaderScore): TableHeader<Start> | null {
  let best: Found<Start> | null = null;
  for (const start of starts) {
    const records = start.first(Math.max(row, headerWithin));
    const at = records.findIndex((record, index) => (record.sheetRow ?? index + 1) === row);
    const cells = records[at]?.cells.map(trimCell);
    if (!cells || records[at]?.broken) continue;
    const one = { start, records, at, cells, points: score(cells) };
    if (one.points > (best?.points ?? -1)) best = one;
  }
  return best && headerAt(best);
}

/** How many cells could be titles of columns: distinct, short, with a letter. 0: no header. */
function countTitles(cells: readonly string[]): number {
  const titles = new Set<string>();
  for (const cell of cells) {
    if (cell !== '' && cell.length <= longestTitle && /\p{Letter}/u.test(cell)) titles.add(foldHeader(cell));
  }
  return titles.size < 2 ? 0 : titles.size;
}

/** Whether most of all rows stand from the header on and have as many cells: prose with a comma here and there has not. */
function isRegular(records: readonly TableRecord[], at: number): boolean {
  const width = records[at]?.cells.length;
  const rows = records.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
  return records.slice(at).filter(({ cells }) => cells.length === width).length * 2 > rows.length;
}

/** The header that nobody knows: the first row with titles that no later row outdoes by much; null: it does not look like a table. */
export function guessHeader<Start extends TableStart>(starts: readonly Start[]): TableHeader<Start> | null {
  return search(starts, countTitles, ({ points, records, at }, best) => points > best * fuller && isRegular(records, at));
}

/** Why a header cannot be read, whatever stands below it; null: it can. */
export function headerProblem({ cells, isCut }: TableHeader): Bilingual | null {
  if (isCut)
    return {
      en: `its header is longer than ${headBytes} bytes, so its columns are not known: it is no table, or a quote in the header is never closed`,
      nl: `de kopregel is langer dan ${headBytes} bytes, dus de kolommen zijn niet bekend: het is geen tabel, of een aanhaling in de kop eindigt nergens`,
    };
  if (cells.length <= mostColumns) return null;
  return {
    en: `its header has ${cells.length} columns; the most that are read is ${mostColumns}`,
    nl: `de kopregel heeft ${cells.length} kolommen; er worden er hoogstens ${mostColumns} gelezen`,
  };
}

/** What was seen of a table, for the person who imports. */
export function seenIn({ start, cells }: TableHeader): Record<string, string> {
  return { ...start.seen, header: cells.join(' · ') };
}
