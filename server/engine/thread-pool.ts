// Shares a few threads for one kind of question among clients, who take turns (see `turnstile.ts`). Every thread holds its program and what it
// has made of the estate so far, so a further thread starts only when somebody needs it.
import { Fault } from '../model/faults';
import type { Question, Reply } from './protocol';
import type { QuestionOptions, QuestionThread } from './question-thread';
import type { TurnLimits } from './turns';
import { type TurnOptions, Turnstile } from './turnstile';

export interface AskOptions extends QuestionOptions, TurnOptions {}

export interface PoolSettings {
  /** Threads at most, and those that are there from the start and stay. */
  readonly threads: number;
  readonly lasting: number;
  /** Questions of one client that are computed at the same time. */
  readonly perClient: number;
  readonly limits: TurnLimits;
  /** How long one waits before a further thread is started for it, and how long that one stays without work, in milliseconds. */
  readonly patience: number;
  readonly stays: number;
  /** How long a question may go on while others cannot begin, in milliseconds; absent: as long as it takes. */
  readonly longestTurn?: number;
  /** After how many seconds it makes sense to ask again what was refused. */
  readonly retryAfter: number;
}

/** A thread and its question. */
interface Slot {
  readonly thread: QuestionThread;
  readonly begun: number;
  /** Aborted with the fault that takes its turn away. */
  readonly controller: AbortController;
}

export class ThreadPool {
  readonly #makeThread: () => QuestionThread;
  readonly #settings: PoolSettings;
  readonly #turnstile: Turnstile<Slot>;
  readonly #threads: QuestionThread[] = [];
  /** By thread; the one that began first stands first. */
  readonly #slots = new Map<QuestionThread, Slot>();
  readonly #leaving = new Map<QuestionThread, NodeJS.Timeout>();
  #alarm: NodeJS.Timeout | undefined;
  #closed = false;

  /** The threads that stay are started at once, so that the first question does not wait for them. */
  constructor(makeThread: () => QuestionThread, settings: PoolSettings) {
    this.#makeThread = makeThread;
    this.#settings = settings;
    const { limits, perClient, retryAfter } = settings;
    this.#turnstile = new Turnstile({ limits, perClient, retryAfter, tooMany: 'too-many-questions', slot: (waited) => this.#take(waited) });
    while (this.#threads.length < settings.lasting) this.#addThread().warm();
  }

  /** Rejects with a Fault: that of the question, `cancelled`, `too-many-questions`, `server-busy` or `gave-way`. */
  async ask(question: Question, options: AskOptions = {}): Promise<Reply> {
    const entering = this.#turnstile.enter(options);
    this.#setAlarm();
    const { slot, leave } = await entering;
    const { thread, controller } = slot;
    const { signal } = controller;
    try {
      return await thread.ask(question, { ...options, signal: options.signal ? AbortSignal.any([options.signal, signal]) : signal });
    } catch (error) {
      throw signal.reason instanceof Fault ? signal.reason : error;
    } finally {
      // Nobody waits for the answer any more, but the thread may still be at it.
      void thread.idle().then(() => {
        this.#slots.delete(thread);
        leave();
        this.#setAlarm();
        this.#letLeave(thread);
      });
    }
  }

  recheck(): void {
    for (const thread of this.#threads) thread.recheck();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#alarm);
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#turnstile.close();
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #addThread(): QuestionThread {
    const thread = this.#makeThread();
    this.#threads.push(thread);
    return thread;
  }

  /** A thread for one that waited so long: one that is idle, the first, or a further one after a while. */
  #take(waited: number): Slot | undefined {
    const { threads, patience } = this.#settings;
    const mayAdd = this.#threads.length === 0 || (this.#threads.length < threads && waited >= patience);
    const thread = this.#threads.find((one) => !this.#slots.has(one)) ?? (mayAdd ? this.#addThread() : undefined);
    if (!thread) return undefined;
    clearTimeout(this.#leaving.get(thread));
    const slot = { thread, begun: performance.now(), controller: new AbortController() };
    this.#slots.set(thread, slot);
    return slot;
  }

  /** A thread beyond those that stay goes away after a while without work. */
  #letLeave(thread: QuestionThread): void {
    if (this.#closed || this.#slots.has(thread) || this.#threads.indexOf(thread) < this.#settings.lasting) return;
    const leave = () => {
      this.#threads.splice(this.#threads.indexOf(thread), 1);
      this.#leaving.delete(thread);
      void thread.close();
    };
    this.#leaving.set(thread, setTimeout(leave, this.#settings.stays).unref());
  }

  /** Looks again when who cannot begin now has waited long enough: for a further thread, or for a question that takes too long. */
  #setAlarm(): void {
    clearTimeout(this.#alarm);
    const since = this.#turnstile.waitingSince;
    if (since === undefined || this.#closed) return;
    const { threads, patience, longestTurn } = this.#settings;
    const wake = (at: number, act: () => void) => {
      this.#alarm = setTimeout(act, Math.max(1, at - performance.now())).unref();
    };
    if (this.#threads.length < threads) {
      wake(since + patience, () => {
        this.#turnstile.proceed();
        this.#setAlarm();
      });
      return;
    }
    const [oldest] = this.#slots.values();
    if (longestTurn !== undefined && oldest) wake(oldest.begun + longestTurn, () => this.#stop(oldest));
  }

  /** Takes the turn of a question that went on for too long while others wait. */
  #stop({ begun, controller }: Slot): void {
    controller.abort(new Fault('gave-way', 1, { value: String(Math.round((performance.now() - begun) / 60_000)) }));
  }
}
