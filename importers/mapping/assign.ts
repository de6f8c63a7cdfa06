// Decides which tables of a profile read which file or sheet.
import type { MappedTable, MappingProfile } from '../../server/model/mapping-profile';
import { matchesWildcard } from '../../server/model/wildcard';
import type { InputFile } from '../importer';
import { foldHeader } from '../reading/headers';
import { tableOf, tableWith } from '../reading/table-of';
import type { TableSource } from '../reading/table-source';
import { ownFileOf } from '../reading/take-apart';
import { type ColumnUse, columnUses, headerColumns } from './columns';

/** A table of a profile with its place in it. */
export interface PlacedTable {
  readonly table: MappedTable;
  /** As in `tables[0]`. */
  readonly at: string;
  readonly uses: readonly ColumnUse[];
}

export interface AssignedFile {
  readonly file: InputFile;
  readonly source: TableSource;
  /** All of them read this file, in one pass; none: it is left out. */
  readonly tables: readonly PlacedTable[];
  /** No table names the file; these have its columns. */
  readonly isByHeader: boolean;
}

export interface Assignment {
  readonly files: readonly AssignedFile[];
  /** Tables for which no file was given. */
  readonly idle: readonly PlacedTable[];
}

export function placedTables({ tables }: MappingProfile): PlacedTable[] {
  return tables.map((table, index) => ({ table, at: `tables[${index}]`, uses: [...columnUses(table, `tables[${index}]`)] }));
}

function namesFile({ table }: PlacedTable, { file, sheet }: TableSource): boolean {
  const name = file.replaceAll('\\', '/');
  const isFile = matchesWildcard(table.file, name) || matchesWildcard(table.file, name.slice(name.lastIndexOf('/') + 1));
  return isFile && (table.sheet === null || sheet === null || matchesWildcard(table.sheet, sheet));
}

/** Records at the start of a table in which its header is looked for. */
const headerWithin = 20;

function someHeader(source: TableSource, fits: (cells: readonly string[]) => boolean): boolean {
  return source.starts.some((start) => start.first(headerWithin).some(({ cells, broken }) => !broken && fits(cells)));
}

/** Whether some record at the start of a file has all columns of a table. */
export function hasColumns(source: TableSource, { uses }: PlacedTable): boolean {
  return someHeader(source, (cells) => headerColumns(cells).lacking(uses).length === 0);
}

/** The profile leaves the table out on purpose: it makes nothing of it. */
export const makesNothing = ({ table }: PlacedTable) => table.things.length === 0;

/** Whether a file that no table names is of this one: one that is left out has no columns but those that it leaves out. */
function isKnownByHeader(source: TableSource, placed: PlacedTable): boolean {
  if (!makesNothing(placed)) return hasColumns(source, placed);
  const { unused } = placed.table;
  const has = (cells: readonly string[]) => {
    const titles = new Set(cells.map(foldHeader));
    return unused.every((title) => titles.has(foldHeader(title)));
  };
  return unused.length > 0 && someHeader(source, has);
}

/** Tables that read the same file: by their pattern. */
function groupOf({ table }: PlacedTable): string {
  return JSON.stringify([table.file, table.sheet]);
}

/** The tables of the one pattern that nothing else was given for and whose columns the file has; next month's file has another name. */
function byHeader(source: TableSource, idle: readonly PlacedTable[]): PlacedTable[] {
  const fitting = idle.filter((table) => isKnownByHeader(source, table));
  const groups = new Set(fitting.map(groupOf));
  return groups.size === 1 ? fitting : [];
}

/** The tables that name a file; of a workbook those that name its sheet. */
function byName(source: TableSource, tables: readonly PlacedTable[]): PlacedTable[] {
  const named = tables.filter((table) => namesFile(table, source));
  const ofSheet = named.filter(({ table }) => table.sheet !== null);
  return source.sheet !== null && ofSheet.length > 0 ? ofSheet : named;
}

type Found = Pick<AssignedFile, 'file' | 'source' | 'tables'>;

/** Of several sheets those that fit a table without a sheet; all when none fits: then the first says what it lacks. */
function fittingSheets(found: readonly Found[]): Found[] {
  return found.map((one) => {
    const { source, tables } = one;
    if (source.sheet === null || tables.some(({ table }) => table.sheet !== null)) return one;
    const fits = (other: Found) => other.tables.some((table) => hasColumns(other.source, table));
    const isAny = found.some((other) => other.source.file === source.file && fits(other));
    return isAny && !fits(one) ? { ...one, tables: [] } : one;
  });
}

/** Which tables read which file. */
export function assignTables(profile: MappingProfile, files: readonly InputFile[]): Assignment {
  const tables = placedTables(profile);
  const found = fittingSheets(
    files.map((file) => {
      const named = byName(tableOf(file), tables);
      const delimiter = named.find(({ table }) => table.delimiter !== null)?.table.delimiter ?? null;
      return { file, source: tableWith(file, delimiter), tables: named };
    }),
  );
  const taken = new Set(found.flatMap((one) => one.tables));
  const idle = tables.filter((one) => !taken.has(one));
  const assigned = found.map((one) => {
    if (one.tables.length > 0) return { ...one, isByHeader: false };
    const fitting = byHeader(one.source, idle);
    for (const table of fitting) taken.add(table);
    return { ...one, tables: fitting, isByHeader: fitting.length > 0 };
  });
  return { files: assigned, idle: tables.filter((one) => !taken.has(one)) };
}

/**
 * The files of which no part can be read by the profile, while it reads others: no table reads them, or they lack its columns. When it can
 * read none, those that its tables name are kept, to be refused for what they lack.
 */
export function unfitFiles(profile: MappingProfile, files: readonly InputFile[]): ReadonlySet<InputFile> {
  const { files: assigned } = assignTables(profile, files);
  const fitting = assigned.filter(({ source, tables }) => tables.some((table) => hasColumns(source, table)));
  const kept = fitting.some(({ tables }) => !tables.every(makesNothing)) ? fitting : assigned.filter(({ tables }) => tables.length > 0);
  const own = new Set(kept.map(({ file }) => ownFileOf(file)));
  return new Set(own.size === 0 ? [] : files.filter((file) => !own.has(ownFileOf(file))));
}
