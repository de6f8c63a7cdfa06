// The third step of an import, in a real browser: what comes of it in words, what changes field by field, a tick before a loss, files that are gone.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { until } from '../support/until';
import { findingsOf, holdAnswers, type Look, overflowOf, Stage, settle, untilSaid, type Visit } from './support/stage';

let stage: Stage;
let visit: Visit;
let page: Page;

const node = (id: string, kind: string, rest: object = {}) => ({ id, kind, ...rest });
const relation = ([from, type, to]: readonly string[], rest: object = {}) => ({ type, from, to, ...rest });
const many = Array.from({ length: 230 }, (_, at) => node(`cmp:${String(at).padStart(3, '0')}`, 'Component', { name: `Server ${at}`, environment: 'test' }));
const nodes = [
  node('svc:desk', 'Service', { name: 'Meldkamer', criticality: 'vital' }),
  node('svc:site', 'Service', { name: 'Website', criticality: 'supporting' }),
  node('con:1', 'Contract', { name: 'C-1037', end: '2026-12-31', noticeDays: 90, chainDeclared: 'complete' }),
  node('sup:a', 'Supplier', { name: 'Vlierbos' }),
  ...many,
];
const relations = [relation(['svc:desk', 'PROVIDED_BY', 'con:1']), relation(['svc:site', 'PROVIDED_BY', 'con:1']), relation(['con:1', 'SUPPLIED_BY', 'sup:a'])];

