// Writes the command that suggests how files are mapped, as a person can run it.
import type { InputFile } from '../../importers/importer';
import { hasTable, wholeOf } from '../../importers/list';
import { shellWord, shellWords } from '../model/shell-word';

/** Files that the command names; of more it would be no line. */
const mostNamed = 20;

/** The command that maps those of the files that hold a table, for a source that remembers a mapping; null: none does. */
export function mappingCommand(files: readonly InputFile[], source?: string): string | null {
  const tables = files.filter((file) => !file.unopened && hasTable(file)).map(wholeOf);
  const paths = [...new Set(tables.map(({ typed, name }) => typed ?? name))];
  const of = source === undefined ? [] : ['--source', shellWord(source)];
  return paths.length === 0 ? null : ['ketenzicht mapping', ...of, ...shellWords(paths.slice(0, mostNamed))].join(' ');
}
