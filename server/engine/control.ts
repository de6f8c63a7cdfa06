// Lets the main thread follow and stop a computation in a thread: the thread reports progress, and a shared flag stops it.
import type { Control } from '../analysis/analysis';
import { Fault } from '../model/faults';

function alarm(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() >= end;
}

/** A control that throws `cancelled` once the flag is 1, and reports progress at most ten times a second. */
export function flagControl(stop: SharedArrayBuffer, report: (done: number, total: number) => void): Control {
  const flag = new Int32Array(stop);
  let last = 0;
  return {
    checkpoint() {
      if (Atomics.load(flag, 0) !== 0) throw new Fault('cancelled', 1);
    },
    progress(done, total) {
      const now = performance.now();
      if (now - last < 100 && done < total) return;
      last = now;
      report(done, total);
    },
    alarm,
  };
}

/** A control for who never stops and does not watch. */
export const noControl: Control = { checkpoint() {}, progress() {}, alarm };
