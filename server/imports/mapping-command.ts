// Writes the command that suggests how files are mapped, as a person can run it.
import type { InputFile } from '../../importers/importer';
import { hasTable, wholeOf } from '../../importers/list';
import { shellWords } from '../model/shell-word';

/** Files that the command names; of more it would be no line. */
const mostNamed = 20;

/** The command that maps those of the files that hold a table; null: none does. */
export function mappingCommand(files: readonly InputFile[]): string | null {
  const tables = files.filter((file) => !file.unopened && hasTable(file)).map(wholeOf);
  const paths = [...new Set(tables.map(({ typed, name }) => typed ?? name))];
  return paths.length === 0 ? null : ['ketenzicht mapping', ...shellWords(paths.slice(0, mostNamed))].join(' ');
}
