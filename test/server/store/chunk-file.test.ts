// Chunks in one file: each comes back alone, and none that is not there.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Fault } from '../../../server/model/faults';
import { openChunkFile, writeChunkFile } from '../../../server/store/chunk-file';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-chunks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'a');
const gone = () => new Fault('not-found', 1, { value: 'chunk' });
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

it('each chunk is read alone, an empty one too; one beyond the last is gone', async () => {
  await writeChunkFile(
    path,
    ['one', '', 'thrée'].map((text) => Buffer.from(text)),
  );
  const chunk = await openChunkFile(path, gone);
  expect(await Promise.all([2, 0, 1].map(async (at) => textOf(await chunk(at))))).toEqual(['thrée', 'one', '']);
  await expect(chunk(3)).rejects.toMatchObject({ code: 'not-found' });
});

it('a file that is there is not written over', async () => {
  await expect(writeChunkFile(path, [Buffer.from('other')])).rejects.toThrow('EEXIST');
  expect(textOf(await (await openChunkFile(path, gone))(0))).toBe('one');
});
