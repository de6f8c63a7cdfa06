// Every page at five widths in both themes (in `npm test` one of them each), with ordinary names and with hostile ones: nothing wider than the window, and the bar reachable.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWholeRun } from '../support/share';
import { loadHostile } from './support/hostile';
import { overflowOf, Stage, settle, themes } from './support/stage';
import { addresses } from './support/views';

const widths = [360, 390, 768, 1024, 1440];
const paths = Object.values(addresses).flat();

/** Controls of the bar that cannot be seen whole, or that something else covers. */
function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    window.scrollTo(0, 0);
    const controls = [...document.querySelectorAll('.app-bar button, .app-bar a, .app-bar input')].filter((one) => one.getBoundingClientRect().width > 0);
    return controls.flatMap((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isReachable = left >= 0 && right <= window.innerWidth && hit !== null && (one.contains(hit) || hit.contains(one));
      return isReachable ? [] : [one.getAttribute('aria-label') ?? one.textContent ?? ''];
    });
  });
}

describe.each(['ordinary', 'hostile'] as const)('with %s names', (names) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ sample: names === 'ordinary' });
    if (names === 'hostile') await loadHostile(stage);
  });
  afterAll(async () => {
    await stage?.close();
  });

  it.each(paths)('%s fits at five widths, with its bar', async (path) => {
    for (const theme of isWholeRun ? themes : ([names === 'ordinary' ? 'light' : 'dark'] as const)) {
      const { page, complaints, close } = await stage.visit(path, { theme });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await settle(page);
        const where = `${path} at ${width}, ${theme}`;
        expect(await overflowOf(page), `${where} is wider than the window`).toBeLessThanOrEqual(0);
        expect(await unreachable(page), where).toEqual([]);
        expect(await page.getByRole('button', { name: /Donkere|Lichte/ }).isVisible(), where).toBe(true);
      }
      expect(await page.locator('.address-check').count(), path).toBe(0);
      expect(complaints, path).toEqual([]);
      await close();
    }
  });
});
