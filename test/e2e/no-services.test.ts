// A list of contracts is in, and no service yet, in a real browser: what fails is said and listed, and no 0 stands where an answer would.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, Stage, untilSaid } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ sample: false });
});
afterAll(async () => {
  await stage?.close();
});

const rows = 'id;title;supplier\r\ncon:1;Payroll;Alfa\r\ncon:2;Hosting;Alfa\r\ncon:3;Cleaning;Alfa B.V.\r\n';
const contracts = { name: 'contracts.csv', mimeType: 'text/csv', buffer: Buffer.from(rows, 'utf8') };

describe('data without services', () => {
  it('say what fails below services, and that of services nothing can be said', async () => {
    const { page } = await stage.visit('/import', { language: 'en' });
    await page.setInputFiles('input[type=file]', contracts);
    await page.getByRole('radio', { name: /^full/ }).check();
    await page.getByRole('button', { name: 'Start the dry run' }).click();
    await page.getByRole('button', { name: 'Apply the import' }).click();
    await page.getByRole('link', { name: 'What if Alfa fails?' }).click();
    await untilSaid(page, 'After 24 h, down: 2 contracts. There is no service in the data');
    const hits = page.getByRole('region', { name: /^Items that are down/ });
    expect(await hits.getByRole('row').filter({ hasText: 'Alfa' }).count()).toBe(2);
    expect(await page.locator('.totals').innerText()).not.toContain('services');
    expect(await page.locator('main').innerText()).toContain('Rank 1');
    // “Alfa” and “Alfa B.V.” may be one: the contract of the other is not in the answer, and that is said.
    await untilSaid(page, '1 pair in the data may be one and the same, yet counts as two.');
    expect(await findingsOf(page)).toEqual([]);
  });

  it('is said on the pages that count services, which show no 0 for it', async () => {
    const { page } = await stage.visit('/', { language: 'en' });
    await untilSaid(page, 'There is no service in the data, so nothing can be said of services. Import a list');
    expect(await page.locator('.questions').innerText()).not.toMatch(/\b0\b/);
    expect(await page.locator('.chain-strip').innerText()).toMatch(/2\s+suppliers/);
    await page.goto(`${stage.url}/single-points`);
    await untilSaid(page, 'There is no service in the data');
    expect(await findingsOf(page)).toEqual([]);
  });
});
