// The picture of a chain, by its pixels: whole at the first look, whatever came when; and whole after all that can be done with it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainAddress, coldLoads, missingCards, openReader } from './support/picture';
import { Stage, settle, themes } from './support/stage';

let stage: Stage;
let reader: Page;
beforeAll(async () => {
  stage = await Stage.open();
  reader = await openReader(stage);
});
afterAll(async () => {
  await stage?.close();
});

describe('the picture of a chain', () => {
  it('has all its cards at the first look, in 8 cold loads of 8, each in the same place', async () => {
    const loads = await coldLoads(stage, 8);
    for (const { missing, seen, theme } of loads) {
      expect(missing, theme).toEqual([]);
      expect(seen).toBeGreaterThan(40);
    }
    expect(new Set(loads.map(({ places }) => places)).size).toBe(1);
  });

  it.each(themes)('has all its cards after every zoom, choice, unfolding and folding, and with the other theme (%s)', async (theme) => {
    const { page, close } = await stage.visit(chainAddress, { theme, language: 'en' });
    const looks = async (what: string, least = 10) => {
      await settle(page);
      const { missing, seen } = await missingCards(page, reader);
      expect(missing, what).toEqual([]);
      expect(seen, what).toBeGreaterThanOrEqual(least);
    };
    for (const button of ['Zoom in', 'Zoom in', 'Fit everything', 'Zoom out', 'Zoom in']) {
      await page.getByRole('button', { name: button }).click();
      await looks(button);
    }
    await page.locator('.hits tr.selectable').nth(3).click();
    await looks('another choice');
    await page.locator('.keyboard-list [role=option]').nth(5).click();
    await looks('a card chosen');
    await page.getByTitle('Unfold lane Contract').click();
    await looks('a lane unfolded');
    await page.getByTitle('Fold lane Organisation').click();
    await looks('a lane folded');
    await page.locator('.keyboard-list [aria-label*="group of"]').first().dblclick();
    await page.getByRole('button', { name: 'close groups' }).waitFor();
    await looks('a group opened');
    await page.getByRole('slider').press('End');
    await looks('another moment');
    await page.getByRole('button', { name: theme === 'dark' ? /light/i : /dark/i }).click();
    await looks('the other theme');
    await page.setViewportSize({ width: 1180, height: 900 });
    await looks('a smaller window');
    await close();
  });

  it('that is wider than its box scrolls, by wheel and by keys, until its last card is in sight', async () => {
    const { page, close } = await stage.visit(chainAddress, { language: 'en', width: 1180 });
    for (const lane of ['Component', 'Contract']) await page.getByTitle(`Unfold lane ${lane}`).click();
    await settle(page);
    const box = page.locator('.graph-scroll');
    const over = () => box.evaluate((one) => one.scrollWidth - one.clientWidth);
    const isInSight = (name: string) =>
      page.evaluate((wanted) => {
        const card = document.querySelector(`.keyboard-list [aria-label^="${wanted}"]`)?.getBoundingClientRect();
        const frame = document.querySelector('.graph-scroll')?.getBoundingClientRect();
        return card !== undefined && frame !== undefined && card.right <= frame.right && card.left >= frame.left;
      }, name);
    expect(await over()).toBeGreaterThan(100);
    expect(await isInSight('Supplier Sluismeer')).toBe(false);
    await box.hover();
    await page.mouse.wheel(3000, 0);
    await expect.poll(() => isInSight('Supplier Sluismeer')).toBe(true);
    await settle(page);
    const { missing, seen } = await missingCards(page, reader);
    expect(missing).toEqual([]);
    expect(seen).toBeGreaterThan(5);
    await box.evaluate((one) => one.scrollTo(0, 0));
    await page.getByRole('listbox', { name: /^Items in the picture/ }).focus();
    await expect.poll(() => isInSight('Supplier Sluismeer')).toBe(true);
    await close();
  });
});
