// A running server for measuring: uploads, imports and questions through the door that the pages use.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Program, Serving } from '../launch/program';
import { eventsOf } from '../server/api/http';

export interface ImportOptions {
  readonly uploads: readonly string[];
  readonly source: string;
  readonly dryRun: boolean;
  readonly as?: string;
  readonly mode?: 'full' | 'partial';
}

export class Served {
  readonly #serving: Serving;

  constructor(serving: Serving) {
    this.#serving = serving;
  }

  static async start(program: Program, data: string): Promise<Served> {
    return new Served(await program.serve([], { data }));
  }

  async #send(to: string, body: BodyInit, type: string): Promise<Record<string, string>> {
    const answer = await fetch(`${this.#serving.url}/api/v1${to}`, { method: 'POST', body, headers: { 'Content-Type': type } });
    if (!answer.ok) throw new Error(`${to}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
    return answer.json();
  }

  post(to: string, body: object): Promise<Record<string, string>> {
    return this.#send(to, JSON.stringify(body), 'application/json');
  }

  async upload(path: string): Promise<string> {
    const { upload = '' } = await this.#send(`/uploads?name=${basename(path)}`, new Uint8Array(readFileSync(path)), 'application/octet-stream');
    return upload;
  }

  /** An import or a dry run, to its end; the id of the import, empty when nothing was recorded. */
  async import(options: ImportOptions): Promise<string> {
    const { job } = await this.post('/imports', { mode: 'full', ...options });
    const told = await (await fetch(`${this.#serving.url}/api/v1/imports/jobs/${job}/events`)).text();
    const end = eventsOf(told).at(-1);
    if (end?.name !== 'done') throw new Error(told.slice(-2000));
    return JSON.parse(end.data).result.import ?? '';
  }

  /** The id of the snapshot that answered. */
  async whatIf(id: string): Promise<string> {
    const { snapshot = '' } = await this.post('/analyses/what-if', { fail: [id] });
    return snapshot;
  }

  get pid(): number {
    return this.#serving.process.pid ?? 0;
  }

  stop(): Promise<number | string> {
    return this.#serving.stop();
  }
}

/** Asks one what-if after the other, each another question, at least so often and until `ended`; the time of each, in milliseconds. */
export async function askWhile(served: Served, next: () => string, { ended, atLeast = 10 }: { ended: () => boolean; atLeast?: number }): Promise<number[]> {
  const times: number[] = [];
  while (!ended() || times.length < atLeast) {
    const before = performance.now();
    await served.whatIf(next());
    times.push(performance.now() - before);
  }
  return times;
}

/** The time within which such a part (0 to 1) of the answers came. */
export function within(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
}
