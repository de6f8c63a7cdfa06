// Every view in a real browser on the sample: both languages, no complaints, nothing for axe at three widths in light and dark.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views } from '../../web/views/list';
import { findingsOf, languages, overflowOf, Stage, themes, widths } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

/** Where each view has most to show on the sample. A view without a line here is a failure: it would not be looked at. */
const addresses: Readonly<Record<string, readonly string[]>> = {
  start: ['/', '/?q=sluismeer'],
  'what-if': ['/what-if', '/what-if?fail=sup:sluismeer-hosting'],
  'single-points': [
    '/single-points',
    '/single-points?id=sup:sluismeer-hosting',
    '/single-points?show=services',
    '/single-points?show=matrix',
    '/single-points?show=causes',
  ],
  concentration: ['/concentration'],
  import: ['/import'],
  entity: ['/node?id=sup:sluismeer-hosting'],
};

describe('the list of views', () => {
  it('is looked at here view by view', () => {
    expect(Object.keys(addresses).sort()).toEqual(views.map(({ name }) => name).sort());
  });
});

describe.each(Object.entries(addresses))('the view %s', (_name, paths) => {
  it.each(languages)('shows itself in %s, and the browser has nothing to complain about', async (language) => {
    for (const path of paths) {
      const { page, complaints, close } = await stage.visit(path, { language });
      expect(await page.getAttribute('html', 'lang'), path).toBe(language);
      expect(await page.locator('main h1, main h2').first().textContent(), path).toMatch(/\S/);
      expect(await page.textContent('body'), `${path} shows a key instead of a text`).not.toMatch(/\b[a-z]+(?:\.[a-zA-Z]+)+(?:_other|_one)\b|\{\{/);
      expect(complaints, path).toEqual([]);
      await close();
    }
  });
  it.each(widths.flatMap((width) => themes.map((theme) => ({ width, theme }))))('leaves axe nothing to find at $width px, $theme', async ({ width, theme }) => {
    for (const path of paths) {
      const { page, close } = await stage.visit(path, { width, theme });
      expect(await page.getAttribute('html', 'data-theme')).toBe(theme);
      expect(await findingsOf(page), path).toEqual([]);
      expect(await overflowOf(page), `${path} is wider than the window`).toBeLessThanOrEqual(0);
      await close();
    }
  });
});
