// Takes a file apart into the tables that it holds: the sheets of a workbook, the files in a ZIP. Any other file is one: itself.
import type { Bilingual } from '../../server/model/vocabulary';
import type { InputFile } from '../importer';
import { openArchive } from './archive';
import { openOds } from './ods/ods-sheets';
import { type Sheet, sheetTable } from './sheet-table';
import { Unreadable } from './unreadable';
import { openXlsx } from './xlsx/xlsx-sheets';
import { openZip } from './zip';
import { type ZipKind, zipKind } from './zip-head';

const saveAgain: Bilingual = {
  en: 'Open it in a spreadsheet program, save it again as .xlsx or CSV, and import that.',
  nl: 'Open het in een rekenbladprogramma, bewaar het opnieuw als .xlsx of CSV, en importeer dat.',
};

const unpack: Bilingual = {
  en: 'Unpack it, and import the files in it.',
  nl: 'Pak het uit, en importeer de bestanden die erin zitten.',
};

const lockedOffice = new Unreadable(
  { en: 'it asks for a password', nl: 'er is een wachtwoord voor nodig' },
  {
    en: 'Open it with the password, save it without one (File, Info, Protect Workbook, Encrypt with Password: empty it), and import that.',
    nl: 'Open het met het wachtwoord, bewaar het zonder (Bestand, Info, Werkmap beveiligen, Versleutelen met wachtwoord: maak het leeg), en importeer dat.',
  },
);

/** A file that cannot be opened, with the reason in place of what it is. */
function unopened(file: InputFile, title: Bilingual, { because, advice = saveAgain }: Pick<Unreadable, 'because' | 'advice'>): InputFile {
  const what = { en: `${title.en}: ${because.en}`, nl: `${title.nl}: ${because.nl}` };
  return { ...file, unopened: { what, seen: [], advice } };
}

function sheetFile(file: InputFile, sheet: Sheet & { readonly bytes: number }): InputFile {
  // Nobody named the sheets one by one: those that are not recognised are left out, and said.
  return { ...file, bytes: sheet.bytes, isFound: true, whole: file, table: sheetTable(sheet) };
}

/** Office programs lock a file by putting it whole into an old Office file, with this name in its directory. */
const lockedName = Buffer.from('EncryptedPackage', 'utf16le');

function isLockedOffice({ head }: InputFile): boolean {
  return head[0] === 0xd0 && head[1] === 0xcf && Buffer.from(head.buffer, head.byteOffset, head.length).includes(lockedName);
}

/** The file that a person knows: of a table the one that it was taken out of. */
export function wholeOf(file: InputFile): InputFile {
  return file.whole ?? file;
}

/** What is read or left out by itself: a sheet goes with its workbook; a file in a ZIP stands alone, as one in a folder does. */
export function ownFileOf(file: InputFile): InputFile {
  return file.table?.sheet ? wholeOf(file) : file;
}

async function takeZipApart(file: InputFile, { isPlain, isOpenDocument }: ZipKind): Promise<readonly InputFile[]> {
  const entries = await openZip(file);
  const isExcel = [...entries.keys()].some((name) => name.startsWith('xl/'));
  if (!isExcel && !isOpenDocument) return isPlain && !entries.has('[Content_Types].xml') ? openArchive(file, entries) : [file];
  const sheets = isExcel ? await openXlsx(file.name, entries) : await openOds(file.name, entries);
  if (sheets.length === 0) throw new Unreadable({ en: 'it has no sheet with cells', nl: 'het heeft geen blad met cellen' });
  return sheets.map((sheet) => sheetFile(file, sheet));
}

/** The tables of a file, each as an input file; a file that holds none, or that cannot be opened, is given as it is. */
export async function takeApart(file: InputFile): Promise<readonly InputFile[]> {
  if (file.table || file.unopened) return [file];
  if (isLockedOffice(file)) return [unopened(file, { en: 'an Office file', nl: 'een Office-bestand' }, lockedOffice)];
  if (!(file.head[0] === 0x50 && file.head[1] === 0x4b && file.head[2] === 3 && file.head[3] === 4)) return [file];
  const kind = zipKind(file.head, file.name);
  try {
    return await takeZipApart(file, kind);
  } catch (error) {
    if (error instanceof Unreadable)
      return [unopened(file, kind.title, { because: error.because, advice: error.advice ?? (kind.isPlain ? unpack : saveAgain) })];
    throw error;
  }
}
