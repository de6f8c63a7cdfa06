// Files handed over: kept whole or not at all, and a sender always hears why.
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
    const stored = await uploads.store({ name: '../../etc/passwd', body: bodyOf(10).body });
    expect(stored).toMatchObject({ name: 'passwd', bytes: 10_000 });
    expect(stored.path.startsWith(folder)).toBe(true);
    await uploads.close();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is for nobody else, whatever the system gives: folder 0700, file 0600', async () => {
    const umask = process.umask(0);
    try {
      const { path } = await new Uploads({ ...settings, folder }).store({ name: 'x.csv', body: bodyOf(1).body });
      const modes = await Promise.all([dirname(path), path].map(async (one) => ((await stat(one)).mode & 0o777).toString(8)));
      expect(modes).toEqual(['700', '600']);
    } finally {
      process.umask(umask);
    }
  });

  it('that is too large is read to its end, refused, and leaves nothing', async () => {
    const uploads = new Uploads({ ...settings, folder });
    const { body, wasRead } = bodyOf(50);
    await expect(uploads.store({ name: 'x.csv', body })).rejects.toMatchObject({ code: 'file-too-large', value: 'x.csv' });
    expect([wasRead(), await kept()]).toEqual([true, []]);
  });

  it('of which nothing more comes makes room for those who wait, and leaves nothing', async () => {
    const uploads = new Uploads({ ...settings, folder, silence: 50 });
    const silent = Array.from({ length: 40 }, (_, at) => {
      const body = new Readable({ read: () => undefined });
      body.push('half of it');
      return uploads.store({ name: `${at}.csv`, body, client: `client ${at}` }).then(
        () => 'kept',
        (error) => error.code,
      );
    });
    expect(await uploads.store({ name: 'x.csv', body: bodyOf(3).body, client: 'who waits' })).toMatchObject({ bytes: 3_000 });
    expect(new Set(await Promise.all(silent))).toEqual(new Set(['cancelled']));
    expect(await kept()).toHaveLength(1);
  });

  it('that comes slowly but comes is kept', async () => {
    const uploads = new Uploads({ ...settings, folder, silence: 200 });
    async function* slowly() {
      for (let at = 0; at < 6; at += 1) yield await new Promise<Buffer>((resolve) => setTimeout(() => resolve(Buffer.alloc(1_000)), 60));
    }
    expect(await uploads.store({ name: 'x.csv', body: Readable.from(slowly()) })).toMatchObject({ bytes: 6_000 });
  });

  it('that cannot be written is read to its end and refused; it works again when the folder does', async () => {
    const gone = join(folder, 'gone');
    const uploads = new Uploads({ ...settings, folder: gone });
    const { body, wasRead } = bodyOf(5);
    await expect(uploads.store({ name: 'x.csv', body })).rejects.toMatchObject({ code: 'upload-refused', value: gone });
    expect(wasRead()).toBe(true);
    await mkdir(gone);
    expect(await uploads.store({ name: 'x.csv', body: bodyOf(5).body })).toMatchObject({ bytes: 5_000 });
  });

  it('whose sender leaves is refused and leaves nothing', async () => {
    const uploads = new Uploads({ ...settings, folder });
    async function* cut() {
      yield Buffer.from('id;name\n');
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    await expect(uploads.store({ name: 'x.csv', body: Readable.from(cut()) })).rejects.toMatchObject({ code: 'cancelled' });
    expect(await kept()).toEqual([]);
  });
});

/** A body that gives one piece and then waits until it is told to end. */
function slowBody() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  async function* pieces() {
    yield Buffer.from('id');
    await ended;
  }
  return { body: Readable.from(pieces()), end };
}

