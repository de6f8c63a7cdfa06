// What a task changes is recorded as of whoever asked for it, and its answer does not tell who that was.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { StoreTask } from '../../../server/api/tasks';
import { noControl } from '../../../server/engine/control';
import { performTask } from '../../../server/launch/changes';
import { mappingProfile } from '../../../server/model/mapping-profile';
import { openEmbeddedStore } from '../../../server/store/embedded/open';
import type { Store } from '../../../server/store/store';

const sampleFolder = new URL('../../../sample-data', import.meta.url).pathname;
const viewer = (name: string) => ({ id: name.toLowerCase(), name });

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ketenzicht-changes-'));
  store = await openEmbeddedStore(join(folder, 'store'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Does a task; gives its answers. */
async function perform(task: StoreTask): Promise<string[]> {
  const answers: string[] = [];
  const control = { ...noControl, phase: () => undefined, result: (text: string) => void answers.push(text) };
  await performTask({ store, sampleFolder, maxRows: undefined }, task, control);
  return answers;
}

function importTask(name: string): StoreTask {
  const path = join(folder, 'estate.json');
  writeFileSync(path, JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes: [{ id: 'a', kind: 'Component' }], relations: [] }));
  const options = { mode: 'full', dryRun: false, strict: false, yes: false, language: 'en' } as const;
  return { kind: 'import', viewer: viewer(name), files: [{ path, name: 'estate.json' }], ...options };
}

it('an import and its undo: two people, each with their own record', async () => {
  const imported = await perform(importTask('Ada'));
  const undone = await perform({ kind: 'undo', viewer: viewer('Ben'), import: 'imp-1' });
  const [source] = (await store.state()).sources;
  expect(source?.history.map(({ action, by }) => [action, by])).toEqual([
    ['import', { id: 'ada', name: 'Ada' }],
    ['undo', { id: 'ben', name: 'Ben' }],
  ]);
  expect([...imported, ...undone].join()).not.toMatch(/ada|ben/i);
});

it('an import by a mapping reads the table so, and says by which', async () => {
  const path = join(folder, 'lijst.csv');
  writeFileSync(path, 'Naam;Hoort bij\nAlfa;x\n');
  const things = [{ as: 'supplier', kind: 'Supplier', name: { column: 'Naam' } }];
  const mapping = mappingProfile.parse({ format: 'ketenzicht-mapping', version: 1, name: 'lijst', tables: [{ file: '*.csv', things, unused: ['Hoort bij'] }] });
  const task = { ...importTask('Ada'), files: [{ path, name: 'lijst.csv' }], mapping } as StoreTask;
  const [answer = ''] = await perform(task);
  expect(JSON.parse(answer)).toMatchObject({ as: 'mapping', mapping: { name: 'lijst', version: null, origin: 'file' }, became: { nodes: { Supplier: 1 } } });
});

it('the sample, loaded by one and taken out by another', async () => {
  await perform({ kind: 'load-sample', viewer: viewer('Ada'), language: 'nl' });
  await perform({ kind: 'remove-sample', viewer: viewer('Ben') });
  const { sources } = await store.state();
  expect(sources.length).toBeGreaterThan(1);
  for (const { history } of sources) expect(history.map(({ by }) => by?.name)).toEqual(['Ada', 'Ben']);
});

it('an import of the same by another changes nothing, and so records nobody', async () => {
  await perform(importTask('Ada'));
  await perform(importTask('Ben'));
  expect((await store.state()).sources[0]?.history.map(({ by }) => by?.name)).toEqual(['Ada']);
});
