// Makes one side of the browser tests slow on purpose, so that a race between page and test shows by itself: KETENZICHT_PACE names which.
import type { Page } from 'playwright-core';

const names = ['late-test', 'slow-page', 'slow-answers'] as const;

/** Which side is slow; undefined: none is. Throws at a name that is none of them. */
export function paceOf(env: NodeJS.ProcessEnv): (typeof names)[number] | undefined {
  const { KETENZICHT_PACE: asked } = env;
  const pace = names.find((name) => name === asked);
  if (asked && !pace) throw new Error(`KETENZICHT_PACE is “${asked}”; it can be ${names.join(', ')}`);
  return pace;
}

const pace = paceOf(process.env);

/** Milliseconds that the test sleeps after each thing that it does: what comes later is there when it looks. */
export const sleepAfterAction = pace === 'late-test' ? 700 : 0;

/** Slows a page down: its processor to a quarter, `slowness` times as much, or all its answers by half a second. */
export async function slowDown(page: Page, slowness: number): Promise<void> {
  const rate = slowness * (pace === 'slow-page' ? 4 : 1);
  if (rate === 1 && pace !== 'slow-answers') return;
  const session = await page.context().newCDPSession(page);
  if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate });
  if (pace !== 'slow-answers') return;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 500, downloadThroughput: -1, uploadThroughput: -1 });
}
