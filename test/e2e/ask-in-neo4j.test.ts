// “Ask this in Neo4j” on the sample: opened and copied by keyboard, with the values of the screen, in both languages, and nothing for axe.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, type Language, overflowOf, Stage } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

const words: Readonly<Record<Language, { ask: string; copied: string; leavesOut: string }>> = {
  nl: { ask: 'Stel dit in Neo4j', copied: 'Gekopieerd.', leavesOut: 'Laat weg:' },
  en: { ask: 'Ask this in Neo4j', copied: 'Copied.', leavesOut: 'Leaves out:' },
};
const id = 'sup:sluismeer-hosting';
const places = [
  { path: `/what-if?fail=${id}`, expected: [`:param failed => ['${id}'];`, `:param id => '${id}';`] },
  { path: '/single-points', expected: [":param id => 'svc:"] },
  { path: '/concentration', expected: [':param least => 2;'] },
  { path: `/node?id=${id}`, expected: [`:param id => '${id}';`] },
];

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  it.each(places)('$path shows the question with its values, and copies it', async ({ path, expected }) => {
    const { page, complaints, close } = await stage.visit(path, { language });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const summary = page.locator('summary', { hasText: words[language].ask });
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.locator('.ask-question pre').first().waitFor();
    const texts = await page.locator('.ask-question pre').allTextContents();
    for (const line of expected)
      expect(
        texts.some((text) => text.startsWith(line)),
        line,
      ).toBe(true);
    for (const text of texts) expect(text).toContain("MATCH (store:KetenzichtStore {id: 'store'})");
    expect(await page.locator('.ask-question').first().textContent()).toContain(words[language].leavesOut);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.ask-question [role="status"]').first().textContent()).toBe(words[language].copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(texts[0]);
    expect(complaints).toEqual([]);
    await close();
  });
});

it.each([390, 1440])('leaves axe nothing to find, and is no wider than the window, at %d px', async (width) => {
  for (const theme of ['light', 'dark'] as const) {
    const { page, close } = await stage.visit(`/node?id=${id}`, { width, theme });
    await page.locator('.ask-neo4j summary').click();
    await page.locator('.ask-question pre').first().waitFor();
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await close();
  }
});

it('says so when the browser does not let it copy', async () => {
  const { page, close } = await stage.visit('/concentration', { language: 'en' });
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.locator('.ask-neo4j summary').click();
  await page.locator('.ask-copy button').first().click();
  await expect.poll(() => page.locator('.ask-question [role="status"]').first().textContent()).toBe('Copying does not work here. Select the text yourself.');
  await close();
});
