// One running server with one browser for a test file: pages by language, theme and width, and what axe says of them.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { until } from '../../support/until';
import { launchBrowser } from './browser';
import { slowDown } from './pace';
import { untilQuiet, watchPages } from './quiet';
import { type RunningServer, type ServerOptions, startServer } from './server';

export type Language = 'nl' | 'en';
export type Theme = 'light' | 'dark';

/** Milliseconds that a page is waited for: only what never comes takes so long, however busy the machine is. */
const patience = 120_000;

/** Widths at which every view is looked at. */
export const widths = [1440, 1024, 390] as const;
export const themes: readonly Theme[] = ['light', 'dark'];
export const languages: readonly Language[] = ['nl', 'en'];

export interface Look {
  readonly language?: Language;
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** How many times slower than this machine the browser is; 1 unless said otherwise. */
  readonly slowness?: number;
}

export interface Visit {
  readonly page: Page;
  /** What the browser complained about: errors on the console, faults in scripts. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

export class Stage {
  readonly #server: RunningServer;
  readonly #browser: Browser;

  constructor(server: RunningServer, browser: Browser) {
    this.#server = server;
    this.#browser = browser;
  }

  /** The browser first: without one nothing has to be built. */
  static async open(options: ServerOptions = {}): Promise<Stage> {
    const browser = await launchBrowser();
    try {
      return new Stage(await startServer(options), browser);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  get url(): string {
    return this.#server.url;
  }

  /** A browser window with nothing remembered. */
  context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return this.#browser.newContext(options);
  }

  /** A new visitor, with nothing remembered, who has not gone anywhere yet. */
  async newVisit({ language = 'nl', theme = 'light', width = 1440, height = 1000, slowness = 1 }: Look = {}): Promise<Visit> {
    const context = await this.context({
      viewport: { width, height },
      locale: language === 'nl' ? 'nl-NL' : 'en-GB',
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    await watchPages(context);
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const complaints = listen(page);
    await slowDown(page, slowness);
    return { page, complaints, close: () => context.close() };
  }

  /** A new visitor at an address; returns when the page is quiet. */
  async visit(path: string, look: Look = {}): Promise<Visit> {
    const visit = await this.newVisit(look);
    await visit.page.goto(`${this.url}${path}`);
    await settle(visit.page);
    return visit;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }
}

/** Until the title of the page stands and nothing is being loaded or computed. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1, main h2').first().waitFor();
  await page.waitForLoadState('networkidle');
  await untilQuiet(page);
}

/** Until a page, or a part of it, says a text, wherever: a heading, the caption of its table and a live region may say it together. */
export async function untilSaid(part: Page | Locator, text: string | RegExp): Promise<void> {
  await part.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Until none says it any more. */
export async function untilUnsaid(part: Page | Locator, text: string | RegExp): Promise<void> {
  await until(async () => (await part.getByText(text).count()) === 0);
}

/** Keeps the answers to some requests of a page back, but for the first few; gives the way to let them through. */
export async function holdAnswers(page: Page, requests: string, butFor = 0): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((go) => {
    letGo = go;
  });
  let asked = 0;
  await page.route(requests, async (route) => {
    asked += 1;
    if (asked > butFor) await held;
    await route.continue();
  });
  return letGo;
}

/** Scrolls to the top of the page, and waits until that is drawn and the letters are there. */
async function toTheTop(page: Page): Promise<void> {
  await page.evaluate(async () => {
    window.scrollTo({ top: 0, left: 0, behavior: 'instant' });
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
  });
}

/**
 * What axe finds, as lines that say what, where and why. Empty: nothing. The size of targets (WCAG 2.2) is off in axe unless asked.
 * Looked at from the top of the page: elsewhere the bar that stays in view covers whatever was scrolled under it, and axe calls
 * a target that is covered in part too small, although a reader scrolls on.
 * Every rule is tried on every element; only what passes is not written out, in the page itself (our pages hold no frames) and with
 * the program that is there from the last time: otherwise two thirds of the time go to that.
 */
export async function findingsOf(page: Page): Promise<string[]> {
  await toTheTop(page);
  const isThere = await page.evaluate(() => 'axe' in window && document.querySelector('iframe, frame') === null);
  const axe = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page });
  const { violations } = await axe
    .options({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Pixels by which the page is wider than the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
