// Files on disk as importers get them: sizes, first bytes, streams and reads by position; folders; and paths that cannot be read.
import { appendFile, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headBytes } from '../../../importers/importer';
import { collectFiles, openInputFile } from '../../../server/imports/input-files';
import { FileSet } from '../../../server/imports/read-files';
import { inputFile } from '../../support/input-files';

const content = Uint8Array.from({ length: headBytes * 3 + 7 }, (_, at) => (at * 7919) % 251);
let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'input-files-'));
  await writeFile(path('long.bin'), content);
  await writeFile(path('short.csv'), 'id;name\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The doors by which a file comes: from disk (an upload is a file on disk with the name that the browser gave), hashed on the way, made by a test. */
const doors = [
  ['a file on disk', () => openInputFile(path('long.bin'))],
  ['an upload', () => openInputFile(path('long.bin'), 'werkmap.xlsx')],
  ['a file of an import', async () => new FileSet([await openInputFile(path('long.bin'))]).files[0]],
  ['a file of a test', async () => inputFile('long.bin', content)],
] as const;

describe('an input file', () => {
  it.each(doors)('%s is read by position: within, over the end and behind it', async (_, open) => {
    const file = await open();
    if (!file) throw new Error('no file');
    expect([file.bytes, file.head]).toEqual([content.length, content.subarray(0, headBytes)]);
    const read = async (position: number, length: number) => [...(await file.readAt(position, length))];
    const of = (from: number, to: number) => [...content.subarray(from, to)];
    expect(await read(headBytes - 3, 6)).toEqual(of(headBytes - 3, headBytes + 3));
    expect(await read(content.length - 22, 22)).toEqual(of(content.length - 22, content.length));
    expect(await read(content.length - 5, 1_000_000_000)).toEqual(of(content.length - 5, content.length));
    expect(await read(content.length + 5, 10)).toEqual([]);
    expect(await read(0, 0)).toEqual([]);
  });

  it('is streamed from its start as often as asked, and reads by position do not disturb that', async () => {
    const file = await openInputFile(path('long.bin'));
    for (let time = 0; time < 2; time += 1) {
      const pieces: Uint8Array[] = [];
      for await (const piece of file.open()) {
        pieces.push(piece);
        await file.readAt(12, 3);
      }
      expect(Buffer.concat(pieces).equals(content)).toBe(true);
    }
  });

  it('gives what is there when it has become shorter or longer since', async () => {
    await writeFile(path('changing.bin'), content.subarray(0, 100));
    const file = await openInputFile(path('changing.bin'));
    await appendFile(path('changing.bin'), 'more');
    expect(Buffer.from(await file.readAt(100, 50)).toString()).toBe('more');
    await truncate(path('changing.bin'), 10);
    expect(await file.readAt(5, 50)).toHaveLength(5);
    await rm(path('changing.bin'));
    await expect(file.readAt(0, 1)).rejects.toMatchObject({ code: 'file-unreadable', details: { reason: 'ENOENT' } });
  });

  it.each([
    ['nothing', '', 'file-not-found'],
    ['a path with a NUL', 'a\u0000b', 'file-not-found'],
    ['a file that is not there', 'gone.csv', 'file-not-found'],
    ['a path through a file', 'short.csv/x', 'file-not-found'],
    ['a folder', '.', 'file-unreadable'],
  ])('is refused for %s', async (_, name, code) => {
    await expect(openInputFile(name === '' ? '' : path(name))).rejects.toMatchObject({ code });
  });

  it.runIf(process.platform === 'linux')('is refused for a device', async () => {
    await expect(openInputFile('/dev/zero')).rejects.toMatchObject({ code: 'file-unreadable', details: { reason: 'it is not a regular file' } });
  });
});

describe('the files that paths name', () => {
  it('are those named, and of a folder those in it by name: found, not named; no dot files, no subfolders', async () => {
    const inner = path('folder');
    await mkdir(join(inner, 'sub'), { recursive: true });
    for (const name of ['b.csv', 'a.csv', '.hidden', 'Z.csv']) await writeFile(join(inner, name), 'x');
    await symlink(path('short.csv'), join(inner, 'link.csv'));
    const files = await collectFiles([path('short.csv'), inner]);
    expect(files.map(({ name, isFound = false }) => [name, isFound])).toEqual([
      ['short.csv', false],
      ['Z.csv', true],
      ['a.csv', true],
      ['b.csv', true],
    ]);
  });

  it('are refused for a folder without files, which says what to do', async () => {
    await mkdir(path('empty'));
    await expect(collectFiles([path('empty')])).rejects.toMatchObject({ code: 'nothing-recognised', details: { reason: ' (a folder without files)' } });
  });
});

it.each([
  ['e\u0301', '\u00e9'],
  ['\u00e9', 'e\u0301'],
])('a path is found however its accents are written: %j on disk, %j asked', async (onDisk, asked) => {
  const inside = await mkdtemp(join(folder, 'accents-'));
  await writeFile(join(inside, `l${onDisk}veranciers.csv`), 'id;name\n');
  const [file] = await collectFiles([join(inside, `l${asked}veranciers.csv`)]);
  expect([file?.bytes, file?.typed]).toEqual([8, join(inside, `l${asked}veranciers.csv`)]);
  await expect(collectFiles([join(inside, `x${asked}.csv`)])).rejects.toMatchObject({ code: 'file-not-found', value: join(inside, `x${asked}.csv`) });
});
