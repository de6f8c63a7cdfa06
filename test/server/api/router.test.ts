// What the router refuses before anything is asked.
import { afterAll, describe, expect, it } from 'vitest';
import { makeRouter } from '../../../server/api/router';
import { idleWiring, served } from './served';

const { router, close } = makeRouter(idleWiring);
const ask = served(router);
afterAll(close);

const post = (path: string, body: string, type = 'application/json') => ask(path, { method: 'POST', body, headers: { 'Content-Type': type } });
const nested = (depth: number) => `{"ids":${'['.repeat(depth)}${']'.repeat(depth)}}`;

describe('an address', () => {
  it.each(['/', '/nodes', '/nodes/a/b', '/analyses/no-such', '/templates/suppliers', '/templates/.csv'])(
    '%s is none of ours: 404 with it quoted',
    async (path) => {
      const { status, body } = await ask(path);
      expect({ status, code: body.code, value: body.value }).toEqual({ status: 404, code: 'not-found', value: path });
    },
  );

  it('that is there for another method says for which', async () => {
    const { status, headers, body } = await ask('/analyses/what-if?lang=en');
    expect({ status, code: body.code, allow: headers.get('allow'), value: body.value }).toEqual({
      status: 405,
      code: 'method-not-allowed',
      allow: 'POST',
      value: 'GET /analyses/what-if',
    });
  });
});

describe('a body', () => {
  it.for<[string, string, string, number]>([
    ['of another type', '<a/>', 'text/xml', 415],
    ['that is a form', 'a=b', 'application/x-www-form-urlencoded', 415],
    ['that is no JSON', '{', 'application/json', 400],
    ['that is only a number', '1', 'application/json', 400],
    ['nested too deep', nested(40), 'application/json', 400],
    ['nested as deep as a stack', nested(100_000), 'application/json', 400],
  ])('%s is refused', async ([, body, type, status]) => {
    expect((await post('/nodes/lookup', body, type)).status).toBe(status);
  });

  it('nested as a question is goes on to the engine', async () => {
    expect((await post('/analyses/what-if', '{"scenario":{"events":[{"type":"fail","id":"x"}],"given":[]}}')).body.code).toBe('cancelled');
  });
});

it('the document of the API says its version', async () => {
  expect((await ask('/openapi.json')).body).toMatchObject({ info: { version: '1.2.3' } });
});
