// Requests of the pages: what they say of themselves, and what becomes of every refusal.
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ApiProblem, apiAddress, ask } from '../../../web/api/client';
import { servedApi } from './served-api';

const problem = { code: 'unknown-id', title: 'Weg.', remedy: 'Zoek.', value: 'x', status: 404 };
const heard: { request: IncomingMessage; body: string }[] = [];

servedApi(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  heard.push({ request, body });
  const path = request.url ?? '';
  if (path.includes('refused')) response.writeHead(404, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(problem));
  else if (path.includes('proxy')) response.writeHead(502, 'Bad Gateway').end('<html>');
  else if (path.includes('odd')) response.writeHead(500).end('null');
  else if (path.includes('cut')) {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write('{"half":');
    setTimeout(() => response.destroy(), 5);
  } else if (!path.includes('never')) response.end('{"a":1}');
});

const refusalOf = (path: string, signal?: AbortSignal) =>
  ask(path, signal ? { signal } : {}).then(
    () => Promise.reject(new Error('it was answered')),
    (error: unknown) => error,
  );

describe('a request', () => {
  it('has its query without what is not given, and its body as JSON', async () => {
    expect(apiAddress('/x', { q: 'a&b', limit: 0, no: undefined, is: false })).toBe('/api/v1/x?q=a%26b&limit=0&is=false');
    expect(apiAddress('/x')).toBe('/api/v1/x');
    expect(await ask('/x', { method: 'POST', body: { ids: ['é'] } })).toEqual({ a: 1 });
    expect(heard.at(-1)).toMatchObject({ body: '{"ids":["é"]}', request: { method: 'POST', headers: { 'content-type': 'application/json' } } });
  });

  it('hands a file over as its bytes', async () => {
    await ask('/x', { method: 'POST', body: new Blob(['a;b']) });
    expect(heard.at(-1)).toMatchObject({ body: 'a;b', request: { headers: { 'content-type': 'application/octet-stream' } } });
  });

  it('says the language, and one name for all tabs of a browser', async () => {
    await ask('/x');
    const first = heard.at(-1)?.request.headers;
    await ask('/y');
    expect(first?.['accept-language']).toBe('nl');
    expect(first?.['ketenzicht-client']).toMatch(/^\w{10,}$/);
    expect(heard.at(-1)?.request.headers['ketenzicht-client']).toBe(first?.['ketenzicht-client']);
  });
});

describe('a refusal', () => {
  it('is what the server says', async () => {
    const refusal = await refusalOf('/refused');
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({ message: 'Weg.', code: 'unknown-id', remedy: 'Zoek.', value: 'x', status: 404 });
  });

  it.each([
    ['/proxy', 502],
    ['/odd', 500],
  ])('of something in between has its status: %s', async (path, status) => {
    expect(await refusalOf(path)).toMatchObject({ code: `http-${status}`, status, value: null });
  });

  it('of a server that went away in the middle is told from one that is not there', async () => {
    expect(await refusalOf('/cut')).toMatchObject({ code: 'answer-cut-off', status: 0 });
  });

  it('is none when the page itself stopped asking', async () => {
    const leaving = new AbortController();
    setTimeout(() => leaving.abort(), 5);
    const error = await refusalOf('/never', leaving.signal);
    expect(error).not.toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ name: 'AbortError' });
  });
});
