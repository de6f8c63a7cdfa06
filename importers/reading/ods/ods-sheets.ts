// Opens an OpenDocument spreadsheet as sheets, each with its first rows.
import { readHead, type Sheet } from '../sheet-table';
import { Unreadable } from '../unreadable';
import { readXml } from '../xml';
import { counted, type ZipEntry } from '../zip';
import { readOdsRows, readOdsTables } from './ods-rows';

type Entries = ReadonlyMap<string, ZipEntry>;

const mostSheets = 500;
/** All sheets stand in one part, which is gone through up to each: sheets times size may be so much. */
const mostWork = 8 * 1024 ** 3;

/** Whether the manifest says that parts are encrypted: they have no password as ZIPs have it. */
async function refuseLocked(entries: Entries): Promise<void> {
  const manifest = entries.get('META-INF/manifest.xml');
  let isLocked = false;
  if (manifest)
    await readXml(manifest.name, manifest.open(), {
      open: (name) => {
        isLocked ||= name === 'encryption-data' || name === 'encrypted-key';
      },
      text: () => undefined,
      close: () => undefined,
    });
  if (isLocked)
    throw new Unreadable(
      { en: 'it asks for a password', nl: 'er is een wachtwoord voor nodig' },
      { en: 'Open it with the password, save it without one, and import that.', nl: 'Open het met het wachtwoord, bewaar het zonder, en importeer dat.' },
    );
}

function refuseMacros(entries: Entries): void {
  const isModule = (name: string) => name.startsWith('Scripts/') || (name.startsWith('Basic/') && !/\/script-l[bc]\.xml$/.test(name));
  if (![...entries.keys()].some(isModule)) return;
  throw new Unreadable(
    { en: 'it has macros, and no program of a stranger is taken in', nl: 'er zitten macro’s in, en programma’s van anderen komen er niet in' },
    { en: 'Save it without macros, or as CSV, and import that.', nl: 'Bewaar het zonder macro’s of als CSV, en importeer dat.' },
  );
}

/** The sheets of a spreadsheet with their first rows. Throws `Unreadable`. */
export async function openOds(file: string, entries: Entries): Promise<readonly (Sheet & { readonly bytes: number })[]> {
  await refuseLocked(entries);
  refuseMacros(entries);
  const part = entries.get('content.xml');
  if (!part) throw new Unreadable({ en: 'its cells are not there', nl: 'de cellen ontbreken' });
  const tables = await readOdsTables(part);
  if (tables.length > mostSheets || tables.length * part.bytes > mostWork)
    throw new Unreadable({ en: `it has ${tables.length} sheets, too many for its size`, nl: `het heeft ${tables.length} bladen, te veel voor de grootte` });
  const sheets: (Sheet & { readonly bytes: number })[] = [];
  for (const [at, { name, isHidden }] of tables.entries()) {
    const head = await readHead(readOdsRows(part, at));
    const bytes = Math.ceil(part.packed / tables.length);
    sheets.push({ file, sheet: name, isHidden, head, bytes, rows: (onBytes) => readOdsRows(part, at, counted(part, onBytes)) });
  }
  return sheets;
}
