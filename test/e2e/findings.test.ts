// The planted findings of the sample, as a person finds them on screen; and the same with the keyboard alone.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage, settle, untilSaid } from './support/stage';

interface Expected {
  readonly hiddenConcentration: { readonly id: string; readonly via: readonly string[]; readonly services: readonly string[] };
  readonly commonCause: { readonly dependent: string; readonly shared: readonly string[] };
}
const expected: Expected = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../sample-data/expected.json'), 'utf8'));

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

/** Ids that the links in a part of the page lead to. */
async function linkedIds(page: Page, part: string): Promise<string[]> {
  const addresses = await page.locator(`${part} a[href^="/node?id="]`).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return addresses.map((address) => new URLSearchParams(address.slice('/node?'.length)).get('id') ?? '');
}

describe('concentration', () => {
  it('shows the company that is hidden behind nine suppliers, with each of them, the services and the paths', async () => {
    const { page, close } = await stage.visit('/concentration', { language: 'en' });
    const row = page.locator('.hidden-finding', { has: page.locator(`h3 a[href="/node?id=${encodeURIComponent(expected.hiddenConcentration.id)}"]`) });
    expect(await row.innerText()).toContain(
      `via ${expected.hiddenConcentration.via.length} suppliers · ${expected.hiddenConcentration.services.length} services`,
    );
    await row.getByRole('button', { name: /Show paths/ }).click();
    await settle(page);
    expect(await row.locator('.hidden-paths > li').count()).toBe(expected.hiddenConcentration.via.length);
    expect((await linkedIds(page, '.hidden-services')).sort()).toEqual([...expected.hiddenConcentration.services].sort());
    await close();
  });
  it('says that its limits are a convention, and how much is unknown', async () => {
    const { page, close } = await stage.visit('/concentration');
    expect(await page.locator('.layers').innerText()).toMatch(/afspraak, geen norm/);
    expect(await page.locator('.layer-table').innerText()).toMatch(/onbekend \d+/);
    await close();
  });
  it('draws what it says of the unknown: no sentence about it without a dotted part of that width', async () => {
    const { page, close } = await stage.visit('/concentration', { language: 'en' });
    const rows = await page.locator('.layer-table > tbody > tr').evaluateAll((all) =>
      all.map((row) => {
        const bar = row.querySelector('.layer-bar')?.getBoundingClientRect().width ?? 1;
        const dotted = row.querySelector('.layer-more .bar-part.unknown')?.getBoundingClientRect().width ?? 0;
        return { said: Number(/for (\d+).% of the services/.exec(row.querySelector('.layer-more')?.textContent ?? '')?.[1] ?? 0), drawn: (100 * dotted) / bar };
      }),
    );
    expect(rows.filter(({ said }) => said > 0).length).toBeGreaterThan(3);
    for (const { said, drawn } of rows) expect(Math.abs(said - drawn)).toBeLessThan(4);
    expect(await page.locator('.layer-table > tbody > tr').first().innerText()).not.toMatch(/of the services/);
    await close();
  });
  it('keeps weight, organisation and threshold in the address', async () => {
    const { page, close } = await stage.visit('/concentration', { language: 'en' });
    await page.getByLabel('Weight').selectOption('criticality');
    await page.getByLabel('Hidden threshold').selectOption('0.5');
    await settle(page);
    await expect.poll(() => page.url()).toMatch(/weight=criticality/);
    await expect.poll(() => page.url()).toMatch(/threshold=0\.5/);
    await close();
  });
});

describe('false redundancy', () => {
  it('shows the two sites that one operator runs', async () => {
    const { page, close } = await stage.visit('/single-points?show=causes');
    const ids = await linkedIds(page, '.cause-list');
    for (const id of [expected.commonCause.dependent, ...expected.commonCause.shared]) expect(ids).toContain(id);
    await close();
  });
});

describe('single points', () => {
  it('say the same per point and per service', async () => {
    const { page, close } = await stage.visit('/single-points?show=services&services=vital', { language: 'en' });
    const services = await page.locator('.service-list tbody tr:not(.group-row)').count();
    const sentence = await page.locator('.lead').innerText();
    expect(sentence).toContain(`${services} of the 60 services`);
    await close();
  });
  it('lead from the list with the keyboard alone to when and why a service fails', async () => {
    const { page, close } = await stage.visit('/single-points', { language: 'en' });
    const rows = page.locator('.point-list tr.selectable');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => rows.nth(1).evaluate((row) => row === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.point-detail .path-steps').first().waitFor();
    await expect.poll(() => page.locator('.point-detail').innerText()).toMatch(/services are down when .* alone is lost/);
    await page.waitForURL(/id=/);
    await close();
  });
  it('leave out the kinds that are switched off, and never switch off the last', async () => {
    const { page, close } = await stage.visit('/single-points?among=Datacenter', { language: 'en' });
    expect(await page.locator('.point-list tbody .caption').allInnerTexts()).toSatisfy((roles: string[]) => roles.every((role) => role === 'Datacenter'));
    await page.getByRole('button', { name: 'Datacenters' }).click();
    await settle(page);
    expect(await page.getByRole('button', { name: 'Datacenters' }).getAttribute('aria-pressed')).toBe('true');
    await close();
  });
});

describe('the frame', () => {
  it('lets the keyboard skip to the content and reach every view', async () => {
    const { page, close } = await stage.visit('/single-points', { language: 'en' });
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.getByRole('link', { name: 'Concentration', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Concentration' }).waitFor();
    await close();
  });
  it('changes language and theme, and remembers both', async () => {
    const { page, close } = await stage.visit('/concentration', { language: 'nl', theme: 'light' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await page.reload();
    await settle(page);
    expect(await page.locator('h1').innerText()).toBe('Concentration');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await close();
  });
  it('says on every page that sample data are loaded', async () => {
    for (const path of ['/', '/what-if', '/single-points', '/concentration', '/import']) {
      const { page, close } = await stage.visit(path);
      await untilSaid(page, 'U kijkt naar verzonnen voorbeeldgegevens.');
      await close();
    }
  });
});
