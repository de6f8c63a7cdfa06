// Answers questions in the worker thread: keeps the current snapshot, notices new versions, and finds each question by name.
import type { MessagePort } from 'node:worker_threads';
import type { Control } from '../analysis/analysis';
import { Fault } from '../model/faults';
import type { Viewer } from '../model/viewer';
import { AnswerCache } from './answer-cache';
import { CollectAtRest } from './collect';
import { flagControl } from './control';
import { type OnceAnswer, OnceHere } from './once';
import { type Ask, type FromWorker, type Question, type Reply, type ToWorker, toFaultData } from './protocol';

/** What is answered from: something with a version and a snapshot. */
export interface Loaded {
  readonly version: number;
  readonly snapshot: { readonly id: string };
}

/** What is loaded, as it is answered from to one viewer. */
export type Seen<L extends Loaded> = L & { readonly viewer: Viewer };

/** Answers one question as text. Throws a Fault. */
export type Answerer<L extends Loaded> = (seen: Seen<L>, parameters: unknown, control: Control) => string | Promise<string>;

/** Under what an answer is kept: what one viewer was answered is given to no other. */
function cacheKey({ name, parameters, viewer }: Question): string {
  return JSON.stringify([name, parameters, viewer.id]);
}

export interface QuestionService<L extends Loaded> {
  /** The version of the store now; cheap. */
  version(): Promise<number>;
  /** Loads the state of the store; may reuse what was loaded before, and what another thread made of the same. */
  load(before: L | undefined, once: OnceHere): Promise<L>;
  readonly questions: ReadonlyMap<string, Answerer<L>>;
  /** Closes the store; nothing is asked after it. */
  close(): Promise<void>;
}

/** How often the store is asked for its version, in milliseconds; well below the two seconds of semantics §6. */
const pollEvery = 500;
const cacheLimit = 32 * 1024 * 1024;

class QuestionServer<L extends Loaded> {
  readonly #port: MessagePort;
  readonly #service: QuestionService<L>;
  readonly once: OnceHere;
  readonly #cache = new AnswerCache(cacheLimit);
  #loaded: L | undefined;
  #checkedAt = Number.NEGATIVE_INFINITY;

  constructor(port: MessagePort, service: QuestionService<L>) {
    this.#port = port;
    this.#service = service;
    this.once = new OnceHere(port);
  }

  async current(): Promise<L> {
    const now = performance.now();
    if (this.#loaded && now - this.#checkedAt < pollEvery) return this.#loaded;
    const version = await this.#service.version();
    if (!this.#loaded || this.#loaded.version !== version) this.#loaded = await this.#service.load(this.#loaded, this.once);
    this.#checkedAt = performance.now();
    return this.#loaded;
  }

  /** Looks at the store now: what this server changed itself is seen by the next question. */
  async recheck(): Promise<void> {
    this.#checkedAt = Number.NEGATIVE_INFINITY;
    await this.current();
  }

  /** Closes the store and the port; the thread then ends by itself. */
  async close(): Promise<void> {
    await this.#service.close().finally(() => this.#port.close());
  }

  /** What a message asks for. */
  handle(message: Exclude<ToWorker, OnceAnswer>): Promise<void> {
    if (message.type === 'ask') return this.answer(message);
    return message.type === 'recheck' ? this.recheck() : this.close();
  }

  async answer({ id, question, stop }: Ask): Promise<void> {
    const control = flagControl(stop, (done, total) => this.#send({ type: 'progress', id, done, total }));
    try {
      control.checkpoint();
      const answerer = this.#service.questions.get(question.name);
      if (!answerer) throw new Fault('not-found', 2, { value: question.name });
      const loaded = await this.current();
      // Loading is for whoever asks next too, so it is not stopped; but nobody may wait for the answer any more.
      control.checkpoint();
      const key = cacheKey(question);
      const kept = this.#cache.get(loaded.version, key);
      const started = performance.now();
      const text = kept ?? (await answerer({ ...loaded, viewer: question.viewer }, question.parameters, control));
      const milliseconds = kept === undefined ? performance.now() - started : 0;
      if (kept === undefined) this.#cache.set(loaded.version, key, text);
      const reply: Reply = { text, snapshot: loaded.snapshot.id, version: loaded.version, milliseconds, kept: kept !== undefined };
      this.#send({ type: 'reply', id, reply });
    } catch (error) {
      this.#send({ type: 'fault', id, fault: toFaultData(error) });
    }
  }

  #send(message: FromWorker): void {
    this.#port.postMessage(message);
  }
}

/** Answers questions from `port` one after another until it closes; loads new versions while idle. */
export function serveQuestions<L extends Loaded>(port: MessagePort, service: QuestionService<L>): void {
  const server = new QuestionServer(port, service);
  const leftovers = new CollectAtRest();
  // One queue: a question and a reload never overlap, so every answer is wholly from one version.
  let queue: Promise<unknown> = server.current().catch(() => undefined);
  let waiting = 0;
  const enqueue = (work: () => Promise<unknown>) => {
    waiting += 1;
    queue = queue
      .then(work)
      .catch(() => undefined)
      .finally(() => {
        waiting -= 1;
      });
  };
  port.on('message', (message: ToWorker) => {
    // Loading waits for it, and loading is what the queue is at.
    if (message.type === 'once') server.once.receive(message);
    else {
      leftovers.wake();
      enqueue(() => server.handle(message));
    }
  });
  const timer = setInterval(() => {
    if (waiting > 0) return;
    leftovers.rest();
    enqueue(() => server.current());
  }, pollEvery);
  port.on('close', () => clearInterval(timer));
}
