// What is temporary goes with its process; what a killed one left goes at the next start, and nobody else's does.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeOwnFolder, removeOwnFolders, sweepFolders } from '../../../server/api/own-folder';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenzicht-own-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A folder as another process would have made it. */
async function folderOf(pid: number | string, change: (name: string) => string = (name) => name): Promise<string> {
  const made = await makeOwnFolder(folder);
  const name = change((made.split('/').at(-1) ?? '').replace(`-${process.pid}-`, `-${pid}-`).replace(/.$/, '_'));
  await writeFile(join(made, 'upload'), 'text');
  await rename(made, join(folder, name));
  return name;
}

/** The number of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((ended) => child.once('exit', ended));
  return child.pid ?? 0;
}

describe('temporary folders', () => {
  it('of this process go at once when it ends', async () => {
    await writeFile(join(await makeOwnFolder(folder), 'upload'), 'text');
    await makeOwnFolder(folder);
    removeOwnFolders();
    expect(await readdir(folder)).toEqual([]);
  });

  it('of processes that are gone are swept: also with our number, or from before the machine started', async () => {
    const running = await folderOf(process.ppid);
    await folderOf(await endedPid());
    await folderOf(process.pid);
    const old = await folderOf(process.ppid);
    await utimes(join(folder, old), new Date('2001-01-01'), new Date('2001-01-01'));
    const mine = await makeOwnFolder(folder);
    await sweepFolders(folder);
    expect(await readdir(folder)).toEqual([running, mine.split('/').at(-1)].sort());
  });

  it('that are not ours are left: of another machine, another name, a link, a file', async () => {
    const pid = await endedPid();
    const names = [
      await folderOf(pid, (name) => name.replace(/-[0-9a-f]{8}-/, '-00000000-')),
      await folderOf(pid, (name) => name.replace('uploads', 'data')),
      await folderOf(pid, (name) => `${name}.old`),
    ];
    const [link, file] = [await folderOf(pid), await folderOf(pid)];
    for (const name of [link, file]) await rm(join(folder, name), { recursive: true });
    await mkdir(join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(folder, link));
    await writeFile(join(folder, file), 'text');
    await sweepFolders(folder);
    expect(await readdir(folder)).toEqual([...names, link, file, 'elsewhere'].sort());
  });

  it('are not missed when there is no place for them', async () => {
    await expect(sweepFolders(join(folder, 'gone'))).resolves.toBeUndefined();
  });
});
