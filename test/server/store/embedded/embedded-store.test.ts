// What only the embedded store can say of its file: which part of it is missing or cannot be read. What every store promises is in test/conformance.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeReport } from '../../../../server/imports/reports';
import { issue } from '../../../../server/model/issues';
import { judge } from '../../../../server/records/judgements';
import { openEmbeddedStore, storeFile } from '../../../../server/store/embedded/open';
import type { Store } from '../../../../server/store/store';
import { author, makeRecord, numberedContent, sayChange } from '../../../conformance/made-records';

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
