// Differences in a file: what goes in comes out piece by piece; a file that is gone or not whole is said to be gone.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Difference, DifferencesInPieces } from '../../../server/model/differences';
import { openDifferenceFile, writeDifferenceFile } from '../../../server/store/difference-file';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-differences-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

const stated = { file: 'é.csv', sheet: null, row: 1, sheetRow: 2, fields: [{ property: 'name', before: null, after: 'A' }] };
const many = Array.from(
  { length: 2_500 },
  (_, at): Difference => ({ id: `n${at}`, kind: 'Component', name: 'A', change: at < 10 ? 'removed' : 'added', ...stated }),
);

async function whole({ pieces, piece }: DifferencesInPieces): Promise<Difference[]> {
  const all = await Promise.all([...pieces.keys()].map((at) => piece(at)));
  return all.flat();
}

it('come back whole, with what each piece holds', async () => {
  await writeDifferenceFile(path('a'), many);
  const kept = await openDifferenceFile(path('a'));
  expect(await whole(kept)).toEqual(many);
  expect(kept.pieces.length).toBeGreaterThan(2);
  expect(kept.pieces[0]).toContainEqual({ of: 'nodes', change: 'removed', count: 10 });
  expect(kept.pieces.flat().reduce((sum, { count }) => sum + count, 0)).toBe(many.length);
  expect(statSync(path('a')).mode & 0o777).toBe(0o600);
});

it('that are none come back as none', async () => {
  await writeDifferenceFile(path('none'), []);
  expect((await openDifferenceFile(path('none'))).pieces).toEqual([]);
});

it.each([
  ['gone', () => undefined],
  ['empty', () => writeFileSync(path('b'), '')],
  ['cut off', () => writeFileSync(path('b'), readFileSync(path('a')).subarray(0, 2_000))],
  ['something else', () => writeFileSync(path('b'), 'not ours\n')],
])('one that is %s is not found', async (_, make) => {
  make();
  await expect(openDifferenceFile(path('b')).then(whole)).rejects.toMatchObject({ code: 'not-found' });
});
