// The clocks by which tests hold something to a time.
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { asBusyAsNow, slownessNow, WorkClock } from './work';

/** Works for so many milliseconds of processor time. */
function work(milliseconds: number): void {
  const before = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(before);
    if (user + system >= 1000 * milliseconds) return;
  }
}

describe('a clock of work', () => {
  it('counts what the process did, and not what it waited', async () => {
    const clock = new WorkClock();
    await pause(1_000);
    expect(clock.lap()).toBeLessThan(500);
    work(100);
    expect(clock.lap()).toBeGreaterThanOrEqual(90);
  });
});

describe('a busy machine', () => {
  it('is never quicker than an idle one, and has at least the time of that', () => {
    expect(slownessNow()).toBeGreaterThanOrEqual(1);
    expect(asBusyAsNow(5_000)).toBeGreaterThanOrEqual(5_000);
  });
});
