// A newcomer brings tables that no format knows: to the answer of “what if this fails” in few clicks, by mouse and with keys alone.
import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tabTo } from './support/keys';
import { findingsOf, holdAnswers, overflowOf, Stage, settle, untilSaid, type Visit } from './support/stage';

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
  await forgetImports();
});

/** Takes back what a test imported: a source that remembers how such a file was read would go straight to the dry run of the next one. */
async function forgetImports(): Promise<void> {
  const api = `${stage.url}/api/v1`;
  const { sources } = (await (await fetch(`${api}/sources`)).json()) as { sources: readonly { imports: readonly { id: string; action?: string }[] }[] };
  for (const { imports } of sources) {
    const newest = imports.at(-1);
    if (newest && newest.action !== 'undo') expect((await fetch(`${api}/imports/${newest.id}/undo`, { method: 'POST' })).status).toBe(200);
  }
}

const field = (path: string) => resolve(import.meta.dirname, '../field', path);
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Hands files over; the page goes to the columns by itself. */
async function hand(...paths: string[]): Promise<void> {
  await page.setInputFiles('input[type=file]', paths.map(field));
  await page.getByRole('heading', { name: 'Map columns' }).waitFor();
}

/** A visitor whose clicks are counted: choosing the files is one, and so is each field that is typed in. */
class Newcomer {
  clicks = 1;
  readonly #from = performance.now();

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.click(target);
    await target.fill(text);
  }

  /** Questions of the page, each answered with its first choice. */
  async answer(): Promise<void> {
    const questions = page.locator('.mapping-question');
    for (let left = await questions.count(); left > 0; left = await questions.count()) await this.click(questions.first().getByRole('button').first());
  }

  /** From the columns to the result. */
  async import(source: string): Promise<void> {
    await this.answer();
    const name = page.getByLabel('Name of the source');
    if ((await name.inputValue()) === '') await this.type(name, source);
    await this.click(page.getByRole('radio', { name: /^full/ }));
    await this.click(button('Start the dry run'));
    await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
    if (await button('Apply the import').isDisabled()) throw new Error(await page.locator('main').innerText());
    await this.click(button('Apply the import'));
    await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
  }

  /** From the result to what fails with something. */
  async whatIf(name: string): Promise<string> {
    await this.click(page.getByRole('main').getByRole('link', { name: /^(What if .* fails\?|Ask: what if this fails\?)$/ }));
    await settle(page);
    // The page asks about the largest supplier of the import; another is asked about anew.
    if ((await page.getByRole('heading', { level: 1 }).innerText()).includes(name)) return page.locator('main').innerText();
    if (new URL(page.url()).search !== '') await this.click(page.getByRole('main').getByText('Start over', { exact: true }));
    await this.type(page.getByRole('combobox', { name: /./ }).last(), name);
    await this.click(page.getByRole('option', { name: new RegExp(name) }).first());
    await settle(page);
    return page.locator('main').innerText();
  }

  /** Under fifteen clicks and two minutes. */
  isSoonThere(): void {
    expect(this.clicks).toBeLessThan(15);
    expect((performance.now() - this.#from) / 1000).toBeLessThan(120);
  }
}

describe('a newcomer', () => {
  it('gets from two TOPdesk lists to what fails with a supplier', async () => {
    const newcomer = new Newcomer();
    await hand('topdesk/Assets-export 2026-11-27.csv', 'topdesk/Leveranciers.csv');
    expect(await findingsOf(page)).toEqual([]);
    await newcomer.import('topdesk');
    expect(await page.locator('.made-of-rows').innerText()).toMatch(/7 rows → 4 Components, .*3 Suppliers/);
    // All three take down the one service; with Zaakhost most fails.
    const next = page.getByRole('link', { name: 'What if Zaakhost B.V. fails?', exact: true });
    await next.waitFor();
    expect(await page.locator('.result-next').innerText()).toContain('1 service fails then');
    expect(await newcomer.whatIf('Zaakhost')).toContain('Burgerzaken balie');
    newcomer.isSoonThere();
    expect(visit.complaints).toEqual([]);
  });
  it('gets from a list of contracts to what fails with a supplier', async () => {
    const newcomer = new Newcomer();
    await hand('contract-register-rijk/open-data-lijst-contracten-peildatum-1-juni-2026.csv');
    await newcomer.import('contracten');
    expect(await page.locator('.made-of-rows').innerText()).toMatch(/3 Contracts[\s\S]*2 Suppliers/);
    expect(await newcomer.whatIf('1234567')).toMatch(/Drawn 2 of 2\s+Contract\s+1/);
    newcomer.isSoonThere();
  });
  it('gets from a workbook of their own to what fails with a subcontractor', async () => {
    const newcomer = new Newcomer();
    await hand('supplier-workbook/leveranciers.xlsx');
    await newcomer.import('leveranciers');
    expect(await page.locator('.made-of-rows').innerText()).toMatch(/3 rows → 1 Contract, 1 Country, 2 Services, 4 Suppliers, .*3 × subcontracts to/);
    expect(await newcomer.whatIf('Sluis Cloud')).toMatch(/Burgerzaken[\s\S]*E-mail|E-mail[\s\S]*Burgerzaken/);
    newcomer.isSoonThere();
  });
});

describe('the name of the source', () => {
  it('is proposed in the language of the page where a preset reads several files', async () => {
    await visit.close();
    visit = await stage.visit('/import', { language: 'nl' });
    page = visit.page;
    const files = ['topdesk/Assets-export 2026-11-27.csv', 'topdesk/Leveranciers.csv'].map(field);
    await page.setInputFiles('input[type=file]', files);
    await page.getByRole('heading', { name: 'Kolommen koppelen' }).waitFor();
    expect(await page.getByLabel('Naam van de bron').inputValue()).toBe('TOPdesk assets en leveranciers');
  });
});

describe('with keys alone', () => {
  it('a column is mapped, and the file is tried and applied', async () => {
    await hand('contract-register-rijk/open-data-lijst-contracten-peildatum-1-juni-2026.csv');
    await tabTo(page, /^full/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Omschrijving becomes$/);
    await page.keyboard.press('Home');
    await untilSaid(page, '4 of 6 columns mapped.');
    await tabTo(page, /^Start the dry run$/, 100);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
    await tabTo(page, /^Apply the import$/, 200);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
  });
});

describe('where the focus is', () => {
  const active = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  const scrolled = () => page.evaluate(() => window.scrollY);

  it('starts at the top of each step, which says its name', async () => {
    await page.setViewportSize({ width: 360, height: 700 });
    await hand('contract-register-rijk/open-data-lijst-contracten-peildatum-1-juni-2026.csv');
    await expect.poll(active).toBe('Step 2 of 4: Map columns');
    await page.getByRole('radio', { name: /^full/ }).check();
    await page.evaluate(() => window.scrollTo(0, 600));
    await button('Start the dry run').press('Enter');
    await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
    await expect.poll(async () => [await active(), await scrolled()]).toEqual(['Step 3 of 4: Dry run', 0]);
    await expect.poll(() => page.title()).toMatch(/^Dry run · /);
    await button('Back').press('Enter');
    await page.getByRole('heading', { name: 'Map columns' }).waitFor();
    await expect.poll(active).toBe('Step 2 of 4: Map columns');
  });
  it('is there with the step, not some time after it was drawn', async () => {
    await visit.close();
    // Slow enough that the browser draws as soon as it may.
    visit = await stage.visit('/import', { language: 'en', slowness: 6 });
    page = visit.page;
    await page.evaluate(() => {
      new MutationObserver(() => {
        const step = document.querySelector('.import-step');
        if (step && document.body.dataset.focus === undefined) document.body.dataset.focus = step.contains(document.activeElement) ? 'in it' : 'elsewhere';
      }).observe(document.body, { subtree: true, childList: true });
    });
    await hand('invoices/facturen.csv');
    expect(await page.evaluate(() => document.body.dataset.focus)).toBe('in it');
  });
  it('goes from an answered question to the next, and after the last to the columns', async () => {
    await hand('supplier-workbook/leveranciers.xlsx');
    const questions = page.locator('.mapping-question');
    const left = await questions.count();
    expect(left).toBeGreaterThan(0);
    for (let at = 0; at < left; at += 1) await questions.first().getByRole('button').first().press('Enter');
    await expect.poll(active).toBe('Map columns');
  });
});

describe('many tables', () => {
  it('stand below each other, however long their names are', async () => {
    const name = (at: number) => `Overview of the suppliers of department ${at}.csv`;
    const files = Array.from({ length: 30 }, (_, at) => ({
      name: name(at),
      mimeType: 'text/csv',
      buffer: Buffer.from(`Leverancier;KvK\nBedrijf ${at} B.V.;${12_345_600 + at}\n`),
    }));
    await page.setInputFiles('input[type=file]', files);
    const items = page.locator('.mapping-tables li');
    await items.nth(29).waitFor({ state: 'attached' });
    const boxes = await items.evaluateAll((all) => all.map((one) => ({ height: one.clientHeight, content: one.scrollHeight })));
    expect(boxes.filter(({ height, content }) => content > height)).toEqual([]);
    expect(await findingsOf(page)).toEqual([]);
  });
});

describe('a button that cannot be used', () => {
  it('does not light up under the pointer', async () => {
    await hand('invoices/facturen.csv');
    const start = button('Start the dry run');
    const colour = () => start.evaluate((one) => getComputedStyle(one).backgroundColor);
    const before = await colour();
    await start.hover({ force: true });
    expect(await colour()).toBe(before);
  });
});

describe('a profile that is written by hand', () => {
  it('is taken over, or refused with what is wrong and where', async () => {
    await hand('contract-register-rijk/open-data-lijst-contracten-peildatum-1-juni-2026.csv');
    await page.getByText('The whole profile (JSON)').click();
    const text = page.locator('.mapping-json');
    const whole = await text.inputValue();
    await text.fill(whole.replace('"Supplier"', '"Suplier"'));
    await button('Use this').click();
    await untilSaid(page, /Suplier|kind/);
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/profile\.tables\.0\.things|kind/);
    // Rows that answer the profile before are pale until the new ones come, and say so to who cannot see it.
    // The first asks what is wrong with the text; those that come then ask for rows.
    const letGo = await holdAnswers(page, '**/mapping/preview*', 1);
    await text.fill(whole.replace('"Omschrijving"', '"Startdatum"'));
    await button('Use this').click();
    await untilSaid(page, 'It is used.');
    await expect.poll(() => page.locator('.mapping-preview [aria-busy="true"]').count()).toBe(1);
    letGo();
    await settle(page);
    expect(await findingsOf(page)).toEqual([]);
  });
});

describe('a file that no format knows', () => {
  it('is never read as something: the page asks what its rows are', async () => {
    await hand('invoices/facturen.csv');
    await untilSaid(page, /What is one row of/);
    expect(await button('Start the dry run').isDisabled()).toBe(true);
  });
  it('fits the page at each width', async () => {
    await hand('topdesk/Assets-export 2026-11-27.csv');
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      expect(await overflowOf(page)).toBe(0);
      expect(await findingsOf(page)).toEqual([]);
    }
  });
});
