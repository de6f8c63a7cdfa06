// A name that several things have, in a real browser: the person chooses one, the import uses it, next month's file as well; else ids to write.
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { until } from '../support/until';
import { findingsOf, overflowOf, Stage, settle, untilSaid, type Visit } from './support/stage';

let stage: Stage;
let visit: Visit;
let page: Page;

async function imported(name: string, text: string, options: object): Promise<Record<string, unknown>> {
  const { upload } = await (await fetch(`${stage.url}/api/v1/uploads?name=${name}`, { method: 'POST', body: text })).json();
  const headers = { 'content-type': 'application/json' };
  const started = await fetch(`${stage.url}/api/v1/imports`, { method: 'POST', headers, body: JSON.stringify({ uploads: [upload], ...options }) });
  const { job } = await started.json();
  const look = async () => (await fetch(`${stage.url}/api/v1/imports/jobs/${job}`)).json();
  await until(async () => (await look()).state === 'done');
  return (await look()).result;
}

const graph = (nodes: readonly object[]) => JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes, relations: [] });
const twin = (kind: string, name: string, rest: object) => ({ kind, name, ...rest });

beforeAll(async () => {
  stage = await Stage.open({ sample: false });
  const databases = [
    twin('Component', 'Database', { id: 'cmp:a', environment: 'test' }),
    twin('Component', 'Database', { id: 'cmp:b', environment: 'production' }),
  ];
  const suppliers = [twin('Supplier', 'Lindetak', { id: 'sup:a' }), twin('Supplier', 'Lindetak', { id: 'sup:b', kvk: '12345678' })];
  await imported('cmdb.json', graph([...databases, ...suppliers]), { source: 'cmdb' });
});
afterAll(async () => {
  await stage?.close();
});
afterEach(async () => {
  await visit.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const profile = {
  ...{ format: 'ketenzicht-mapping', version: 1, name: 'Diensten' },
  tables: [
    {
      file: 'diensten*.csv',
      things: [{ as: 'svc', kind: 'Service', name: { column: 'Dienst' } }],
      relations: [{ type: 'DEPENDS_ON', from: 'svc', to: { named: ['Component'], column: 'Gebruikt' } }],
    },
  ],
};

async function tried(): Promise<void> {
  await page.setInputFiles('input[type=file]', csv('diensten-11.csv', 'Dienst;Gebruikt\nBalie;Database\nLoket;database\n'));
  await page.getByRole('heading', { name: 'Map columns' }).waitFor();
  await page.getByText('The whole profile (JSON)').click();
  await page.locator('.mapping-json').fill(JSON.stringify(profile));
  await button('Use this').click();
  await untilSaid(page, 'It is used.');
  await page.getByLabel('Name of the source').fill('diensten');
  await page.getByRole('radio', { name: /^full/ }).check();
  await button('Start the dry run').click();
  await page.locator('.trial-tiles').waitFor();
}

it('is chosen by a person, used, kept for next month, and can be chosen again', async () => {
  visit = await stage.visit('/import', { language: 'en' });
  page = visit.page;
  await tried();
  await page.getByRole('button', { name: 'Choose from 2 found' }).first().press('Enter');
  const name = page.getByRole('group', { name: /‘Database’: found 2/ });
  await name.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('changes-title');
  expect(await name.innerText()).toMatch(/column Gebruikt, row 2, 3[\s\S]*cmp:a[\s\S]*test[\s\S]*of cmdb[\s\S]*cmp:b[\s\S]*production/i);
  for (const width of [1440, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await findingsOf(page)).toEqual([]);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/choose-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await name.getByRole('radio', { name: /cmp:b/ }).press('Space');
  await button('Use this choice and try again').press('Enter');
  await untilSaid(page, /means cmp:b, because a person chose it/);
  expect(await page.locator('.made-of-rows').innerText()).toMatch(/2 rows → 2 Services, 2 × depends on/);
  await page.getByRole('button', { name: /ambiguous/ }).click();
  await button(/^Choose again/).click();
  await page.getByRole('button', { name: 'Choose from 2 found' }).first().click();
  await page.getByRole('radio', { name: /cmp:b/ }).check();
  await button('Use this choice and try again').click();
  await untilSaid(page, /means cmp:b, because a person chose it/);
  await button('Apply the import').click();
  await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
  const next = await imported('diensten-12.csv', 'Dienst;Gebruikt\nBalie;Database\nLoket;Database\nPlein;Database\n', { source: 'diensten' });
  expect(next).toMatchObject({ mapping: { origin: 'remembered' }, became: { relations: { DEPENDS_ON: 3 } } });
  expect(visit.complaints).toEqual([]);
});

it('in a file of a known kind is told with the ids to write in the cell', async () => {
  visit = await stage.visit('/import', { language: 'en' });
  page = visit.page;
  await page.setInputFiles('input[type=file]', csv('contracts.csv', 'id;title;supplier\ncon:1;Een;Lindetak\n'));
  await page.getByRole('radio', { name: /^full/ }).check();
  await button('Start the dry run').click();
  await page.locator('.trial-tiles').waitFor();
  await page.getByRole('button', { name: /ambiguous/ }).click();
  const name = page.getByRole('group', { name: /‘Lindetak’: found 2/ });
  await name.waitFor();
  expect(await name.innerText()).toMatch(/sup:a[\s\S]*Copy the id[\s\S]*sup:b[\s\S]*12345678[\s\S]*Copy the id[\s\S]*Write the id/);
  expect(await name.getByRole('radio').count()).toBe(0);
  await settle(page);
});
