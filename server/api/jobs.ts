// Imports that run in the background: started, followed, cancelled; one at a time, in order of asking.
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Fault } from '../model/faults';
import type { Language } from '../model/issues';
import type { ImportAnswer, JobBody } from './contract';
import { toProblem } from './problems';
import type { RunTask, Task } from './tasks';

/** Jobs that are remembered after they ended. */
const kept = 50;

export interface Job {
  readonly id: string;
  readonly events: EventEmitter<{ change: [] }>;
  readonly controller: AbortController;
  state: JobBody['state'];
  progress: JobBody['progress'];
  results: ImportAnswer[];
  fault: Fault | null;
}

export class Jobs {
  readonly #run: RunTask;
  readonly #jobs = new Map<string, Job>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(run: RunTask) {
    this.#run = run;
  }

  /** Starts a job; it waits until those before it have ended. */
  start(task: Task): Job {
    const job: Job = {
      id: randomUUID(),
      events: new EventEmitter(),
      controller: new AbortController(),
      state: 'waiting',
      progress: null,
      results: [],
      fault: null,
    };
    job.events.setMaxListeners(0);
    this.#jobs.set(job.id, job);
    this.#forgetOld();
    this.#queue = this.#queue.then(() => this.#perform(job, task));
    return job;
  }

  /** Throws `not-found`. */
  find(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new Fault('not-found', 1, id);
    return job;
  }

  /** Asks a job to stop; one that has ended stays as it is. */
  cancel(id: string): Job {
    const job = this.find(id);
    job.controller.abort();
    return job;
  }

  cancelAll(): void {
    for (const { controller } of this.#jobs.values()) controller.abort();
  }

  /** Resolves when nothing runs any more. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  async #perform(job: Job, task: Task): Promise<void> {
    try {
      if (job.controller.signal.aborted) throw new Fault('cancelled', 1);
      job.state = 'running';
      job.events.emit('change');
      await this.#run(task, {
        signal: job.controller.signal,
        onEvent: (event) => {
          if (event.type === 'progress') job.progress = { done: event.done, total: event.total, phase: event.phase };
          else job.results.push(JSON.parse(event.text));
          job.events.emit('change');
        },
      });
      job.state = 'done';
    } catch (error) {
      job.fault = error instanceof Fault ? error : new Fault('internal-error', 1, job.id.slice(0, 8));
      job.state = job.fault.code === 'cancelled' ? 'cancelled' : 'failed';
    }
    job.events.emit('change');
  }

  #forgetOld(): void {
    for (const [id, { state }] of this.#jobs) {
      if (this.#jobs.size <= kept) return;
      if (state !== 'running' && state !== 'waiting') this.#jobs.delete(id);
    }
  }
}

export function hasEnded(job: Job): boolean {
  return job.state !== 'waiting' && job.state !== 'running';
}

export function describeJob(job: Job, language: Language): JobBody {
  return {
    id: job.id,
    state: job.state,
    progress: job.progress,
    results: job.results,
    result: job.results.at(-1) ?? null,
    problem: job.fault ? toProblem(job.fault, language) : null,
  };
}
