// Finds which canonical table a file is: by its header, and by its name where the header fits several.
import { foldHeader, HeaderMap } from '../reading/headers';
import { bareFileName, wordsIn } from '../reading/words';
import { type TableColumn, type TableSpec, tables } from './tables';

/** A table with what its headers mean. */
export interface KnownTable {
  readonly table: TableSpec;
  readonly headers: HeaderMap<TableColumn>;
}

/** Own names first, then titles, then other words: the first who claims a header keeps it. */
function headersOf(table: TableSpec): HeaderMap<TableColumn> {
  const headers = new HeaderMap<TableColumn>();
  for (const spellings of [(one: TableColumn) => [one.name], (one: TableColumn) => [one.title.en, one.title.nl], (one: TableColumn) => one.also]) {
    for (const one of table.columns) headers.add(one, spellings(one));
  }
  return headers;
}

const known: readonly KnownTable[] = tables.map((table) => ({ table, headers: headersOf(table) }));

/** Columns without which a row of the table means nothing. */
export function keyColumns(table: TableSpec): readonly string[] {
  return table.of === 'node' ? ['id'] : ['from', 'to'];
}

/** The columns of a table that a header has. */
export function knownColumns({ headers }: KnownTable, cells: readonly string[]): Set<string> {
  return new Set(cells.flatMap((cell) => headers.get(cell)?.name ?? []));
}

/** How many columns of a table a header has; 0 without its key columns. */
function countColumns(known: KnownTable, cells: readonly string[]): number {
  const found = knownColumns(known, cells);
  return keyColumns(known.table).every((name) => found.has(name)) ? found.size : 0;
}

/** The score of a record as a header: the columns of the table that it fits best. */
export function scoreHeader(cells: readonly string[]): number {
  let best = 0;
  for (const one of known) best = Math.max(best, countColumns(one, cells));
  return best;
}

/** The length of the longest name of the table that stands in the file name as whole words; 0: none. */
function nameFit(table: TableSpec, words: readonly string[]): number {
  let best = 0;
  for (const name of [table.name, ...table.also]) {
    const wanted = foldHeader(name);
    const size = wordsIn(name).length;
    for (let at = 0; at + size <= words.length; at += 1) {
      if (foldHeader(words.slice(at, at + size).join('')) === wanted) best = Math.max(best, wanted.length);
    }
  }
  return best;
}

/** The table of a file, and whether the file has its name; several when neither header nor name decides. */
export type Recognised = { readonly known: KnownTable; readonly isNamed: boolean } | { readonly fits: readonly TableSpec[] };

/** The file name decides among tables that the header fits at least half as well as the best; without a telling name one must fit best. */
export function recogniseTable(fileName: string, header: readonly string[]): Recognised {
  const words = wordsIn(bareFileName(fileName));
  const fitting = known.map((one) => ({ known: one, columns: countColumns(one, header) })).filter(({ columns }) => columns > 0);
  const most = Math.max(0, ...fitting.map(({ columns }) => columns));
  const candidates = fitting
    .map((one) => ({ ...one, named: one.columns * 2 >= most ? nameFit(one.known.table, words) : 0 }))
    .sort((a, b) => b.named - a.named || b.columns - a.columns);
  const [best, second] = candidates;
  if (!best) return { fits: [] };
  const isNamed = best.named > 0;
  const isDecided = !second || best.named > second.named || best.columns > second.columns;
  if (!isDecided) return { fits: candidates.filter(({ named, columns }) => named === best.named && columns === best.columns).map((one) => one.known.table) };
  return { known: best.known, isNamed };
}

/** The table that comes nearest to a header without key columns: the one that the file is named after, else the one with most of its columns. */
export function nearestTable(fileName: string, header: readonly string[]): { readonly known: KnownTable; readonly isNamed: boolean } | null {
  const words = wordsIn(bareFileName(fileName));
  const near = known
    .map((one) => ({ known: one, named: nameFit(one.table, words), columns: knownColumns(one, header).size }))
    .sort((a, b) => b.named - a.named || b.columns - a.columns)[0];
  return near && near.named + near.columns > 0 ? { known: near.known, isNamed: near.named > 0 } : null;
}
