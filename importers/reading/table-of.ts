// Gives the table that a file is: the one place that knows which kinds of files hold tables. A new kind is one reader and one line here.
import type { InputFile } from '../importer';
import { csvTable } from './csv-table';
import { jsonTable } from './json-table';
import { returnedTable } from './returned-table';
import type { TableSource } from './table-source';

/** The table of a file: a sheet that was taken out of a workbook, else what the file as a whole is. Looks at its first bytes only. */
export function tableOf(file: InputFile): TableSource {
  return tableWith(file, null);
}

/** The table of a file; of a text also as one with the delimiter that a person says it has. */
export function tableWith(file: InputFile, delimiter: string | null): TableSource {
  const table = file.table ?? jsonTable(file) ?? csvTable(file, delimiter);
  return file.returned ? returnedTable(table, file.returned) : table;
}
