// How a table is written is chosen beside its columns: they are suggested anew, and nothing that was decided elsewhere is lost. Hidden sheets too.

import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workbook } from '../support/workbooks';
import { tabTo } from './support/keys';
import { findingsOf, holdAnswers, type Language, overflowOf, Stage, settle, untilSaid, type Visit } from './support/stage';

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

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const apps = csv('applicaties.csv', 'Applicatie;Leverancier;Kleur\nZaak;Zaakhost B.V.;rood\nMail;Mailbouw N.V.;blauw\n');
/** Its real header stands in row 3; above it stand titles that look like one. */
const register = csv(
  'register.csv',
  'Contractnr;Leverancier;Einddatum\nnummer;naam;datum\nContractnummer;Leverancier;Ingangsdatum\n1;Zaakhost B.V.;31-12-2026\n2;Mailbouw N.V.;31-12-2027\n',
);

const book = workbook([
  {
    name: 'Applicaties',
    rows: [
      ['Applicatie', 'Leverancier'],
      ['Zaak', 'Zaakhost B.V.'],
      ['Mail', 'Mailbouw N.V.'],
    ],
  },
  {
    name: 'Oud',
    state: 'hidden',
    rows: [
      ['Contractnr', 'Leverancier', 'Einddatum'],
      ['1', 'Zaakhost B.V.', '31-12-2026'],
    ],
  },
]);

const columns = () => page.locator('.mapping-columns tbody th').allInnerTexts();
/** Each value that a field shows while the page is drawn a few times. */
const shownInNextFrames = (field: Locator) =>
  field.evaluate(async (select: HTMLSelectElement) => {
    const seen = new Set([select.value]);
    for (let frame = 0; frame < 4; frame++) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
      seen.add(select.value);
    }
    return [...seen];
  });
const show = (name: string) => page.locator('.mapping-tables').getByRole('button', { name }).click();

