// A new store is whole or not there: empty files, what a killed start left, several first starts at once.
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeStore } from '../../../../server/store/embedded/new-store';
import { openEmbeddedStore, storeFile } from '../../../../server/store/embedded/open';
import { makeRecord, numberedContent, sayChange } from '../../../conformance/made-records';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenzicht-new-'));
  path = join(folder, storeFile);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const strays = () => readdirSync(folder).filter((name) => name.includes('.new-'));
async function versionNow(): Promise<number> {
  const store = await openEmbeddedStore(folder);
  const version = await store.version();
  await store.close();
  return version;
}

describe('a store', () => {
  it('of 0 bytes is damaged, not new, and stays as it is', async () => {
    writeFileSync(path, '');
    await expect(openEmbeddedStore(folder)).rejects.toMatchObject({ code: 'store-damaged', exit: 3, details: { reason: expect.stringContaining('empty') } });
    expect(statSync(path).size).toBe(0);
  });

  it('that was there before is never overwritten by a new one', async () => {
    const store = await openEmbeddedStore(folder);
    await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1))]);
    await makeStore(path, { patience: 1_000 });
    expect(await store.version()).toBe(1);
    await store.close();
    expect(await versionNow()).toBe(1);
  });

  it('is one and the same for all who start first at the same moment', async () => {
    const stores = await Promise.all(Array.from({ length: 12 }, () => openEmbeddedStore(folder)));
    for (const [at, store] of stores.entries()) await store.commit(at, [sayChange(makeRecord(`imp-${at}`, `s${at}`), numberedContent(at))]);
    expect(await Promise.all(stores.map((store) => store.version()))).toEqual(stores.map(() => 12));
    for (const store of stores) await store.close();
    expect(strays()).toEqual([]);
  });
});

describe('a start that was killed while it made the store', () => {
  const stray = () => `${path}.new-0000`;
  const old = new Date(Date.now() - 3_600_000);

  it.each([
    ['just began', () => writeFileSync(stray(), '')],
    ['was half done', () => writeFileSync(stray(), 'x'.repeat(4096))],
    [
      'had put it into place',
      async () => {
        await makeStore(path, { patience: 1_000 });
        copyFileSync(path, stray());
      },
    ],
  ] as const)('keeps nobody out, and what it left goes in time: it %s', async (_what, leave) => {
    await leave();
    expect(await versionNow()).toBe(0);
    // Another start may be at work on it.
    expect(strays()).toHaveLength(1);
    utimesSync(stray(), old, old);
    expect(await versionNow()).toBe(0);
    expect(strays()).toEqual([]);
  });
});
