// Wraps listeners and timers so that they cannot end the program. Node stops the whole process when a listener throws, with every other
// import and question in it.
import { logError } from './log';

/** The listener, guarded: what it throws is logged under `where`, then passed to `failed`, so that its own work can end as failed. */
export function guarded<A extends readonly unknown[]>(
  where: string,
  listener: (...heard: A) => void,
  failed?: (error: unknown) => void,
): (...heard: A) => void {
  return (...heard) => {
    try {
      listener(...heard);
    } catch (error) {
      logError(where, error);
      failed?.(error);
    }
  };
}
