// Makes a folder for temporary files that goes when this process ends. The next start removes what a killed process left.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';

/** Containers may share a folder, and number their processes alike: so the name of the machine is part of that of the folder. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const beginning = (pid: number | string) => `ketenzicht-uploads-${machine}-${pid}-`;
const namePattern = /^ketenzicht-uploads-([0-9a-f]{8})-(\d{1,10})-\w{6}$/;

/** Folders of this process, to be removed when it ends at once. */
const own = new Set<string>();

/** Removes the folders of this process without waiting for anybody. */
export function removeOwnFolders(): void {
  for (const path of own) rmSync(path, { recursive: true, force: true });
  own.clear();
}

process.on('exit', removeOwnFolders);

/** Makes a folder that only this user may enter. Rejects with errors of the system. */
export async function makeOwnFolder(within: string): Promise<string> {
  const path = await mkdtemp(join(within, beginning(process.pid)));
  own.add(path);
  return path;
}

export async function removeOwnFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  own.delete(path);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A folder of this user and machine, of a process that does not run any more: it is older than the machine runs, or nobody has its number. */
async function isLeft(path: string, pid: number): Promise<boolean> {
  const found = await lstat(path);
  if (own.has(path) || !found.isDirectory() || (process.getuid && found.uid !== process.getuid())) return false;
  const started = Date.now() - uptime() * 1000;
  // Another folder with our own number is of somebody who had it before.
  return found.mtimeMs < started - 60_000 || pid === process.pid || !isRunning(pid);
}

/** Removes what killed processes left. Never rejects: a folder that cannot be looked at is left to its owner. */
export async function sweepFolders(within: string): Promise<void> {
  for (const name of await readdir(within).catch(() => [])) {
    const [, of, pid] = namePattern.exec(name) ?? [];
    if (of !== machine || pid === undefined) continue;
    const path = join(within, name);
    if (await isLeft(path, Number(pid)).catch(() => false)) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
