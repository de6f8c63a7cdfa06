// One client of the soak: sends requests under its own name, and notes what comes of them.
import { setTimeout as pause } from 'node:timers/promises';
import { type Answered, type Asked, send } from '../server/api/http';
import type { Tally } from './tally';

export interface Ends {
  /** Aborted when the soak is over. */
  readonly signal: AbortSignal;
}

export class Client {
  readonly api: string;
  readonly name: string;
  readonly tally: Tally;

  constructor(api: string, name: string, tally: Tally) {
    this.api = api;
    this.name = name;
    this.tally = tally;
  }

  /** Sends a request; undefined when it was refused with a stated 429, or failed and was noted. */
  async ask(question: string, path: string, asked: Asked = {}): Promise<Answered | undefined> {
    const before = performance.now();
    try {
      const answered = await send(`${this.api}${path}`, { ...asked, headers: { 'ketenzicht-client': this.name, ...asked.headers } });
      if (this.tally.note(question, { answered, milliseconds: performance.now() - before })) return answered;
      // What is refused says when to come back.
      await pause(Number(answered.headers['retry-after'] ?? 0) * 1000);
    } catch (error) {
      this.tally.fail(`${question}: ${error instanceof Error ? error.message : String(error)}`);
    }
    return undefined;
  }

  post(question: string, path: string, body: object): Promise<Answered | undefined> {
    return this.ask(question, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  }

  /** Asks and leaves before there is an answer: that is no failure. */
  async askAndLeave(path: string, body: object, after: number): Promise<void> {
    const leaving = AbortSignal.timeout(Math.round(after));
    await fetch(`${this.api}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'ketenzicht-client': this.name },
      body: JSON.stringify(body),
      signal: leaving,
    })
      .then((response) => response.arrayBuffer())
      .catch((error) => {
        if (!leaving.aborted) this.tally.fail(`left ${path}: ${String(error)}`);
      });
    this.tally.counts.left += 1;
  }
}
