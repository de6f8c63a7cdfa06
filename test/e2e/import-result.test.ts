// The result of an import in a real browser: undone after a question, its rejected rows taken along as a file, mended, and brought back.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, holdAnswers, Stage, untilSaid, type Visit } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ sample: false });
});
afterAll(async () => {
  await stage?.close();
});

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
const contracts = file('contracts.csv', 'id;title;supplier\r\ncon:1;One;Alfa\r\n;Two;Beta\r\n;Three;Alfa\r\n');
const folder = process.env.KETENZICHT_SHOTS;
const shoot = async (page: Page, name: string) => {
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

async function importFull(page: Page): Promise<void> {
  await page.setInputFiles('input[type=file]', contracts);
  await page.getByRole('radio', { name: /^full/ }).check();
  await page.getByRole('button', { name: 'Start the dry run' }).click();
  await page.getByRole('button', { name: 'Apply the import' }).click();
  await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
}

async function snapshotId(): Promise<string> {
  const { id }: { id: string } = await (await fetch(`${stage.url}/api/v1/snapshot`)).json();
  return id;
}

/** The rejected rows as the page gives them, mended. */
async function downloaded(page: Page, mend: (text: string) => string) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Rejected rows as a file/ }).click()]);
  expect(download.suggestedFilename()).toBe('contracts-rejected.csv');
  return file('anything.txt', mend(readFileSync(await download.path(), 'utf8')));
}

describe('the result of an import', () => {
  it('gives the rejected rows as a file, takes them back at once, and undo asks first', async () => {
    const visit: Visit = await stage.visit('/import', { language: 'en' });
    const { page } = visit;
    const letGo = await holdAnswers(page, '**/api/v1/analyses/**');
    await importFull(page);
    await page.getByRole('heading', { name: '2 rejected rows' }).waitFor();
    // Until it is known which supplier the first question is about, no link stands where another would come.
    await untilSaid(page, 'Looking for the supplier with which most fails…');
    expect(await page.locator('.trial-head').getByRole('link').count()).toBe(0);
    letGo();
    expect(await page.locator('.trial-head').innerText()).toContain('1 row counts from now on, of 3. Rejected: 2 rows.');
    const next = page.getByRole('link', { name: 'What if Alfa fails?' });
    expect(await next.getAttribute('href')).toBe('/what-if?fail=sup%3Acontracts%2FAlfa');
    expect(await findingsOf(page)).toEqual([]);
    await shoot(page, 'result-en-light');
    const before = await snapshotId();
    const mended = await downloaded(page, (text) => text.replace('\r\n;Two', '\r\ncon:2;Two'));
    await page.setInputFiles('.result-rejected input[type=file]', mended);
    await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
    expect(await page.locator('.trial-head').innerText()).toContain('2 rows read = 1 ready + 1 rejected');
    expect(await page.locator('.trial-head').innerText()).toContain('contracts');
    await shoot(page, 'returned-trial');
    await page.getByRole('button', { name: 'Apply the import' }).click();
    await page.getByRole('heading', { name: '1 rejected row', exact: true }).waitFor();
    expect(await snapshotId()).not.toBe(before);
    await shoot(page, 'result-second');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'No, leave it' }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await shoot(page, 'result-undo');
    await page.getByRole('button', { name: 'Yes, undo it' }).click();
    await page.getByRole('heading', { name: 'What has been imported' }).waitFor();
    expect(await snapshotId()).toBe(before);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it.each([
    ['nl', 'dark', 1440],
    ['nl', 'light', 1024],
    ['en', 'dark', 390],
  ] as const)('stands in %s, %s, at %i wide, and is reached by keyboard alone', async (language, theme, width) => {
    const visit = await stage.visit('/import', { language, theme, width });
    const { page } = visit;
    await page.setInputFiles('input[type=file]', { ...contracts, name: `contracts ${width}.csv` });
    await page.getByRole('radio', { name: language === 'nl' ? /^volledig/ : /^full/ }).press('Space');
    await page.getByRole('button', { name: language === 'nl' ? 'Proefimport starten' : 'Start the dry run' }).press('Enter');
    await page.getByRole('button', { name: language === 'nl' ? 'Import doorvoeren' : 'Apply the import' }).press('Enter');
    await page.locator('.result-rejected').waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await shoot(page, `result-${language}-${theme}-${width}`);
    const download = page.locator('.result-rejected a');
    await download.focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => (document.activeElement?.closest('.result-rejected .drop-zone') ?? null) !== null)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await visit.close();
  });

  it('is never reached by who cancels: after the file, during the dry run, and while it is being applied', async () => {
    const visit = await stage.visit('/import', { language: 'en' });
    const { page } = visit;
    const before = await snapshotId();
    const rows = Array.from({ length: 120_000 }, (_, at) => `sup:${at};Supplier ${at}`);
    const many = file('suppliers.csv', ['id;name', ...rows].join('\n'));
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.setInputFiles('input[type=file]', many);
    await button('Start the dry run').waitFor();
    await button('Choose other files').click();
    await page.getByRole('heading', { name: 'What has been imported' }).waitFor();
    await page.setInputFiles('input[type=file]', many);
    await page.getByRole('radio', { name: /^full/ }).check();
    await button('Start the dry run').click();
    await page.locator('.job-progress button').click();
    await untilSaid(page, 'Cancelled. Nothing has changed.');
    await button('Back').click();
    await button('Start the dry run').click();
    await button('Apply the import').click();
    await page.locator('.job-progress button').click();
    await untilSaid(page, 'Cancelled. Nothing has changed.');
    expect(await snapshotId()).toBe(before);
    await visit.close();
  });

  it('takes mended rows on the page of sources too, by keyboard alone, and says why it cannot take others', async () => {
    const visit = await stage.visit('/import', { language: 'nl' });
    const { page } = visit;
    const reason = 'missing-id #1-00000000 [imp-99]';
    await page.setInputFiles('input[type=file]', file('x.csv', `id;title;supplier;ketenzicht-reason\r\ncon:2;Two;Beta;${reason}\r\n`));
    await untilSaid(page, 'staat niet in deze opslag');
    expect(await findingsOf(page)).toEqual([]);
    await shoot(page, 'refused-nl');
    await page.getByRole('button', { name: 'Terug' }).press('Enter');
    await page.getByRole('heading', { name: 'Wat er is ingelezen' }).waitFor();
    await visit.close();
  });
});
