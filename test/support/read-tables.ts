// Reads tables to their end, as an importer does.
import type { InputFile } from '../../importers/importer';
import type { TableSource } from '../../importers/reading/table-source';
import { takeApart } from '../../importers/reading/take-apart';

/** All records: the row that a person sees, and the cells. */
export async function rowsOf(table: TableSource | undefined): Promise<[sheetRow: number | null, ...cells: string[]][]> {
  const rows: [number | null, ...string[]][] = [];
  for (const open of (await table?.open({ format: 'table', onBytes: () => undefined })) ?? [])
    for await (const { records } of open.batches()) for (const { cells, sheetRow } of records) rows.push([sheetRow, ...cells]);
  return rows;
}

/** The rows of the first table of a file. */
export async function firstTable(file: InputFile): Promise<[sheetRow: number | null, ...cells: string[]][]> {
  const [one] = await takeApart(file);
  if (one?.unopened) throw new Error(one.unopened.what.en);
  return rowsOf(one?.table);
}
