// Files that were handed over: kept while somebody works with them, and in the room there is.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptUploads } from '../../../server/api/kept-uploads';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hour = 3_600_000;

let uploads: KeptUploads;
let made = 0;
beforeEach(() => {
  uploads = new KeptUploads({ bytes: 100, setting: 'SETTING' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

async function add(bytes: number, client = 'a'): Promise<{ id: string; isThere: () => boolean }> {
  made += 1;
  const path = join(folder, String(made));
  writeFileSync(path, 'x');
  await uploads.take(bytes);
  await uploads.add({ upload: `up-${made}`, name: `${made}.csv`, bytes, path } as never, client);
  return { id: `up-${made}`, isThere: () => existsSync(path) };
}

describe('a file', () => {
  it('is held by its id, under its name', async () => {
    const { id } = await add(1);
    expect(uploads.hold([id]).files).toMatchObject([{ name: `${made}.csv` }]);
    expect(() => uploads.hold([id, 'up-none'])).toThrow(expect.objectContaining({ code: 'not-found', value: 'up-none' }));
  });

  it('goes an hour after nobody works with it any more, not before', async () => {
    const { id, isThere } = await add(1);
    const { letGo } = uploads.hold([id]);
    await vi.advanceTimersByTimeAsync(2 * hour);
    expect(isThere()).toBe(true);
    letGo();
    await vi.advanceTimersByTimeAsync(hour - 1);
    uploads.hold([id]).letGo();
    await vi.advanceTimersByTimeAsync(hour + 1);
    expect(() => uploads.hold([id])).toThrow();
  });

  it('whose import has ended goes as soon as nobody else works with it', async () => {
    const { id } = await add(1);
    const [first, second] = [uploads.hold([id]), uploads.hold([id])];
    first.finish();
    expect(uploads.hold([id])).toBeDefined();
    second.letGo();
  });

  it('that was asked for together with one that is none is not held for it', async () => {
    const { id } = await add(1);
    expect(() => uploads.hold([id, 'up-none'])).toThrow();
    uploads.hold([id]).finish();
    expect(() => uploads.hold([id])).toThrow();
  });
});

describe('room', () => {
  it('is made by the oldest that nobody works with', async () => {
    const [old, held, young] = [await add(40), await add(40), await add(10)];
    const oldest = uploads.hold([old.id]);
    await uploads.take(40);
    expect([old.id, held.id, young.id].map((id) => isKept(id))).toEqual([true, false, true]);
    oldest.letGo();
  });

  it('that cannot be made is refused, and the room is as before', async () => {
    const { id } = await add(60);
    uploads.hold([id]);
    await expect(uploads.take(50)).rejects.toMatchObject({ code: 'uploads-full', details: { setting: 'SETTING' } });
    await uploads.take(40);
  });

  it('that was taken for nothing is given back', async () => {
    await uploads.take(100);
    uploads.giveBack(100);
    await uploads.take(100);
  });
});

function isKept(id: string): boolean {
  try {
    uploads.hold([id]).letGo();
    return true;
  } catch {
    return false;
  }
}

it('of one client two hundred are kept, and those of others stay', async () => {
  uploads = new KeptUploads({ bytes: 10_000, setting: 'SETTING' });
  const other = await add(1, 'b');
  const own: string[] = [];
  for (let at = 0; at < 202; at += 1) own.push((await add(1, 'a')).id);
  expect(own.map(isKept).indexOf(true)).toBe(2);
  expect(isKept(other.id)).toBe(true);
});
