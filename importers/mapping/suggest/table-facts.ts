// Reads the sample of one table that a mapping is suggested from: header, first rows, and what each column looks like.
import type { InputFile } from '../../importer';
import { beginsAscii, encodingNamed } from '../../reading/decoding';
import { foldHeader } from '../../reading/headers';
import { mostColumns } from '../../reading/limits';
import { findHeader, guessHeader, headerInRow, headerProblem, type TableHeader } from '../../reading/table-header';
import { tableOf, tableWith } from '../../reading/table-of';
import type { TableRecord, TableSource, TableStart } from '../../reading/table-source';
import { trimCell } from '../../reading/texts';
import { refuseDialect } from '../dialect';
import { allowedStarts } from '../mapped-header';
import { type Column, columnOf } from './column-facts';
import { countTitles, readGrouped } from './read-title';

export interface TableFacts {
  readonly file: string;
  readonly sheet: string | null;
  readonly isHidden: boolean;
  /** The titles as they stand in the table, untitled columns too. */
  readonly header: readonly string[];
  /** The row of the header, as a spreadsheet counts. */
  readonly headerRow: number;
  /** Titles of groups of columns that stand in the row above the header; none: there is no such row. */
  readonly groups: readonly string[];
  /** Columns with a title, without repeats of one. */
  readonly columns: readonly Column[];
  /** Titles that stand twice, and untitled columns with cells: none of them can be named in a profile. */
  readonly unnamed: readonly { readonly title: string; readonly filled: number }[];
  readonly rows: readonly TableRecord[];
  /** The rows are all that the table has. */
  readonly isWhole: boolean;
  readonly start: TableStart;
  /** What a person said of the way in which it is written. */
  readonly stated: Dialect;
}

/** How a table is written, as a person or a profile says; null: it is found out. */
export interface Dialect {
  readonly delimiter: string | null;
  readonly encoding: string | null;
  /** As a spreadsheet counts. */
  readonly headerRow: number | null;
}

const unsaid: Dialect = { delimiter: null, encoding: null, headerRow: null };

/** Rows below the header that are looked at, and cells in all: a table of many columns is looked at less far. */
const most = { rows: 1000, cells: 200_000 } as const;

function isEmpty({ cells }: TableRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Rows of what stands above the sum: a total is none. */
function isTotal({ cells }: TableRecord): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return /^(?:sub)?(?:totaal|total|som)\s*(?::|\d|$)/i.test(first.trim());
}

function rowsBelow({ start, skipped, cells }: TableHeader): { rows: TableRecord[]; isWhole: boolean } {
  const wanted = skipped + 1 + Math.max(20, Math.min(most.rows, Math.floor(most.cells / Math.max(1, cells.length))));
  const records = start.first(wanted + 1);
  const isAll = records.length <= wanted && !start.goesOn;
  // The last record of a start that is not the whole table may be cut off.
  const known = records.length > wanted ? records.slice(0, wanted) : start.goesOn ? records.slice(0, -1) : records;
  const below = known.slice(skipped + 1);
  const filled = below.filter((record) => !record.broken && !isEmpty(record));
  return { rows: filled.filter((record, at) => !(at === filled.length - 1 && isTotal(record))), isWhole: isAll };
}

/** The row below a header that is one of titles of groups: it has cells where those leave some empty, titles that we know among them. */
export function belowGroups<Header extends TableHeader>(header: Header): Header {
  const { start, skipped, cells } = header;
  const next = start.first(skipped + 2)[skipped + 1];
  if (!next || next.broken || cells.every((cell) => cell !== '')) return header;
  const titles = next.cells.map(trimCell);
  const filled = (row: readonly string[]) => row.filter((cell) => cell !== '').length;
  const isTitles = countTitles(titles) * 2 >= filled(titles) && titles.every((cell) => !/^[\d.,/-]+$/.test(cell));
  if (!isTitles || countTitles(titles) < 2 || filled(titles) <= filled(cells)) return header;
  return { ...header, cells: titles, skipped: skipped + 1, sheetRow: next.sheetRow };
}

/** A code of a column in the templates of a register: B_05.02.0010, c0010. */
const columnCode = /^(?:[a-z]_?\d{2}\.\d{2}(?:\.\d{3,4})?|c\d{4})$/i;

