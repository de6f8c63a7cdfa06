// A file that an older build made is brought over when it is first opened, whole or not at all; where nothing may be written it is read as it is.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judge, judgements } from '../../../../server/records/judgements';
import { readRecords } from '../../../../server/records/records';
import { connectReading } from '../../../../server/store/embedded/connection';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store';
import { author } from '../../../conformance/made-records';
import { olderFile } from '../../../support/older-file';
import { expectBroughtOver, olderVersion } from '../../../support/older-stores';

const place = olderFile();
const { open, opened, withFile } = place;

/** As that build left it: its version, and how many of its judgements there are. */
const olderParts = () =>
  withFile((database) => [
    database.prepare('PRAGMA user_version').get().user_version,
    database.prepare('SELECT version FROM store').get().version,
    database.prepare('SELECT count(*) AS n FROM judgement').get().n,
  ]);

it('says what it said, in today’s words, one version further: what an older program prepared is refused', async () => {
  await expectBroughtOver(await open(), olderVersion + 1);
  expect(withFile((database) => database.prepare('PRAGMA user_version').get().user_version)).toBe(3);
  expect(() => olderParts()).toThrow('no such table: judgement');
});

it('is brought over once, whoever opens it at the same moment, and not again', async () => {
  const stores = await Promise.all(Array.from({ length: 4 }, () => open()));
  for (const store of [...stores, await open()]) await expectBroughtOver(store, olderVersion + 1);
});

it('goes on as any other: a judgement of before gets a second entry, with who and when', async () => {
  const store = await open();
  await store.commit(await store.version(), [judge({ a: 'sup:b', b: 'sup:a', verdict: 'same' }, author)]);
  const { records } = await readRecords(store, judgements);
  expect(records.get('["sup:a","sup:b"]')?.history).toEqual([
    { at: null, by: null, body: { a: 'sup:a', b: 'sup:b', verdict: 'not-same' } },
    { ...author, body: { a: 'sup:a', b: 'sup:b', verdict: 'same' } },
  ]);
});

it('stays as it was when the disk is full, and is brought over when there is room', async () => {
  const pages = withFile((database) => database.prepare('PRAGMA page_count').get().page_count);
  await expect(open({ maxPages: pages })).rejects.toMatchObject({ code: 'disk-full' });
  expect(olderParts()).toEqual([1, olderVersion, 3]);
  await expectBroughtOver(await open(), olderVersion + 1);
});

it('stays as it was when a judgement in it cannot be read, and says so', async () => {
  withFile((database) => database.exec("UPDATE judgement SET verdict = 'perhaps' WHERE a = 'sup:e'"));
  await expect(open()).rejects.toMatchObject({ code: 'store-damaged', exit: 3, details: { reason: 'a judgement in it cannot be read' } });
  expect(olderParts()).toEqual([1, olderVersion, 3]);
});

it('is read as it is where nothing may be written', async () => {
  const before = readFileSync(place.file);
  const store = new EmbeddedStore(await connectReading(place.file, { patience: 1_000 }), { path: place.file, patience: 1_000 });
  opened.push(store);
  await expectBroughtOver(store, olderVersion);
  await expect(store.commit(olderVersion, [])).rejects.toMatchObject({ code: 'store-read-only' });
  expect(readFileSync(place.file).equals(before)).toBe(true);
});

it('is read on where nothing may be written when another program brings it over meanwhile', async () => {
  const reading = new EmbeddedStore(await connectReading(place.file, { patience: 1_000 }), { path: place.file, patience: 1_000 });
  opened.push(reading);
  await expectBroughtOver(reading, olderVersion);
  await open();
  await expectBroughtOver(reading, olderVersion + 1);
});