function file(content: { nodes: readonly object[]; relations: readonly object[] }) {
  const text = JSON.stringify({ format: 'ketenzicht-graph', version: 1, ...content });
  return { name: 'contracts.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

const changedNodes = nodes
  .slice(0, 3)
  .map((one) => (one.id === 'con:1' ? { ...one, end: '2027-12-31', noticeDays: undefined, chainDeclared: 'partial' } : one));
/** The supplier goes, the contract changes, and so does every server; one row is rejected. */
const changed = file({
  nodes: [...changedNodes, ...many.map((one) => ({ ...one, environment: 'production' })), { kind: 'Service' }],
  relations: relations.slice(0, 2),
});

async function imported(body: ReturnType<typeof file>): Promise<void> {
  const { upload } = await (await fetch(`${stage.url}/api/v1/uploads?name=contracts.json`, { method: 'POST', body: new Uint8Array(body.buffer) })).json();
  const started = await fetch(`${stage.url}/api/v1/imports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uploads: [upload], source: 'contracts', yes: true }),
  });
  const { job } = await started.json();
  const isDone = async () => (await (await fetch(`${stage.url}/api/v1/imports/jobs/${job}`)).json()).state === 'done';
  await until(isDone);
}

beforeAll(async () => {
  stage = await Stage.open({ sample: false });
  await imported(file({ nodes, relations }));
});
afterAll(async () => {
  await stage?.close();
});
afterEach(async () => {
  await visit.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** To the dry run of a file, in English unless said otherwise. */
async function tried(look: Look = {}): Promise<void> {
  const isDutch = look.language === 'nl';
  visit = await stage.visit('/import', { language: 'en', ...look });
  page = visit.page;
  await page.setInputFiles('input[type=file]', changed);
  await page.getByRole('radio', { name: isDutch ? /^volledig/ : /^full/ }).check();
  await button(isDutch ? 'Proefimport starten' : 'Start the dry run').click();
  await page.locator('.trial-tiles').waitFor();
  await settle(page);
}

it('says what comes of it in words, names the vital service, and waits for a tick', async () => {
  await tried();
  const note = await page.locator('.consequence-note').innerText();
  expect(note).toContain('This import takes away the only supplier of 2 services, including 1 vital one (Meldkamer).');
  expect(note).toContain('The chain of 1 contract is no longer declared complete: C-1037.');
  expect(note).toContain('2 items and relations are no longer in this file.');
  expect(await button('Apply the import').isDisabled()).toBe(true);
  await button('Look at the 2 services').click();
  await expect.poll(() => page.locator('.consequence-services').innerText()).toMatch(/Meldkamer[\s\S]*vital[\s\S]*Website/);
  await page.getByRole('checkbox').check();
  await expect.poll(() => button('Apply the import').isEnabled()).toBe(true);
  expect(await findingsOf(page)).toEqual([]);
  expect(visit.complaints).toEqual([]);
});

it('says aloud when it is finished and with what, ticks the steps that are done, and names things by their names', async () => {
  await tried();
  const said = page.locator('.import-step > [role=status]');
  await expect.poll(() => said.innerText()).toMatch(/^The dry run is finished\. 236 rows read = 235 ready \+ 1 rejected\. 231 changed/);
  expect(await said.innerText()).toMatch(/1 error, \d+ warnings?, \d+ for information$/);
  const steps = page.locator('.import-steps li');
  expect(await steps.locator('.step-number').allInnerTexts()).toEqual(['', '', '3', '4']);
  expect(await steps.locator('.step-number svg').count()).toBe(2);
  // The triangle of the tokens; a clock says that something is old.
  expect(await page.locator('.consequence-note .icon-status').getAttribute('class')).toContain('atRisk');
  const rows = page.locator('.made-of-rows tbody tr');
  expect(await rows.first().innerText()).toMatch(/Meldkamer\s+svc:desk/);
});

it('lists what changes from old to new, in pages, and finds a text in all of it', async () => {
  await tried();
  const rows = page.locator('.change-table tbody tr');
  expect(await page.locator('#changes-title').innerText()).toBe('Changed: 231 items, 0 relations');
  expect(await rows.filter({ hasText: 'Server 7' }).first().innerText()).toMatch(/Server 7[\s\S]*Environment[\s\S]*test[\s\S]*production/i);
  expect(await page.locator('section[aria-labelledby="changes-title"] .table-foot').innerText()).toContain('1 to 25 of 231');
  await page.locator('section[aria-labelledby="changes-title"]').getByRole('button', { name: 'Next' }).click();
  await untilSaid(page, '26 to 50 of 231');
  await page.getByRole('searchbox', { name: 'Search in the changes' }).fill('c-1037');
  await expect.poll(() => rows.count()).toBe(3);
  const text = await page.locator('.change-table').innerText();
  for (const words of [/End[\s\S]*31 Dec 2026[\s\S]*31 Dec 2027/, /unknown/, /complete[\s\S]*partial/i]) expect(text).toMatch(words);
  await page.getByRole('searchbox', { name: 'Search in the changes' }).fill('nobody');
  await untilSaid(page, 'Nothing found for ‘nobody’.');
  await button('Clear the search').click();
  await untilSaid(page, '1 to 25 of 231');
});

it('says of what stands there that it is old, while other changes or rows are on their way', async () => {
  await tried();
  const section = page.locator('section[aria-labelledby="changes-title"]');
  const busy = section.locator('[aria-busy="true"]');
  const letGo = await holdAnswers(page, '**/differences*');
  await section.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => busy.count()).toBe(1);
  letGo();
  await untilSaid(page, '26 to 50 of 231');
  await expect.poll(() => busy.count()).toBe(0);
  // From the first key on, before anything is asked.
  await section.evaluate((all) => {
    const note = () => all.querySelector('.change-table')?.closest('[aria-busy="true"]') && all.setAttribute('data-seen', 'busy');
    new MutationObserver(note).observe(all, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
  });
  await page.getByRole('searchbox', { name: 'Search in the changes' }).fill('c-1037');
  await expect.poll(() => section.getAttribute('data-seen')).toBe('busy');
  const letIssues = await holdAnswers(page, '**/issues*');
  await page.getByRole('button', { name: /rejected/ }).click();
  await section.locator('.loading').waitFor({ state: 'attached' });
  letIssues();
  await expect.poll(() => section.locator('.issue-table').innerText()).toContain('missing-id');
});

it('each figure chooses what is listed, by keyboard alone', async () => {
  await tried();
  await page.getByRole('button', { name: /gone/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Gone: 1 item, 1 relation' }).waitFor();
  await expect.poll(() => page.locator('.change-table').innerText()).toMatch(/C-1037[\s\S]*supplied by[\s\S]*Vlierbos/i);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Rejected: errors per row' }).waitFor();
  await expect.poll(() => page.locator('.issue-table').first().innerText()).toContain('missing-id');
  await page.getByRole('button', { name: /unchanged/ }).click();
  await untilSaid(page, 'of this source stay as they are');
  expect(await page.getByRole('link', { name: '1 rejected row as a file' }).getAttribute('href')).toContain('/rejected');
});

it('files that the server keeps no more are asked for again, and cancelling leaves everything as it was', async () => {
  await tried();
  await page.route('**/api/v1/imports', (route) =>
    route.fulfill({
      status: 404,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'gone', code: 'not-found', remedy: '', value: null, status: 404 }),
    }),
  );
  await page.getByRole('checkbox').check();
  await button('Apply the import').click();
  await untilSaid(page, 'Choose the files again: contracts.json.');
  await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor();
  await visit.close();
  await tried();
  await button('Cancel').click();
  await page.getByRole('heading', { name: 'Sources', exact: true }).waitFor();
  expect(await page.getByText('Choose the files again').count()).toBe(0);
});

it.each([1440, 768, 360])('fits a window of %i in both languages and both themes', async (width) => {
  for (const [language, theme] of [
    ['nl', 'dark'],
    ['en', 'light'],
  ] as const) {
    await tried({ language, theme, width });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await findingsOf(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/trial-${width}-${language}-${theme}.png`, fullPage: width < 700 });
    await visit.close();
  }
});
