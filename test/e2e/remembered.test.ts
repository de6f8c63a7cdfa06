// Next month's export of the same shape: dropped, looked at, applied. One of other columns says what changed, and starts from what was.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tabTo } from './support/keys';
import { findingsOf, type Language, overflowOf, Stage, settle, untilSaid, type Visit } from './support/stage';

let stage: Stage;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  stage = await Stage.open({ sample: false });
});
afterAll(async () => {
  await stage?.close();
});
const open = async (language: Language) => {
  visit = await stage.visit('/import', { language });
  page = visit.page;
};
beforeEach(() => open('en'));
afterEach(() => visit.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const november = 'Contractnr;Leverancier;Einddatum;Kleur\n1;Zaakhost B.V.;31-12-2026;rood\n2;Mailbouw N.V.;31-12-2027;blauw\n';
const december = `${november}3;Databoer B.V.;31-12-2028;geel\n`;

const drop = (name: string, text: string) => page.setInputFiles('input[type=file]', [{ name, mimeType: 'text/csv', buffer: Buffer.from(text) }]);
const dryRun = () => page.getByRole('heading', { name: /^(Dry run of|Proefimport van)/ }).waitFor();

/** The first month, whose columns are mapped by hand. */
async function firstMonth(name: string, source: string): Promise<void> {
  await drop(name, november);
  await page.getByRole('heading', { name: 'Map columns' }).waitFor();
  await page.getByLabel('Name of the source').fill(source);
  await page.getByRole('radio', { name: /^full/ }).check();
  await button('Start the dry run').click();
  await dryRun();
  await button('Apply the import').click();
  await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
  await visit.close();
  await open('en');
}

describe('files of the columns of last time', () => {
  it('go straight to the dry run of their source, which says by which mapping, and are applied', async () => {
    await firstMonth('contracten-2026-11.csv', 'inkoop');
    await drop('contracten-2026-12.csv', december);
    await dryRun();
    const main = page.locator('main');
    await untilSaid(main, /^Mapping .* of last time \(.*20\d\d\) is used: the same columns, source ‘inkoop’, full as then\./);
    expect(await findingsOf(page)).toEqual([]);
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflowOf(page)).toBe(0);
    }
    await tabTo(page, /^Apply the import$/, 200);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
    expect(visit.complaints).toEqual([]);
    const { sources } = await (await page.request.get(`${stage.url}/api/v1/snapshot`)).json();
    expect(sources).toMatchObject([{ name: 'inkoop', mapping: expect.any(String), rows: { accepted: 3 } }]);
  });
  it('are shown as they are mapped when a person looks, and are then read as that person says', async () => {
    await drop('contracten-2027-01.csv', december);
    await dryRun();
    await tabTo(page, /^Look at the mapping or change it$/);
    await page.keyboard.press('Enter');
    await untilSaid(page, /^This is mapping .* of last time/);
    expect(await page.getByText(/as in the mapping “.*” of last time \(source “inkoop”/).count()).toBeGreaterThan(2);
    expect(await page.getByLabel('Name of the source').inputValue()).toBe('inkoop');
    await page.getByLabel('Einddatum becomes').selectOption({ label: 'Do not import' });
    await button('Start the dry run').click();
    await dryRun();
    expect(await page.getByText('is used: the same columns').count()).toBe(0);
  });
  it('in Dutch too', async () => {
    await visit.close();
    await open('nl');
    await drop('contracten-2027-02.csv', december);
    await untilSaid(page, /^Koppelprofiel .* van de vorige keer \(.*\) is gebruikt: dezelfde kolommen, bron ‘inkoop’, volledig zoals toen\./);
  });
});

describe('files of other columns', () => {
  it('open the columns with what was, and say which are gone and which are new', async () => {
    await drop('inkoop.csv', december.replace('Leverancier', 'Aanbieder').replace('Kleur', 'Vorm'));
    await untilSaid(page, /^The columns differ from last time\. This starts from mapping/);
    const note = page.locator('.remembered-changes');
    expect(await note.innerText()).toMatch(/Gone: Leverancier · Kleur\.\s+New: Aanbieder · Vorm\./);
    expect(await page.getByLabel('Contractnr is the key').isChecked()).toBe(true);
    await settle(page);
    expect(await findingsOf(page)).toEqual([]);
  });
});

describe('a source that is named', () => {
  it('offers the mapping that it remembers, and tries the files by it', async () => {
    await drop('andere-11.csv', november);
    await button('Look at the mapping or change it').click();
    await page.getByLabel('Name of the source').fill('tweede');
    await button('Start the dry run').click();
    await dryRun();
    await button('Apply the import').click();
    await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
    await visit.close();
    await open('en');
    await drop('los.csv', december);
    // Two sources have files of these columns: which one it is, a person says.
    await untilSaid(page, 'These columns are those of 2 sources.');
    expect(await button('It is of tweede').count()).toBe(1);
    await page.getByLabel('Name of the source').fill('inkoop');
    await button('Use the mapping of then').click();
    await dryRun();
    await untilSaid(page, /is used: the same columns, source ‘inkoop’/);
  });
});
