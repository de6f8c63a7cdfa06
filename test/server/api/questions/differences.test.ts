// Differences in pages: of two imports, and of a job whose file is there or gone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differencesAnswer } from '../../../../server/api/contract';
import { differencesOfJob, differencesOfSource } from '../../../../server/api/questions/differences';
import type { LoadedStore } from '../../../../server/api/questions/loaded';
import { openDifferenceFile, writeDifferenceFile } from '../../../../server/store/difference-file';
import { loadedWith } from './loaded-store';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));
const page = { offset: 0, limit: 2 };
let loaded: LoadedStore;

beforeAll(async () => {
  const nodes = ['a', 'b', 'c'].map((id) => ({ id, kind: 'Component', name: `Name ${id}` }));
  loaded = await loadedWith(['s', { nodes }], ['s', { nodes: nodes.slice(2), relations: [] }]);
});

it('between two imports are an answer with its parameters, a page and the counts of all', async () => {
  const text = await differencesOfSource(loaded, { ...page, source: 's', from: 'imp-1', to: 'imp-2', q: 'NAME B' });
  const answer = differencesAnswer.parse(JSON.parse(text));
  expect(answer).toMatchObject({
    ...{ question: 'difference', parameters: { source: 's', from: 'imp-1', to: 'imp-2', change: null, of: null, q: 'NAME B', offset: 0, limit: 2 } },
    ...{ total: 1, differences: [{ id: 'b', change: 'removed' }], counts: [{ of: 'nodes', change: 'removed', count: 2 }] },
  });
});

it('of a job come from its file, and are the same', async () => {
  const path = join(folder, 'job');
  const whole = JSON.parse(await differencesOfSource(loaded, { ...page, limit: 100, source: 's', from: 'imp-1', to: 'imp-2' }));
  await writeDifferenceFile(path, whole.differences);
  const answer = JSON.parse(await differencesOfJob({ ...loaded, openDifferences: openDifferenceFile }, { ...page, path, offset: 1 }));
  expect([answer.differences, answer.total, answer.offset]).toEqual([whole.differences.slice(1), 2, 1]);
  await expect(differencesOfJob(loaded, { ...page, path })).rejects.toMatchObject({ code: 'not-found' });
});
