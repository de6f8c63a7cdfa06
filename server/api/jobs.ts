// Runs everything that changes the store through one queue, one at a time, clients in turn, and limits what waits. An import runs in the
// background and can be followed and cancelled; a quick change is waited for.
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { makeQueue, type Pass, type TurnOptions } from '../engine/turnstile';
import { Fault } from '../model/faults';
import type { Language } from '../model/issues';
import type { Viewer } from '../model/viewer';
import { guarded } from '../output/guarded';
import { logError } from '../output/log';
import type { JobBody } from './contract';
import { JobResults } from './job-results';
import { toProblem } from './problems';
import type { DetectTask, RunTask, StoreTask, Task } from './tasks';

/** Jobs that are remembered after they ended; for how long (ms), and with how many bytes on the disk together. */
const kept = { jobs: 50, milliseconds: 3_600_000, bytes: 1024 ** 3 };

/** Each change reads the whole estate, in a thread of its own: 0.5 GB for 100,000 nodes. What waits holds names of files, no more. */
const changes = { atOnce: 1, perClient: 1, limits: { perClient: 10, inAll: 30 }, tooMany: 'too-many-changes', retryAfter: 5 } as const;
/** Recognition looks at the first bytes of at most 200 files, in a thread of its own. */
const detections = { atOnce: 1, perClient: 1, limits: { perClient: 10, inAll: 30 }, tooMany: 'too-many-files', retryAfter: 2 } as const;

export interface Job {
  readonly id: string;
  /** Who started it. */
  readonly viewer: Viewer;
  readonly events: EventEmitter<{ change: [] }>;
  readonly controller: AbortController;
  state: JobBody['state'];
  /** Its position in the queue while it waits; 1 is next. */
  position: number;
  progress: JobBody['progress'];
  readonly results: JobResults;
  fault: Fault | null;
}

/** Who asks for a change; what it keeps from going away meanwhile is let go when it ended. */
interface Asked {
  readonly client: string;
  readonly letGo?: () => void;
}

export class Jobs {
  readonly #run: RunTask;
  readonly #folder: () => Promise<string>;
  readonly #jobs = new Map<string, Job>();
  readonly #changes = makeQueue(changes);
  readonly #detections = makeQueue(detections);
  /** What is being done now. */
  readonly #performing = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();

  /** `folder`: where results go; it is removed by whoever made it. */
  constructor(run: RunTask, folder: () => Promise<string>) {
    this.#run = run;
    this.#folder = folder;
  }

  /** Starts a job; it waits for its turn. Throws `too-many-changes` or `server-busy`. */
  start(task: StoreTask, { client, letGo }: Asked): Job {
    this.#changes.check(client);
    const id = randomUUID();
    const job: Job = {
      id,
      viewer: task.viewer,
      events: new EventEmitter(),
      controller: new AbortController(),
      state: 'waiting',
      position: 1,
      progress: null,
      results: new JobResults(this.#folder, id),
      fault: null,
    };
    job.events.setMaxListeners(0);
    this.#jobs.set(job.id, job);
    void this.#forgetOld();
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
  async detect(task: DetectTask, turn: TurnOptions): Promise<string> {
    return this.#only(await this.#detections.enter(turn), task);
  }

  /** Throws `not-found`. */
  find(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new Fault('not-found', 1, { value: id });
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
    if (text === undefined) throw new Fault('internal-error', 1, { value: 'task-without-result' });
    return text;
  }

  /** Holds the slot until the work has ended. */
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
    const onWaiting = (position: number) => {
      job.position = position;
      this.#notify(job);
    };
    try {
      const pass = await this.#changes.enter({ client, signal, onWaiting });
      job.state = 'running';
      this.#notify(job);
      await this.#hold(pass, this.#perform(job, { task, signal }));
      job.state = 'done';
    } catch (error) {
      if (!(error instanceof Fault)) logError(`import ${job.id.slice(0, 8)}`, error);
      job.fault = error instanceof Fault ? error : new Fault('internal-error', 1, { value: job.id.slice(0, 8) });
      job.state = job.fault.code === 'cancelled' ? 'cancelled' : 'failed';
    }
    this.#notify(job);
    const timer = setTimeout(
      guarded('jobs', () => void this.#forget(job)),
      kept.milliseconds,
    );
    timer.unref();
    await this.#forgetOld();
  }

  /** Ends when the results are kept too. */
  async #perform(job: Job, { task, signal }: { task: Task; signal: AbortSignal }): Promise<void> {
    let keeping = Promise.resolve();
    const asked = task.kind === 'import' ? { ...task, ...(await job.results.makePaths()) } : task;
    try {
      await this.#run(asked, {
        signal,
        onEvent: (event) => {
          if (event.type === 'progress') job.progress = { done: event.done, total: event.total, phase: event.phase, activity: event.activity };
          else keeping = keeping.then(() => job.results.add(event.text, event.recorded));
          this.#notify(job);
        },
      });
    } finally {
      await keeping;
    }
  }

  /** A follower that fails is none of the job's business. */
  readonly #notify = guarded('a follower of an import', (job: Job) => void job.events.emit('change'));

  async #forget(job: Job): Promise<void> {
    this.#jobs.delete(job.id);
    await job.results.forget();
  }

  /** The oldest go first; the newest stays whatever its size. */
  async #forgetOld(): Promise<void> {
    const ended = [...this.#jobs.values()].filter(hasEnded).reverse();
    let bytes = 0;
    for (const [at, job] of ended.entries()) {
      bytes += await job.results.bytes();
      if (at > 0 && (at >= kept.jobs || bytes > kept.bytes)) await this.#forget(job);
    }
  }
}

export function hasEnded(job: Job): boolean {
  return job.state !== 'waiting' && job.state !== 'running';
}

/** How a job stands, without what it answered. */
export function describeJob(job: Job, language: Language): Omit<JobBody, 'results' | 'result'> {
  return {
    id: job.id,
    state: job.state,
    place: job.state === 'waiting' ? job.position : null,
    progress: job.progress,
    problem: job.fault ? toProblem(job.fault, language) : null,
  };
}

/** How a job stands with what it answered, as one line of JSON in pieces: the answers come from the disk as they were written. */
export async function* jobPieces(job: Job, language: Language): AsyncGenerator<string | Uint8Array> {
  const { results } = job;
  yield `${JSON.stringify(describeJob(job, language)).slice(0, -1)},"results":[`;
  for (let at = 0; at < results.count; at += 1) {
    if (at > 0) yield ',';
    yield* results.pieces(at);
  }
  yield '],"result":';
  if (results.count === 0) yield 'null';
  else yield* results.pieces(results.count - 1);
  yield '}';
}
