// Goes through a page with keys alone.
import type { Page } from 'playwright-core';

/** What has the focus, by its name. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if ((element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.labels?.[0]) return element.labels[0].textContent ?? '';
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Presses Tab until what is focused is the one; fails after too many. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  for (let at = 0; at < most; at += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab did not reach ${name} within ${most}`);
}
