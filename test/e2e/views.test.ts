// Every view in a real browser on the sample: both languages, no complaints, marked as a sample, nothing for axe at three widths in light and dark.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../web/views/list';
import { findingsOf, languages, overflowOf, Stage, settle, themes, widths } from './support/stage';
import { addresses } from './support/views';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

/** The narrowest window, in pixels. */
const telephone = 360;

/** What every page says of the sample, and of the snapshot with its reference date. */
const sampleWords = { nl: 'verzonnen voorbeeldgegevens', en: 'invented sample data' };
const footerWords = {
  nl: /Momentopname [0-9a-f]{4} [0-9a-f]{4} · peildatum \d+ \w+ \d{4}/,
  en: /Snapshot [0-9a-f]{4} [0-9a-f]{4} · reference date \d+ \w+ \d{4}/,
};

/** Ids that stand where a person reads a name. Issues quote ids as the files have them; the data of a node name its own; a command has them. */
function rawIds(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main')?.cloneNode(true);
    if (!(main instanceof HTMLElement)) return [];
    for (const part of main.querySelectorAll('.entity-ids, .issue-table, .data-issues, .question-command')) part.remove();
    return main.textContent?.match(/\b(?:org|svc|cmp|con|sup|dc|tec|country):\S+/g) ?? [];
  });
}

describe('the list of views', () => {
  it('is looked at here view by view', () => {
    expect(Object.keys(addresses).sort()).toEqual(views.map(({ name }) => name).sort());
  });
});

describe.each(Object.entries(addresses))('the view %s', (_name, paths) => {
  it.each(languages)('shows itself in %s, fits a telephone, says what it shows, and the browser has nothing to complain about', async (language) => {
    for (const path of paths) {
      const { page, complaints, close } = await stage.visit(path, { language, width: telephone });
      expect(await overflowOf(page), `${path} stretches the page of a telephone`).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: widths[0], height: 1000 });
      await settle(page);
      expect(await page.getAttribute('html', 'lang'), path).toBe(language);
      expect(await page.locator('main h1, main h2').first().textContent(), path).toMatch(/\S/);
      expect(await page.textContent('body'), `${path} shows a key instead of a text`).not.toMatch(/\b[a-z]+(?:\.[a-zA-Z]+)+(?:_other|_one)\b|\{\{/);
      expect(await rawIds(page), `${path} shows ids where a name is known`).toEqual([]);
      expect(await page.locator('.sample-banner').innerText(), path).toContain(sampleWords[language]);
      expect(await page.locator('.snapshot-footer').innerText(), path).toMatch(footerWords[language]);
      expect(complaints, path).toEqual([]);
      await close();
    }
  });
  it.each(paths)('leaves axe nothing to find on %s, and fits the window, at three widths in light and dark', async (path) => {
    for (const theme of themes) {
      const { page, close } = await stage.visit(path, { theme });
      expect(await page.getAttribute('html', 'data-theme')).toBe(theme);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await settle(page);
        expect(await findingsOf(page), `${path} at ${width}, ${theme}`).toEqual([]);
        expect(await overflowOf(page), `${path} at ${width} is wider than the window`).toBeLessThanOrEqual(0);
      }
      await close();
    }
  });
});
