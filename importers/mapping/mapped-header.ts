// Finds the header of a table that a profile maps: by the columns of the profile, in the delimiter and row that it states.
import { findHeader, guessHeader, type HeaderScore, headerInRow, type TableHeader } from '../reading/table-header';
import type { TableSource, TableStart } from '../reading/table-source';
import { type ColumnUse, headerColumns } from './columns';
import { refuseDialect } from './dialect';

/** What a profile says of the header of one file. */
export interface HeaderRule {
  readonly uses: readonly ColumnUse[];
  readonly delimiter: string | null;
  readonly headerRow: number | null;
  /** Says which columns a file lacks that has these. */
  readonly refuseColumns: (there: readonly string[]) => never;
}

/** How many columns of the profile a record has. */
export function scoreFor(uses: readonly ColumnUse[]): HeaderScore {
  return (cells) => uses.length - headerColumns(cells).lacking(uses).length;
}

function isDelimited({ seen }: TableStart): boolean {
  return seen.delimiter !== undefined;
}

/** The ways of reading that a stated delimiter allows; null: all. */
export function allowedStarts<Start extends TableStart>(starts: readonly Start[], delimiter: string | null): Start[] {
  return starts.filter((start) => delimiter === null || !isDelimited(start) || start.separator === delimiter);
}

function shown(delimiter: string): string {
  return delimiter === '\t' ? 'TAB' : delimiter;
}

/** Refuses a file that has all columns, but not where the profile says. */
function refuseElsewhere({ file }: Pick<TableSource, 'file'>, { delimiter, headerRow }: HeaderRule, found: TableHeader): never {
  const { separator } = found.start;
  if (delimiter !== null && isDelimited(found.start) && separator !== delimiter)
    refuseDialect(file, {
      en: `its columns stand apart by “${shown(separator)}”, not by “${shown(delimiter)}”`,
      nl: `de kolommen staan uit elkaar met “${shown(separator)}”, niet met “${shown(delimiter)}”`,
    });
  const row = found.sheetRow ?? found.skipped + 1;
  return refuseDialect(file, { en: `its header is row ${row}, not row ${headerRow}`, nl: `de kopregel is rij ${row}, niet rij ${headerRow}` });
}

/** The header. Throws `mapping-dialect` when it stands elsewhere than is stated, `mapping-column` when the file lacks a column. */
export function mappedHeader<Start extends TableStart>(source: TableSource, starts: readonly Start[], rule: HeaderRule): TableHeader<Start> | null {
  const score = scoreFor(rule.uses);
  const isWhole = (header: TableHeader | null) => header !== null && score(header.cells) === rule.uses.length;
  const own = allowedStarts(starts, rule.delimiter);
  const stated = rule.headerRow === null ? findHeader(own, score) : headerInRow(own, rule.headerRow, score);
  if (stated?.isCut || isWhole(stated)) return stated;
  const elsewhere = findHeader(starts, score);
  if (elsewhere && isWhole(elsewhere)) return refuseElsewhere(source, rule, elsewhere);
  if (starts.length === 0) return null;
  return rule.refuseColumns((stated ?? elsewhere ?? guessHeader(starts))?.cells ?? []);
}
