// Bringing a file in by hand, in a real browser: recognised, declared, tried, applied, undone; wrong files are refused in words.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findingsOf, Stage, settle, untilSaid, untilUnsaid, type Visit } from './support/stage';

let stage: Stage;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  stage = await Stage.open({ sample: false });
});
afterAll(async () => {
  await stage?.close();
});
beforeEach(async () => {
  visit = await stage.visit('/import', { language: 'en' });
  page = visit.page;
});
afterEach(async () => {
  await visit.close();
});

const table = (lines: readonly string[]) => ({ name: 'suppliers.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n'), 'utf8') });
const three = table(['id;name;kvk', 'sup:a;A;12345678', 'sup:b;B;1234567', ';nameless;', 'sup:c;C;']);

async function hand(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.setInputFiles('input[type=file]', file);
  await page.getByRole('heading', { name: 'What we recognise' }).waitFor();
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function tryOut(mode: 'full' | 'partial'): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${mode}`) }).check();
  await button('Start the dry run').click();
  await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
}

async function snapshotId(): Promise<string> {
  const { id }: { id: string } = await (await fetch(`${stage.url}/api/v1/snapshot`)).json();
  return id;
}

describe('importing a file', () => {
  it('says what was recognised, and does not start before a person says full or partial', async () => {
    await hand(three);
    const seen = await page.locator('.import-recognised').innerText();
    for (const word of ['suppliers.csv', 'semicolon', 'utf-8']) expect(seen).toContain(word);
    expect(await button('Start the dry run').isDisabled()).toBe(true);
    await untilSaid(page, 'Choose whether this file is full or partial.');
    expect(await findingsOf(page)).toEqual([]);
  });
  it('changes nothing in a dry run, names the row that is wrong, and can be applied and undone', async () => {
    const before = await snapshotId();
    await hand(three);
    await tryOut('full');
    expect(await page.locator('.trial-head').innerText()).toContain('4 rows read = 3 ready + 1 rejected');
    expect(await page.locator('.made-of-rows').innerText()).toMatch(/3 rows → 3 Suppliers[\s\S]*row 2[\s\S]*sup:a/);
    expect(await page.locator('.issue-table').innerText()).toMatch(/missing-id[\s\S]*row 4/);
    expect(await findingsOf(page)).toEqual([]);
    expect(await snapshotId()).toBe(before);
    await button('Apply the import').click();
    await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
    expect(await snapshotId()).not.toBe(before);
    expect(await findingsOf(page)).toEqual([]);
    await button('To the sources').click();
    await page.getByRole('button', { name: /History of suppliers/ }).click();
    await button('Undo').click();
    await button('Yes, undo it').click();
    await untilSaid(page, 'says nothing now');
    expect(await snapshotId()).toBe(before);
    expect(visit.complaints).toEqual([]);
  });
  it('asks for a tick before it takes something away', async () => {
    await hand(three);
    await tryOut('full');
    await button('Apply the import').click();
    await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
    await button('To the sources').click();
    await hand(table(['id;name', 'sup:a;A']));
    await tryOut('full');
    expect(await button('Apply the import').isDisabled()).toBe(true);
    await page.getByRole('checkbox').check();
    await expect.poll(() => button('Apply the import').isEnabled()).toBe(true);
    await button('Import as partial instead').click();
    await untilSaid(page, 'This file changes nothing');
  });
  it('reads nothing that is not certain: says what it saw, the nearest kinds and what each misses', async () => {
    const before = await snapshotId();
    await hand({ name: 'facturen.csv', mimeType: 'text/csv', buffer: Buffer.from('Nummer;Einddatum\nFACT-1;31-12-2026\n') });
    await button('Read it as a known kind after all').click();
    const seen = await page.locator('.import-recognised').innerText();
    for (const word of ['not certain', 'Nummer · Einddatum', 'column “id”', 'sys_id', 'template']) expect(seen).toContain(word);
    await untilSaid(page, 'Choose a kind of file.');
    expect(await findingsOf(page)).toEqual([]);
    await page.getByLabel('Kind of file').selectOption('table');
    await untilSaid(page, 'cannot be read as this kind: it lacks');
    await page.getByRole('radio', { name: /^full/ }).check();
    expect(await button('Start the dry run').isDisabled()).toBe(true);
    await page.getByLabel('Kind of file').selectOption('servicenow');
    await button('Start the dry run').click();
    await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
    expect(await snapshotId()).toBe(before);
  });
  it('asks what becomes of a file that is not certain among others', async () => {
    await page.setInputFiles('input[type=file]', [three, { name: 'brief.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear reader') }]);
    await page.getByRole('heading', { name: 'What we recognise' }).waitFor();
    await page.getByLabel('Name of the source').fill('set');
    await page.getByRole('radio', { name: /^full/ }).check();
    expect(await button('Start the dry run').isDisabled()).toBe(true);
    await page.getByRole('radio', { name: 'leave out' }).check();
    await button('Start the dry run').click();
    await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
    expect(await page.locator('.trial-head').innerText()).toContain('4 rows read = 3 ready + 1 rejected');
    expect(await page.locator('.made-of-rows').innerText()).toContain('Left out: brief.txt (not certain what it is).');
    expect(await findingsOf(page)).toEqual([]);
  });
  it('says that it waits, and at which place, while changes of others go first', async () => {
    await hand(three);
    // Another client: each begins in its turn, and reading so many rows takes a while.
    const rows = Array.from({ length: 150_000 }, (_, at) => `sup:${at};Supplier ${at}`);
    const sent = await fetch(`${stage.url}/api/v1/uploads?name=suppliers.csv`, { method: 'POST', body: ['id;name', ...rows].join('\n') });
    const { upload }: { upload: string } = await sent.json();
    const start = () =>
      fetch(`${stage.url}/api/v1/imports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ uploads: [upload], source: 'many', dryRun: true }),
      });
    await Promise.all([start(), start()]);
    await page.getByRole('radio', { name: /^full/ }).check();
    await button('Start the dry run').click();
    await page.getByRole('progressbar', { name: /^Waiting for its turn: (first|place 2) in the queue$/ }).waitFor();
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
  });
  it('refuses what is no table in words, without a change', async () => {
    const before = await snapshotId();
    await hand({ name: 'junk.csv', mimeType: 'text/csv', buffer: Buffer.from([0, 1, 2, 3, 255, 0]) });
    await untilSaid(page, 'nothing is imported');
    await page.getByLabel('Kind of file').selectOption('table');
    await untilSaid(page, 'cannot be read as this kind: it is UTF-16 text');
    await page.getByRole('radio', { name: /^full/ }).check();
    expect(await button('Start the dry run').isDisabled()).toBe(true);
    expect(await snapshotId()).toBe(before);
  });
});

describe('what stands beside the sources', () => {
  it('are tables that can be downloaded and begin with the id', async () => {
    const link = page.getByRole('link', { name: 'Suppliers', exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('suppliers.csv');
  });
  it('is the sample, which marks every page and leaves in one step', async () => {
    const before = await snapshotId();
    await page.locator('.side-panel').getByRole('button', { name: 'Load the sample' }).click();
    await untilSaid(page, 'You are looking at invented sample data.');
    await page.locator('.side-panel').getByRole('button', { name: 'Remove the sample' }).click();
    await untilUnsaid(page, 'You are looking at invented sample data.');
    await settle(page);
    expect(await snapshotId()).toBe(before);
  });
});
