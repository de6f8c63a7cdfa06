// What axe says of a page does not hang on where the page was scrolled to when it was asked.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findingsOf, Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

/** How many pixels above its place a button of the banner would be for the most part under the bar that stays in view. */
const distanceToTheBar = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [bar, button] = ['.app-bar', '.sample-banner button'].map((which) => document.querySelector(which)?.getBoundingClientRect());
    return (button?.bottom ?? 0) - (bar?.bottom ?? 0) - 15;
  });

it('asks axe at the top of the page, where the bar that stays in view covers nothing', async () => {
  const { page, close } = await stage.visit('/node?id=sup:sluismeer-hosting', { width: 390 });
  const distance = await distanceToTheBar(page);
  await page.evaluate((top) => window.scrollTo(0, top), distance);
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect(await findingsOf(page)).toEqual([]);
  await close();
});

it('still finds a target that the bar covers in that place', async () => {
  const { page, close } = await stage.visit('/node?id=sup:sluismeer-hosting', { width: 390 });
  const distance = await distanceToTheBar(page);
  await page.locator('.sample-banner').evaluate((banner, up) => {
    banner.style.marginTop = `-${up}px`;
  }, distance);
  expect((await findingsOf(page)).join('\n')).toContain('target-size');
  await close();
});
