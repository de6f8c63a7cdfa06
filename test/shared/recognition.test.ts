// No real file is read as what it is not: of all files of `../shared/data` one is certain, the others are asked about and change nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInputFile } from '../../server/imports/input-files';
import { runImport } from '../../server/imports/run-import';
import { Fault } from '../../server/model/faults';
import { personHere } from '../../server/model/viewer';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import type { Store } from '../../server/store/store';

const folder = '../shared/data';
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'SOURCE.txt')
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  .sort();

/** The one file that says by itself what it is: a column names its sub-processors. */
const certain = 'gdpr-tracker/services.csv';

const readme = readFileSync('test/shared/README.md', 'utf8');
const hooks = { checkpoint() {}, progress() {}, phase() {}, now: () => new Date('2026-11-25T10:00:00Z'), viewer: personHere };

let place = '';
let store: Store;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'ketenzicht-recognition-'));
  store = await openEmbeddedStore(place);
});
afterAll(async () => {
  await store.close();
  await rm(place, { recursive: true, force: true });
});

describe('the files of ../shared/data', () => {
  it('are all spoken of in the README beside this test', () => {
    for (const name of new Set(files.map((path) => path.split('/')[0]))) expect(readme, String(name)).toContain(`\`${name}\``);
  });

  it.each(files.filter((path) => path !== certain))('%s is asked about, with what was seen', async (path) => {
    const opened = await openInputFile(join(folder, path));
    const request = { files: [opened], source: 'x', mode: 'full', dryRun: false, strict: false, yes: true } as const;
    const fault = await runImport(store, request, hooks).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    const { code, exit, more } = fault as Fault;
    expect([code, exit]).toEqual(['nothing-recognised', 1]);
    const [first] = (more as { files: { seen: string[] }[] }).files;
    expect(first).toBeDefined();
    expect((await store.state()).sources).toEqual([]);
  });
});
