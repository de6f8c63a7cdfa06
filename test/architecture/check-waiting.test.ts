// The rule about waiting can be broken, and says which line and what to write instead.
import { describe, expect, it } from 'vitest';
import { waitingBreaches } from './check-waiting';

const inBrowser = (text: string) => waitingBreaches([{ path: 'test/e2e/a.test.ts', text }]);

describe('a browser test', () => {
  it.each([
    ["await page.getByText('Gone: 1 item').waitFor();", 'untilSaid'],
    ['await page\n  .getByText(/Gone (now)/)\n  .first()\n  .waitFor();', 'untilSaid'],
    ["await page.getByText('Gone').waitFor({ state: 'detached' });", 'untilUnsaid'],
    ['await page.waitForTimeout(600);', 'settle'],
    ['page.setDefaultTimeout(15_000);', 'stage'],
    ["await expect.poll(() => list.innerText(), { timeout: 20_000 }).toBe('a');", 'vitest.config.ts'],
  ])('may not wait by %s', (text, instead) => {
    const [said, ...others] = inBrowser(`// A test.\n${text}`);
    expect(others).toEqual([]);
    expect(said).toMatch(/^test\/e2e\/a\.test\.ts:[23] “/);
    expect(said).toContain(instead);
  });

  it.each([
    "await page.getByRole('heading', { name: 'Gone' }).waitFor();",
    "await page.getByText('More').click();",
    "await expect.poll(() => list.innerText(), { message: 'why' }).toBe('a');",
    "await untilSaid(page, 'Gone');",
  ])('may say %s', (text) => {
    expect(inBrowser(text)).toEqual([]);
  });
});

describe('any test', () => {
  it('holds nothing to the clock on the wall', () => {
    const text = 'expect(performance.now() - started).toBeLessThan(1_000);';
    expect(waitingBreaches([{ path: 'test/server/a.test.ts', text }])[0]).toContain('WorkClock');
    expect(waitingBreaches([{ path: 'test/server/a.test.ts', text: 'expect(clock.lap()).toBeLessThan(1_000);' }])).toEqual([]);
  });

  it('is not the stage itself, which has the patience', () => {
    expect(waitingBreaches([{ path: 'test/e2e/support/stage.ts', text: 'page.setDefaultTimeout(patience);' }])).toEqual([]);
  });
});
