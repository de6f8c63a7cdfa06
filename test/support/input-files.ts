// Makes input files from texts or bytes, and runs an importer on them: claims, issues and counts as plain data.
import { strict as assert } from 'node:assert';
import iconv from 'iconv-lite';
import type { Importer, InputFile, UnusedColumn } from '../../importers/importer';
import type { Claim, NodeClaim, RelationClaim } from '../../server/model/claims';
import type { Issue } from '../../server/model/issues';

/** An input file of a text (UTF-8, or another encoding) or of bytes; streamed in pieces of `piece` bytes. */
export function inputFile(name: string, content: string | Uint8Array, { encoding = 'utf-8', piece = 65_536 } = {}): InputFile {
  const bytes = typeof content === 'string' ? new Uint8Array(iconv.encode(content, encoding)) : content;
  return {
    name,
    bytes: bytes.length,
    head: bytes.subarray(0, 65_536),
    async *open() {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
    readAt: async (position, length) => bytes.subarray(position, position + length),
  };
}

export interface Imported {
  readonly claims: readonly Claim[];
  readonly nodes: readonly NodeClaim[];
  readonly relations: readonly RelationClaim[];
  readonly issues: readonly Issue[];
  readonly apart: readonly (readonly [string, string])[];
  readonly unused: readonly UnusedColumn[];
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number };
  readonly leftOut: number;
  readonly bytes: number;
}

/** Runs an importer. Checks on the way what holds for every importer: each rejected row has an issue with its place. */
export async function runImporter(importer: Importer, files: readonly InputFile[], source = 'test'): Promise<Imported> {
  const claims: Claim[] = [];
  const issues: Issue[] = [];
  const apart: [string, string][] = [];
  const unused: UnusedColumn[] = [];
  let [accepted, rejected, leftOut, bytes] = [0, 0, 0, 0];
  await importer.read(files, {
    source,
    claim: (one) => claims.push(one),
    issue: (one) => issues.push(one),
    apart: (a, b) => apart.push([a, b]),
    unused: (one) => unused.push(one),
    leftOut: () => {
      leftOut += 1;
    },
    row: (ok) => {
      if (ok) accepted += 1;
      else rejected += 1;
    },
    progress: (total) => {
      assert.ok(total >= bytes, 'progress never goes back');
      bytes = total;
    },
  });
  const rejectedRows = new Set(
    issues.filter(({ severity, row }) => severity === 'error' && row !== null).map(({ file, sheet, row }) => `${file} ${sheet} ${row}`),
  );
  assert.ok(rejectedRows.size >= rejected, `${rejected} rows rejected, ${rejectedRows.size} of them with an issue`);
  return {
    claims,
    nodes: claims.filter((one): one is NodeClaim => one.claim === 'node'),
    relations: claims.filter((one): one is RelationClaim => one.claim === 'relation'),
    issues,
    apart,
    unused,
    rows: { read: accepted + rejected, accepted, rejected },
    leftOut,
    bytes,
  };
}

/** The issues with one code. */
export function withCode(issues: readonly Issue[], code: string): Issue[] {
  return issues.filter((one) => one.code === code);
}
