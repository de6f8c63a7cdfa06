// A zip that is made piece by piece, the same bytes each time.
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipOf } from '../../../server/output/zip';

async function* pieces() {
  yield 'é'.repeat(100_000);
  yield new Uint8Array([10]);
}

async function bytes(): Promise<Buffer> {
  const made: Uint8Array[] = [];
  for await (const piece of zipOf([
    { name: 'a.csv', pieces },
    { name: 'b – c.csv', pieces },
  ]))
    made.push(piece);
  return Buffer.concat(made);
}

it('holds every file, and equal rows give equal bytes', async () => {
  const zip = await bytes();
  const files = unzipSync(new Uint8Array(zip));
  expect(Object.keys(files)).toEqual(['a.csv', 'b – c.csv']);
  expect(new TextDecoder().decode(files['a.csv'])).toBe(`${'é'.repeat(100_000)}\n`);
  expect(zip.equals(await bytes())).toBe(true);
});
