// The one page for every address: 200 where there is a view, 404 where there is none, and no page for a program.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { servePage } from '../../../server/api/pages';
import { served } from './served';

const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-pages-'));
const empty = mkdtempSync(join(tmpdir(), 'ketenzicht-pages-'));
afterAll(() => {
  for (const one of [folder, empty]) rmSync(one, { recursive: true, force: true });
});
writeFileSync(join(folder, 'index.html'), '<p>page</p>');
writeFileSync(join(folder, 'pages.json'), JSON.stringify(['/', '/what-if']));

const ask = served(servePage(folder));
const unbuilt = served(servePage(empty));
const html = { headers: { Accept: 'text/html,*/*' } };

describe('a browser', () => {
  it.each([
    ['/', 200],
    ['/what-if', 200],
    ['/What-If/', 200],
    ['/what-if?fail=x', 200],
    ['/nowhere', 404],
    ['/what-if/more', 404],
  ])('gets the page at %s with status %d', async (path, status) => {
    const got = await ask(path, html);
    expect({ status: got.status, text: got.text, cache: got.headers.get('cache-control') }).toEqual({ status, text: '<p>page</p>', cache: 'no-cache' });
  });
});

it('a program gets a problem, also by another method', async () => {
  expect(await ask('/what-if', { headers: { Accept: 'application/json' } })).toMatchObject({ status: 404, body: { code: 'not-found', value: '/what-if' } });
  expect(await ask('/what-if', { ...html, method: 'POST' })).toMatchObject({ status: 404, body: { code: 'not-found' } });
});

it('pages that were not built are a problem, not an empty page', async () => {
  expect(await unbuilt('/', html)).toMatchObject({ status: 404, body: { code: 'not-found' } });
});
