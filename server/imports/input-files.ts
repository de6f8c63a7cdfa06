// Opens files on disk for an importer: name, size, first bytes, and the content as a stream or by position.
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { headBytes, type InputFile } from '../../importers/importer';
import { Fault } from '../model/faults';
import { reasonIn } from '../model/issues';
import { normalForm } from '../model/normal-form';
import { compareText } from '../model/text-order';

function reasonOf(error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return reasonIn({ en: 'access is denied', nl: 'toegang geweigerd' });
  if (code === 'EISDIR') return reasonIn({ en: 'it is a folder', nl: 'het is een map' });
  return code === '' ? reasonIn({ en: 'the system refused', nl: 'het systeem weigert' }) : { reason: code };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ENAMETOOLONG');
}

/** Why a file could not be read: it is not there, or the system says why. */
export function fileFault(path: string, error: unknown): Fault {
  if (isMissing(error)) return new Fault('file-not-found', 1, { value: path });
  return new Fault('file-unreadable', 1, { value: path, details: reasonOf(error) });
}

async function statOf(path: string) {
  // A path with a NUL is no path: the system would not even look.
  if (path === '' || path.includes('\u0000')) throw new Fault('file-not-found', 1, { value: path.replaceAll('\u0000', '␀') });
  try {
    return await stat(path);
  } catch (error) {
    throw fileFault(path, error);
  }
}

/** At most `length` bytes from `position` on; fewer where the file ends, also when it has become shorter since it was looked at. */
async function readBytes(path: string, position: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const buffer = new Uint8Array(Math.max(0, Math.min(length, size - position)));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } finally {
    await file.close();
  }
}

async function readAt(path: string, position: number, length: number): Promise<Uint8Array> {
  try {
    return await readBytes(path, position, length);
  } catch (error) {
    throw new Fault('file-unreadable', 1, { value: path, details: reasonOf(error) });
  }
}

async function* stream(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) yield piece as Uint8Array;
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('file-unreadable', 1, { value: path, details: reasonOf(error) });
  }
}

/** A regular file, not read yet but for its first bytes. Rejects with `file-not-found` or `file-unreadable` (folder, device, no right to read). */
export async function openInputFile(path: string, name: string = basename(path)): Promise<InputFile> {
  const found = await statOf(path);
  if (!found.isFile()) {
    const [folder, other] = [
      { en: 'it is a folder', nl: 'het is een map' },
      { en: 'it is not a regular file', nl: 'het is geen gewoon bestand' },
    ];
    throw new Fault('file-unreadable', 1, { value: path, details: reasonIn(found.isDirectory() ? folder : other) });
  }
  const head = await readAt(path, 0, headBytes);
  return { name, bytes: found.size, head, open: () => stream(path), readAt: (position, length) => readAt(path, position, length) };
}

/** The same file for who may be asked to stop: `checkpoint` is called for every piece that is read, and throws then. */
export function watched(file: InputFile, checkpoint: () => void): InputFile {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of file.open()) {
      checkpoint();
      yield piece;
    }
  }
  const at: InputFile['readAt'] = (position, length) => {
    checkpoint();
    return file.readAt(position, length);
  };
  return { ...file, open: pieces, readAt: at };
}

/** The files in a folder; its subfolders and what begins with a dot are left alone. */
async function filesOfFolder(folder: string): Promise<InputFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
  const files = await Promise.all(names.sort(compareText).map((name) => openInputFile(join(folder, name), name)));
  return files.map((file) => ({ ...file, typed: join(folder, file.name), isFound: true }));
}

/**
 * The path as it stands on the disk: an accent may be one sign with its letter, as keyboards give it, or one of its own, as in files that
 * come from a Mac. A path that is there is taken as it is; else as it was given, for the message.
 */
async function pathOnDisk(path: string): Promise<string> {
  for (const one of [path, normalForm(path, 'NFC'), normalForm(path, 'NFD')]) {
    const isThere = await stat(one).then(
      () => true,
      () => false,
    );
    if (isThere) return one;
  }
  return path;
}

/**
 * The files that paths name. A folder stands for the files in it: found, not named, so what is not recognised of them is left out.
 * Rejects with `file-not-found`, `file-unreadable`, and `nothing-recognised` for a folder without a file.
 */
export async function collectFiles(paths: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const typed of paths) {
    const path = await pathOnDisk(typed);
    const found = await statOf(path);
    if (!found.isDirectory()) {
      files.push({ ...(await openInputFile(path)), typed });
      continue;
    }
    const inFolder = await filesOfFolder(path);
    if (inFolder.length === 0) throw emptyFolder(path);
    for (const file of inFolder) files.push(file);
  }
  return files;
}

function emptyFolder(path: string): Fault {
  const reason = reasonIn({ en: ' (a folder without files)', nl: ' (een map zonder bestanden)' });
  const advice = {
    advice: 'Check the path; folders in a folder are not looked into.',
    adviceNl: 'Controleer het pad; in mappen binnen een map wordt niet gekeken.',
  };
  return new Fault('nothing-recognised', 1, { value: path, details: { ...reason, ...advice }, more: { files: [], command: null } });
}
