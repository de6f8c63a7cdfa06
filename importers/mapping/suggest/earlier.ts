// Takes a table as an earlier mapping has it: when a saved profile maps a table with all the columns that this one has, people decided it.
import type { MappedTable, MappingProfile } from '../../../server/model/mapping-profile';
import { placedTables } from '../assign';
import { headerColumns } from '../columns';
import { say } from './reasons';
import type { Decision } from './suggestion';
import type { TableFacts } from './table-facts';

/** A mapping that was saved. */
export interface EarlierMapping {
  readonly name: string;
  readonly profile: MappingProfile;
}

/** With fewer columns a profile would fit too many tables. */
const leastColumns = 2;
const certainty = 0.9;

export interface EarlierTable {
  readonly table: MappedTable;
  readonly decision: Omit<Decision, 'at'>;
}

/** The table of the saved mappings that uses most of the columns of this one, and lacks none; null: no mapping does. */
export function earlierTable({ header, columns }: TableFacts, known: readonly EarlierMapping[]): EarlierTable | null {
  const titles = headerColumns(header);
  const fitting = known
    .filter(({ profile }) => profile.open.length === 0)
    .flatMap(({ name, profile }) => placedTables(profile).map(({ table, uses }) => ({ name, table, uses })))
    .filter(({ table, uses }) => table.things.length > 0 && titles.lacking(uses).length === 0)
    .map((one) => ({ ...one, used: new Set(one.uses.map((use) => titles.find(use.titles)?.header)) }))
    .filter(({ used }) => used.size >= leastColumns)
    .sort((a, b) => b.used.size - a.used.size || (a.name < b.name ? -1 : 1));
  const [best] = fitting;
  if (!best) return null;
  const { name, table, used } = best;
  const left = headerColumns(table.unused);
  const added = columns.map(({ title }) => title).filter((title) => !used.has(title) && !left.find(title));
  const news = added.length === 0 ? say('', '') : say(`; new columns: ${added.join(', ')}`, `; nieuwe kolommen: ${added.join(', ')}`);
  const reason = say(`it has all columns of the saved mapping “${name}”${news.en}`, `alle kolommen van de bewaarde koppeling “${name}” zijn er${news.nl}`);
  return { table, decision: { use: name, certainty, reason } };
}
