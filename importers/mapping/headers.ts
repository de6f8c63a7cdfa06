// Remembers the titles of tables that a mapping read, and tells whether next month's files have the same: their order does not matter.
import type { MappedHeader, MappingProfile } from '../../server/model/mapping-profile';
import type { InputFile } from '../importer';
import { foldHeader } from '../reading/headers';
import { mostColumns } from '../reading/limits';
import { reasonColumn } from '../reading/returned-marks';
import { findHeader, guessHeader } from '../reading/table-header';
import { tableOf } from '../reading/table-of';
import { wholeOf } from '../reading/take-apart';
import { trimCell } from '../reading/texts';
import { assignTables } from './assign';
import { scoreFor } from './mapped-header';

/** Titles that say something; the reason that we wrote beside rejected rows is none of the file's own. */
function titlesIn(cells: readonly string[]): string[] {
  const own = foldHeader(reasonColumn);
  return cells.map(trimCell).filter((cell) => cell !== '' && foldHeader(cell) !== own);
}

const foldedSet = (titles: readonly string[]) => new Set(titles.map((title) => foldHeader(title) || title));

/** The titles of the tables that a profile reads in these files. Looks at their first bytes. */
export function mappedHeaders(profile: MappingProfile, files: readonly InputFile[]): MappedHeader[] {
  return assignTables(profile, files).files.flatMap(({ source, tables }) => {
    const header = tables.length === 0 ? null : findHeader(source.starts, scoreFor(tables.flatMap(({ uses }) => uses)));
    return header ? [{ file: source.file, sheet: source.sheet, columns: titlesIn(header.cells) }] : [];
  });
}

/** A table whose titles are others than they were. */
export interface HeaderChange {
  readonly file: string;
  readonly sheet: string | null;
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

interface KnownHeader {
  readonly kept: MappedHeader;
  readonly folded: ReadonlySet<string>;
}

/** How many titles a record shares with a header. */
function countShared(cells: readonly string[], { folded }: KnownHeader): number {
  if (cells.length > mostColumns) return 0;
  return [...foldedSet(titlesIn(cells))].filter((title) => folded.has(title)).length;
}

function isSame(cells: readonly string[], { folded }: KnownHeader): boolean {
  if (cells.length < folded.size || cells.length > mostColumns) return false;
  const own = foldedSet(titlesIn(cells));
  return own.size === folded.size && [...own].every((title) => folded.has(title));
}

/** What differs from the nearest header that was kept. */
function changeOf(file: InputFile, known: readonly KnownHeader[]): HeaderChange {
  const source = tableOf(file);
  const best = (cells: readonly string[]) => Math.max(0, ...known.map((one) => countShared(cells, one)));
  const now = titlesIn((findHeader(source.starts, best) ?? guessHeader(source.starts))?.cells ?? []);
  const [nearest] = [...known].sort((a, b) => countShared(now, b) - countShared(now, a));
  const own = foldedSet(now);
  const isGone = (title: string) => !own.has(foldHeader(title) || title);
  const isNew = (title: string) => !nearest?.folded.has(foldHeader(title) || title);
  return { file: source.file, sheet: source.sheet, gone: nearest?.kept.columns.filter(isGone) ?? [], added: now.filter(isNew) };
}

/** Whether it must have a header that is known: it was named, and is no sheet that nobody read before. */
function isAsked(file: InputFile, known: readonly KnownHeader[]): boolean {
  if (wholeOf(file).isFound) return false;
  const { table } = file;
  return !table?.sheet || known.some(({ kept }) => kept.sheet === null || kept.sheet === table.sheet);
}

/** The first table whose titles are not those of one that was read before; null: all are. Order, case and punctuation do not matter. */
export function changedHeader(kept: readonly MappedHeader[], files: readonly InputFile[]): HeaderChange | null {
  const known = kept.map((one) => ({ kept: one, folded: foldedSet(one.columns) }));
  const same = (file: InputFile) => findHeader(tableOf(file).starts, (cells) => (known.some((one) => isSame(cells, one)) ? 1 : 0)) !== null;
  const changed = files.filter((file) => isAsked(file, known)).find((file) => !same(file));
  if (changed) return changeOf(changed, known);
  // Nothing of what was dropped is known: a workbook with new names for all its sheets, a folder with other files.
  const [first] = files;
  return first && !files.some(same) ? changeOf(first, known) : null;
}
