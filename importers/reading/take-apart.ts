// Takes a file apart into the tables that it holds: the sheets of a workbook, the files in a ZIP. Any other file is one: itself.
import type { Bilingual } from '../../server/model/vocabulary';
import type { InputFile } from '../importer';
import { openArchive } from './archive';
import { openOds } from './ods/ods-sheets';
import { refuseCompound } from './old-office';
import { isOwnTables } from './own-tables';
import { type Sheet, sheetTable } from './sheet-table';
import { Unreadable } from './unreadable';
import { openXlsx } from './xlsx/xlsx-sheets';
import { openZip, type ZipEntry } from './zip';
import { openDocument, type ZipKind, zipKind } from './zip-head';

const saveAgain: Bilingual = {
  en: 'Open it in a spreadsheet program, save it again as .xlsx or CSV, and import that.',
  nl: 'Open het in een rekenbladprogramma, bewaar het opnieuw als .xlsx of CSV, en importeer dat.',
};

const unpack: Bilingual = {
  en: 'Unpack it, and import the files in it.',
  nl: 'Pak het uit, en importeer de bestanden die erin zitten.',
};

/** A file that cannot be opened, with the reason in place of what it is. */
function unopened(file: InputFile, title: Bilingual, { because, advice = saveAgain }: Pick<Unreadable, 'because' | 'advice'>): InputFile {
  const what = { en: `${title.en}: ${because.en}`, nl: `${title.nl}: ${because.nl}` };
  return { ...file, unopened: { what, seen: [], advice } };
}

function sheetFile(file: InputFile, sheet: Sheet & { readonly bytes: number }): InputFile {
  // Nobody named the sheets one by one: those that are not recognised are left out, and said.
  return { ...file, bytes: sheet.bytes, isFound: true, whole: file, table: sheetTable(sheet) };
}

/** The file that a person knows: of a table the one that it was taken out of. */
export function wholeOf(file: InputFile): InputFile {
  return file.whole ?? file;
}

/** What is read or left out by itself: a sheet goes with its workbook; a file in a ZIP stands alone, as one in a folder does. */
export function ownFileOf(file: InputFile): InputFile {
  return file.table?.sheet ? wholeOf(file) : file;
}

const ofSpreadsheets = 'application/vnd.oasis.opendocument.spreadsheet';

/** Whether the ZIP says that it is a spreadsheet. Most programs say so in its first bytes, some further on. */
async function isOpenDocument(entries: ReadonlyMap<string, ZipEntry>): Promise<boolean> {
  const type = entries.get('mimetype');
  if (!type || type.bytes > 2 * ofSpreadsheets.length) return false;
  const pieces: Uint8Array[] = [];
  for await (const piece of type.open()) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1').startsWith(ofSpreadsheets);
}

async function takeZipApart(file: InputFile, entries: ReadonlyMap<string, ZipEntry>, kind: ZipKind): Promise<readonly InputFile[]> {
  const isExcel = [...entries.keys()].some((name) => name.startsWith('xl/'));
  if (await isOwnTables(entries)) return [{ ...file, packed: entries }];
  if (!isExcel && !kind.isOpenDocument) return kind.isPlain && !entries.has('[Content_Types].xml') ? openArchive(file, entries) : [file];
  const sheets = isExcel ? await openXlsx(file.name, entries) : await openOds(file.name, entries);
  if (sheets.length === 0) throw new Unreadable({ en: 'it has no sheet with cells', nl: 'het heeft geen blad met cellen' });
  return sheets.map((sheet) => sheetFile(file, sheet));
}

/** The tables of a file, each as an input file; a file that holds none, or that cannot be opened, is given as it is. */
export async function takeApart(file: InputFile): Promise<readonly InputFile[]> {
  if (file.table || file.unopened) return [file];
  const closed = await refuseCompound(file);
  if (closed) return [unopened(file, closed.title, closed.reason)];
  if (!(file.head[0] === 0x50 && file.head[1] === 0x4b && file.head[2] === 3 && file.head[3] === 4)) return [file];
  let kind = zipKind(file.head, file.name);
  try {
    const entries = await openZip(file);
    if (kind.isPlain && (await isOpenDocument(entries))) kind = openDocument;
    return await takeZipApart(file, entries, kind);
  } catch (error) {
    if (error instanceof Unreadable)
      return [unopened(file, kind.title, { because: error.because, advice: error.advice ?? (kind.isPlain ? unpack : saveAgain) })];
    throw error;
  }
}
