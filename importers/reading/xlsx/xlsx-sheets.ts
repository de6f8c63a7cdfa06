// Opens an Excel workbook as sheets, each with its first rows: what the cells refer to is read only as far as these rows need it.
import { readHead, type Sheet, type SheetRow } from '../sheet-table';
import type { TableReader } from '../table-source';
import { counted, type ZipEntry } from '../zip';
import { readSharedStrings } from './shared-strings';
import { type CellContext, readSheetRows } from './sheet-rows';
import { readStyles } from './styles';
import { openWorkbook, type SheetEntry } from './workbook';

/** The shared texts that the first rows need: those rows are read once to see how many. */
async function firstStrings(sheets: readonly SheetEntry[], context: Omit<CellContext, 'shared'>, part: ZipEntry | undefined): Promise<readonly string[]> {
  let most = 0;
  const shared = (index: number) => {
    if (Number.isSafeInteger(index)) most = Math.max(most, index + 1);
    return '?';
  };
  if (part) for (const sheet of sheets) await readHead(readSheetRows(sheet.part, { ...context, shared }));
  return readSharedStrings(part, most);
}

/** The sheets of a workbook with their first rows; `bytes` is what the cells of a sheet take in the file. Throws `Unreadable`. */
export async function openXlsx(file: string, parts: ReadonlyMap<string, ZipEntry>): Promise<readonly (Sheet & { readonly bytes: number })[]> {
  const { sheets, is1904, styles: stylePart, strings } = await openWorkbook(parts);
  const context = { styles: await readStyles(stylePart), is1904 };
  const first = await firstStrings(sheets, context, strings);
  const lookUp = (texts: readonly string[]) => (index: number) => texts[index] ?? '';
  async function* rows(part: ZipEntry, onBytes: TableReader['onBytes']): AsyncGenerator<SheetRow[]> {
    const all = await readSharedStrings(strings);
    yield* readSheetRows(part, { ...context, shared: lookUp(all) }, counted(part, onBytes));
  }
  return Promise.all(
    sheets.map(async ({ name, isHidden, part }) => ({
      ...{ file, sheet: name, isHidden, bytes: part.packed },
      head: await readHead(readSheetRows(part, { ...context, shared: lookUp(first) })),
      rows: (onBytes: TableReader['onBytes']) => rows(part, onBytes),
    })),
  );
}
