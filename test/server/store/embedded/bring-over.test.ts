// A file whose contents are lists of JSON is brought over when it is first opened for writing: its contents are columns then, and say what they said.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentAnew } from '../../../../server/store/chunks';
import { connectReading } from '../../../../server/store/embedded/connection';
import { EmbeddedStore } from '../../../../server/store/embedded/embedded-store';
import { openDatabase } from '../../../../server/store/embedded/guarded';
import type { SourceContent } from '../../../../server/store/store';
import { makeRecord, numberedContent, sayChange } from '../../../conformance/made-records';
import { olderChunks } from '../../../support/older-chunks';
import { olderFile } from '../../../support/older-file';
import { expectReadAsJson } from '../../../support/older-stores';

const place = olderFile(2);
const { open, opened, withFile } = place;

const chunksIn = (id: string): Uint8Array[] =>
  withFile((database) =>
    database
      .prepare('SELECT data FROM chunk WHERE content = ? ORDER BY part')
      .all(id)
      .map(({ data }: { data: Uint8Array }) => data),
  );
const version = () => withFile((database) => database.prepare('PRAGMA user_version').get().user_version);
const contents = ['imp-1', 'imp-2', 'imp-3', 'imp-4'];
const isOlderForm = async (id: string) => (await contentAnew(chunksIn(id))) !== undefined;
const olderOnes = async () => (await Promise.all(contents.map(async (id) => ((await isOlderForm(id)) ? [id] : [])))).flat();

it('says what it said, with progress, and is of this version', async () => {
  const shown: number[] = [];
  expect(await olderOnes()).toEqual(contents);
  await expectReadAsJson(await open({ onBringOver: (done: number, total: number) => shown.push(done / total) }));
  expect(await olderOnes()).toEqual([]);
  expect(version()).toBe(3);
  expect(shown.length).toBe(contents.length);
  expect([...shown].sort((a, b) => a - b)).toEqual(shown);
  expect(shown.at(-1)).toBe(1);
  await open({ onBringOver: () => expect.fail('it was brought over twice') });
});

it('is brought over once, whoever opens it at the same moment', async () => {
  for (const store of await Promise.all(Array.from({ length: 4 }, () => open()))) await expectReadAsJson(store);
});

it('is refused to whoever waits too long while another program brings it over, with what is going on', async () => {
  const other = openDatabase(place.file, { timeout: 50 });
  other.exec('BEGIN IMMEDIATE');
  await expect(open({ patience: 100 })).rejects.toMatchObject({ code: 'store-brought-over', exit: 3, value: place.file });
  other.exec('ROLLBACK');
  other.close();
  await expectReadAsJson(await open());
});

/** Puts a content in the form of an older build into the file. */
function putOlder(id: string, content: SourceContent): void {
  const chunks = olderChunks(content);
  withFile((database) => {
    database.prepare('DELETE FROM chunk WHERE content = ?').run(id);
    database.prepare('UPDATE content SET chunks = ? WHERE id = ?').run(chunks.length, id);
    for (const [part, data] of chunks.entries()) database.prepare('INSERT INTO chunk VALUES (?, ?, ?)').run(id, part, data);
  });
}

it('stays as it was when the disk becomes full after some of it was written, and is brought over when there is room', async () => {
  // Columns are smaller, so that there is room for them: something else takes it when the last content is written.
  withFile((database) =>
    database.exec(`CREATE TABLE filler (x BLOB);
      CREATE TRIGGER fill BEFORE INSERT ON chunk WHEN NEW.content = 'imp-4' BEGIN INSERT INTO filler VALUES (zeroblob(10000000)); END`),
  );
  const before = contents.map(chunksIn);
  const pages = withFile((database) => database.prepare('PRAGMA page_count').get().page_count);
  const steps: number[] = [];
  await expect(open({ maxPages: pages, onBringOver: (done: number) => steps.push(done) })).rejects.toMatchObject({ code: 'disk-full' });
  expect(steps.length).toBe(contents.length - 1);
  expect(version()).toBe(2);
  expect(contents.map(chunksIn)).toEqual(before);
  await expectReadAsJson(await open());
  expect(version()).toBe(3);
});

it('is brought over with a content that is damaged left as it is, which is said when it is read', async () => {
  withFile((database) => database.exec("UPDATE chunk SET data = X'00' WHERE content = 'imp-4' AND part = 1"));
  const store = await open();
  expect(version()).toBe(3);
  expect((await store.content('imp-1')).claims.length).toBe(4);
  await expect(store.content('imp-4')).rejects.toMatchObject({ code: 'store-damaged', exit: 3 });
});

it('is read as it is where nothing may be written', async () => {
  const before = readFileSync(place.file);
  const store = new EmbeddedStore(await connectReading(place.file, { patience: 1_000 }), { path: place.file, patience: 1_000 });
  opened.push(store);
  await expectReadAsJson(store);
  expect(readFileSync(place.file).equals(before)).toBe(true);
});

it('is read on by who has it open when another program brings it over, and what an older program still writes is read too', async () => {
  const reading = new EmbeddedStore(await connectReading(place.file, { patience: 1_000 }), { path: place.file, patience: 1_000 });
  opened.push(reading);
  await expectReadAsJson(reading);
  const store = await open();
  await expectReadAsJson(reading);
  await store.commit(await store.version(), [sayChange(makeRecord('imp-6', 't'), numberedContent(6))]);
  putOlder('imp-6', numberedContent(5));
  expect(await store.content('imp-6')).toEqual(numberedContent(5));
});
