// Lets one thread make what all threads need: the first that asks makes it, the others wait for it. The result should be in shared memory.
import type { MessagePort } from 'node:worker_threads';
import { Leftovers } from './collect';

/** Main thread → a thread that asked: make it, or here it is. */
export type OnceAnswer =
  | { readonly type: 'once'; readonly key: string; readonly isMade: false }
  | { readonly type: 'once'; readonly key: string; readonly isMade: true; readonly value: unknown };

/** A thread → main thread: I need this; I could not make it; I made it. */
export type OnceQuestion =
  | { readonly type: 'need'; readonly key: string }
  | { readonly type: 'failed'; readonly key: string }
  | { readonly type: 'made'; readonly key: string; readonly value: unknown };

export type SendAnswer = (answer: OnceAnswer) => void;

/** The main thread's side. Keeps what was asked last: older versions of the estate are of no use to anybody. */
export class OnceForAll {
  #key: string | undefined;
  #made: { readonly value: unknown } | undefined;
  #maker: SendAnswer | undefined;
  #waiting: SendAnswer[] = [];
  readonly #leftovers = new Leftovers();

  receive(question: OnceQuestion, send: SendAnswer): void {
    if (question.type === 'need') this.#need(question.key, send);
    else if (question.type === 'failed') this.leave(send);
    else if (question.key === this.#key) this.#keep(question.value);
  }

  /** A thread ended or gave up; another one makes what it was making. */
  leave(send: SendAnswer): void {
    this.#waiting = this.#waiting.filter((one) => one !== send);
    if (this.#maker !== send || this.#made || this.#key === undefined) return;
    const next = this.#waiting.shift();
    this.#maker = next;
    next?.({ type: 'once', key: this.#key, isMade: false });
  }

  #need(key: string, send: SendAnswer): void {
    if (key !== this.#key) this.#begin(key);
    if (this.#made) send({ type: 'once', key, isMade: true, value: this.#made.value });
    else if (this.#maker) this.#waiting.push(send);
    else {
      this.#maker = send;
      send({ type: 'once', key, isMade: false });
    }
  }

  /** Turns to another key; who waits for the one before makes that itself. */
  #begin(key: string): void {
    const before = this.#key;
    const left = this.#waiting;
    this.#key = key;
    this.#made = undefined;
    this.#maker = undefined;
    this.#waiting = [];
    if (before !== undefined) for (const send of left) send({ type: 'once', key: before, isMade: false });
  }

  #keep(value: unknown): void {
    this.#made = { value };
    this.#leftovers.replace(value);
    const key = this.#key as string;
    for (const send of this.#waiting.splice(0)) send({ type: 'once', key, isMade: true, value });
  }
}

/** A worker thread's side. */
export class OnceHere {
  readonly #port: Pick<MessagePort, 'postMessage'>;
  readonly #waiting = new Map<string, (answer: OnceAnswer) => void>();
  readonly #leftovers = new Leftovers();

  constructor(port: Pick<MessagePort, 'postMessage'>) {
    this.#port = port;
  }

  receive(answer: OnceAnswer): void {
    const settle = this.#waiting.get(answer.key);
    this.#waiting.delete(answer.key);
    settle?.(answer);
  }

  /** The value of a key: made here, or by the thread that asked for it first. Ask one at a time. */
  async value<T>(key: string, make: () => T | Promise<T>): Promise<T> {
    const answer = await new Promise<OnceAnswer>((resolve) => {
      this.#waiting.set(key, resolve);
      this.#send({ type: 'need', key });
    });
    // What comes from another thread of the same program was made by the same `make`.
    if (answer.isMade) {
      this.#leftovers.replace(answer.value);
      return answer.value as T;
    }
    try {
      const value = await make();
      this.#leftovers.replace(value);
      this.#send({ type: 'made', key, value });
      return value;
    } catch (error) {
      this.#send({ type: 'failed', key });
      throw error;
    }
  }

  #send(question: OnceQuestion): void {
    this.#port.postMessage(question);
  }
}
