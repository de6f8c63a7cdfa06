// Ends a thread that may not listen, without harm. Killed inside the native module of a store it would take the whole program down; killed
// in a commit, nobody would know whether the commit took effect. So a thread notes in shared memory when it is there, and is killed only
// outside.
import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { Fault } from '../model/faults';

/**
 * Int32 words: whether the thread has loaded its program, native modules among it; how deep it is inside; whether it may still enter;
 * whether a commit was done and not reported yet.
 */
const words = { isLoaded: 0, depth: 1, isClosed: 2, unreported: 3 } as const;

export function makePresence(): SharedArrayBuffer {
  return new SharedArrayBuffer(Object.keys(words).length * Int32Array.BYTES_PER_ELEMENT);
}

/** The thread's side, made when its program is loaded. */
export class ThreadPresence {
  readonly #words: Int32Array;

  constructor(memory: SharedArrayBuffer) {
    this.#words = new Int32Array(memory);
    Atomics.store(this.#words, words.isLoaded, 1);
  }

  /** Throws `cancelled` when the thread is about to be ended. Who is inside already may go further in. */
  enter(): void {
    // First in, then a look: whoever closes the entrance does it the other way round, so that one of the two sees the other.
    const before = Atomics.add(this.#words, words.depth, 1);
    if (before > 0 || Atomics.load(this.#words, words.isClosed) === 0) return;
    this.leave();
    throw new Fault('cancelled', 1);
  }

  leave(): void {
    Atomics.sub(this.#words, words.depth, 1);
  }

  committed(): void {
    Atomics.store(this.#words, words.unreported, 1);
  }

  /** What was committed has been reported to the main thread. */
  reported(): void {
    Atomics.store(this.#words, words.unreported, 0);
  }
}

/** How long a thread may take to end by itself once it was asked, in milliseconds. */
const grace = 1_500;
/** The same for one that was still loading then: only when it has loaded it hears that it was asked. */
const graceAfterLoading = 500;
const askEvery = 10;

export interface Ending {
  readonly worker: Worker;
  readonly presence: SharedArrayBuffer;
  /** Asks it to end. */
  readonly ask: () => void;
}

/** Ends a thread: asked first; killed after a short while, when it is not inside a store and owes no word of a commit. Resolves when it has ended. */
export async function endThread({ worker, presence, ask }: Ending): Promise<void> {
  const state = { hasEnded: false };
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      state.hasEnded = true;
      resolve();
    });
  });
  const endsWithin = async (milliseconds: number) => {
    const patience = new AbortController();
    await Promise.race([ended, pause(milliseconds, undefined, { signal: patience.signal }).catch(() => undefined)]);
    patience.abort();
    return state.hasEnded;
  };
  worker.ref();
  ask();
  if (await endsWithin(grace)) return;
  const shared = new Int32Array(presence);
  Atomics.store(shared, words.isClosed, 1);
  const says = (word: keyof typeof words) => Atomics.load(shared, words[word]) > 0;
  if (!says('isLoaded')) {
    while (!state.hasEnded && !says('isLoaded')) await pause(askEvery);
    // Killed at once it would be hit as it begins to ask for its first file, where Node 20 aborts the whole program.
    if (await endsWithin(graceAfterLoading)) return;
  }
  while (!state.hasEnded && (says('depth') || says('unreported'))) await pause(askEvery);
  if (!state.hasEnded) await worker.terminate();
}
