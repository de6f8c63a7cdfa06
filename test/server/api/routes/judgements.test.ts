// The routes that judge pairs: what they ask of the tasks, and what becomes of an upload.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeRouter } from '../../../../server/api/router';
import type { Task } from '../../../../server/api/tasks';
import { Fault } from '../../../../server/model/faults';
import { idleWiring, served } from '../served';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-judgements-'));
const tasks: Task[] = [];
const { router, close } = makeRouter({
  ...idleWiring,
  uploads: { folder, limit: 1_000, setting: 'S' },
  runTask: async (task) => {
    tasks.push(task);
    if (task.kind === 'judge' && task.b === 'sup:gone') throw new Fault('unknown-id', 2, { value: task.b });
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
  const got = await ask('/uploads?name=judged.csv', { method: 'POST', body: 'a,b,judgement\n', headers: { 'Content-Type': 'application/octet-stream' } });
  return String(got.body.upload);
}

describe('a judgement', () => {
  it('is a task with its pair, who says it and in which language; null takes back', async () => {
    expect(await post('/judgements?lang=nl', { a: 'sup:a', b: 'sup:b', judgement: 'same' })).toMatchObject({ status: 200, body: { done: true } });
    expect(tasks.at(-1)).toMatchObject({ kind: 'judge', a: 'sup:a', b: 'sup:b', verdict: 'same', dryRun: false, language: 'nl' });
    await post('/judgements', { a: 'sup:a', b: 'sup:b', judgement: null, dryRun: true });
    expect(tasks.at(-1)).toMatchObject({ kind: 'judge', verdict: null, dryRun: true, language: 'en' });
  });

  it('of an id that is not there is not found', async () => {
    expect(await post('/judgements', { a: 'sup:a', b: 'sup:gone', judgement: 'same' })).toMatchObject({ status: 404, body: { code: 'unknown-id' } });
  });

  it.each([{}, { a: 'a', b: 'b' }, { a: 'a', b: 'b', judgement: 'maybe' }, { a: '', b: 'b', judgement: 'same' }, { a: 'a', b: 'b', judgement: 'same', x: 1 }])(
    'that is none starts nothing: %j',
    async (body) => {
      const before = tasks.length;
      expect([(await post('/judgements', body)).status, tasks.length]).toEqual([400, before]);
    },
  );
});

describe('many judgements', () => {
  it('are one task, of pairs or of an upload', async () => {
    await post('/judgements/all', { pairs: [{ a: 'a', b: 'b', judgement: null }], dryRun: true });
    expect(tasks.at(-1)).toMatchObject({ kind: 'judge-all', sayings: [{ a: 'a', b: 'b', verdict: null }], dryRun: true });
    await post('/judgements/all', { upload: await upload() });
    expect(tasks.at(-1)).toMatchObject({ kind: 'judge-all', file: { name: 'judged.csv' }, dryRun: false });
  });

  it('of an upload that was tried can be kept after; once kept the upload is gone', async () => {
    const id = await upload();
    expect((await post('/judgements/all', { upload: id, dryRun: true })).status).toBe(200);
    expect((await post('/judgements/all', { upload: id })).status).toBe(200);
    expect(await post('/judgements/all', { upload: id })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it.each([{}, { pairs: [], upload: 'x' }, { pairs: Array.from({ length: 10_001 }, () => ({ a: 'a', b: 'b', judgement: 'same' })) }])(
    'that are neither, both or too many start nothing',
    async (body) => {
      const before = tasks.length;
      expect([(await post('/judgements/all', body)).status, tasks.length]).toEqual([400, before]);
    },
  );
});
