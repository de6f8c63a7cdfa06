// The routes that change the store, with tasks that only say what they were asked. With a real store: test/server/api/server.full.test.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeRouter } from '../../../../server/api/router';
import type { Task } from '../../../../server/api/tasks';
import { Fault } from '../../../../server/model/faults';
import { personHere } from '../../../../server/model/viewer';
import { until } from '../../../support/until';
import { eventsOf } from '../http';
import { idleWiring, served } from '../served';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-routes-'));
const tasks: Task[] = [];
const { router, close } = makeRouter({
  ...idleWiring,
  uploads: { folder, limit: 1_000, setting: 'S' },
  runTask: async (task, options) => {
    tasks.push(task);
    if (task.kind === 'import' && task.source === 'bad') throw new Fault('nothing-accepted', 1);
    options?.onEvent?.({ type: 'result', text: '{"done":true}\n', recorded: null } as never);
    return ['{"done":true}\n'];
  },
});
const ask = served(router);
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
async function upload(): Promise<string> {
  const got = await ask('/uploads?name=a.csv', { method: 'POST', body: 'id;name\n', headers: { 'Content-Type': 'application/octet-stream' } });
  return String(got.body.upload);
}
async function ended(id: string) {
  await until(async () => (await ask(`/imports/jobs/${id}`)).body.state !== 'running' && (await ask(`/imports/jobs/${id}`)).body.state !== 'waiting');
  return (await ask(`/imports/jobs/${id}`)).body;
}

describe('an import', () => {
  it('is a job, which ends with its answer; its events end with it too', async () => {
    const { status, body } = await post('/imports?lang=nl', { uploads: [await upload()], source: 's' });
    expect(status).toBe(202);
    const job = String(body.job);
    expect(await ended(job)).toMatchObject({ state: 'done', result: { done: true } });
    expect(tasks.at(-1)).toMatchObject({
      kind: 'import',
      viewer: personHere,
      source: 's',
      mode: 'full',
      dryRun: false,
      language: 'nl',
      files: [{ name: 'a.csv' }],
    });
    const last = eventsOf((await ask(`/imports/jobs/${job}/events`)).text).at(-1);
    expect(last?.name).toBe('done');
    expect(JSON.parse(last?.data ?? '')).toMatchObject({ id: job, result: { done: true } });
  });

  it('that is tried leaves its files for the import itself, which takes them along', async () => {
    const file = await upload();
    await ended(String((await post('/imports', { uploads: [file], source: 's', dryRun: true })).body.job));
    await ended(String((await post('/imports', { uploads: [file], source: 's' })).body.job));
    expect(await post('/imports', { uploads: [file], source: 's' })).toMatchObject({ status: 404, body: { code: 'not-found', value: file } });
  });

  it('by a mapping hands the profile on, with what it leaves out filled in', async () => {
    const things = [{ as: 'supplier', kind: 'Supplier', name: { column: 'Naam' } }];
    const mapping = { format: 'ketenzicht-mapping', version: 1, name: 'lijst', tables: [{ file: '*.csv', things }] };
    await ended(String((await post('/imports', { uploads: [await upload()], source: 's', mapping })).body.job));
    expect(tasks.at(-1)).toMatchObject({
      kind: 'import',
      mapping: { ...mapping, open: [], tables: [{ file: '*.csv', sheet: null, things, relations: [], unused: [] }] },
    });
  });

  it('that is refused is a job that failed, with the problem', async () => {
    const job = String((await post('/imports', { uploads: [await upload()], source: 'bad' })).body.job);
    expect(await ended(job)).toMatchObject({ state: 'failed', problem: { code: 'nothing-accepted', status: 409 } });
    expect(eventsOf((await ask(`/imports/jobs/${job}/events`)).text).at(-1)?.name).toBe('failed');
  });

  it.each([
    ['without files', { uploads: [] }],
    ['with a word that it does not know', { uploads: ['x'], force: true }],
    ['with a mapping that is none', { uploads: ['x'], mapping: { format: 'ketenzicht-mapping', version: 1, name: 'lijst', tables: [] } }],
    ['with a mode that is none', { uploads: ['x'], mode: 'most' }],
  ])('%s is refused before anything starts', async (_, body) => {
    const before = tasks.length;
    expect(await post('/imports', body)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(tasks).toHaveLength(before);
  });
});

it('undo and the removal of the sample are waited for', async () => {
  expect(await post('/imports/imp-7/undo', {})).toMatchObject({ status: 200, body: { done: true } });
  expect(tasks.at(-1)).toEqual({ kind: 'undo', viewer: personHere, import: 'imp-7' });
  expect(await ask('/sample', { method: 'DELETE' })).toMatchObject({ status: 200, body: { done: true } });
});

it('files are recognised by the ids under which they were uploaded', async () => {
  const file = await upload();
  expect((await post('/imports/detect', { uploads: [file] })).status).toBe(200);
  expect(tasks.at(-1)).toMatchObject({ kind: 'detect', viewer: personHere, files: [{ upload: file, name: 'a.csv' }] });
});

it.each(['', '/events', '/issues'])('a job that is none is not found: /imports/jobs/x%s', async (rest) => {
  expect(await ask(`/imports/jobs/x${rest}`)).toMatchObject({ status: 404, body: { code: 'not-found', value: 'x' } });
});
