// Takes a ZIP of tables apart: each file in it is one by itself, with its path in the ZIP as its name. A ZIP in a ZIP stays closed.
import { type FileDescription, headBytes, type InputFile } from '../importer';
import { Unreadable } from './unreadable';
import type { ZipEntry } from './zip';
import { zipKind } from './zip-head';

/** Exports of tables have some dozens of files; of each the start is held. */
const mostFiles = 1000;

/** A ZIP within a ZIP is not opened, whatever is in it: who packs often enough fills any memory. */
function closed(head: Uint8Array, name: string): FileDescription {
  const { title, isPlain } = zipKind(head, name);
  const what = isPlain
    ? { en: 'a ZIP that stands in another ZIP', nl: 'een ZIP die in een andere ZIP zit' }
    : { en: `${title.en} that stands in a ZIP`, nl: `${title.nl}, in een ZIP` };
  const advice = isPlain
    ? { en: 'Unpack the outer ZIP, and import this file by itself.', nl: 'Pak de buitenste ZIP uit, en importeer dit bestand apart.' }
    : { en: 'Take it out of the ZIP, and give it by itself.', nl: 'Haal het uit de ZIP, en geef het apart op.' };
  return { what, seen: [], advice };
}

/** What systems put beside the files of people. */
const systemNames: ReadonlySet<string> = new Set(['__MACOSX', 'Thumbs.db', 'desktop.ini']);
/** “~$list.xlsx” is what Excel puts beside a workbook that is open. */
const isOfSystem = (name: string) => name.split('/').some((step) => systemNames.has(step) || step.startsWith('.') || step.startsWith('~$'));

/** Bytes from a position on: unpacked from the start, as a packed file can only be read in order. */
async function bytesAt(entry: ZipEntry, position: number, length: number): Promise<Uint8Array> {
  const found: Uint8Array[] = [];
  let at = 0;
  for await (const piece of entry.open()) {
    const part = piece.subarray(Math.max(0, position - at), Math.max(0, position + length - at));
    if (part.length > 0) found.push(part);
    at += piece.length;
    if (at >= position + length) break;
  }
  return new Uint8Array(Buffer.concat(found));
}

async function fileOf(whole: InputFile, entry: ZipEntry): Promise<InputFile> {
  const readAt = (position: number, length: number) => bytesAt(entry, position, length);
  const head = await readAt(0, headBytes);
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  const file = { name: `${whole.name}/${entry.name}`, bytes: entry.bytes, head, isFound: true, whole, readAt, open: () => entry.open() };
  return isZip ? { ...file, unopened: closed(head, entry.name) } : file;
}

/** The files in a ZIP; as those of a folder, what is not recognised of them is left out. Throws `Unreadable`. */
export async function openArchive(whole: InputFile, entries: ReadonlyMap<string, ZipEntry>): Promise<readonly InputFile[]> {
  const wanted = [...entries.values()].filter(({ name }) => !isOfSystem(name));
  if (wanted.length === 0) throw new Unreadable({ en: 'it holds no file', nl: 'er zit geen bestand in' });
  if (wanted.length > mostFiles)
    throw new Unreadable({
      en: `it holds ${wanted.length} files; at most ${mostFiles} are read`,
      nl: `er zitten ${wanted.length} bestanden in; er worden er hoogstens ${mostFiles} gelezen`,
    });
  const files: InputFile[] = [];
  for (const entry of wanted) files.push(await fileOf(whole, entry));
  return files;
}
