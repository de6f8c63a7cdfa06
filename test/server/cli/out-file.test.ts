// A file that was asked for with --out: whole or not at all.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeOut } from '../../../server/cli/out-file';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-out-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(fails: boolean) {
  yield 'a';
  yield new Uint8Array([98]);
  if (fails) throw new Error('no more');
}

it('holds all pieces; when they end with an error, what stood there stays and nothing else is left', async () => {
  const path = join(folder, 'out.csv');
  await writeOut(path, pieces(false));
  await expect(writeOut(path, pieces(true))).rejects.toThrow('no more');
  expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['ab', ['out.csv']]);
});

it('is refused where no file can be', async () => {
  await expect(writeOut(join(folder, 'no', 'out.csv'), pieces(false))).rejects.toMatchObject({ code: 'file-not-found' });
});
