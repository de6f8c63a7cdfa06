// The routes of mappings by name: what they ask the engine and the tasks, for names with odd characters too.
import { expect, it } from 'vitest';
import { makeRouter } from '../../../../server/api/router';
import type { Task } from '../../../../server/api/tasks';
import { supplierProfile } from '../../../support/profiles';
import { idleWiring, served } from '../served';

const tasks: Task[] = [];
const asked: unknown[] = [];
const engine = {
  ...idleWiring.engine,
  ask: async (question: unknown) => {
    asked.push(question);
    return { text: '{}\n', snapshot: 's', version: 1, milliseconds: 0, kept: true };
  },
};
const runTask = async (task: Task) => {
  tasks.push(task);
  return ['{"saved":{}}'];
};
const ask = served(makeRouter({ ...idleWiring, engine, runTask }).router);
const odd = 'a/b é “100%” ?#';
const path = `/mappings/${encodeURIComponent(odd)}`;
const put = (body: unknown) => ask(path, { method: 'PUT', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });

it('the list comes in the language that was asked for', async () => {
  expect((await ask('/mappings?lang=nl')).status).toBe(200);
  expect(asked.at(-1)).toMatchObject({ name: 'mappings', parameters: { language: 'nl' } });
});

it('one is asked, saved and removed by its name, whatever is in it', async () => {
  expect((await ask(path)).status).toBe(200);
  expect(asked.at(-1)).toMatchObject({ name: 'named-mapping', parameters: { name: odd } });
  expect((await put(supplierProfile('p'))).status).toBe(200);
  expect(tasks.at(-1)).toMatchObject({ kind: 'save-mapping', name: odd, profile: supplierProfile('p') });
  expect((await ask(path, { method: 'DELETE' })).status).toBe(200);
  expect(tasks.at(-1)).toMatchObject({ kind: 'remove-mapping', name: odd });
});

it.each([{}, { ...supplierProfile('p'), version: 2 }, { ...supplierProfile('p'), tables: [] }, { ...supplierProfile('p'), extra: 1 }])(
  'what is no profile is not saved: %j',
  async (body) => {
    const before = tasks.length;
    const got = await put(body);
    expect([got.status, got.body.code, tasks.length]).toEqual([400, 'bad-request', before]);
  },
);
