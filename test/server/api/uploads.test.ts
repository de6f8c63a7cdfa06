// Files handed over: kept whole or not at all, and a sender always hears why.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Uploads } from '../../../server/api/uploads';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenzicht-uploads-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A body of many pieces; `end` tells whether it was read to its end. */
function bodyOf(pieces: number) {
  const body = Readable.from(Array.from({ length: pieces }, () => Buffer.alloc(1_000, 'x')));
  return { body, wasRead: () => body.readableEnded };
}

const settings = { limit: 10_000, setting: 'SETTING' };
const kept = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes('/'));

describe('an upload', () => {
  it('is kept under a name of its own, whatever it is called', async () => {
    const uploads = new Uploads({ ...settings, folder });
    const stored = await uploads.store('../../etc/passwd', bodyOf(10).body);
    expect(stored).toMatchObject({ name: 'passwd', bytes: 10_000 });
    expect(stored.path.startsWith(folder)).toBe(true);
    await uploads.close();
    expect(await readdir(folder)).toEqual([]);
  });

  it('that is too large is read to its end, refused, and leaves nothing', async () => {
    const uploads = new Uploads({ ...settings, folder });
    const { body, wasRead } = bodyOf(50);
    await expect(uploads.store('x.csv', body)).rejects.toMatchObject({ code: 'file-too-large', value: 'x.csv' });
    expect([wasRead(), await kept()]).toEqual([true, []]);
  });

  it('that cannot be written is read to its end and refused; it works again when the folder does', async () => {
    const gone = join(folder, 'gone');
    const uploads = new Uploads({ ...settings, folder: gone });
    const { body, wasRead } = bodyOf(5);
    await expect(uploads.store('x.csv', body)).rejects.toMatchObject({ code: 'upload-refused', value: gone });
    expect(wasRead()).toBe(true);
    await mkdir(gone);
    expect(await uploads.store('x.csv', bodyOf(5).body)).toMatchObject({ bytes: 5_000 });
  });

  it('whose sender leaves is refused and leaves nothing', async () => {
    const uploads = new Uploads({ ...settings, folder });
    async function* cut() {
      yield Buffer.from('id;name\n');
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    await expect(uploads.store('x.csv', Readable.from(cut()))).rejects.toMatchObject({ code: 'cancelled' });
    expect(await kept()).toEqual([]);
  });
});
