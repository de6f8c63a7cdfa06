// Everything that changes the store goes through one queue: one at a time, clients in turn, with a bound on what waits.
// An import runs in the background: started, followed, cancelled. A quick change is waited for.
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { makeQueue, type Pass, type TurnOptions } from '../engine/turnstile';
import { Fault } from '../model/faults';
import type { Language } from '../model/issues';
import type { ImportAnswer, JobBody } from './contract';
import { toProblem } from './problems';
import type { DetectTask, RunTask, StoreTask, Task } from './tasks';

/** Jobs that are remembered after they ended. */
const kept = 50;

/** Each change reads the whole estate, in a thread of its own: 0.5 GB for 100,000 nodes. What waits holds names of files, no more. */
const changes = { atOnce: 1, perClient: 1, limits: { perClient: 10, inAll: 30 }, tooMany: 'too-many-changes', retryAfter: 5 } as const;
/** Recognition looks at the first bytes of at most 200 files, in a thread of its own. */
const detections = { atOnce: 1, perClient: 1, limits: { perClient: 10, inAll: 30 }, tooMany: 'too-many-files', retryAfter: 2 } as const;

export interface Job {
  readonly id: string;
  readonly events: EventEmitter<{ change: [] }>;
  readonly controller: AbortController;
  state: JobBody['state'];
  /** Its place in the queue while it waits; 1 is next. */
  place: number;
  progress: JobBody['progress'];
  results: ImportAnswer[];
  fault: Fault | null;
}

/** Who asks for a change; what it keeps from going away meanwhile is let go when it ended. */
interface Asked {
  readonly client: string;
  readonly letGo?: () => void;
}

export class Jobs {
  readonly #run: RunTask;
  readonly #jobs = new Map<string, Job>();
  readonly #changes = makeQueue(changes);
  readonly #detections = makeQueue(detections);
  /** What is being done now. */
  readonly #performing = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(run: RunTask) {
    this.#run = run;
  }

  /** Starts a job; it waits for its turn. Throws `too-many-changes` or `server-busy`. */
  start(task: StoreTask, { client, letGo }: Asked): Job {
    this.#changes.check(client);
    const job: Job = {
      id: randomUUID(),
      events: new EventEmitter(),
      controller: new AbortController(),
      state: 'waiting',
      place: 1,
      progress: null,
      results: [],
      fault: null,
    };
    job.events.setMaxListeners(0);
    this.#jobs.set(job.id, job);
    this.#forgetOld();
    void this.#follow(job, { task, client }).finally(letGo);
    return job;
  }

  /**
   * Does a change that is quick enough to wait for; resolves with its one answer. Rejects with its Fault, with `too-many-changes`, or
   * with `server-busy`. It is withdrawn when nobody waits for it any more before its turn; once begun it goes on to its end.
   */
  async perform(task: StoreTask, turn: TurnOptions): Promise<string> {
    return this.#only(await this.#changes.enter(turn), task);
  }

  /** Recognises files, beside what changes the store. Rejects with `too-many-files` or `server-busy`. */
  async detect(files: DetectTask['files'], turn: TurnOptions): Promise<string> {
    return this.#only(await this.#detections.enter(turn), { kind: 'detect', files });
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

  /** Turns away what waits and stops what runs; resolves when nothing runs any more. */
  async close(): Promise<void> {
    this.#changes.close();
    this.#detections.close();
    this.#closing.abort();
    await Promise.allSettled(this.#performing);
  }

  /** The one answer of a task. */
  async #only(pass: Pass<true>, task: Task): Promise<string> {
    const [text] = await this.#hold(pass, this.#run(task, { signal: this.#closing.signal }));
    if (text === undefined) throw new Fault('internal-error', 1, 'task-without-result');
    return text;
  }

  /** Holds the place until the work has ended. */
  async #hold<T>({ leave }: Pass<true>, work: Promise<T>): Promise<T> {
    this.#performing.add(work);
    try {
      return await work;
    } finally {
      this.#performing.delete(work);
      leave();
    }
  }

  async #follow(job: Job, { task, client }: { task: Task; client: string }): Promise<void> {
    const signal = AbortSignal.any([job.controller.signal, this.#closing.signal]);
    const onWaiting = (place: number) => {
      job.place = place;
      job.events.emit('change');
    };
    try {
      const pass = await this.#changes.enter({ client, signal, onWaiting });
      job.state = 'running';
      job.events.emit('change');
      await this.#hold(pass, this.#perform(job, { task, signal }));
      job.state = 'done';
    } catch (error) {
      job.fault = error instanceof Fault ? error : new Fault('internal-error', 1, job.id.slice(0, 8));
      job.state = job.fault.code === 'cancelled' ? 'cancelled' : 'failed';
    }
    job.events.emit('change');
  }

  #perform(job: Job, { task, signal }: { task: Task; signal: AbortSignal }): Promise<string[]> {
    return this.#run(task, {
      signal,
      onEvent: (event) => {
        if (event.type === 'progress') job.progress = { done: event.done, total: event.total, phase: event.phase };
        else job.results.push(JSON.parse(event.text));
        job.events.emit('change');
      },
    });
  }

  #forgetOld(): void {
    for (const [id, job] of this.#jobs) {
      if (this.#jobs.size <= kept) return;
      if (hasEnded(job)) this.#jobs.delete(id);
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
    place: job.state === 'waiting' ? job.place : null,
    progress: job.progress,
    results: job.results,
    result: job.results.at(-1) ?? null,
    problem: job.fault ? toProblem(job.fault, language) : null,
  };
}
