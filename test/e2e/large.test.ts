// More than can be drawn: 300 at first, up to 1,000 on request, and what is not drawn is said; totals are of the whole.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './support/stage';

const services = 350;
let stage: Stage;

/** Vital services, which are never grouped, each with an application of its own; all under one contract. */
function estate(): string {
  const numbers = Array.from({ length: services }, (_, at) => String(at + 1).padStart(3, '0'));
  const nodes = [
    { id: 'sup:x', kind: 'Supplier', name: 'Everywhere' },
    { id: 'con:x', kind: 'Contract', name: 'C-1' },
    ...numbers.flatMap((n) => [
      { id: `svc:${n}`, kind: 'Service', name: `Service ${n}`, criticality: 'vital' },
      { id: `cmp:${n}`, kind: 'Component', name: `App ${n}` },
    ]),
  ];
  const relations = [
    { type: 'SUPPLIED_BY', from: 'con:x', to: 'sup:x' },
    ...numbers.flatMap((n) => [
      { type: 'DEPENDS_ON', from: `svc:${n}`, to: `cmp:${n}` },
      { type: 'PROVIDED_BY', from: `cmp:${n}`, to: 'con:x' },
    ]),
  ];
  return JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes, relations });
}

async function bring(page: Page): Promise<void> {
  await page.setInputFiles('input[type=file]', { name: 'estate.json', mimeType: 'application/json', buffer: Buffer.from(estate()) });
  await page.getByRole('radio', { name: /^full/ }).check();
  await page.getByRole('button', { name: 'Start the dry run' }).click();
  await page.getByRole('button', { name: 'Apply the import' }).click();
  await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
}

beforeAll(async () => {
  stage = await Stage.open({ sample: false });
  const { page, close } = await stage.visit('/import', { language: 'en' });
  await bring(page);
  await close();
});
afterAll(async () => {
  await stage?.close();
});

/** The figures of the line above the picture; what it does not say is 0. */
function figuresOf(line: string): { drawn: number; total: number; grouped: number; missing: number } {
  const figure = (pattern: RegExp) => Number(pattern.exec(line)?.[1] ?? 0);
  return {
    drawn: figure(/Drawn (\d+) of/),
    total: figure(/ of (\d+)/),
    grouped: figure(/(\d+) in groups/),
    missing: figure(/(\d+) not drawn, but in the table/),
  };
}

describe('a result that is larger than the picture', () => {
  it('draws at most 300, says how many it does not draw, and draws them on request', async () => {
    const { page, close } = await stage.visit('/what-if?fail=sup:x', { language: 'en' });
    const line = page.locator('.drawn-line');
    const first = figuresOf(await line.innerText());
    expect(first.total).toBe(2 * services + 2);
    expect(first.missing).toBeGreaterThan(0);
    expect(first.drawn + first.grouped + first.missing).toBe(first.total);
    expect(first.drawn + first.grouped).toBeLessThanOrEqual(300);
    expect(await page.locator('.keyboard-list [role=option]').count()).toBeLessThanOrEqual(300);
    expect(await page.locator('.totals').innerText()).toMatch(new RegExp(`^${services}\\s`));
    await page.getByRole('button', { name: /Draw up to 1.?000/ }).click();
    await expect.poll(async () => figuresOf(await line.innerText()).missing).toBe(0);
    const all = figuresOf(await line.innerText());
    expect(all.drawn + all.grouped).toBe(all.total);
    await close();
  });
  it('shows 200 rows of the table at first, and all on request', async () => {
    const { page, close } = await stage.visit('/what-if?fail=sup:x', { language: 'en' });
    expect(await page.locator('.hits .table-foot').innerText()).toMatch(new RegExp(`200 of ${services} shown`));
    await page
      .locator('.hits')
      .getByRole('button', { name: /Show all/ })
      .click();
    await expect.poll(() => page.locator('.hits tr.selectable').count()).toBe(services);
    await close();
  });
  it('fetches no more relations of a node than it says', async () => {
    const { page, close } = await stage.visit('/node?id=con:x&tab=relations', { language: 'en' });
    const part = page.getByRole('region', { name: 'C-1 is needed by' });
    expect(await part.innerText()).toMatch(new RegExp(`The first 200 of ${services} were fetched`));
    await part.getByRole('button', { name: 'Fetch more' }).click();
    await expect.poll(() => part.innerText()).not.toContain('were fetched');
    await close();
  });
});
