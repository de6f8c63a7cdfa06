// A server that is gone, or refuses: every page, list and picker says so, never that nothing was found, and asks again on request.
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage, settle, untilSaid } from './support/stage';
import { addresses } from './support/views';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

const api = '**/api/v1/**';
const planted = 'A planted fault';
/** What a page says when there is nothing; none of it may stand where there was no answer. */
const nothing = /nothing found|no rows|no match|none of|there are no|not hit|is known\b.*members|0 results/i;

/** Where the views have most to ask. */
const paths = [
  '/?q=sluismeer',
  '/what-if',
  '/what-if?fail=sup:sluismeer-hosting',
  '/single-points?id=sup:sluismeer-hosting',
  '/concentration',
  '/questions?question=measures&limit=10&run=1',
  '/import',
  '/node?id=sup:kwelderwerk&tab=relations',
  '/node?id=country:NL&tab=findings',
];

/** Which question a request puts, without its parameters. */
const questionOf = (url: string) => new URL(url).pathname.replace(/\/nodes\/(?!lookup)[^/]+$/, '/nodes/*');

/** The questions that a page puts to the server. */
async function questionsOf(path: string): Promise<string[]> {
  const { page, close } = await stage.newVisit({ language: 'en' });
  const asked = new Set<string>();
  page.on('request', (request) => request.url().includes('/api/v1/') && asked.add(questionOf(request.url())));
  await page.goto(`${stage.url}${path}`);
  await settle(page);
  await close();
  return [...asked];
}

const refuse = (route: Route) =>
  route.fulfill({
    status: 500,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'x', title: planted, status: 500, detail: planted, code: 'internal-error', remedy: 'Do this.', value: null }),
  });

/** Asks again wherever the page offers it, at once: a button goes when another on the page asked the same. */
const askAgain = (page: Page) =>
  page.getByRole('button', { name: 'Try again' }).evaluateAll((buttons) => {
    for (const button of buttons) if (button instanceof HTMLElement) button.click();
  });

describe('a question that the server refuses', () => {
  it.each(paths)('is said on %s for each question that it puts, and asked again on request', async (path) => {
    const questions = await questionsOf(path);
    expect(questions.length).toBeGreaterThan(1);
    for (const question of questions) {
      const { page, close } = await stage.newVisit({ language: 'en' });
      await page.route(api, (route) => (questionOf(route.request().url()) === question ? refuse(route) : route.continue()));
      await page.goto(`${stage.url}${path}`);
      await untilSaid(page, planted);
      await page.waitForLoadState('networkidle');
      await expect.poll(() => page.getByRole('button', { name: 'Try again' }).count(), { message: `${path} without ${question}` }).toBeGreaterThan(0);
      await page.unroute(api);
      await askAgain(page);
      await expect.poll(() => page.getByText(planted).count(), { message: `${path} stays without ${question}` }).toBe(0);
      await close();
    }
  });
});

describe('a server that is gone', () => {
  it.each(Object.values(addresses).map(([first = '/']) => first))(
    'is said at once on %s, which shows nothing else, and comes back by itself once it is asked again',
    async (path) => {
      const { page, close } = await stage.newVisit({ language: 'en' });
      await page.route(api, (route) => route.abort());
      await page.goto(`${stage.url}${path}`);
      const note = page.getByRole('alert');
      await note.waitFor();
      expect(await note.innerText()).toMatch(/The server does not answer\.[\s\S]*still running[\s\S]*Try again/);
      expect(await page.locator('main').innerText()).not.toMatch(nothing);
      await page.unroute(api);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('main h1').first().waitFor();
      await expect.poll(() => note.count()).toBe(0);
      await close();
    },
  );

  it('is told by the picker apart from a name that nobody has, with a way to ask again', async () => {
    const { page, close } = await stage.visit('/what-if', { language: 'en' });
    const field = page.getByRole('combobox');
    const list = page.locator('.picker-list');
    await field.fill('nobody-is-called-this');
    await expect.poll(() => list.innerText()).toMatch(/Nothing found for ‘nobody-is-called-this’/);
    let cut = () => {};
    const looked = new Promise<void>((go) => {
      cut = go;
    });
    await page.route(api, async (route) => {
      await looked;
      await route.abort();
    });
    await field.fill('sluis');
    await expect.poll(() => list.innerText()).toMatch(/Loading…/);
    cut();
    await expect.poll(() => list.innerText()).toMatch(/The server does not answer[\s\S]*Try again/);
    expect(await list.innerText()).not.toMatch(nothing);
    await page.unroute(api);
    await list.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('option', { name: /Sluismeer Hosting/ }).waitFor();
    await close();
  });

  it('is told by the choice of a country', async () => {
    const { page, close } = await stage.visit('/what-if', { language: 'en' });
    await page.route(api, (route) => route.abort());
    await page.getByRole('radio', { name: 'Country lost' }).check();
    const form = page.locator('.event-form');
    await expect.poll(() => form.innerText()).toMatch(/The server does not answer/);
    await page.unroute(api);
    await form.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('Choose a country').selectOption('country:US');
    await page.getByRole('heading', { name: /United States/ }).waitFor();
    await close();
  });

  it('is told by a page that was never loaded', async () => {
    const { page, close } = await stage.visit('/', { language: 'en' });
    await page.route('**/assets/**', (route) => route.abort());
    await page.getByRole('navigation').getByRole('link', { name: 'Concentration' }).click();
    await page.getByRole('heading', { name: 'The server does not answer.' }).waitFor();
    await page.unroute('**/assets/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Concentration', level: 1 }).waitFor();
    await close();
  });

  it('is told while an import runs, which goes on being followed once it is back', async () => {
    const { page, close } = await stage.visit('/import', { language: 'en' });
    const table = ['id;name', ...Array.from({ length: 20_000 }, (_, at) => `cmp:x${at};App ${at}`)].join('\n');
    await page.setInputFiles('input[type=file]', { name: 'components.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    await page.getByRole('radio', { name: /^partial/i }).check();
    await page.route('**/api/v1/imports/jobs/**', (route) => route.abort());
    await page.getByRole('button', { name: 'Start the dry run' }).click();
    await untilSaid(page, 'The server does not answer.');
    await page.unroute('**/api/v1/imports/jobs/**');
    await page.getByRole('button', { name: 'Apply the import' }).waitFor();
    await close();
  });
});
