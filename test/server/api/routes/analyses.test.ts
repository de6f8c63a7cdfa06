// The questions listed as data, and asked by their routes.
import { expect, it } from 'vitest';
import { analyses } from '../../../../server/analysis/list';
import { makeRouter } from '../../../../server/api/router';
import { idleWiring, served } from '../served';

const asked: unknown[] = [];
const engine = {
  ...idleWiring.engine,
  ask: async (question: unknown) => {
    asked.push(question);
    return { text: '{}\n', snapshot: 's', version: 1, milliseconds: 0, kept: true };
  },
};
const ask = served(makeRouter({ ...idleWiring, engine }).router);

it('all analyses are listed with their parameters', async () => {
  const { body } = await ask('/analyses');
  expect((body.analyses as { name: string }[]).map(({ name }) => name)).toEqual(analyses.map(({ name }) => name));
});

it.each(analyses.map(({ name }) => name))('%s asks the engine by its name, with what was sent', async (name) => {
  const sent = { service: 'svc:s' };
  const got = await ask(`/analyses/${name}`, { method: 'POST', body: JSON.stringify(sent), headers: { 'Content-Type': 'application/json' } });
  expect(got.status).toBe(200);
  expect(asked.at(-1)).toMatchObject({ parameters: { analysis: name, raw: sent } });
});

it('a client that takes events gets events', async () => {
  const got = await ask('/analyses/single-points', { method: 'POST', headers: { Accept: 'text/event-stream' } });
  expect(got.headers.get('content-type')).toMatch(/^text\/event-stream/);
  expect(got.text).toContain('event: answer\ndata: {}');
});
