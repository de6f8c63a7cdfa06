// Finds which tables of a remembered mapping read which of the tables at hand: by their names, else by the columns that they share.
import type { MappedTable, MappingProfile } from '../../../server/model/mapping-profile';
import { matchesWildcard } from '../../../server/model/wildcard';
import type { InputFile } from '../../importer';
import { assignTables, type PlacedTable } from '../assign';
import { headerColumns } from '../columns';
import { say } from './reasons';
import type { Decision } from './suggestion';
import type { TableFacts } from './table-facts';

/** The mapping by which a source was read last. */
export interface RememberedMapping {
  readonly source: string;
  readonly name: string;
  /** The day on which it was used last, as YYYY-MM-DD. */
  readonly day: string;
  readonly profile: MappingProfile;
  /** The tables at hand whose columns are others than they were, with the new ones; none: it fits. */
  readonly changes: readonly { readonly file: string; readonly sheet: string | null; readonly added: readonly string[] }[];
}

/** A table at hand with the file that it stands in. */
export interface FactsOfFile {
  readonly file: InputFile;
  readonly facts: TableFacts;
}

/** A table that shares fewer of the columns that are used is another one. */
const leastShared = 0.5;
const certainty = 0.95;

function shareOf({ uses }: PlacedTable, { header }: TableFacts): number {
  const lacking = headerColumns(header).lacking(uses).length;
  return uses.length === 0 ? 0 : 1 - lacking / uses.length;
}

/** The tables that read each file; those of a file without any share most of its columns and read no other. */
export function tablesRemembered(profile: MappingProfile, found: readonly FactsOfFile[]): ReadonlyMap<TableFacts, readonly MappedTable[]> {
  const { files, idle } = assignTables(
    profile,
    found.map(({ file }) => file),
  );
  const free = new Set(idle);
  const pairs = found.map(({ facts }, at): [TableFacts, readonly MappedTable[]] => {
    const named = files[at]?.tables ?? [];
    if (named.length > 0) return [facts, named.map(({ table }) => table)];
    const [nearest] = [...free].sort((a, b) => shareOf(b, facts) - shareOf(a, facts));
    if (!nearest || shareOf(nearest, facts) < leastShared) return [facts, []];
    const same = [...free].filter(({ table }) => table.file === nearest.table.file && table.sheet === nearest.table.sheet);
    for (const one of same) free.delete(one);
    return [facts, same.map(({ table }) => table)];
  });
  return new Map(pairs);
}

/** The table as it reads this file: by its own pattern when that names the file, else by the one given. */
export function readingFile(table: MappedTable, { file, sheet }: TableFacts, pattern: string): MappedTable {
  const isNamed = matchesWildcard(table.file, file) && (table.sheet === null || (sheet !== null && matchesWildcard(table.sheet, sheet)));
  return isNamed ? table : { ...table, file: pattern, sheet };
}

/** Why a table is mapped as it is. */
export function asLastTime({ name, source, day }: RememberedMapping, at: string): Decision {
  const reason = say(
    `as in the mapping “${name}” of last time (source “${source}”, ${day})`,
    `als in koppelprofiel “${name}” van de vorige keer (bron “${source}”, ${day})`,
  );
  return { at, use: name, certainty, reason };
}
