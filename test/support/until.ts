// Waits for a condition instead of a time.
import { setTimeout as pause } from 'node:timers/promises';

/** Resolves with what `look` gives as soon as that is true-ish. Throws when it never is within `limit` (ms). */
export async function until<T>(look: () => T | Promise<T>, limit = 300_000): Promise<NonNullable<T>> {
  for (const end = performance.now() + limit; ; await pause(20)) {
    const found = await look();
    if (found) return found;
    if (performance.now() > end) throw new Error('it did not happen in time');
  }
}