describe('many uploads', () => {
  it('take no more room than twice the largest size: the oldest go, but none that somebody works with', async () => {
    const uploads = new Uploads({ ...settings, folder });
    const store = async (pieces: number) => (await uploads.store({ name: 'x.csv', body: bodyOf(pieces).body })).upload;
    const [first, second] = [await store(9), await store(9)];
    const { letGo } = uploads.hold([first]);
    const third = await store(9);
    expect(() => uploads.hold([second])).toThrow(expect.objectContaining({ code: 'not-found', value: second }));
    const others = uploads.hold([third]);
    const { body, wasRead } = bodyOf(9);
    await expect(uploads.store({ name: 'x.csv', body })).rejects.toMatchObject({ code: 'uploads-full', details: { setting: 'SETTING', retryAfter: 10 } });
    expect([wasRead(), (await kept()).length]).toEqual([true, 2]);
    letGo();
    others.letGo();
    const fourth = await store(9);
    expect(() => uploads.hold([first])).toThrow();
    expect(uploads.hold([third, fourth]).files).toHaveLength(2);
  });

  it('of one client push out its own oldest, never those of another', async () => {
    const uploads = new Uploads({ ...settings, folder });
    const store = async (client: string) => (await uploads.store({ name: 'x.csv', body: bodyOf(0).body, client })).upload;
    const other = await store('other');
    const own: string[] = [];
    for (let at = 0; at < 201; at += 1) own.push(await store('own'));
    expect(uploads.hold([other, ...own.slice(1)]).files).toHaveLength(201);
    expect(() => uploads.hold(own.slice(0, 1))).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('arrive some at a time: one client cannot take the place of the others, nor have more waiting than is allowed', async () => {
    const uploads = new Uploads({ ...settings, folder });
    const slow = Array.from({ length: 208 }, () => slowBody());
    const arriving = slow.map(({ body }) => uploads.store({ name: 'x.csv', body, client: 'slow' }));
    await expect(uploads.store({ name: 'x.csv', body: bodyOf(1).body, client: 'slow' })).rejects.toMatchObject({ code: 'too-many-files', value: '200' });
    expect(await uploads.store({ name: 'x.csv', body: bodyOf(1).body, client: 'other' })).toMatchObject({ bytes: 1_000 });
    expect((await kept()).length).toBe(9);
    for (const { end } of slow) end();
    expect(await Promise.all(arriving)).toHaveLength(208);
    await uploads.close();
  });

  it('that wait are dropped when their sender leaves', async () => {
    const uploads = new Uploads({ ...settings, folder });
    const slow = Array.from({ length: 8 }, () => slowBody());
    const arriving = slow.map(({ body }) => uploads.store({ name: 'x.csv', body }));
    const leaving = new AbortController();
    const left = uploads.store({ name: 'x.csv', body: bodyOf(1).body, signal: leaving.signal });
    leaving.abort();
    await expect(left).rejects.toMatchObject({ code: 'cancelled' });
    for (const { end } of slow) end();
    await Promise.all(arriving);
    expect((await kept()).length).toBe(8);
  });

  it('goes when its import has ended and nobody else works with it, and after an hour without use', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const uploads = new Uploads({ ...settings, folder });
      const store = async () => (await uploads.store({ name: 'x.csv', body: bodyOf(1).body })).upload;
      const [imported, tried] = [await store(), await store()];
      const [first, second] = [uploads.hold([imported, tried]), uploads.hold([imported])];
      first.finish();
      expect(uploads.hold([imported]).letGo).toBeDefined();
      second.letGo();
      const trial = await store();
      vi.advanceTimersByTime(3_599_000);
      uploads.hold([trial]).letGo();
      vi.advanceTimersByTime(3_599_000);
      expect(uploads.hold([trial]).files).toHaveLength(1);
      const expiring = await store();
      vi.advanceTimersByTime(3_600_001);
      for (const gone of [tried, expiring]) expect(() => uploads.hold([gone])).toThrow(expect.objectContaining({ code: 'not-found', value: gone }));
      await uploads.close();
    } finally {
      vi.useRealTimers();
    }
  });
});
