// ZIPs by their directory: what is in them, one part at a time; and what is refused before anything is unpacked.
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../importers/importer';
import { openZip } from '../../../importers/reading/zip';
import { Fault } from '../../../server/model/faults';
import { inputFile } from '../../support/input-files';
import { zipOf } from '../../support/workbooks';

const open = (bytes: Uint8Array) => openZip(inputFile('a.zip', bytes));
/** Where the entry of a file begins in the directory of a ZIP. */
const entryAt = (zip: Uint8Array, name: string) => Buffer.from(zip).lastIndexOf(name) - 46;

async function textOf(pieces: AsyncIterable<Uint8Array> | undefined): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces ?? []) all.push(piece);
  return Buffer.concat(all).toString();
}

describe('a ZIP', () => {
  it('gives its files by name with their sizes, folders left out, each as often as asked', async () => {
    const parts = await open(zipOf({ 'map/': '', 'map/a.csv': 'id;name\n'.repeat(500), 'é.csv': 'x' }));
    const csv = parts.get('map/a.csv');
    expect([[...parts.keys()], csv?.bytes]).toEqual([['map/a.csv', 'é.csv'], 4000]);
    expect(csv?.packed).toBeLessThan(100);
    for (const _ of [1, 2]) expect(await textOf(csv?.open())).toHaveLength(4000);
  });

  it('may be left in the middle of a part', async () => {
    const parts = await open(zipOf({ 'a.csv': Buffer.alloc(3_000_000, 'abc\n') }));
    for await (const piece of parts.get('a.csv')?.open() ?? []) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  });

  it('that is gone while it is read is told as that', async () => {
    const file = inputFile('a.zip', zipOf({ 'a.csv': 'id' }));
    const gone: InputFile = { ...file, readAt: () => Promise.reject(new Fault('file-unreadable', 1, { value: 'a.zip', details: { reason: 'ENOENT' } })) };
    await expect(openZip(gone)).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('a ZIP is refused', () => {
  it.each([
    ['with a name that leads out of it', zipOf({ '../../etc/cron': 'x' }), 'invalid relative path'],
    ['with a name from the root', zipOf({ '/etc/cron': 'x' }), 'absolute path'],
    ['with a name of Windows that leads out of it', zipOf({ '..\\..\\a.csv': 'x' }), 'invalid relative path'],
    ['that swells', zipOf({ 'a.csv': new Uint8Array(70 * 1024 ** 2) }), 'more than 200 times its own size'],
    ['that is cut off', zipOf({ 'a.csv': 'id' }).subarray(0, 30), 'directory cannot be read'],
    ['with tens of thousands of files', zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`f${at}`, '']))), '10001 files'],
  ])('%s', async (_, bytes, why) => {
    await expect(open(bytes)).rejects.toThrow(why);
  });

  it('when it says that it unpacks to more than is read, whatever it holds', async () => {
    const zip = zipOf({ 'a.csv': Buffer.from(Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 251)) });
    const view = new DataView(zip.buffer, zip.byteOffset);
    view.setUint32(entryAt(zip, 'a.csv') + 24, 4_000_000_000, true);
    await expect(open(zip)).rejects.toThrow('unpacked it is 3815 MiB');
  });

  it('with a password', async () => {
    const zip = zipOf({ 'a.csv': 'id' });
    zip[entryAt(zip, 'a.csv') + 8] = 1;
    await expect(open(zip)).rejects.toThrow('it asks for a password');
  });

  it('with two files of one name: programs do not agree which of them counts', async () => {
    const zip = zipOf({ 'a.csv': 'id', 'b.csv': 'id' });
    zip[entryAt(zip, 'b.csv') + 46] = 'a'.charCodeAt(0);
    await expect(open(zip)).rejects.toThrow('twice');
  });

  it('where a part is longer or shorter than the directory says, while it is read', async () => {
    for (const said of [3000, 5000]) {
      const zip = zipOf({ 'a.csv': 'id;name\n'.repeat(500) });
      new DataView(zip.buffer, zip.byteOffset).setUint32(entryAt(zip, 'a.csv') + 24, said, true);
      const parts = await open(zip);
      await expect(textOf(parts.get('a.csv')?.open())).rejects.toThrow('damaged');
    }
  });
});
