// Tells when a page has come to rest: nothing is asked of the server, and nothing on it has changed for a moment of its own clock.
import type { BrowserContext, Page } from 'playwright-core';

/** What a page keeps about itself. */
interface Unrest {
  /** Requests that are not answered yet. */
  asked: number;
  /** Moment of the last change, on the clock of the page. */
  changed: number;
}

declare global {
  interface Window {
    ketenzichtUnrest?: Unrest;
  }
}

/** Milliseconds without a change after which a page is at rest: time enough to draw an answer that has come, or to ask what a drawing needs. */
const moment = 150;

/** Runs in each page before its scripts: nothing of the page is changed, it is only looked at. */
function watchUnrest(): void {
  const unrest: Unrest = { asked: 0, changed: performance.now() };
  window.ketenzichtUnrest = unrest;
  const touch = () => {
    unrest.changed = performance.now();
  };
  new MutationObserver(touch).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const answered = () => {
    unrest.asked -= 1;
    touch();
  };
  const ask = window.fetch.bind(window);
  window.fetch = (...request) => {
    unrest.asked += 1;
    touch();
    const answer = ask(...request);
    answer.then(answered, answered);
    return answer;
  };
}

/** All pages of this visitor can be waited for. */
export async function watchPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(watchUnrest);
}

/** Until the page is at rest, and says that nothing is being loaded or computed. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.waitForFunction((still) => {
    const { asked, changed } = window.ketenzichtUnrest ?? { asked: 0, changed: 0 };
    return asked === 0 && performance.now() - changed >= still && document.querySelector('.loading, [aria-busy="true"]') === null;
  }, moment);
}
