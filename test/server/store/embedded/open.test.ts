// Opening the embedded store: folders are made as needed, and where that cannot be it says so.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../../../server/store/embedded/open';

describe('the folder of the store', () => {
  it('is made with those above it, also by several at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-open-'));
    const stores = await Promise.all(Array.from({ length: 4 }, () => openEmbeddedStore(join(folder, 'a', 'b', 'c'))));
    expect(await Promise.all(stores.map((store) => store.version()))).toEqual([0, 0, 0, 0]);
    for (const store of stores) await store.close();
    rmSync(folder, { recursive: true });
  });

  it.runIf(existsSync('/proc/self'))('that cannot be made is refused, and not tried for ever', async () => {
    await expect(openEmbeddedStore('/proc/ketenzicht/data')).rejects.toMatchObject({ code: 'store-unreachable', exit: 3 });
  });
});
