// Packs a content as the builds before columns did: a head, then claims and issues as lists of JSON. Nothing in the program writes this any more.
import { gzipSync } from 'node:zlib';
import type { Claim, NodeReference } from '../../server/model/claims';
import type { SourceContent } from '../../server/store/store';

const inOneChunk = 16_384;
const pack = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 1 });
const packReference = (one: NodeReference) => ('id' in one ? one.id : one);

function* lists<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += inOneChunk) yield list.slice(at, at + inOneChunk);
}

export function olderChunks({ claims, issues, rows, origins, apart, mapping }: SourceContent): Uint8Array[] {
  const places: [string, string | null][] = [];
  const headers: object[] = [];
  const packClaim = (claim: Claim): unknown[] => {
    const { file, sheet, row, line, sheetRow } = claim.place;
    let index = places.findIndex(([of, on]) => of === file && on === sheet);
    if (index < 0) index = places.push([file, sheet]) - 1;
    const words = claim.headers && (headers.includes(claim.headers) ? headers.indexOf(claim.headers) : headers.push(claim.headers) - 1);
    const references = claim.references && Object.fromEntries(Object.entries(claim.references).map(([name, one]) => [name, packReference(one)]));
    const { inferred, derived } = claim;
    const column = claim.claim === 'relation' ? claim.column : undefined;
    const extra = { references, inferred, derived, column, headers: words };
    const tail: unknown[] = [claim.properties, sheetRow === null ? [index, row, line] : [index, row, line, sheetRow]];
    if (Object.values(extra).some((one) => one !== undefined)) tail.push(extra);
    return claim.claim === 'node' ? ['n', claim.id, claim.kind, ...tail] : ['r', claim.type, packReference(claim.from), packReference(claim.to), ...tail];
  };
  const packed = [...lists(claims)].map((list) => pack(list.map(packClaim)));
  const head = { rows, origins: origins ?? null, places, claimChunks: packed.length, ...(headers.length > 0 ? { headers } : {}), apart, mapping };
  return [pack(head), ...packed, ...[...lists(issues)].map(pack)];
}
