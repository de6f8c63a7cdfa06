// Judging which suppliers may be the same, in a real browser: seen beside each other, judged by keys, in bulk, by file, and taken back.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, handIn } from './support/hand-in';
import { findingsOf, overflowOf, Stage, settle, themes, untilSaid, untilUnsaid, type Visit } from './support/stage';
import { twins } from './support/twins';

const morePairs = 23;
let stage: Stage;
let visit: Visit;
let page: Page;
beforeAll(async () => {
  stage = await Stage.open({ sample: false });
  await handIn(stage.url, { name: 'twins.json', text: twins(morePairs), source: 'register' });
});
afterAll(async () => {
  await stage?.close();
});

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly judgement: string | null;
}
const listed = async (list: 'open' | 'judged') => (await ask<{ matches: Pair[] }>(`${stage.url}/api/v1/matches?list=${list}&limit=1000`)).matches;
const judgeAll = (pairs: readonly Pair[]) =>
  ask(`${stage.url}/api/v1/judgements/all`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ pairs }) });

beforeEach(async () => {
  visit = await stage.visit('/import/matches', { language: 'en' });
  page = visit.page;
});
afterEach(async () => {
  await visit.close();
  const judged = await listed('judged');
  if (judged.length > 0) await judgeAll(judged.map(({ a, b }) => ({ a, b, judgement: null })));
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const chosen = () => page.locator('.pair-head h2').innerText();
const status = () => page.locator('main [role=status]').first().innerText();
/** Presses a key until the page has answered. */
const press = async (key: string) => {
  await page.keyboard.press(key);
  await settle(page);
};

describe('the queue', () => {
  it('says how many pairs there are, what hangs on them, and that nothing is joined by itself', async () => {
    await untilSaid(page, /^27 pairs in the data may be one and the same\. 50 of the 50 services hang on them, 33 of them vital\. Nothing is joined/);
    const rows = page.locator('.pair-row');
    expect(await rows.count()).toBe(25);
    expect(await rows.first().innerText()).toContain('Kwelderwerk B.V. and KWELDERWERK (KWW)');
    const weights = await page.locator('.pair-weight').allInnerTexts();
    expect(weights.map(Number)).toEqual([...weights].map(Number).sort((a, b) => b - a));
  });

  it('shows the evidence side by side, with what each row says and the 0 that was left off', async () => {
    const table = page.getByRole('table', { name: /^What the sources say of Kwelderwerk/ });
    const row = (name: string) => table.getByRole('row', { name: new RegExp(`^${name}`) });
    expect(await row('Name').innerText()).toContain('same name but for an addition');
    expect(await row('KvK').innerText()).toMatch(/04471902.*7 digits in the source.*04471902.*the same when padded/s);
    expect(await page.locator('.added-zero').allInnerTexts()).toEqual(['0']);
    expect(await row('LEI').innerText()).toMatch(/unknown.*unknown.*cannot be compared/s);
    expect(await row('Country').innerText()).toMatch(/Netherlands.*Ireland.*differs/s);
    expect(await row('Source').innerText()).toMatch(/register, record \d+/);
    expect(await row('Role').innerText()).toContain('6 contracts');
  });

  it('shows before any choice what joining them changes', async () => {
    const effect = page.getByRole('region', { name: 'What joining them changes' });
    await untilSaid(effect, 'Zaakstromen gets a single point of failure');
    expect(await effect.getByRole('row', { name: /^Services that hang on it/ }).innerText()).toMatch(/7\s+6\s+12/);
    expect(await effect.getByRole('row', { name: /^of them vital/ }).innerText()).toMatch(/2\s+2\s+4/);
    expect(await effect.getByRole('row', { name: /^Takes down alone/ }).innerText()).toMatch(/6 services\s+5 services\s+12 services/);
    for (const words of ['Only through A: 6 services', 'Through both: 1 service', 'Only through B: 5 services']) await untilSaid(effect, words);
    await untilSaid(effect, /Single points of failure in all: \d+ becomes \d+/);
    expect(await listed('judged')).toEqual([]);
  });

  it('is narrowed by reason and certainty in the address, and turned in pages', async () => {
    await page.getByLabel('Reason').selectOption('number');
    await settle(page);
    expect(await page.locator('.pair-row').count()).toBe(2);
    expect(page.url()).toContain('reason=number');
    await page.getByLabel('Reason').selectOption('');
    await button('Next page').click();
    await settle(page);
    await untilSaid(page, '26–27 of 27');
    await press('k');
    await untilSaid(page, '1–25 of 27');
    await press('j');
    await untilSaid(page, '26–27 of 27');
  });
});

describe('judging by keys', () => {
  it('goes on, back, checks, judges, says what became what, and takes it back', async () => {
    await press('j');
    expect(await chosen()).toBe('Dieptelood B.V. and Dieptelood');
    await press('k');
    await press(' ');
    await untilSaid(page, '1 pair chosen');
    await press(' ');
    await untilUnsaid(page, '1 pair chosen');
    await press('1');
    await expect.poll(status).toBe('Kwelderwerk B.V. and KWELDERWERK (KWW) are the same. Next pair: Dieptelood B.V. and Dieptelood.');
    expect(await chosen()).toBe('Dieptelood B.V. and Dieptelood');
    await press('2');
    await press('3');
    expect(await listed('judged')).toMatchObject([{ judgement: 'same' }, { judgement: 'not-same' }, { judgement: 'unsure' }]);
    await untilSaid(page, /^25 pairs/);
    await untilSaid(page, '1 of them ‘not sure yet’');
    for (const left of [2, 1, 0]) {
      await press('z');
      await expect.poll(async () => (await listed('judged')).length).toBe(left);
    }
    await untilSaid(page, /^27 pairs/);
  });

  it('leaves keys alone that somebody types elsewhere', async () => {
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('1 2 3 z');
    expect(await page.getByRole('searchbox').inputValue()).toBe('1 2 3 z');
    expect(await listed('judged')).toEqual([]);
  });

  it('leaves the name that lost to be found, and says it on the page of the item', async () => {
    await press('1');
    await expect.poll(async () => (await listed('judged')).length).toBe(1);
    await page.goto(`${stage.url}/?q=KWW`);
    await page.getByRole('link', { name: 'Kwelderwerk B.V.' }).first().click();
    await untilSaid(page, 'Also known as');
    expect(await page.locator('.entity-ids').innerText()).toContain('KWELDERWERK (KWW)');
  });

  it('keeps both names of what is one in the list of what was judged, where it is taken back', async () => {
    await press('1');
    await page.getByRole('button', { name: /^Take back what was said of Kwelderwerk B.V. and KWELDERWERK \(KWW\)/ }).click();
    await expect.poll(status).toContain('is taken back');
    expect(await listed('judged')).toEqual([]);
  });
});

describe('judging many', () => {
  it('shows the joint effect before anything is said, and undoes all in one step', async () => {
    await button(/^same name \d+/).click();
    await untilSaid(page, '26 pairs chosen');
    await button('The same…').click();
    const question = page.getByRole('region', { name: 'What 26 pairs as the same change' });
    await untilSaid(question, '52 items become 26.');
    await untilSaid(question, /Single points of failure in all: \d+ becomes \d+/);
    expect(await listed('judged')).toEqual([]);
    await button('Yes, 26 pairs are the same').click();
    await expect.poll(status).toBe('26 pairs are the same.');
    expect(await listed('judged')).toHaveLength(26);
    await press('z');
    await expect.poll(async () => (await listed('judged')).length).toBe(0);
  });

  it('goes out as a CSV and comes back judged, tried first', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Queue as CSV' }).click()]);
    const text = await readFile(await download.path(), 'utf8');
    const [head, first, second, ...rest] = text.split('\r\n');
    const judged = [head, `${first}same`, `${second}not-same`, 'sup:gone,sup:kww,Supplier,1,,same', `${rest[0]}perhaps`].join('\r\n');
    await page.setInputFiles('input[type=file]', { name: 'judged.csv', mimeType: 'text/csv', buffer: Buffer.from(judged) });
    const trial = page.getByRole('region', { name: 'Judgements in judged.csv' });
    await untilSaid(trial, '2 pairs are judged.');
    await untilSaid(trial, '2 rows or pairs cannot be judged so:');
    await untilSaid(trial, 'row 4: “perhaps” is no judgement.');
    await untilSaid(trial, /row 3: “sup:gone” or “sup:kww” is not in the graph/);
    expect(await listed('judged')).toEqual([]);
    await button('Apply 2 judgements').click();
    await expect.poll(status).toBe('2 judgements of the file were applied.');
    expect(await listed('judged')).toMatchObject([{ judgement: 'same' }, { judgement: 'not-same' }]);
  });
});

describe('two with different numbers', () => {
  it('may be judged the same, and the conflict is said with both numbers before that', async () => {
    await judgeAll([{ a: 'sup:twee-nummers', b: 'sup:twee-nummers-2', judgement: 'unsure' }]);
    await page.goto(`${stage.url}/import/matches?id=sup:twee-nummers`);
    await settle(page);
    const note = page.locator('.pair-view .note.error');
    await untilSaid(note, /11111111.*22222222|22222222.*11111111/);
    const table = page.getByRole('table', { name: /^What the sources say of Tandemveer/ });
    expect(await table.getByRole('row', { name: /^KvK/ }).innerText()).toContain('two numbers: two companies, the sources say');
  });
});

describe('the way to it', () => {
  it('is on the page of sources and of an item, each with how many pairs there are', async () => {
    await page.goto(`${stage.url}/import`);
    await untilSaid(page, '27 pairs in the data may be one and the same.');
    await page.goto(`${stage.url}/node?id=sup:basaltnet`);
    await page.getByRole('link', { name: 'Are these the same?' }).click();
    await settle(page);
    expect(await page.locator('.pair-row').count()).toBe(1);
    await button(/^Only with Basaltnet/).click();
    await settle(page);
    expect(await page.locator('.pair-row').count()).toBe(25);
  });
});

describe('the look', () => {
  it.each([1440, 768, 360])('leaves axe nothing to find at %i px, also while many are asked for, and fits the window', async (width) => {
    for (const theme of themes) {
      const { page: own, complaints, close } = await stage.visit('/import/matches', { theme, width, height: 900 });
      expect(await findingsOf(own), theme).toEqual([]);
      await own.locator('.pair-row input').first().check();
      await own.getByRole('button', { name: 'Dezelfde…' }).click();
      await settle(own);
      expect(await findingsOf(own), `${theme}, many`).toEqual([]);
      await own.locator('.pair-open').first().click();
      await settle(own);
      expect(await findingsOf(own), `${theme}, one`).toEqual([]);
      expect(await overflowOf(own)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('shows one pair in place of the list on a narrow screen, and leads back', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator('.pair-open').nth(1).click();
    await page.locator('.pair-view').waitFor();
    expect(await page.locator('.pair-list, .pair-row').first().isVisible()).toBe(false);
    await button('To the list').click();
    await page.locator('.pair-row').first().waitFor();
    expect(await page.locator('.pair-view').isVisible()).toBe(false);
  });
});
