// The main flows as a person goes through them, with mouse and with keys alone: from a search to a node, from a scenario to the row of a file.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, tabTo } from './support/keys';
import { findingsOf, Stage, settle, untilSaid } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

const sluismeer = '/what-if?fail=sup:sluismeer-hosting';
describe('from the start page', () => {
  it('a search with keys alone leads to the node, and Tab begins with the skip link', async () => {
    const { page, close } = await stage.visit('/', { language: 'en' });
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to content');
    await tabTo(page, /^Search an organisation/);
    await page.keyboard.type('kwelder');
    await page.getByRole('option', { name: /Kwelderwerk/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kwelderwerk', level: 1 }).waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/node');
    await close();
  });
  it('a KvK number finds its company, and a text that nothing has is quoted with what was searched', async () => {
    const { page, close } = await stage.visit('/?q=04471902', { language: 'en' });
    expect(await page.locator('.search-hits').innerText()).toMatch(/1 result[\s\S]*Kwelderwerk/);
    await page.goto(`${stage.url}/node?id=sup%3Akwelderwerk`);
    await settle(page);
    expect(await page.locator('main').innerText()).toMatch(/04471902 \(0 \+ 4471902\)\s+given with seven digits/);
    await page.goto(`${stage.url}/?q=nobody-at-all`);
    await settle(page);
    expect(await page.locator('.no-match').innerText()).toMatch(/Nothing found for ‘nobody-at-all’[\s\S]*names/i);
    await close();
  });
  it('each question leads to an answer', async () => {
    const { page, close } = await stage.visit('/', { language: 'en' });
    const addresses = await page.locator('.questions a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses).toHaveLength(6);
    for (const address of addresses) {
      await page.goto(`${stage.url}${address}`);
      await settle(page);
      expect(await page.locator('main h1').count(), address).toBe(1);
      expect(await page.getByRole('alert').count(), address).toBe(0);
    }
    await close();
  });
  it('the first finding is the hidden one, and its evidence is one step away', async () => {
    const { page, close } = await stage.visit('/', { language: 'en' });
    const first = page.locator('.finding-list > li').first();
    expect(await first.innerText()).toMatch(/Sluismeer Hosting stands behind 9 suppliers\. If it fails, 20 of the 60 services go down, 3 of them vital\./);
    await first.getByRole('link', { name: /Show evidence/ }).click();
    await page.locator('.entity-finding').first().waitFor();
    await expect.poll(() => page.locator('.evidence-paths > li').count()).toBe(9);
    await close();
  });
});

describe('what if', () => {
  it('is chosen with keys alone', async () => {
    const { page, close } = await stage.visit('/what-if', { language: 'en' });
    await page.getByRole('combobox').focus();
    await page.keyboard.type('sluismeer');
    await page.getByRole('option', { name: /Sluismeer Hosting/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What if Sluismeer Hosting fails?' }).waitFor();
    await page.waitForURL(/fail=sup%3Asluismeer-hosting/);
    await close();
  });
  it('says the outcome in one sentence that follows the slider', async () => {
    const { page, close } = await stage.visit(sluismeer, { language: 'en' });
    const said = async () => (await page.locator('.what-if-words > p').innerText()).replaceAll('\u00a0', ' ');
    expect(await said()).toMatch(/^After 24 h, 16 services of 10 organisations are down, 2 of them vital\./);
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/at=168/);
    await expect.poll(said).toMatch(/^After 1 week, 18 services of 11 organisations are down, 3 of them vital\./);
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^1.week: 18 services down$/);
    await close();
  });
  it('lists the organisations that are hit, also through a service of another, and leads from there to why', async () => {
    const { page, close } = await stage.visit(`${sluismeer}&tab=organisations`, { language: 'en' });
    const row = page.locator('.hits tbody tr', { hasText: 'Indicatiehuis Zorg' });
    expect((await row.innerText()).replace(/\s+/g, ' ')).toMatch(/^Organisation Indicatiehuis Zorg .*Inzagedienst uses it; of Dienst Persoonsregister.* 3 0$/);
    await row.getByRole('button', { name: 'Inzagedienst' }).click();
    await page.getByRole('heading', { name: 'Why does Inzagedienst fail?' }).waitFor();
    await page.waitForURL(/tab=organisations/);
    await page.getByRole('button', { name: 'Down 16', exact: true }).click();
    await page.locator('.hits tr.selectable', { hasText: 'Used by Uitkeringsraad' }).first().waitFor();
    await close();
  });
  it('leads from a row to why, step by step to the row of a file', async () => {
    const { page, close } = await stage.visit(sluismeer, { language: 'en' });
    const rows = page.locator('.hits tr.selectable');
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/select=/);
    await settle(page);
    const steps = page.locator('.why tbody tr');
    expect(await steps.count()).toBeGreaterThanOrEqual(2);
    for (const source of await steps.locator('td:last-child').allInnerTexts()) expect(source).toMatch(/, row \d+[\s\S]*\.csv/);
    await close();
  });
  it('keeps what holds apart, with how many are left and how many are needed', async () => {
    const { page, close } = await stage.visit(sluismeer, { language: 'en' });
    expect(await page.locator('.why-not').innerText()).toMatch(/5 groups hold[\s\S]*1 of 2 left, 1 needed/);
    await close();
  });
  it('takes a second event, and each can be taken away', async () => {
    const { page, close } = await stage.visit(sluismeer, { language: 'en' });
    await page.getByRole('button', { name: 'Add an event' }).click();
    await page.getByRole('radio', { name: 'Country under sanctions' }).check();
    await page.getByLabel('Choose a country').selectOption('country:US');
    await page.getByRole('heading', { name: /and 1 other event/ }).waitFor();
    await page.getByRole('button', { name: /^Remove Sluismeer Hosting/ }).click();
    await page.getByRole('heading', { name: /comes under sanctions/ }).waitFor();
    await expect.poll(() => page.url()).toBe(`${stage.url}/what-if?country-sanction=US`);
    await close();
  });
});

describe('the picture of the chain', () => {
  const list = (page: Page) => page.getByRole('listbox', { name: /^Items in the picture/ });
  const active = async (page: Page) => (await page.locator('.keyboard-list [aria-selected="true"]').getAttribute('aria-label')) ?? '';

  it('draws at most 300, says what it does not draw, and counts every node once', async () => {
    const { page, close } = await stage.visit(sluismeer, { language: 'en' });
    const line = await page.locator('.drawn-line').innerText();
    const [, drawn, total, grouped] = /Drawn (\d+) of (\d+) · (\d+) in groups/.exec(line) ?? [];
    expect(Number(drawn) + Number(grouped)).toBe(Number(total));
    expect(await page.locator('.keyboard-list [role=option]').count()).toBeLessThanOrEqual(300);
    await close();
  });
  it('is one stop for Tab; arrows follow the chain, Enter chooses the same row as the table, Escape goes back to it', async () => {
    const { page, close } = await stage.visit(sluismeer, { language: 'en' });
    await list(page).focus();
    expect(await active(page)).toMatch(/Sluismeer Hosting, cause/);
    await page.keyboard.press('ArrowLeft');
    expect(await active(page)).toMatch(/^Contract/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const service = await active(page);
    expect(service).toMatch(/^Service .*, down$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/select=/);
    const name = service.replace(/^Service (.*), down$/, '$1');
    await expect.poll(() => page.locator('.hits tr[aria-current]').innerText()).toContain(name);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain(name);
    await close();
  });
  it('opens a group in place by Enter, and closes it again', async () => {
    const { page, close } = await stage.visit(sluismeer, { language: 'en' });
    const before = await page.locator('.drawn-line').innerText();
    await list(page).focus();
    for (let at = 0; at < 40 && !/group of/.test(await active(page)); at += 1) await page.keyboard.press(at < 3 ? 'ArrowLeft' : 'ArrowDown');
    expect(await active(page)).toMatch(/group of \d+/);
    expect(await page.locator('.graph-hint').innerText()).toMatch(/stands for \d+ items\. Enter or double-click opens/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'close groups' }).waitFor();
    await expect.poll(() => page.locator('.drawn-line').innerText()).not.toBe(before);
    await page.getByRole('button', { name: 'close groups' }).click();
    await expect.poll(() => page.locator('.drawn-line').innerText()).toBe(before);
    await close();
  });
  it('opens a group by a double click, and a single click only points at it', async () => {
    const { page, close } = await stage.visit(sluismeer, { language: 'en' });
    await list(page).focus();
    for (let at = 0; at < 40 && !/group of/.test(await active(page)); at += 1) await page.keyboard.press(at < 3 ? 'ArrowLeft' : 'ArrowDown');
    await settle(page);
    const box = await page.locator('.keyboard-list [aria-selected="true"]').boundingBox();
    if (!box) throw new Error('The active card has no place');
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.click(...middle);
    await settle(page);
    expect(await page.getByRole('button', { name: 'close groups' }).count()).toBe(0);
    await page.mouse.dblclick(...middle);
    await page.getByRole('button', { name: 'close groups' }).waitFor();
    await close();
  });
  it('leads to the scenario of a node by Shift+Enter', async () => {
    const { page, close } = await stage.visit(sluismeer, { language: 'en' });
    await list(page).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+Enter');
    await page.getByRole('heading', { name: /^What if C-\d+ fails\?/ }).waitFor();
    await close();
  });
});

describe('a node', () => {
  it('has four tabs with counts, which arrow keys change and the address keeps', async () => {
    const { page, close } = await stage.visit('/node?id=sup:kwelderwerk', { language: 'en' });
    expect((await page.getByRole('tab').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Data 6',
      'Relations 11',
      'Sources 4',
      'Findings 10',
    ]);
    await page.getByRole('tab', { name: /^Data/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toMatch(/^Relations/);
    await page.waitForURL(/tab=relations/);
    await page.keyboard.press('End');
    await expect.poll(() => page.getByRole('tab', { selected: true }).innerText()).toMatch(/^Findings/);
    await close();
  });
  it('names what no source says, and shows both sides of what sources disagree on, with why one counts', async () => {
    const { page, close } = await stage.visit('/node?id=svc:cmdb/09da375b10014e2fdba8a614eff69807', { language: 'nl' });
    expect(await page.locator('.note.unknown').innerText()).toMatch(/Van de 14 gegevens zijn er 8 onbekend: .*Sub-domein/);
    const dispute = page.getByRole('region', { name: 'Tegenstrijdig: Kritikaliteit' });
    const text = await dispute.innerText();
    expect(text).toMatch(/belangrijk[\s\S]*dienstencatalogus, regel 55[\s\S]*gebruikt: voorrang 10 gaat voor 0/);
    expect(text).toMatch(/kritiek[\s\S]*cmdb, regel 55[\s\S]*niet gebruikt/);
    await close();
  });
  it.each(['sup:kwelderwerk', 'con:C-1037', 'dc:meerkant-1', 'country:NL', 'tec:waakhond-agent'])(
    '%s shows no claim without the row of its file',
    async (id) => {
      const { page, close } = await stage.visit(`/node?id=${encodeURIComponent(id)}`, { language: 'en' });
      for (const tab of ['Data', 'Relations']) {
        await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
        await settle(page);
        const sources = await page.locator('.data-table tbody tr:not(.group-row) td:last-child').allInnerTexts();
        if (tab === 'Relations') expect(sources.length).toBeGreaterThan(0);
        for (const source of sources) expect(source).toMatch(/, row \d+/);
      }
      await close();
    },
  );
  it('says what failing it does, and leads there', async () => {
    const { page, close } = await stage.visit('/node?id=sup:kwelderwerk', { language: 'en' });
    expect(await page.locator('.lead').innerText()).toMatch(/If Kwelderwerk fails, 9 of the 60 services go down, 1 of them vital\./);
    await page.getByRole('link', { name: 'What if this fails?' }).click();
    await page.getByRole('heading', { name: 'What if Kwelderwerk fails?' }).waitFor();
    await close();
  });
  it('of an organisation has what belongs to it', async () => {
    const { page, close } = await stage.visit('/?q=uitkeringsraad', { language: 'en' });
    await page.locator('.search-hits').getByRole('link', { name: 'Uitkeringsraad', exact: true }).click();
    await page.getByRole('tab', { name: /^Relations/ }).click();
    await expect.poll(() => page.getByRole('region', { name: 'Belongs to Uitkeringsraad' }).innerText()).toMatch(/Uitkeringsbetaling/);
    await settle(page);
    expect(await findingsOf(page)).toEqual([]);
    await close();
  });
});

describe('a change by itself', () => {
  const change = { type: 'add-member', relation: { type: 'FALLS_BACK_TO', from: 'con:C-1185', to: 'new:contract', activationHours: 24 }, kind: 'Contract' };
  const address = `/what-if?event=${encodeURIComponent(JSON.stringify(change))}`;

  it('is not called a failure, shows names, says that nothing can be drawn, and leads to the comparison with today', async () => {
    const { page, close } = await stage.visit(address);
    await page.getByRole('heading', { name: 'Wat als deze wijziging wordt doorgevoerd?', level: 1 }).waitFor();
    await page.locator('.event-chip', { hasText: 'Uitwijk erbij: C-1185 – Contract (nieuw)' }).waitFor();
    await untilSaid(page, 'Er is niets getroffen, dus er is niets te tekenen.');
    await settle(page);
    expect(await page.locator('main').innerText()).not.toContain('new:contract');
    await page.getByRole('link', { name: 'vergelijk met vandaag' }).click();
    await page.getByRole('heading', { name: 'Antwoord' }).waitFor();
    await close();
  });

  it('shows what was added as the cause when that fails, without a link to a page that is not there', async () => {
    const { page, close } = await stage.visit(`${address}&fail=new:contract`, { language: 'en' });
    await page.getByRole('heading', { name: 'What if Contract (new) and 1 other event coincide?', level: 1 }).waitFor();
    await settle(page);
    expect(await page.locator('main').innerText()).not.toContain('new:contract');
    expect(await page.locator('main a[href*="/node?id=new"]').count()).toBe(0);
    await close();
  });
});
