// What a page says when there is no answer: nothing loaded, an id that is not there, a server that is gone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsOf, overflowOf, Stage, settle } from './support/stage';
import { addresses } from './support/views';

describe('an empty store', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open({ sample: false });
  });
  afterAll(async () => {
    await stage?.close();
  });

  it.each(Object.keys(addresses))('gives %s two sentences and two ways to begin', async (view) => {
    const path = addresses[view]?.at(-1)?.replace(/^\/\?.*$/, '/') ?? '/';
    const { page, complaints, close } = await stage.visit(path, { language: 'en', width: 390 });
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/Load the sample/);
    expect(text).toMatch(/Import a file|Drop files here/);
    expect(await findingsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await close();
  });
  it('says that a server is gone, aloud, with code and remedy', async () => {
    const { page, close } = await stage.visit('/', { language: 'en' });
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/The server does not answer\.[\s\S]*still running[\s\S]*Code unreachable/);
    await close();
  });
});

describe('the sample', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    await stage?.close();
  });

  it.each(['/what-if?fail=sup:sluismeer-hosting', '/single-points', '/concentration', '/node?id=sup:kwelderwerk'])(
    'has how much is known beside the answer of %s',
    async (path) => {
      const { page, close } = await stage.visit(path);
      expect(await page.locator('.completeness').first().innerText()).toMatch(
        /Bekend van 60 diensten: leverancier 60 · hele keten 7 · locatie 45 · eigendom 8\./,
      );
      await close();
    },
  );
  it('does not know an id that nobody claimed: said aloud, with a way back', async () => {
    const { page, close } = await stage.visit('/node?id=sup:nobody', { language: 'en' });
    expect(await page.getByRole('alert').innerText()).toMatch(/“sup:nobody”[\s\S]*Code unknown-id/);
    expect(await page.getByRole('link', { name: 'To the start' }).count()).toBe(1);
    expect(await findingsOf(page)).toEqual([]);
    await close();
  });
  it.each(['/no-such-page', '/node'])('says what %s is not, under a title, with a way on', async (path) => {
    const { page, close } = await stage.visit(path, { language: 'en' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/does not exist|No item was chosen/);
    expect(await page.getByRole('link', { name: 'To the start' }).count()).toBe(1);
    expect(await findingsOf(page)).toEqual([]);
    await close();
  });
  it('gives a scenario of an unknown id the same answer', async () => {
    const { page, close } = await stage.visit('/what-if?fail=sup:nobody', { language: 'en' });
    expect(await page.getByRole('alert').innerText()).toMatch(/sup:nobody[\s\S]*Code unknown-id/);
    await close();
  });
  it('says that a filter hides everything, that the outcome is the same, and how to see it', async () => {
    const { page, close } = await stage.visit('/single-points?among=Technology&services=vital', { language: 'en' });
    const note = page.locator('.note.unknown');
    expect(await note.innerText()).toMatch(/Your filter hides all \d+ points\. The outcome does not change\./);
    await note.getByRole('button', { name: 'Show all services' }).click();
    await settle(page);
    expect(await page.locator('.point-list tbody tr').count()).toBeGreaterThan(0);
    await close();
  });
});
