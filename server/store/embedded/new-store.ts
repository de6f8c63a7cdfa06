// Makes a new store under another name and then moves it into place. Whoever opens it finds it whole, also after a start that was killed.
import { randomUUID } from 'node:crypto';
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ConnectionOptions, makeTables } from './connection';
import { systemCode } from './faults';
import { besides } from './private-files';

const beginning = (path: string) => `${path}.new-`;

/** Milliseconds after which an unfinished store is of a start that was killed. */
const strayAge = 60_000;

/** What the disk does not know yet, a power cut would take back. Where a folder cannot be synced (Windows), the system does it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Moves a file into place unless someone was first. Never over what is there. */
async function moveIntoPlace(made: string, path: string): Promise<void> {
  const code = await link(made, path).then(() => undefined, systemCode);
  if (code === undefined || code === 'EEXIST') return;
  // A file system without links: whoever makes the empty file may put the store over it; others wait until it is there.
  const claim = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (!claim) return;
  await claim.close();
  await rename(made, path);
}

/** Makes an empty store at `path`, or leaves the one that another process made meanwhile. */
export async function makeStore(path: string, { maxPages }: ConnectionOptions): Promise<void> {
  const made = `${beginning(path)}${randomUUID()}`;
  try {
    await (await open(made, 'wx', 0o600)).close();
    makeTables(made, maxPages);
    await moveIntoPlace(made, path);
    await syncFolder(dirname(path));
  } finally {
    for (const suffix of ['', ...besides]) await rm(made + suffix, { force: true }).catch(() => undefined);
  }
}

/** Removes what starts left that were killed while they made the store. */
export async function sweepUnfinished(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one.startsWith(basename(beginning(path))))) {
    const stray = join(folder, name);
    const age = await stat(stray).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > strayAge) await rm(stray, { force: true }).catch(() => undefined);
  }
}
