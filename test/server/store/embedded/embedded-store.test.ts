// What only the embedded store can say of its file: which part of it is missing or cannot be read. What every store promises is in test/conformance.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeReport } from '../../../../server/imports/reports';
import type { Columns } from '../../../../server/model/columns/columns';
import { issue } from '../../../../server/model/issues';
import { judge } from '../../../../server/records/judgements';
import { openEmbeddedStore, storeFile } from '../../../../server/store/embedded/open';
import type { SourceContent, Store } from '../../../../server/store/store';
import { author, makeRecord, numberedContent, sayChange } from '../../../conformance/made-records';
import { graphOf } from '../../../support/estate';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ketenzicht-damaged-'));
  store = await openEmbeddedStore(folder);
  const report = makeReport({ rows: { read: 1, accepted: 0, rejected: 1 } }, [issue('missing-id', null)]);
  await store.commit(0, [sayChange(makeRecord('imp-1', 's'), numberedContent(1), report), judge({ a: 'a', b: 'b', verdict: 'same' }, author)]);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  { did: 'a content is gone', sql: "DELETE FROM content WHERE id = 'imp-1'", ask: () => store.content('imp-1') },
  { did: 'a piece of a content is gone', sql: "DELETE FROM chunk WHERE content = 'imp-1' AND part = 1", ask: () => store.content('imp-1') },
  { did: 'a piece is spoilt', sql: "UPDATE chunk SET data = X'00' WHERE content = 'imp-1' AND part = 0", ask: () => store.content('imp-1') },
  { did: 'a piece of a report is gone', sql: "DELETE FROM chunk WHERE content = 'imp-1/report'", ask: () => store.report('imp-1') },
  { did: 'the version is gone', sql: 'DELETE FROM store', ask: () => store.version() },
  { did: 'the version is gone, for the state', sql: 'DELETE FROM store', ask: () => store.state() },
  { did: 'a judgement is no JSON', sql: "UPDATE revision SET said = '{'", ask: () => store.state() },
  { did: 'a judgement says what is none', sql: "UPDATE revision SET said = replace(said, 'same', 'perhaps')", ask: () => store.state() },
  { did: 'a record is no JSON', sql: "UPDATE revision SET said = '{'", ask: () => store.revisions() },
])('is told as damaged, with the file: $did', async ({ sql, ask }) => {
  const other = new DatabaseSync(join(folder, storeFile));
  other.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
  other.close();
  await expect(ask()).rejects.toMatchObject({ code: 'store-damaged', exit: 3, value: join(folder, storeFile) });
});

/** Numbers that do not become small when they are compressed. */
const mixed = (at: number) => Math.imul(Math.imul(at ^ (at >>> 3), 739_982_445) ^ (at << 11), 695_872_825) ^ Math.imul(at, at);
const columns = (size: number): Columns => new Map([['a', Int32Array.from({ length: size }, (_, at) => mixed(at))]]);

function inFile<T>(work: (database: InstanceType<typeof DatabaseSync>) => T): T {
  const other = new DatabaseSync(join(folder, storeFile));
  try {
    return work(other);
  } finally {
    other.close();
  }
}

it.each([
  { did: 'a piece is gone', sql: "DELETE FROM chunk WHERE content = 'kept/k' AND part = 1" },
  { did: 'the first piece is gone', sql: "DELETE FROM chunk WHERE content = 'kept/k' AND part = 0" },
  { did: 'all pieces are gone', sql: "DELETE FROM chunk WHERE content = 'kept/k'" },
  { did: 'a piece is spoilt', sql: "UPDATE chunk SET data = X'00' WHERE content = 'kept/k' AND part = 1" },
  { did: 'it is text', sql: "UPDATE chunk SET data = CAST('x' AS BLOB) WHERE content = 'kept/k' AND part = 0" },
  {
    did: 'two pieces changed places',
    sql: "UPDATE chunk SET part = -1 WHERE content = 'kept/k' AND part = 1; UPDATE chunk SET part = 1 WHERE content = 'kept/k' AND part = 2; UPDATE chunk SET part = 2 WHERE content = 'kept/k' AND part = -1",
  },
])('what is kept beside the sources is damaged when $did, and the sources are not', async ({ sql }) => {
  const keeping = await openEmbeddedStore(folder, { rules: 'r' });
  await keeping.keep({ key: 'k', version: 1 }, columns(1_000_000));
  expect(await keeping.kept('k')).toHaveProperty('columns');
  inFile((database) => database.exec(sql));
  expect(await keeping.kept('k')).toEqual({ absent: 'damaged' });
  expect(await keeping.content('imp-1')).toEqual(numberedContent(1));
  await keeping.keep({ key: 'k', version: 1 }, columns(3));
  expect(await keeping.kept('k')).toHaveProperty('columns');
  await keeping.close();
});

/** A content that does not become small when it is compressed. */
const noise = (size: number): SourceContent => {
  const { claims, ...rest } = numberedContent(size, size);
  return { ...rest, claims: claims.map((claim) => ({ ...claim, properties: { name: randomBytes(50).toString('hex') } })) };
};

it('what is kept makes room for an import when there is none for both; where there is no room it is not kept', async () => {
  const pages = () => inFile((database) => Number(database.prepare('PRAGMA page_count').get().page_count));
  const keeping = await openEmbeddedStore(folder, { rules: 'r' });
  await keeping.keep({ key: 'k', version: 1 }, columns(1_000_000));
  await keeping.close();
  const full = await openEmbeddedStore(folder, { rules: 'r', maxPages: pages() });
  await expect(full.keep({ key: 'l', version: 1, beside: ['k'] }, columns(1_000_000))).rejects.toMatchObject({ code: 'disk-full' });
  expect([await full.kept('k'), await full.kept('l')]).toEqual([expect.objectContaining({ columns: expect.anything() }), { absent: 'missing' }]);
  const large = noise(30_000);
  expect(await full.commit(1, [sayChange(makeRecord('imp-2', 't'), large)], { graph: graphOf([]), keys: ['k'] })).toBe(2);
  expect(await full.content('imp-2')).toEqual(large);
  expect(await full.kept('k')).toEqual({ absent: 'missing' });
  await expect(full.commit(2, [sayChange(makeRecord('imp-3', 'u'), noise(100_000))])).rejects.toMatchObject({ code: 'disk-full' });
  expect(await full.version()).toBe(2);
  await full.close();
});

it('what is kept is neither read nor written by a store that was opened without rules', async () => {
  const keeping = await openEmbeddedStore(folder, { rules: 'r' });
  await keeping.keep({ key: 'k', version: 1 }, columns(3));
  await store.keep({ key: 'l', version: 1 }, columns(3));
  expect([await store.kept('k'), await keeping.kept('l')]).toEqual([{ absent: 'missing' }, { absent: 'missing' }]);
  expect(await keeping.kept('k')).toHaveProperty('columns');
  await keeping.close();
});
