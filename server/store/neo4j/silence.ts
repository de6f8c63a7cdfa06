// Distinguishes a server that is dead from one that works long: after some seconds of silence it is asked something on another connection.
// The driver alone would wait two minutes.
import { NoAnswer } from './faults';
import { limits } from './settings';

export interface Watching {
  /** Whether the server answers anything at all; may take as long as it likes. */
  readonly answers: () => Promise<boolean>;
  /** How long (ms) the server itself lets the work last. */
  readonly longest: number;
}

/** False, too, when it takes too long. */
async function inTime(answers: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), limits.probe);
  });
  try {
    return await Promise.race([answers().catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves when the watch gives up: nobody answers, or the work lasts longer than the server lets it. */
async function untilLost({ answers, longest }: Watching, watch: { lastSign: number; isOver: boolean; timer: NodeJS.Timeout | undefined }): Promise<void> {
  const started = performance.now();
  while (!watch.isOver) {
    const rest = Math.min(watch.lastSign + limits.silence, started + longest + limits.probe) - performance.now();
    await new Promise((done) => {
      watch.timer = setTimeout(done, Math.max(50, rest));
    });
    const now = performance.now();
    if (now - started > longest + limits.probe) return;
    if (now - watch.lastSign < limits.silence) continue;
    if (!(await inTime(answers))) return;
    watch.lastSign = performance.now();
  }
}

/** Work that calls `sign` whenever the server said something. Rejects with `NoAnswer` when the server fell silent; what the work does then is lost. */
export async function unlessSilent<T>(watching: Watching, work: (sign: () => void) => Promise<T>): Promise<T> {
  const watch = { lastSign: performance.now(), isOver: false, timer: undefined };
  const working = work(() => {
    watch.lastSign = performance.now();
  });
  // When the watch gives up first nobody waits for the work any more.
  working.catch(() => undefined);
  const lost = untilLost(watching, watch).then(() => {
    if (!watch.isOver) throw new NoAnswer('the server does not answer');
    return working;
  });
  lost.catch(() => undefined);
  try {
    return await Promise.race([working, lost]);
  } finally {
    watch.isOver = true;
    clearTimeout(watch.timer);
  }
}
