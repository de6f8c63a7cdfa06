// Remembers the titles of tables that a mapping read, and tells whether next month's files have the same: their order does not matter.
import type { MappedHeader, MappingProfile } from '../../server/model/mapping-profile';
import type { InputFile } from '../importer';
import { foldHeader } from '../reading/headers';
import { mostColumns } from '../reading/limits';
import { reasonColumn } from '../reading/returned-marks';
import { findHeader, guessHeader } from '../reading/table-header';
import { tableOf } from '../reading/table-of';
import { ownFileOf } from '../reading/take-apart';
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

/** The headers that are a row of the file: its titles, in any order. */
function headersOf(file: InputFile, known: readonly KnownHeader[]): Set<KnownHeader> {
  const found = new Set<KnownHeader>();
  findHeader(tableOf(file).starts, (cells) => {
    if (cells.length > mostColumns) return 0;
    const own = foldedSet(titlesIn(cells));
    for (const one of known) if (own.size === one.folded.size && [...own].every((title) => one.folded.has(title))) found.add(one);
    return 0;
  });
  return found;
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

/** The name of a file, in whatever folder or ZIP it stands. */
const baseName = (name: string) => name.slice(name.lastIndexOf('/') + 1);

/** The largest part of one of the headers that the file has. */
function shareOf(file: InputFile, headers: readonly KnownHeader[]): number {
  let most = 0;
  findHeader(tableOf(file).starts, (cells) => {
    for (const one of headers) most = Math.max(most, countShared(cells, one) / Math.max(1, one.folded.size));
    return 0;
  });
  return most;
}

/** A file that nobody named looks like one that was read when it has its name, or most of its titles. */
const leastShared = 0.5;

interface Asked {
  readonly known: readonly KnownHeader[];
  /** Headers that were read before and are not there now. */
  readonly missing: readonly KnownHeader[];
  readonly skipUnknown: boolean;
}

/** Whether it must have a header that is known: it was named, and is no sheet that nobody read before; or it stands in the place of a missing one. */
function isAsked(file: InputFile, { known, missing, skipUnknown }: Asked): boolean {
  const { table } = file;
  if (skipUnknown || ownFileOf(file).isFound)
    return (
      missing.some(({ kept }) => baseName(kept.file) === baseName(file.name) && kept.sheet === (table?.sheet ?? null)) || shareOf(file, missing) >= leastShared
    );
  return !table?.sheet || known.some(({ kept }) => kept.sheet === null || kept.sheet === table.sheet);
}

/**
 * The tables whose titles are not those of one that was read before; none: all are. Order, case and punctuation do not matter.
 * `skipUnknown`: a person said that what was never read before may be left out.
 */
export function headerChanges(kept: readonly MappedHeader[], files: readonly InputFile[], skipUnknown = false): HeaderChange[] {
  const known = kept.map((one) => ({ kept: one, folded: foldedSet(one.columns) }));
  const found = files.map((file) => ({ file, headers: headersOf(file, known) }));
  const there = new Set(found.flatMap(({ headers }) => [...headers]));
  const asked: Asked = { known, missing: known.filter((one) => !there.has(one)), skipUnknown };
  const changed = found.filter(({ file, headers }) => headers.size === 0 && isAsked(file, asked));
  if (changed.length > 0) return changed.map(({ file }) => changeOf(file, known));
  // Nothing of what was dropped is known: a workbook with new names for all its sheets, a folder with other files.
  const [first] = files;
  return first && there.size === 0 ? [changeOf(first, known)] : [];
}

/** The first of these; null: there is none. */
export function changedHeader(kept: readonly MappedHeader[], files: readonly InputFile[], skipUnknown = false): HeaderChange | null {
  return headerChanges(kept, files, skipUnknown)[0] ?? null;
}
