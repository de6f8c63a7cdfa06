// Who may ask, and what every answer says to browsers: another site, a forged host, an odd request line; headers on answers, errors and files.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../../web/views/list';
import { startServer } from '../../e2e/support/server';
import { post, problemOf, send } from './http';

/** The server with its built pages. */
let serving: Awaited<ReturnType<typeof startServer>>;
let port: string;
const get = (address: string, headers: Readonly<Record<string, string>> = {}) => send(`${serving.url}${address}`, { headers });

beforeAll(async () => {
  serving = await startServer({ sample: false });
  port = new URL(serving.url).port;
});
afterAll(() => serving?.stop());

/** Sends lines as they are, and resolves with the status and the text of the answer. */
function sendLines(lines: readonly string[]): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    socket.on('error', reject);
    socket.on('end', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text }));
    socket.write(`${[...lines, 'Connection: close', '', ''].join('\r\n')}`);
  });
}

describe('who may ask', () => {
  const own = () => `127.0.0.1:${port}`;

  it.each([
    ['another host name (DNS rebinding)', () => ({ host: `evil.example:${port}` })],
    ['a host that only begins as ours', () => ({ host: `localhost.evil.example:${port}` })],
    ['a port that is none', () => ({ host: '127.0.0.1:99999' })],
    ['a port of zeros', () => ({ host: `127.0.0.1:0${port}` })],
    ['an empty port', () => ({ host: '127.0.0.1:' })],
    ['a user before the host', () => ({ host: `someone@127.0.0.1:${port}` })],
    ['another site', () => ({ origin: 'https://evil.example' })],
    ['its own address with another scheme', () => ({ origin: `https://${own()}` })],
    ['its own address without a scheme', () => ({ origin: own() })],
    ['another port of this machine', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a sandboxed page', () => ({ origin: 'null' })],
    ['a cross-site request', () => ({ 'sec-fetch-site': 'cross-site' })],
  ] as const)('%s is refused', async (_what, headers) => {
    for (const address of ['/api/v1/snapshot', '/', '/assets/none.js'])
      expect(problemOf(await get(address, headers()))).toMatchObject({ status: 403, code: 'origin-refused' });
  });

  it.each([
    ['two Host headers', () => ['GET /api/v1/snapshot HTTP/1.1', `Host: ${own()}`, 'Host: evil.example'], 403],
    ['the same Host twice', () => ['GET /api/v1/snapshot HTTP/1.1', `Host: ${own()}`, `Host: ${own()}`], 403],
    ['no Host', () => ['GET /api/v1/snapshot HTTP/1.1'], 400],
    ['no Host in the old version', () => ['GET /api/v1/snapshot HTTP/1.0'], 403],
    ['a whole address in its first line', () => ['GET http://evil.example/api/v1/snapshot HTTP/1.1', `Host: ${own()}`], 403],
    ['its own whole address in its first line', () => [`GET http://${own()}/api/v1/snapshot HTTP/1.1`, `Host: ${own()}`], 403],
    ['no address in its first line', () => ['OPTIONS * HTTP/1.1', `Host: ${own()}`], 403],
  ] as const)('a request with %s is refused', async (_what, lines, status) => {
    const answered = await sendLines(lines());
    expect(answered.status).toBe(status);
    expect(answered.text).not.toContain('"nodes"');
  });

  it('a request as it should be is answered, on any name of this machine and through a tunnel', async () => {
    expect(await sendLines(['GET /api/v1/snapshot HTTP/1.1', `Host: ${own()}`])).toMatchObject({ status: 200, text: expect.stringContaining('"nodes"') });
    for (const host of [`LOCALHOST:${port}`, '127.0.0.1', '[::1]:4001', 'localhost:5000'])
      expect((await get('/api/v1/snapshot', { host, origin: `http://${host}` })).status).toBe(200);
  });

  it('its own page may, and a link from elsewhere opens the page', async () => {
    expect((await get('/api/v1/snapshot', { origin: `http://${own()}`, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    const opened = await get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'text/html' });
    expect(opened.status).toBe(200);
  });
});

describe('pages', () => {
  const asPerson = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it.each(views.map(({ path }) => path))('%s is there', async (path) => {
    for (const address of [path, `${path}?id=x`, path === '/' ? '/' : `${path.toUpperCase()}/`]) {
      const { status, text } = await get(address, asPerson);
      expect({ address, status, isPage: text.includes('id="root"') }).toEqual({ address, status: 200, isPage: true });
    }
  });

  it.each(['/nowhere', '/what-if/more', '/assets/none.js', '/.built-from', '/../package.json', '/%2e%2e/package.json'])(
    '%s is not found, and is the app all the same for a person',
    async (path) => {
      const { status, text } = await get(path, asPerson);
      expect({ status, isPage: text.includes('id="root"') }).toEqual({ status: 404, isPage: true });
      expect(problemOf(await get(path, { accept: 'application/json' }))).toMatchObject({ status: 404, code: 'not-found' });
    },
  );

  it('a program that takes anything gets the page', async () => {
    expect(await get('/')).toMatchObject({ status: 200, text: expect.stringContaining('id="root"') });
  });
});

describe('every answer', () => {
  const asked = {
    answer: () => get('/api/v1/snapshot'),
    'list of templates': () => get('/api/v1/templates'),
    'template in CSV': () => get('/api/v1/templates/supplier.csv'),
    export: () => get('/api/v1/export'),
    document: () => get('/api/v1/openapi.json'),
    'store itself': () => get('/api/v1/store'),
    'what is not found': () => get('/api/v1/nothing'),
    'no API at all': () => get('/api/v2/snapshot'),
    'a body that is no JSON': () =>
      send(`${serving.url}/api/v1/analyses/what-if`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
    'an analysis refused': () => post(`${serving.url}/api/v1/analyses/what-if`, {}),
    'another method': () => send(`${serving.url}/api/v1/snapshot`, { method: 'DELETE' }),
    'an event stream': () =>
      send(`${serving.url}/api/v1/analyses/single-points`, {
        method: 'POST',
        headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
        body: '{}',
      }),
    'an upload': () => send(`${serving.url}/api/v1/uploads?name=a.csv`, { method: 'POST', body: 'id;name\n' }),
    'a refusal to another site': () => get('/api/v1/snapshot', { origin: 'https://evil.example' }),
  } as const;

  it.each(Object.entries(asked))('of the API is kept by no cache: %s', async (_what, ask) => {
    expect((await ask()).headers['cache-control']).toBe('no-store');
  });

  it.each(Object.entries({ ...asked, page: () => get('/'), 'no page': () => get('/nowhere'), 'a file': () => get('/pages.json') }))(
    'forbids what a page does not need: %s',
    async (_what, ask) => {
      const { headers } = await ask();
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );
});
