// Contents as chunks: what goes in comes out, exactly; what is damaged is known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../server/model/claims';
import { issue } from '../../../server/model/issues';
import { contentAnew, decodeContent, encodeContent, packAhead } from '../../../server/store/chunks';
import { numberedContent, oddContent } from '../../conformance/made-records';
import { anyContent, expectSame } from '../../support/made-claims';
import { olderChunks } from '../../support/older-chunks';

const claim: Claim = {
  claim: 'node',
  id: 'sup:a',
  kind: 'Supplier',
  properties: { name: 'A' },
  place: { file: 'a.csv', sheet: null, row: 1, line: 5, sheetRow: 4 },
};
const content = { claims: [claim], issues: [issue('missing-id', claim.place)], rows: { read: 1, accepted: 1, rejected: 0 } };

describe('a content as chunks', () => {
  it('comes back as it was: every shape of claim and issue, their order, equal ones, odd texts, -0, what is absent', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (given) => {
        const back = await decodeContent(await encodeContent(given));
        expectSame(back, given);
        expectSame(
          back.claims.map((one) => Object.entries(one.properties)),
          given.claims.map((one) => Object.entries(one.properties)),
        );
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('that is packed ahead is packed once, to the same bytes', async () => {
    const [ahead, plain] = [{ ...content }, { ...content }];
    packAhead(ahead);
    expect(await encodeContent(ahead)).toEqual(await encodeContent(plain));
    expect(encodeContent(ahead)).toBe(encodeContent(ahead));
    expect(encodeContent(plain)).not.toBe(encodeContent(plain));
  });

  it('keeps the three numbers of a row, and all that a content can have beside claims', async () => {
    for (const one of [content, oddContent()]) expectSame(await decodeContent(await encodeContent(one)), one);
  });

  it('keeps the words of a file over its claims once: they are one object for all claims of a table', async () => {
    const dutch = { id: 'Sleutel', name: 'Naam' };
    const claims: Claim[] = [{ ...claim, headers: dutch }, claim, { ...claim, id: 'sup:b', headers: { ...dutch } }];
    const back = await decodeContent(await encodeContent({ ...content, claims }));
    expect(back.claims).toEqual(claims);
    expect(back.claims[2]?.headers).toBe(back.claims[0]?.headers);
  });

  it('is copied with its claims and issues, which are made when they are first asked for', async () => {
    const { claims, ...copy } = { ...(await decodeContent(await encodeContent(content))) };
    expectSame({ claims, ...copy }, content);
  });

  it('in the form of an older build is read as it was, and written anew in that of today', async () => {
    const older = olderChunks(oddContent());
    expectSame(await decodeContent(older), oddContent());
    expect(await decodeContent((await contentAnew(older)) ?? [])).toStrictEqual(oddContent());
  });

  it('is written anew only from the form of an older build, and when it can be unpacked', async () => {
    const older = olderChunks(numberedContent(1, 20_000));
    const kept = [await encodeContent(content), [], [Uint8Array.of(1, 2)], older.with(1, Uint8Array.of(1, 2)), older.slice(0, 1)];
    expect(await Promise.all(kept.map(contentAnew))).toEqual(kept.map(() => undefined));
  });

  it('is refused when a chunk is gone, cut off, elsewhere, of another writing, or has one byte changed', async () => {
    const big = numberedContent(1, 60_000);
    const claims = big.claims.map((one, at) => ({ ...one, properties: { name: `${at * 7919} ${'x'.repeat(at % 40)}` } }));
    const chunks = await encodeContent({ ...big, claims });
    const other = await encodeContent({ ...big, claims: claims.toReversed() });
    expect(chunks.length).toBeGreaterThan(2);
    await expect(decodeContent([])).rejects.toThrow();
    for (const [at, chunk] of chunks.entries()) {
      const changed = chunk.slice();
      changed[chunk.length >> 1] = (changed[chunk.length >> 1] ?? 0) ^ 1;
      for (const bad of [chunks.with(at, changed), chunks.with(at, chunk.slice(0, -1)), chunks.toSpliced(at, 1)]) {
        await expect(decodeContent(bad), `chunk ${at}`).rejects.toThrow();
      }
      if (at > 0) await expect(decodeContent(chunks.with(at, other[at] ?? new Uint8Array()))).rejects.toThrow();
    }
    await expect(decodeContent([chunks[0], chunks[2], chunks[1], ...chunks.slice(3)] as Uint8Array[])).rejects.toThrow();
    await expect(decodeContent([...chunks, chunks[1] as Uint8Array])).rejects.toThrow();
  });
});
