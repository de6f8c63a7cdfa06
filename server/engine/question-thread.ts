// Runs one worker thread that answers questions, one at a time. A flag cancels a question; a thread that dies is started again. The pool
// (`thread-pool.ts`) asks a thread only when it is idle.
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { Fault } from '../model/faults';
import { guarded } from '../output/guarded';
import { logError, logErrorText } from '../output/log';
import { endThread, makePresence } from './end-thread';
import type { OnceForAll, OnceQuestion, SendAnswer } from './once';
import { type Ask, type FromWorker, fromFaultData, type Question, type Reply, type ToWorker } from './protocol';

export interface QuestionOptions {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

interface Pending {
  readonly stop: SharedArrayBuffer;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (fault: Fault) => void;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

/** How a worker thread is started: its program, and the data that it finds when it starts. */
export interface WorkerProgram {
  readonly url: URL;
  readonly data: object;
  readonly execArgv?: readonly string[];
  /** What it may have; absent: what Node gives by itself. */
  readonly limits?: ResourceLimits;
}

/** What every thread finds in its `workerData` beside the data of its program. */
export interface HasPresence {
  /** Where it says that it is inside a store (see `end-thread.ts`). */
  readonly presence: SharedArrayBuffer;
}

/** A thread with the memory in which it notes its presence in a store. */
export interface Thread extends HasPresence {
  readonly worker: Worker;
}

export function startThread({ url, data, execArgv, limits = {} }: WorkerProgram): Thread {
  const presence = makePresence();
  const options = { workerData: { ...data, presence }, resourceLimits: limits, ...(execArgv ? { execArgv: [...execArgv] } : {}) };
  return { presence, worker: new Worker(url, options) };
}

export class QuestionThread {
  readonly #program: WorkerProgram;
  readonly #shared: OnceForAll;
  readonly #pending = new Map<number, Pending>();
  /** Who waits until nothing is asked any more. */
  readonly #idlers: (() => void)[] = [];
  #started: Thread | undefined;
  #next = 1;
  #closed = false;

  /** `shared`: what the threads of several threads make once for all. */
  constructor(program: WorkerProgram, shared: OnceForAll) {
    this.#program = program;
    this.#shared = shared;
  }

  /** Starts the thread, so that the first question does not wait for it. */
  warm(): void {
    this.#thread();
  }

  /** Whether the thread has nothing to do: also what nobody waits for any more has stopped. */
  get isIdle(): boolean {
    return this.#pending.size === 0;
  }

  /** Resolves as soon as the thread has nothing to do. */
  idle(): Promise<void> {
    return this.isIdle ? Promise.resolve() : new Promise((resolve) => this.#idlers.push(resolve));
  }

  /** Rejects with a Fault: that of the question, `cancelled` as soon as it is, or `internal-error` when the thread died. */
  ask(question: Question, { signal, onProgress }: QuestionOptions = {}): Promise<Reply> {
    if (signal?.aborted || this.#closed) return Promise.reject(new Fault('cancelled', 1));
    const id = this.#next++;
    const stop = new SharedArrayBuffer(4);
    return new Promise<Reply>((resolve, reject) => {
      const onAbort = () => {
        Atomics.store(new Int32Array(stop), 0, 1);
        // The thread is not idle before it says so itself.
        reject(new Fault('cancelled', 1));
      };
      const forget = () => signal?.removeEventListener('abort', onAbort);
      signal?.addEventListener('abort', onAbort, { once: true });
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T) => {
          forget();
          settle(value);
        };
      this.#pending.set(id, { stop, resolve: settled(resolve), reject: settled(reject), onProgress });
      const message: Ask = { type: 'ask', id, question, stop };
      this.#thread().postMessage(message);
    });
  }

  /** The store was changed: what is asked from now on sees that. */
  recheck(): void {
    const message: ToWorker = { type: 'recheck' };
    this.#started?.worker.postMessage(message);
  }

  /** Ends the thread; what was waiting is rejected as cancelled. */
  async close(): Promise<void> {
    this.#closed = true;
    const thread = this.#started;
    this.#started = undefined;
    for (const { stop } of this.#pending.values()) Atomics.store(new Int32Array(stop), 0, 1);
    this.#rejectAll(new Fault('cancelled', 1));
    const close: ToWorker = { type: 'close' };
    if (thread) await endThread({ ...thread, ask: () => thread.worker.postMessage(close) });
  }

  #thread(): Worker {
    if (this.#started) return this.#started.worker;
    const thread = startThread(this.#program);
    const { worker } = thread;
    const send: SendAnswer = (answer) => worker.postMessage(answer);
    const hear = (message: FromWorker) => {
      if (message.type === 'need' || message.type === 'made' || message.type === 'failed') this.#shared.receive(message, send);
      else this.#receive(message);
    };
    worker.on('message', guarded('engine', hear));
    worker.on('error', (error) => logError('a worker thread failed', error));
    worker.on('exit', () => {
      this.#shared.leave(send);
      // The next question starts a new thread; those that this one had are lost.
      if (this.#started !== thread) return;
      this.#started = undefined;
      this.#rejectAll(new Fault('internal-error', 1, { value: 'engine-died' }));
    });
    worker.unref();
    this.#started = thread;
    return worker;
  }

  #receive(message: Exclude<FromWorker, OnceQuestion>): void {
    if (message.type === 'progress') {
      this.#pending.get(message.id)?.onProgress?.(message.done, message.total);
      return;
    }
    if (message.type === 'reply') {
      this.#settle(message.id)?.resolve(message.reply);
      return;
    }
    if (message.fault.details.log !== undefined) logErrorText('engine', String(message.fault.details.log));
    this.#settle(message.id)?.reject(fromFaultData(message.fault));
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    this.#wakeIdlers();
    return pending;
  }

  #wakeIdlers(): void {
    if (this.isIdle) for (const resolve of this.#idlers.splice(0)) resolve();
  }

  #rejectAll(fault: Fault): void {
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    this.#wakeIdlers();
    for (const { reject } of waiting) reject(fault);
  }
}
