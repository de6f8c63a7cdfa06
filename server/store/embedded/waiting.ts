// Waits for another process that writes: tries again until patience ends, without blocking the thread.
import { setTimeout as pause } from 'node:timers/promises';
import { isBusy } from './faults';

/** SQLite itself waits this long (ms) within one call, blocking the thread; longer waits are ours and block nothing. */
export const briefWait = 50;

const pauseBetween = 20;

/** Does `work`; while it fails because the store is busy, tries again for `patience` ms, then lets the error through. */
export async function waitWhileBusy<T>(patience: number, work: () => T): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= until) throw error;
    }
    await pause(pauseBetween);
  }
}