/** The row of words below a header that is a row of codes, as the templates of registers have it. */
export function belowCodes<Header extends TableHeader>(header: Header): Header {
  const { start, skipped, cells } = header;
  const filled = cells.filter((cell) => cell !== '');
  const next = start.first(skipped + 2)[skipped + 1];
  if (!next || next.broken || filled.length < 2 || !filled.every((cell) => columnCode.test(cell))) return header;
  const titles = next.cells.map(trimCell);
  const words = titles.filter((cell) => /\p{Letter}{3}/u.test(cell));
  if (words.length < filled.length || new Set(words.map(foldHeader)).size < words.length) return header;
  return { ...header, cells: titles, skipped: skipped + 1, sheetRow: next.sheetRow };
}

/** The header that holds most titles that we know, else the row that looks like one. */
function headerIn(starts: readonly TableStart[]): TableHeader | null {
  const guessed = guessHeader(starts);
  const known = findHeader(starts, countTitles);
  const least = Math.max(2, guessed ? countTitles(guessed.cells) + 1 : 1);
  const header = known && countTitles(known.cells) >= least ? known : guessed;
  return header && belowCodes(belowGroups(header));
}

/**
 * The title of the group that each column stands below: a row above the header with several cells, each of which stands for the empty ones
 * behind it, as merged cells do. Empty: there is no such row.
 */
function groupsAbove({ start, skipped, cells }: TableHeader): string[] {
  const above = skipped === 0 ? undefined : start.first(skipped)[skipped - 1];
  const titles = above && !above.broken ? above.cells.map(trimCell) : [];
  const filled = titles.filter((title) => title !== '');
  if (filled.length < 2 || filled.length >= cells.length) return [];
  let last = '';
  return cells.map((_, at) => {
    if (titles[at]) last = titles[at] ?? '';
    return last;
  });
}

/** Refuses an encoding that the first bytes contradict. */
function checkStated(file: InputFile, { seen }: TableStart, { encoding }: Dialect): void {
  const isPlain = beginsAscii(file);
  const wanted = encoding === null ? undefined : encodingNamed(encoding);
  if (encoding === null || seen.encoding === undefined || wanted === seen.encoding || (isPlain && wanted === 'windows-1252')) return;
  refuseDialect(file.name, { en: `its encoding is ${seen.encoding}, not ${encoding}`, nl: `de codering is ${seen.encoding}, niet ${encoding}` });
}

/** The header where it is said to stand. Throws `mapping-dialect` when the table cannot be written so. */
function headerOf(file: InputFile, source: TableSource, stated: Dialect): TableHeader | null {
  const { delimiter, headerRow } = stated;
  const starts = allowedStarts(source.starts, delimiter);
  const [first] = starts;
  if (first) checkStated(file, first, stated);
  if (headerRow === null) return headerIn(starts);
  const byTitles = (cells: readonly string[]) => countTitles(cells) * mostColumns + cells.filter((cell) => cell !== '').length;
  const header = headerInRow(starts, headerRow, byTitles);
  if (header?.cells.some((cell) => cell !== '')) return header;
  return refuseDialect(source.file, { en: `it has no titles in row ${headerRow}`, nl: `in rij ${headerRow} staan geen titels` });
}

/** Whether a mapping can be suggested for a file. */
export function hasTable(file: InputFile): boolean {
  const header = headerIn(tableOf(file).starts);
  return header !== null && !headerProblem(header);
}

/** What a mapping is suggested from; null: no table can be read in it. Throws `mapping-dialect` when it is not written as is stated. */
export function factsOf(file: InputFile, stated: Dialect = unsaid): TableFacts | null {
  const source = tableWith(file, stated.delimiter);
  const header = headerOf(file, source, stated);
  if (!header || headerProblem(header)) return null;
  const { rows, isWhole } = rowsBelow(header);
  const cells = rows.map((row) => row.cells.map(trimCell));
  const groups = groupsAbove(header);
  const seen = new Set<string>();
  const columns: Column[] = [];
  const unnamed: { title: string; filled: number }[] = [];
  for (const [at, title] of header.cells.entries()) {
    const folded = foldHeader(title);
    if (folded !== '' && !seen.has(folded)) {
      seen.add(folded);
      columns.push(columnOf(title, at, { rows: cells, meanings: readGrouped(title, groups[at] ?? '') }));
      continue;
    }
    const filled = cells.filter((row) => (row[at] ?? '') !== '').length;
    if (filled > 0) unnamed.push({ title, filled });
  }
  const headerRow = header.start.first(header.skipped + 1)[header.skipped]?.sheetRow ?? header.skipped + 1;
  const { sheet, isHidden } = source;
  return {
    file: source.file,
    sheet,
    isHidden,
    header: header.cells,
    headerRow,
    groups: [...new Set(groups.filter((one) => one !== ''))],
    columns,
    unnamed,
    rows,
    isWhole,
    start: header.start,
    stated,
  };
}
