// The files of the store are for nobody else: rights of what is made and of what is found, and links that others planted.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, lchownSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeFault, type Fault } from '../../../../server/model/faults';
import { openEmbeddedStore, storeFile } from '../../../../server/store/embedded/open';
import { makeRecord, numberedContent, sayChange } from '../../../conformance/made-records';
import { isRoot, nobody } from '../../../launch/program';

let place: string;
let umask: number;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'ketenzicht-private-'));
  // As generous as a system can be.
  umask = process.umask(0);
});
afterEach(() => {
  process.umask(umask);
  rmSync(place, { recursive: true, force: true });
});

const modeOf = (path: string) => (statSync(path).mode & 0o7777).toString(8);
const fileIn = (folder: string, suffix = '') => join(folder, storeFile + suffix);
const parts = ['', '-wal', '-shm'];

/** Opens the store, writes in it, and tells of what it warned; closed afterwards. */
async function use(folder: string): Promise<Fault[]> {
  const warnings: Fault[] = [];
  const store = await openEmbeddedStore(folder, { onWarning: (warning) => warnings.push(warning) });
  await store.commit(await store.version(), [sayChange(makeRecord(`imp-${await store.version()}`, 's'), numberedContent(1))]);
  await store.close();
  return warnings;
}

describe('rights', () => {
  it('of folders that we make are 0700, of our files 0600, whatever the system gives', async () => {
    const folder = join(place, 'a', 'b');
    expect(await use(folder)).toEqual([]);
    expect([join(place, 'a'), folder].map(modeOf)).toEqual(['700', '700']);
    expect(parts.map((suffix) => modeOf(fileIn(folder, suffix)))).toEqual(['600', '600', '600']);
  });

  it('of a store that an older version made are taken from others; a folder that was there stays as it is', async () => {
    await use(place);
    chmodSync(place, 0o755);
    for (const suffix of parts) chmodSync(fileIn(place, suffix), 0o644);
    expect(await use(place)).toEqual([]);
    expect(modeOf(place)).toBe('755');
    expect(parts.map((suffix) => modeOf(fileIn(place, suffix)))).toEqual(['600', '600', '600']);
  });

  it('of journals that a reader made of a write-protected store let us write again', async () => {
    await use(place);
    for (const suffix of ['-wal', '-shm']) chmodSync(fileIn(place, suffix), 0o444);
    expect(await use(place)).toEqual([]);
    expect(parts.map((suffix) => modeOf(fileIn(place, suffix)))).toEqual(['600', '600', '600']);
  });

  it('of a folder in which every user may write are warned of, once, in both languages; it works all the same', async () => {
    chmodSync(place, 0o777);
    const warnings = await use(place);
    expect(warnings.map(({ code, value }) => ({ code, value }))).toEqual([{ code: 'store-not-private', value: fileIn(place) }]);
    expect(warnings.map((warning) => describeFault(warning, 'en').message)[0]).toContain('every user may write in its folder');
    expect(warnings.map((warning) => describeFault(warning, 'nl').message)[0]).toContain('elke gebruiker mag in de map schrijven');
    chmodSync(place, 0o1777);
    expect(await use(place)).toEqual([]);
  });
});

describe('a link', () => {
  const refused = async (reason: string) => {
    const error = await openEmbeddedStore(place).then(
      () => 'opened',
      (fault: unknown) => fault,
    );
    expect(error).toMatchObject({
      code: 'store-unreachable',
      exit: 3,
      details: { reason: expect.stringContaining(reason), reasonNl: expect.stringMatching(/./) },
    });
  };

  it('that we made is followed, and what it leads to is closed to others', async () => {
    const real = join(place, 'real');
    mkdirSync(real, { mode: 0o700 });
    await use(real);
    const folder = join(place, 'linked');
    mkdirSync(folder, { mode: 0o700 });
    symlinkSync(fileIn(real), fileIn(folder));
    for (const suffix of parts) if (existsSync(fileIn(real, suffix))) chmodSync(fileIn(real, suffix), 0o666);
    expect(await use(folder)).toEqual([]);
    expect(parts.map((suffix) => modeOf(fileIn(real, suffix)))).toEqual(['600', '600', '600']);
  });

  it.skipIf(!isRoot)('that another user made is not followed, and what it leads to stays as it is (needs root, to make one)', async () => {
    const victim = join(place, 'victim');
    writeFileSync(victim, 'text', { mode: 0o644 });
    symlinkSync(victim, fileIn(place));
    lchownSync(fileIn(place), nobody, nobody);
    await refused('another user');
    expect({ mode: modeOf(victim), text: readFileSync(victim, 'utf8') }).toEqual({ mode: '644', text: 'text' });
  });

  it('to nothing, or round in a circle, is refused', async () => {
    symlinkSync(join(place, 'nowhere'), fileIn(place));
    await refused('link to nothing');
    expect(existsSync(join(place, 'nowhere'))).toBe(false);
    rmSync(fileIn(place));
    symlinkSync(fileIn(place), fileIn(place));
    await refused('link');
  });

  it.each(['-wal', '-shm', '-journal'])('in place of a journal is never ours: %s', async (suffix) => {
    await use(place);
    const victim = join(place, 'victim');
    writeFileSync(victim, 'text', { mode: 0o644 });
    rmSync(fileIn(place, suffix), { force: true });
    symlinkSync(victim, fileIn(place, suffix));
    await refused('never ours');
    expect({ mode: modeOf(victim), text: readFileSync(victim, 'utf8') }).toEqual({ mode: '644', text: 'text' });
  });

  it.skipIf(process.platform === 'win32')('or a pipe, or a folder, in place of the store is refused and keeps nobody waiting', async () => {
    execFileSync('mkfifo', [fileIn(place)]);
    await refused('no file');
    rmSync(fileIn(place));
    mkdirSync(fileIn(place));
    await refused('no file');
  });
});

describe('what is not there', () => {
  it('is not made anew beside the journal of what was', async () => {
    await use(place);
    renameSync(fileIn(place), join(place, 'away'));
    expect(statSync(fileIn(place, '-wal')).size).toBeGreaterThan(0);
    await expect(openEmbeddedStore(place)).rejects.toMatchObject({ code: 'store-damaged', exit: 3 });
    expect(existsSync(fileIn(place))).toBe(false);
    renameSync(join(place, 'away'), fileIn(place));
    expect(await use(place)).toEqual([]);
  });
});
