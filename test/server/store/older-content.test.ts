// What older builds kept of a source is read, also what they did not keep yet.
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { issue } from '../../../server/model/issues';
import { decodeContent } from '../../../server/store/chunks';
import type { SourceContent } from '../../../server/store/store';
import { numberedContent } from '../../conformance/made-records';
import { anyContent, expectSame } from '../../support/made-claims';
import { olderChunks } from '../../support/older-chunks';

const unpacked = (chunk: Uint8Array | undefined) => JSON.parse(gunzipSync(chunk ?? new Uint8Array()).toString('utf8'));

it('comes back as JSON kept it', async () => {
  await fc.assert(
    fc.asyncProperty(anyContent, async (given) => {
      // JSON knows no -0.
      const plain = (content: SourceContent) => JSON.parse(JSON.stringify(content));
      expectSame(plain(await decodeContent(olderChunks(given))), plain(given));
    }),
    { seed: 13 },
  );
});

it('has the row of the spreadsheet unknown where that was not kept', async () => {
  const content = numberedContent(1, 2);
  const chunks = olderChunks({ ...content, claims: content.claims.map((one) => ({ ...one, place: { ...one.place, sheetRow: 4 } })) });
  const packed = unpacked(chunks[1]);
  expect(packed[0][4]).toEqual([0, 1, 2, 4]);
  for (const one of packed) one[4].pop();
  chunks[1] = gzipSync(JSON.stringify(packed));
  const issues = unpacked(chunks[2]);
  delete issues[0].sheetRow;
  chunks[2] = gzipSync(JSON.stringify(issues));
  const { claims, issues: found } = await decodeContent(chunks);
  expect(claims).toEqual(content.claims);
  expect(found).toEqual([issue('missing-id', { ...content.claims[0]?.place, row: 3, line: 4, sheetRow: null }, { value: '1' })]);
});

it('that is damaged is refused', async () => {
  const chunks = olderChunks(numberedContent(1, 20_000));
  for (const at of chunks.keys()) await expect(decodeContent(chunks.with(at, Uint8Array.of(1, 2)))).rejects.toThrow();
});