describe('how a table is written', () => {
  it('is shown as it was found and chosen with keys; its columns are suggested anew, the other table keeps what was decided', async () => {
    await page.setInputFiles('input[type=file]', [apps, register]);
    await page.getByRole('heading', { name: 'Map columns' }).waitFor();
    await page.getByLabel('Kleur becomes').selectOption({ label: 'Component › Environment' });
    await show('register.csv');
    await expect.poll(columns).toEqual(['Contractnr', 'Leverancier', 'Einddatum']);
    expect(await page.getByLabel('Delimiter').locator('option:checked').innerText()).toBe('found by itself: semicolon ;');
    expect(await page.getByLabel('Encoding').locator('option:checked').innerText()).toBe('found by itself: utf-8');
    await tabTo(page, /^Header row/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect.poll(columns).toEqual(['Contractnummer', 'Leverancier', 'Ingangsdatum']);
    expect(await page.getByLabel('Header row').locator('option:checked').innerText()).toMatch(/^row 3: Contractnummer · Leverancier/);
    await show('applicaties.csv');
    expect(await page.getByLabel('Kleur becomes').locator('option:checked').innerText()).toBe('Component › Environment');
    await settle(page);
    expect(await findingsOf(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
  it('is what was chosen last, however late the answers to what was chosen before come', async () => {
    await page.setInputFiles('input[type=file]', [register]);
    await page.getByRole('heading', { name: 'Map columns' }).waitFor();
    const field = page.getByLabel('Header row');
    const letGo = await holdAnswers(page, '**/api/v1/mapping');
    await tabTo(page, /^Header row/);
    // What the field shows after each key, in the frame in which it is drawn.
    for (const [key, row] of [['End', '5'] as const, ['ArrowUp', '4'] as const, ['ArrowUp', '3'] as const]) {
      await page.keyboard.press(key);
      expect(await shownInNextFrames(field)).toEqual([row]);
    }
    await untilSaid(page, 'Reading the file');
    expect(await page.getByRole('button', { name: 'Start the dry run', exact: true }).isDisabled()).toBe(true);
    letGo();
    await expect.poll(columns).toEqual(['Contractnummer', 'Leverancier', 'Ingangsdatum']);
    await settle(page);
    expect(await columns()).toEqual(['Contractnummer', 'Leverancier', 'Ingangsdatum']);
    expect(await field.inputValue()).toBe('3');
  });
  it('keeps every choice that is made before the first is answered', async () => {
    await page.setInputFiles('input[type=file]', [register, { name: 'lijst.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(book) }]);
    await page.getByRole('heading', { name: 'Map columns' }).waitFor();
    await show('register.csv');
    const letGo = await holdAnswers(page, '**/api/v1/mapping');
    await page.getByLabel('Header row').selectOption('3');
    const hidden = page.getByLabel('Include lijst.xlsx › Oud');
    await hidden.press('Space');
    await expect.poll(() => hidden.isChecked()).toBe(true);
    expect(await page.getByLabel('Header row').inputValue()).toBe('3');
    letGo();
    await page.locator('.mapping-tables').getByRole('button', { name: 'lijst.xlsx › Oud' }).waitFor();
    expect(await columns()).toEqual(['Contractnummer', 'Leverancier', 'Ingangsdatum']);
  });
  it('stays under the hands as it was chosen when it is refused: with keys one gets past it, and what holds is shown once one leaves', async () => {
    await page.setInputFiles('input[type=file]', [csv('applicaties.csv', 'Applicatie;Leverancier\nCafé;Zaakhost B.V.\nMail;Mailbouw N.V.\n')]);
    await page.getByRole('heading', { name: 'Map columns' }).waitFor();
    const field = page.getByLabel('Encoding');
    await tabTo(page, /^Encoding/);
    await page.keyboard.press('ArrowDown');
    // What the file is in truth: it is answered, and holds from then on.
    await settle(page);
    await page.keyboard.press('ArrowDown');
    await untilSaid(page, /its encoding is utf-8, not windows-1252/);
    expect(await field.inputValue()).toBe('windows-1252');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await untilSaid(page, /its encoding is utf-8, not utf-16le/);
    expect(await field.inputValue()).toBe('utf-16le');
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('utf-8');
    expect(await columns()).toEqual(['Applicatie', 'Leverancier']);
  });
  it('is refused in words when the file says otherwise, and stays as it was', async () => {
    await page.setInputFiles('input[type=file]', [csv('applicaties.csv', 'Applicatie;Leverancier\nCafé;Zaakhost B.V.\nMail;Mailbouw N.V.\n')]);
    await page.getByRole('heading', { name: 'Map columns' }).waitFor();
    await page.getByLabel('Encoding').selectOption('windows-1252');
    await untilSaid(page, /its encoding is utf-8, not windows-1252/);
    expect(await page.getByLabel('Encoding').inputValue()).toBe('');
    await page.getByLabel('Delimiter').selectOption(',');
    await untilSaid(page, /read so there is no table in it/);
    expect(await columns()).toEqual(['Applicatie', 'Leverancier']);
  });
});

describe('a hidden sheet', () => {
  it('is listed as hidden and left out, and is mapped once it is taken in', async () => {
    await page.setInputFiles('input[type=file]', { name: 'lijst.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(book) });
    await page.getByRole('heading', { name: 'Map columns' }).waitFor();
    const tables = page.locator('.mapping-tables');
    expect(await tables.innerText()).toMatch(/lijst\.xlsx › Oud\s+hidden sheet\s+left out/);
    await page.getByLabel('Applicatie becomes').selectOption({ label: 'Component › number (key)' });
    await page.getByLabel('Include lijst.xlsx › Oud').press('Space');
    await tables.getByRole('button', { name: 'lijst.xlsx › Oud' }).waitFor();
    // The box has the focus still, and can be taken back.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Include lijst.xlsx › Oud');
    await tables.getByRole('button', { name: 'lijst.xlsx › Oud' }).click();
    expect(await columns()).toEqual(['Contractnr', 'Leverancier', 'Einddatum']);
    await tables.getByRole('button', { name: 'lijst.xlsx › Applicaties' }).click();
    expect(await page.getByLabel('Applicatie becomes').locator('option:checked').innerText()).toBe('Component › number (key)');
    // There is no service yet: whether applications are such is asked, and what was decided about a column stays.
    await page.getByRole('button', { name: 'Component', exact: true }).click();
    expect(await page.getByLabel('Applicatie becomes').locator('option:checked').innerText()).toBe('Component › number (key)');
    await page.getByRole('radio', { name: /^full/ }).check();
    await page.getByRole('button', { name: 'Start the dry run', exact: true }).click();
    await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
    expect(await page.locator('.made-of-rows').innerText()).toMatch(/3 rows → 2 Components, 1 Contract/);
  });
  it('in Dutch too', async () => {
    await visit.close();
    await open('nl');
    await page.setInputFiles('input[type=file]', { name: 'lijst.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(book) });
    await untilSaid(page, 'verborgen blad');
    expect(await page.getByLabel('Kopregel').locator('option:checked').innerText()).toBe('zelf gevonden: regel 1');
  });
});

describe('words of a column', () => {
  it('are counted over all rows that were looked at', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => `App ${at};${at % 3 === 0 ? 'Hoog' : 'Laag'}`);
    await page.setInputFiles('input[type=file]', [csv('applicaties.csv', `Applicatie;Leverancier\n${rows.join('\n')}\n`)]);
    await page.getByRole('heading', { name: 'Map columns' }).waitFor();
    await page.getByRole('button', { name: 'More about Leverancier' }).click();
    await page.getByRole('button', { name: 'Translate words' }).click();
    const words = page.locator('.mapping-words');
    expect(await words.innerText()).toMatch(/Counted over all 90 rows\.[\s\S]*Laag 60×[\s\S]*Hoog 30×/);
  });
});

describe('certainty and reason', () => {
  it('are in view at every width', async () => {
    await page.setInputFiles('input[type=file]', [apps]);
    await page.getByRole('heading', { name: 'Map columns' }).waitFor();
    for (const width of [1440, 1024, 768, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflowOf(page)).toBe(0);
      const boxes = await page.locator('.mapping-certainty, .mapping-remark > *').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
      expect(boxes.length).toBeGreaterThan(3);
      expect(Math.max(...boxes)).toBeLessThanOrEqual(width);
    }
  });
});
