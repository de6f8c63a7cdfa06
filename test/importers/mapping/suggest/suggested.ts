// Suggests a mapping of tables that are written as lines of text, and gives what a test asks of it.
import { columnOf } from '../../../../importers/mapping/suggest/column-facts';
import { readTitle } from '../../../../importers/mapping/suggest/read-title';
import { type SuggestOptions, suggestProfile } from '../../../../importers/mapping/suggest/suggest';
import { factsOf, type TableFacts } from '../../../../importers/mapping/suggest/table-facts';
import { inputFile } from '../../../support/input-files';

export const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

/** The suggestion for files by their name. */
export function suggested(files: Readonly<Record<string, string>>, options?: SuggestOptions) {
  const found = suggestProfile(
    Object.entries(files).map(([name, text]) => inputFile(name, text)),
    options,
  );
  if (!found) throw new Error('no table');
  const [table] = found.profile.tables;
  if (!table) throw new Error('no table in the profile');
  return { ...found, table, asks: found.open.map(({ at }) => at) };
}

/** What is known of a table. */
export function facts(name: string, ...rows: readonly string[]): TableFacts {
  const found = factsOf(inputFile(name, lines(...rows)));
  if (!found) throw new Error('no table');
  return found;
}

/** One column of cells. */
export const column = (title: string, ...cells: readonly string[]) => columnOf(title, 0, { rows: cells.map((cell) => [cell]), meanings: readTitle(title) });

/** How a Dutch table writes its cells. */
export const dialect = { decimal: ',', dates: null, isDecimalStated: false } as const;
