// Contents as chunks: what goes in comes out, also what older versions packed without the row of the spreadsheet.
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../server/model/claims';
import { issue } from '../../../server/model/issues';
import { decodeContent, encodeContent } from '../../../server/store/chunks';

const claim: Claim = {
  claim: 'node',
  id: 'sup:a',
  kind: 'Supplier',
  properties: { name: 'A' },
  place: { file: 'a.csv', sheet: null, row: 1, line: 5, sheetRow: 4 },
};
const content = { claims: [claim], issues: [issue('missing-id', claim.place)], rows: { read: 1, accepted: 1, rejected: 0 } };

describe('a content as chunks', () => {
  it('keeps the three numbers of a row', async () => {
    expect(await decodeContent(await encodeContent(content))).toEqual(content);
  });

  it('keeps the words of each file over its claims, once for all claims of a table', async () => {
    const [dutch, other] = [
      { id: 'Sleutel', name: 'Naam' },
      { name: 'Bedrijf', from: 'Wie' },
    ];
    const link: Claim = {
      claim: 'relation',
      type: 'OWNED_BY',
      from: { id: 'a' },
      to: { name: 'b', kinds: ['Supplier'] },
      properties: {},
      headers: other,
      place: claim.place,
    };
    const claims: Claim[] = [{ ...claim, headers: dutch }, claim, link, { ...claim, id: 'sup:b', headers: dutch }];
    const chunks = await encodeContent({ ...content, claims });
    const back = await decodeContent(chunks);
    expect(back).toEqual({ ...content, claims });
    expect(back.claims[3]?.headers).toBe(back.claims[0]?.headers);
    expect(JSON.parse(gunzipSync(chunks[0] ?? new Uint8Array()).toString('utf8')).headers).toEqual([dutch, other]);
  });

  it('of an older version is read, with the row of the spreadsheet unknown', async () => {
    const chunks = await encodeContent(content);
    const packed = JSON.parse(gunzipSync(chunks[1] ?? new Uint8Array()).toString('utf8'));
    expect(packed[0][4]).toEqual([0, 1, 5, 4]);
    packed[0][4].pop();
    chunks[1] = gzipSync(JSON.stringify(packed));
    const issues = JSON.parse(gunzipSync(chunks[2] ?? new Uint8Array()).toString('utf8'));
    delete issues[0].sheetRow;
    chunks[2] = gzipSync(JSON.stringify(issues));
    const { claims, issues: found } = await decodeContent(chunks);
    expect(claims[0]?.place).toEqual({ ...claim.place, sheetRow: null });
    expect(found[0]).toEqual(issue('missing-id', { ...claim.place, sheetRow: null }));
  });
});
