// Keeps the files of the store private: sets rights when they are made and whenever they are opened, and follows no link that others
// planted.
import { chmod, lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import type { Bilingual } from '../../model/vocabulary';
import { systemCode } from './faults';

/** What SQLite puts beside its file. It gives them the rights of the file. */
export const besides = ['-wal', '-shm', '-journal'] as const;

/** Rights of group and others. */
const others = 0o077;
const writableForAll = 0o002;
const sticky = 0o1000;
const ownerWrites = 0o200;
/** Windows keeps rights elsewhere; a folder of a person is closed to others there. */
const hasRights = process.platform !== 'win32';

/** Makes a folder for us alone, and those above it; resolves with whether it was made. Node's own way never ends where a folder cannot be made although the one above is there (/proc). */
export async function makeFolder(path: string, above = true): Promise<boolean> {
  const error: unknown = await mkdir(path, { mode: 0o700 }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return true;
  if (systemCode(error) === 'EEXIST' && (await stat(path)).isDirectory()) return false;
  if (!above || systemCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
  await makeFolder(dirname(path));
  return makeFolder(path, false);
}

async function statOf(path: string, follow: typeof lstat | typeof stat) {
  return follow(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}

const unreachable = (path: string, reason: Bilingual) => new Fault('store-unreachable', 3, { value: path, details: reasonIn(reason) });

/** Where a link leads that is ours, or the system's: that of another user could lead to any file of ours. Throws `store-unreachable`. */
async function follow(path: string, owner: number): Promise<string> {
  const isTrusted = !hasRights || owner === 0 || owner === process.getuid?.();
  if (!isTrusted) throw unreachable(path, { en: 'it is a link that another user made', nl: 'het is een koppeling van een andere gebruiker' });
  return realpath(path).catch(() => {
    throw unreachable(path, { en: 'it is a link to nothing', nl: 'het is een koppeling naar niets' });
  });
}

/** What lies beside a file, by its suffix. Throws `store-unreachable` for a link: SQLite makes none. */
async function sizesBeside(file: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const suffix of besides) {
    const found = await statOf(file + suffix, lstat);
    if (found?.isSymbolicLink())
      throw unreachable(file + suffix, { en: 'it is a link, which is never ours', nl: 'het is een koppeling, en die maken wij nooit' });
    if (found) sizes.set(suffix, found.size);
  }
  return sizes;
}

/** A new file would take over what the journal of one that is gone still holds. Throws `store-damaged`. */
async function refuseJournal(path: string): Promise<void> {
  const beside = await sizesBeside(path);
  const left = ['-wal', '-journal'].find((suffix) => (beside.get(suffix) ?? 0) > 0);
  // Another process may have made the store since, and be writing in it.
  if (left === undefined || (await statOf(path, lstat))) return;
  const name = basename(path) + left;
  const reason = { en: `it is gone, and its journal “${name}” is still there`, nl: `het is weg, en het journaal “${name}” staat er nog` };
  throw new Fault('store-damaged', 3, { value: path, details: reasonIn(reason) });
}

/** The file of the store, links followed, with its size; undefined: there is none. Throws `store-unreachable` or `store-damaged`. */
export async function findFile(path: string): Promise<{ readonly file: string; readonly size: number } | undefined> {
  const found = await statOf(path, lstat);
  if (!found) {
    await refuseJournal(path);
    return undefined;
  }
  const file = found.isSymbolicLink() ? await follow(path, found.uid) : path;
  await sizesBeside(file);
  const target = await stat(file);
  if (!target.isFile()) throw unreachable(path, { en: 'it is no file', nl: 'het is geen bestand' });
  return { file, size: target.size };
}

/** Takes rights of others away, and gives us those to `add`; resolves with why that is impossible. Path by path: opening the file here would drop the locks that SQLite has on it. */
async function restrict(path: string, add = 0): Promise<Bilingual | undefined> {
  const found = await statOf(path, lstat);
  if (!found) return undefined;
  const wanted = (found.mode & 0o700) | add;
  if ((found.mode & 0o777) === wanted) return undefined;
  const code = await chmod(path, wanted).then(() => undefined, systemCode);
  const name = basename(path);
  if (code !== undefined && code !== 'ENOENT')
    return { en: `the rights of “${name}” cannot be changed (${code})`, nl: `de rechten van “${name}” zijn niet te wijzigen (${code})` };
  const after = await statOf(path, lstat);
  return after && (after.mode & others) !== 0
    ? { en: `the file system of “${name}” keeps no rights`, nl: `het bestandssysteem van “${name}” kent geen rechten` }
    : undefined;
}

/** Whether every user may write in a folder, and so put another file in place of ours. */
async function isOpenToAll(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  return (mode & writableForAll) !== 0 && (mode & sticky) === 0;
}

/** Takes rights of others away from the files of the store and from a folder that we just made; resolves with why it is not closed to others, undefined: it is. */
export async function keepPrivate({ path, file, isFolderMade }: { path: string; file: string; isFolderMade: boolean }): Promise<Bilingual | undefined> {
  if (!hasRights) return undefined;
  // A file that its owner may only read stays so. Else its journals must be writable too: a reader may have made them when it was not.
  const besideToo = (await stat(file)).mode & ownerWrites;
  const folders = [...new Set([dirname(path), dirname(file)])];
  const reasons = [
    isFolderMade ? await restrict(dirname(path)) : undefined,
    await restrict(file),
    ...(await Promise.all(besides.map((suffix) => restrict(file + suffix, besideToo)))),
  ];
  const open = { en: 'every user may write in its folder', nl: 'elke gebruiker mag in de map schrijven' };
  const areOpen = await Promise.all(folders.map(isOpenToAll));
  return reasons.find((reason) => reason !== undefined) ?? (areOpen.includes(true) ? open : undefined);
}
