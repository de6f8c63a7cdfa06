// Opens a ZIP by position: its directory with the size of every part, refused before anything is unpacked; then one part at a time.
import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { Fault } from '../../server/model/faults';
import type { InputFile } from '../importer';
import { damaged, Unreadable } from './unreadable';

/** A file in a ZIP. */
export interface ZipEntry {
  readonly name: string;
  /** Its size unpacked, and as it stands in the ZIP. */
  readonly bytes: number;
  readonly packed: number;
  /** Its bytes, unpacked while they are read: never more of them than the directory says. Throws `Unreadable`. */
  open(): AsyncIterable<Uint8Array>;
}

/** Real workbooks have some dozens of parts, exports of tables some hundreds. */
const mostEntries = 10_000;
/** What all parts may be together: a sheet that is full to its last row takes less. */
const mostUnpacked = 2 * 1024 ** 3;
/** Tables become ten to forty times smaller; what is made to swell, a thousand times. Small files may have any ratio. */
const largestRatio = 200;
const ratioCountsFrom = 64 * 1024 ** 2;

/** Reads ranges of an input file for yauzl, a piece at a time. */
class FileReader extends yauzl.RandomAccessReader {
  readonly #file: InputFile;

  constructor(file: InputFile) {
    super();
    this.#file = file;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const file = this.#file;
    const piece = 256 * 1024;
    async function* pieces() {
      for (let at = start; at < end; at += piece) yield await file.readAt(at, Math.min(piece, end - at));
    }
    return Readable.from(pieces(), { objectMode: false });
  }
}

/** A file that cannot be read is told as such; all else is what the ZIP holds. */
const isOfTheFile = (error: unknown) => error instanceof Unreadable || error instanceof Fault;

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function* readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncGenerator<Uint8Array> {
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    throw isOfTheFile(error) ? error : damaged(entry.fileName, reasonOf(error));
  } finally {
    stream?.destroy();
  }
}

function refuseSizes(parts: readonly ZipEntry[], file: InputFile): void {
  const sum = (of: (part: ZipEntry) => number) => parts.reduce((total, part) => total + of(part), 0);
  // Parts that stand on one another in the file would count the same bytes again and again.
  const [bytes, packed] = [
    sum((part) => part.bytes),
    Math.min(
      file.bytes,
      sum((part) => part.packed),
    ),
  ];
  const swells = bytes > ratioCountsFrom && bytes > packed * largestRatio;
  if (bytes <= mostUnpacked && !swells) return;
  const [size, most] = [`${Math.ceil(bytes / 1024 ** 2)} MiB`, `${mostUnpacked / 1024 ** 2} MiB`];
  const because = swells
    ? {
        en: `unpacked it is ${size}, more than ${largestRatio} times its own size`,
        nl: `uitgepakt is het ${size}, meer dan ${largestRatio} keer de eigen grootte`,
      }
    : { en: `unpacked it is ${size}; the most that is read is ${most}`, nl: `uitgepakt is het ${size}; er wordt hoogstens ${most} gelezen` };
  throw new Unreadable(because, {
    en: 'If you trust it, open it in the program that it comes from, and save the table alone as CSV.',
    nl: 'Vertrouwt u het, open het dan in het programma waar het vandaan komt en bewaar alleen de tabel als CSV.',
  });
}

function isEncrypted(entry: yauzl.Entry): boolean {
  return (entry.generalPurposeBitFlag & 1) === 1;
}

const password = new Unreadable(
  { en: 'it asks for a password', nl: 'er is een wachtwoord voor nodig' },
  {
    en: 'Open it with the password, save it without one, and import that.',
    nl: 'Open het met het wachtwoord, bewaar het zonder, en importeer dat.',
  },
);

async function readEntries(file: InputFile): Promise<{ zip: yauzl.ZipFile; entries: yauzl.Entry[] }> {
  const zip = await yauzl.fromRandomAccessReaderPromise(new FileReader(file), file.bytes, { autoClose: false });
  if (zip.entryCount > mostEntries)
    throw new Unreadable({
      en: `it holds ${zip.entryCount} files; at most ${mostEntries} are read`,
      nl: `er zitten ${zip.entryCount} bestanden in; er worden er hoogstens ${mostEntries} gelezen`,
    });
  const entries: yauzl.Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return { zip, entries };
}

/** Pieces of a part, told by what they are in the file: packed. */
export async function* counted(part: ZipEntry, onBytes: (bytes?: number) => void): AsyncGenerator<Uint8Array> {
  let [read, told] = [0, 0];
  for await (const piece of part.open()) {
    read += piece.length;
    const now = Math.floor((read * part.packed) / part.bytes);
    onBytes(now - told);
    told = now;
    yield piece;
  }
}

/** The files in a ZIP, by their name; folders left out. Throws `Unreadable`: too large, a password, a name that leads out of it, damaged. */
export async function openZip(file: InputFile): Promise<ReadonlyMap<string, ZipEntry>> {
  const { zip, entries } = await readEntries(file).catch((error: unknown) => {
    if (isOfTheFile(error)) throw error;
    throw new Unreadable({ en: `its directory cannot be read (${reasonOf(error)})`, nl: `de inhoudsopgave is niet te lezen (${reasonOf(error)})` });
  });
  if (entries.some(isEncrypted)) throw password;
  const parts = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const { fileName: name, uncompressedSize: bytes, compressedSize: packed } = entry;
    if (name.endsWith('/')) continue;
    if (parts.has(name)) throw damaged(name, 'it is there twice');
    parts.set(name, { name, bytes, packed, open: () => readEntry(zip, entry) });
  }
  refuseSizes([...parts.values()], file);
  return parts;
}
