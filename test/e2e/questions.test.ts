// Any question on screen: filled in with keys alone, asked, shared by its address, taken along as a file, stopped half-way.
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hardEstate } from '../support/hard-estate';
import { asBusyAsMeanwhile } from '../support/work';
import { findingsOf, overflowOf, Stage, settle, untilSaid, untilUnsaid } from './support/stage';

async function contentOf(page: Page, press: () => Promise<unknown>): Promise<{ readonly name: string; readonly text: string }> {
  const [download]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const answerOf = (page: Page) => page.locator('.answer');
const post = (url: string, name: string, body: object) =>
  fetch(`${url}/api/v1/analyses/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

describe('on the sample', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    await stage?.close();
  });

  it('lists every question that the API knows', async () => {
    const { analyses }: { analyses: { name: string; question: { nl: string } }[] } = await (await fetch(`${stage.url}/api/v1/analyses`)).json();
    const { page, close } = await stage.visit('/questions');
    const rows = await page.locator('.question-list tbody tr').allInnerTexts();
    expect(rows).toHaveLength(analyses.length);
    analyses.forEach(({ name, question }, at) => {
      expect(rows[at]).toContain(question.nl);
      expect(rows[at]).toContain(name);
    });
    await close();
  });

  it('shows each of them with its form, and a first answer or what to fill in', async () => {
    const { analyses }: { analyses: { name: string; parameters: object[] }[] } = await (await fetch(`${stage.url}/api/v1/analyses`)).json();
    for (const { name, parameters } of analyses) {
      const { page, complaints, close } = await stage.visit(`/questions?question=${name}`, { language: 'en' });
      // One more: the reference date.
      expect(await page.locator('.question-field').count(), name).toBe(parameters.length + 1);
      const button = page.getByRole('button', { name: 'Ask the question' });
      if (await button.isDisabled()) expect(await page.locator('.question-send').innerText(), name).toContain('First fill in');
      else {
        await button.click();
        await answerOf(page).or(page.getByRole('alert')).first().waitFor();
        await settle(page);
      }
      const heads = await page.locator('.answer').locator('dt, th, h2, h3').allInnerTexts();
      const keys = heads.filter((text) => /^[a-z]+[A-Z]\w*$/.test(text));
      expect(keys, `keys of ${name} without a title in web/views/questions/titles.ts`).toEqual([]);
      expect(complaints, name).toEqual([]);
      await close();
    }
  });

  it('is filled in and asked with keys alone; the address gives the same answer again', async () => {
    const { page, close } = await stage.visit('/questions?question=cut-sets', { language: 'en' });
    await page.getByRole('combobox', { name: /^Service or other node/ }).focus();
    await page.keyboard.type('Reisdocumentcheck');
    await page
      .getByRole('option', { name: /Reisdocumentcheck/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('spinbutton', { name: /^Most failures together/ }).focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await answerOf(page).waitFor();
    await settle(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^Most failures together/);
    const said = await answerOf(page).innerText();
    expect(said).toMatch(/Combinations that fail it together \d/);
    const address = new URL(page.url());
    expect([address.searchParams.get('question'), address.searchParams.get('maxOrder')]).toEqual(['cut-sets', '1']);
    await close();
    const again = await stage.visit(`${address.pathname}${address.search}`, { language: 'en' });
    const same = (text: string) => text.replace(/computed .*/, '');
    expect(same(await answerOf(again.page).innerText())).toBe(same(said));
    await again.close();
  });

  it('gives the answer to the byte, and each table whole', async () => {
    const { page, close } = await stage.visit('/questions?question=single-points&among=Supplier&run=1', { language: 'en' });
    const text = await (await post(stage.url, 'single-points', { among: ['Supplier'] })).text();
    const json = await contentOf(page, () => page.getByRole('button', { name: 'Answer (JSON)' }).click());
    expect(json.name).toMatch(/^ketenzicht-single-points-[0-9a-f]{8}\.json$/);
    expect(json.text).toBe(text);
    const { singlePoints }: { singlePoints: { id: string }[] } = JSON.parse(text);
    expect(await page.locator('.answer-title').first().innerText()).toBe(`Single points of failure ${singlePoints.length}`);
    expect(await page.locator('.table-foot').first().innerText()).toContain(`25 of ${singlePoints.length} shown.`);
    const csv = await contentOf(page, () => page.getByRole('button', { name: /^Download the table Single points/ }).click());
    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(singlePoints.map(({ id }) => id));
    await page.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(() => page.locator('.answer tbody tr').count()).toBe(singlePoints.length);
    await close();
  });

  it('opens what is a table within a table below it, and leads from a name to its page', async () => {
    const { page, close } = await stage.visit('/questions?question=concentration&layer=supplier-1&run=1', { language: 'en' });
    await page.getByRole('button', { name: /^Members of Suppliers, rank 1: \d+ rows/ }).click();
    const opened = page.locator('.answer-opened');
    await expect.poll(() => opened.locator('h3').evaluate((head) => head === document.activeElement)).toBe(true);
    expect(await opened.locator('tbody tr').count()).toBeGreaterThan(10);
    expect(await findingsOf(page)).toEqual([]);
    await opened.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => opened.count()).toBe(0);
    await page.locator('.answer tbody a').first().click();
    await page.waitForURL(/\/node\?id=/);
    await close();
  });

  it('takes the scenario of What if along, and leads back to it', async () => {
    const { page, close } = await stage.visit('/what-if?fail=sup:sluismeer-hosting', { language: 'en' });
    await page.goto(`${stage.url}/questions?question=what-if`);
    await page.getByRole('button', { name: 'Take the scenario of What if' }).click();
    await page.getByRole('button', { name: 'Ask the question' }).click();
    await answerOf(page).waitFor();
    const line = page.locator('.answer .scenario-line').first();
    await expect.poll(() => line.innerText()).toMatch(/^Fails: Sluismeer Hosting/);
    await line.getByRole('link', { name: /^Open as a scenario/ }).click();
    await page.getByRole('heading', { name: 'What if Sluismeer Hosting fails?' }).waitFor();
    await close();
  });

  it('takes a pasted address of What if, and says what is wrong with another text', async () => {
    const { page, close } = await stage.visit('/questions?question=what-if', { language: 'en' });
    const field = page.getByRole('textbox', { name: 'Scenario' });
    await field.fill(`${stage.url}/what-if?fail=sup:tandemar&at=168`);
    await expect.poll(async () => JSON.parse(await field.inputValue())).toEqual({ events: [{ type: 'fail', id: 'sup:tandemar' }], given: [] });
    await field.fill('{"events": 3}');
    await page.getByRole('button', { name: 'Ask the question' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/Code bad-scenario/);
    expect(await findingsOf(page)).toEqual([]);
    await close();
  });

  it('says that a question does not exist, and that an id is unknown', async () => {
    const { page, close } = await stage.visit('/questions?question=no-such', { language: 'en' });
    expect(await page.locator('main').innerText()).toMatch(/This question does not exist[\s\S]*no-such/);
    expect(await findingsOf(page)).toEqual([]);
    await page.goto(`${stage.url}/questions?question=cut-sets&service=svc:nobody&run=1`);
    await settle(page);
    expect(await page.getByRole('alert').innerText()).toMatch(/svc:nobody[\s\S]*Code unknown-id/);
    await close();
  });
});

/** Hard for one question, wide for another: many services on one thing. */
function largeEstate(): string {
  const { nodes, relations, ...head } = hardEstate(4000);
  const services = Array.from({ length: 2500 }, (_, at) => `svc:w${at}`);
  return JSON.stringify({
    ...head,
    nodes: [...nodes, { id: 'cmp:w', kind: 'Component' }, ...services.map((id) => ({ id, kind: 'Service' }))],
    relations: [...relations, ...services.map((from) => ({ type: 'DEPENDS_ON', from, to: 'cmp:w' }))],
  });
}

describe('on an estate that gives it work for minutes', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ sample: false });
    const { page, close } = await stage.visit('/import', { language: 'en' });
    await page.setInputFiles('input[type=file]', { name: 'hard.json', mimeType: 'application/json', buffer: Buffer.from(largeEstate()) });
    await page.getByRole('radio', { name: /^full/ }).check();
    await page.getByRole('button', { name: 'Start the dry run' }).click();
    await page.getByRole('button', { name: 'Apply the import' }).click();
    await page.getByRole('heading', { name: 'The import was applied' }).waitFor();
    await close();
  });
  afterAll(async () => {
    await stage?.close();
  });

  it('shows that it runs, stops when it is told to, and the next question is answered', async () => {
    const { page, close } = await stage.visit('/questions?question=cut-sets&service=svc:s', { language: 'en' });
    await page.getByRole('button', { name: 'Ask the question' }).click();
    await page.getByRole('progressbar', { name: 'Computing' }).waitFor();
    await expect.poll(() => page.locator('.question-done').innerText()).toMatch(/[1-9]\d*\ss$/);
    expect(await findingsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await untilSaid(page, 'You stopped the question. There is no answer.');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Ask the question again');
    const allowed = asBusyAsMeanwhile();
    const before = performance.now();
    expect((await post(stage.url, 'what-if', { fail: ['cmp:0'] })).status).toBe(200);
    // Had it not stopped, this would wait for minutes.
    const took = performance.now() - before;
    expect(took).toBeLessThan(allowed(5000));
    await close();
  });

  it.each([
    { language: 'en', theme: 'light', width: 1440, says: 'Waiting for its turn: first in the queue', cancel: 'Cancel' },
    { language: 'nl', theme: 'dark', width: 390, says: 'Wacht op de beurt: als eerste in de rij', cancel: 'Annuleren' },
  ] as const)('a second tab says that it waits for the first, on this page and on another ($language)', async ({ says, cancel, ...look }) => {
    const { page, close } = await stage.visit('/questions?question=cut-sets&service=svc:s', look);
    await page.locator('.question-send button').first().click();
    await page.getByRole('progressbar').waitFor();
    const second = await page.context().newPage();
    await second.goto(`${stage.url}/questions?question=overlap&run=1`);
    await second.getByRole('progressbar', { name: says }).waitFor();
    expect(await findingsOf(second)).toEqual([]);
    await second.goto(`${stage.url}/concentration`);
    await untilSaid(second, `${says}…`);
    expect(await overflowOf(second)).toBeLessThanOrEqual(0);
    expect(await findingsOf(second)).toEqual([]);
    await page.getByRole('button', { name: cancel }).click();
    await untilUnsaid(second, says);
    await second.locator('main .data-table, main table, main .panel').first().waitFor();
    await close();
  });

  it('says of a long table how much it shows, and has all of it in the file', async () => {
    const { page, close } = await stage.visit('/questions?question=what-if&fail=cmp:w&run=1', { language: 'en' });
    const foot = page.locator('.answer .table-foot').first();
    const rows = page.locator('.answer .table-box').first().locator('tbody tr');
    expect(await page.locator('.answer-title').nth(1).innerText()).toBe('Down 2,501');
    expect(await foot.innerText()).toMatch(/^25 of 2,501 shown\. Show 1,000 Download all 2,501$/);
    await foot.getByRole('button', { name: 'Show 1,000' }).click();
    await expect.poll(() => rows.count()).toBe(1000);
    expect(await foot.innerText()).toMatch(/^1,000 of 2,501 shown\. Download all 2,501$/);
    const { text } = await contentOf(page, () => foot.getByRole('button', { name: /^Download the table/ }).click());
    expect(text.trimEnd().split('\r\n')).toHaveLength(2502);
    await close();
  });
});

describe('an answer at first sight', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    await stage?.close();
  });

  const answer = async (query: string) => {
    const visit = await stage.visit(`/questions?${query}&run=1`, { width: 1440 });
    await visit.page.locator('.answer-lead').waitFor();
    return visit;
  };

  it.each(['question=what-helps&limit=5', 'question=overlap&paths=true'])('of %s fits 1440 px without scrolling sideways', async (query) => {
    const { page, close } = await answer(query);
    const beyond = await page.locator('.answer .table-box').evaluateAll((boxes) => boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    expect(beyond.length).toBeGreaterThan(0);
    expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
    await close();
  });

  it('says the probability in a sentence, with the supplier that matters most on top, and who lacks one when there is none', async () => {
    const known = await answer('question=importance&service=svc:cmdb/ee50c1e74f99d758f7cc467adb9ff78a');
    expect(await known.page.locator('.answer-lead').innerText()).toBe(
      'De kans dat Inkomenstoets binnen een jaar uitvalt door zijn leveranciers is 5,34\u00a0%. Dat is exact berekend.',
    );
    expect(await known.page.locator('.answer .data-table tbody tr').first().innerText()).toMatch(/Sluismeer Hosting[\s\S]*36,2/);
    await known.close();
    const unknown = await answer('question=importance&service=svc:cmdb/51a3f5ea6d93cd1e5aea19456d02e373');
    expect(await unknown.page.locator('.answer').innerText()).toMatch(/van 1 leverancier is de kans op uitval onbekend[\s\S]*Goudplevier Testlab/);
    await unknown.close();
  });

  it('is not promised for nothing: the list says that a question about a scenario needs an event', async () => {
    const { page, close } = await stage.visit('/questions');
    for (const command of ['what-if', 'recovery']) {
      expect(
        await page
          .getByRole('row')
          .filter({ has: page.getByText(command, { exact: true }) })
          .innerText(),
      ).toContain('wat er uitvalt of verandert');
    }
    await close();
  });
});
