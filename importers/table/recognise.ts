// Which canonical table a file is: by its header, and by its name where the header fits several.
import { foldHeader, HeaderMap } from '../reading/headers';
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

/** How many columns of a table a header has; 0 without `id`, or without `from` and `to`. */
function countColumns({ table, headers }: KnownTable, cells: readonly string[]): number {
  const found = new Set<string>();
  for (const cell of cells) {
    const column = headers.get(cell);
    if (column) found.add(column.name);
  }
  const isComplete = table.of === 'node' ? found.has('id') : found.has('from') && found.has('to');
  return isComplete ? found.size : 0;
}

/** The score of a record as a header: the columns of the table that it fits best. */
export function scoreHeader(cells: readonly string[]): number {
  if (cells.length < 2) return 0;
  let best = 0;
  for (const one of known) best = Math.max(best, countColumns(one, cells));
  return best > 1 ? best : 0;
}

/** The words of a file name, folder and extensions left out. */
function wordsOf(fileName: string): string[] {
  const base = (fileName.split(/[\\/]/).at(-1) ?? '').replace(/(?<!\.(?:csv|tsv|txt))(?:\.(?:csv|tsv|txt))+$/i, '');
  return base.split(/[^\p{Letter}]+/u).filter((word) => word !== '');
}

/** The length of the longest name of the table that stands in the file name as whole words; 0: none. */
function nameFit(table: TableSpec, words: readonly string[]): number {
  let best = 0;
  for (const name of [table.name, ...table.also]) {
    const wanted = foldHeader(name);
    const size = name.split(/[^\p{Letter}]+/u).length;
    for (let at = 0; at + size <= words.length; at += 1) {
      if (foldHeader(words.slice(at, at + size).join('')) === wanted) best = Math.max(best, wanted.length);
    }
  }
  return best;
}

/** The table of a file with how sure that is; several when neither header nor name decides. */
export type Recognised = { readonly known: KnownTable; readonly isNamed: boolean; readonly share: number } | { readonly fits: readonly TableSpec[] };

/**
 * The file name decides among tables that the header fits at least half as well as the best; without a telling name one must fit best.
 * `share`: known columns of all named columns.
 */
export function recogniseTable(fileName: string, header: readonly string[]): Recognised {
  const words = wordsOf(fileName);
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
  const total = new Set(header.map(foldHeader).filter((cell) => cell !== '')).size;
  return { known: best.known, isNamed, share: best.columns / total };
}
