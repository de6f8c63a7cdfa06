// Two lanes where one is not enough: a question that would wait long for its turn gets a second thread, which goes away after a while.
// Two threads hold the names and properties of the estate twice, so the second is not there until it is needed.
import { setTimeout as startTimer } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import type { AskOptions, Lane } from './lane';
import type { Question, Reply } from './protocol';

/** How long a question waits before a second thread is started, and how long that one stays without questions, in milliseconds. */
const patience = 1000;
const staysFor = 120_000;
/** Longest time that a timer can wait. */
const longest = 2 ** 31 - 1;

export class Lanes {
  readonly #makeLane: () => Lane;
  readonly #first: Lane;
  #second: Lane | undefined;
  #leaving: ReturnType<typeof startTimer> | undefined;
  #closed = false;

  /** The first thread starts at once, so that the first question does not wait for it. */
  constructor(makeLane: () => Lane) {
    this.#makeLane = makeLane;
    this.#first = makeLane();
    this.#first.warm();
  }

  /** Answers in the order of asking. Rejects with a Fault, as a lane does. */
  async ask(question: Question, options: AskOptions = {}): Promise<Reply> {
    const second = performance.now() + patience;
    for (;;) {
      // A lane that is idle is asked at once: whoever waits as well then sees that it is taken.
      if (this.#first.waiting === 0 || this.#closed || options.signal?.aborted) return this.#first.ask(question, options);
      const isLate = performance.now() >= second;
      if (this.#second ? this.#second.waiting === 0 : isLate) return this.#askSecond(question, options);
      await this.#turn(second - performance.now(), options.signal);
    }
  }

  recheck(): void {
    this.#first.recheck();
    this.#second?.recheck();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#leaving);
    await Promise.all([this.#first.close(), this.#second?.close()]);
  }

  /** Resolves when a lane has nothing to do, when it is time for a second one, or when nobody waits any more. */
  async #turn(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    const over = new AbortController();
    const ends = signal ? AbortSignal.any([over.signal, signal]) : over.signal;
    const time = this.#second ? longest : Math.max(1, milliseconds);
    const enough = setTimeout(time, undefined, { signal: ends }).catch(() => undefined);
    await Promise.race([this.#first.idle(), enough, ...(this.#second ? [this.#second.idle()] : [])]);
    over.abort();
  }

  async #askSecond(question: Question, options: AskOptions): Promise<Reply> {
    clearTimeout(this.#leaving);
    this.#second ??= this.#makeLane();
    const lane = this.#second;
    try {
      return await lane.ask(question, options);
    } finally {
      if (!this.#closed && lane.waiting === 0) this.#leaving = startTimer(() => this.#end(lane), staysFor).unref();
    }
  }

  #end(lane: Lane): void {
    this.#second = undefined;
    void lane.close();
  }
}
