// Runs work that changes the store (import, undo, sample), each task in a worker thread by itself. The main thread follows it and may ask it to
// stop.
import { type MessagePort, parentPort, type Worker } from 'node:worker_threads';
import type { Control } from '../analysis/analysis';
import { Fault } from '../model/faults';
import type { ImportActivity } from '../model/vocabulary/import-activities';
import { guarded } from '../output/guarded';
import { logError, logErrorText } from '../output/log';
import { flagControl } from './control';
import { endThread, ThreadPresence } from './end-thread';
import { type FaultData, fromFaultData, toFaultData } from './protocol';
import { type HasPresence, startThread, type Thread, type WorkerProgram } from './question-thread';

/** What a task sends while it runs. */
export type TaskEvent =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly phase: string; readonly activity: ImportActivity | null }
  | { readonly type: 'result'; readonly text: string; readonly recorded: string | null };

type FromTask = TaskEvent | { readonly type: 'end' } | { readonly type: 'fault'; readonly fault: FaultData };

export interface TaskOptions {
  /** Aborted to stop; the task ends with `cancelled` and nothing applied, unless it was just done. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: TaskEvent) => void;
}

/** What a worker program finds in its `workerData` to run tasks. */
export interface TaskData extends HasPresence {
  readonly role: 'task';
}

/** What a thread is told: do this until `stop` is 1; end when nothing is left to do. */
type ToTask = { readonly type: 'task'; readonly task: unknown; readonly stop: SharedArrayBuffer } | { readonly type: 'close' };

const died = 'task-died';
const isDeath = (error: unknown) => error instanceof Fault && error.value === died;

/** Resolves with the results of a task, each as text, when its thread says that it is done. `end` ends the thread. */
function resultsOf(worker: Worker, onEvent: TaskOptions['onEvent'], end: () => void): Promise<string[]> {
  const results: string[] = [];
  const listening = new AbortController();
  const on = <T>(event: string, hear: (what: T) => void) => {
    worker.on(event, hear);
    listening.signal.addEventListener('abort', () => worker.off(event, hear), { once: true });
  };
  return new Promise<string[]>((resolve, reject) => {
    const hear = (message: FromTask) => {
      if (message.type === 'end') return resolve(results);
      if (message.type === 'fault') {
        if (message.fault.details.log !== undefined) logErrorText('task', String(message.fault.details.log));
        return reject(fromFaultData(message.fault));
      }
      if (message.type === 'result') results.push(message.text);
      onEvent?.(message);
    };
    // Who listens and throws ends the task, not the program.
    const failed = () => {
      end();
      reject(new Fault('internal-error', 1, { value: 'task' }));
    };
    on('message', guarded('task', hear, failed));
    on('error', (error: Error) => {
      logError('task', error);
      const isTooMuch = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isTooMuch ? new Fault('too-much-memory', 1) : new Fault('internal-error', 1, { value: 'task' }));
    });
    on('exit', () => reject(new Fault('internal-error', 1, { value: died })));
  }).finally(() => listening.abort());
}

/** The program of a worker; `data`: what it finds beside its role. */
type TaskProgram = Omit<WorkerProgram, 'data'> & { readonly data?: object };

/** A thread for tasks, and whether it can do another one. */
interface TaskThread extends Thread {
  isOver: boolean;
}

/** How long a thread without a task stays, in milliseconds: what it holds of the estate makes the next change a short one. */
const staysIdle = 5 * 60_000;

/** Runs tasks, each in a thread by itself. One thread stays for a while and does the next. */
export class TaskThreads {
  readonly #program: TaskProgram;
  readonly #stays: number;
  #idle: { readonly thread: TaskThread; readonly leaving: NodeJS.Timeout } | undefined;
  #closed = false;

  constructor(program: TaskProgram, stays = staysIdle) {
    this.#program = program;
    this.#stays = stays;
  }

  /**
   * Runs one task to its end and resolves with its results, each as text. Rejects with its Fault, or with `cancelled` when it was stopped:
   * at its next checkpoint, else its thread is killed after a short while.
   */
  async run(task: unknown, { signal, onEvent }: TaskOptions = {}): Promise<string[]> {
    const stop = new SharedArrayBuffer(4);
    const thread = this.#take();
    let ending: Promise<void> | undefined;
    const end = () => {
      ending ??= this.#end(thread, () => Atomics.store(new Int32Array(stop), 0, 1));
    };
    signal?.addEventListener('abort', end, { once: true });
    thread.worker.postMessage({ type: 'task', task, stop } satisfies ToTask);
    if (signal?.aborted) end();
    try {
      return await resultsOf(thread.worker, onEvent, end);
    } catch (error) {
      // Whoever was killed could not say so itself.
      throw ending && isDeath(error) ? new Fault('cancelled', 1) : error;
    } finally {
      signal?.removeEventListener('abort', end);
      // What comes next waits until the thread has gone, and its store with it.
      if (ending) await ending;
      else this.#keep(thread);
    }
  }

  /** Ends the thread that waits for a task; one that has one ends with it. */
  async close(): Promise<void> {
    this.#closed = true;
    const thread = this.#takeIdle();
    if (thread) await this.#end(thread);
  }

  #take(): TaskThread {
    const thread = this.#takeIdle() ?? this.#start();
    thread.worker.ref();
    return thread;
  }

  #takeIdle(): TaskThread | undefined {
    const idle = this.#idle;
    this.#idle = undefined;
    clearTimeout(idle?.leaving);
    return idle && !idle.thread.isOver ? idle.thread : undefined;
  }

  #start(): TaskThread {
    const data = { ...this.#program.data, role: 'task' } satisfies Omit<TaskData, keyof HasPresence>;
    const thread: TaskThread = { ...startThread({ ...this.#program, data }), isOver: false };
    const over = () => {
      thread.isOver = true;
    };
    thread.worker.on('error', over);
    thread.worker.on('exit', over);
    return thread;
  }

  /** Lets a thread that is done wait for the next task; of two the one that waited already goes. */
  #keep(thread: TaskThread): void {
    if (thread.isOver) return;
    const other = this.#takeIdle();
    if (other) void this.#end(other);
    if (this.#closed) void this.#end(thread);
    else {
      thread.worker.unref();
      const leave = () => {
        const left = this.#takeIdle();
        if (left) void this.#end(left);
      };
      this.#idle = { thread, leaving: setTimeout(leave, this.#stays).unref() };
    }
  }

  #end(thread: TaskThread, ask: () => void = () => undefined): Promise<void> {
    thread.isOver = true;
    const close: ToTask = { type: 'close' };
    return endThread({
      ...thread,
      ask: () => {
        ask();
        thread.worker.postMessage(close);
      },
    });
  }
}

/** How a change of the store is followed and stopped. */
export interface ChangeControl extends Control {
  phase(name: string): void;
  /** Says which of its activities begins. Absent: nobody is told. */
  readonly activity?: (activity: ImportActivity) => void;
}

/** What a task may do while it runs. */
export interface TaskControl extends ChangeControl {
  /** `recorded`: the import that keeps what was found; absent: none does. */
  result(text: string, recorded?: string | null): void;
}

function controlOf(port: MessagePort, { stop, presence }: { readonly stop: SharedArrayBuffer } & HasPresence): TaskControl {
  const here = new ThreadPresence(presence);
  let phase = '';
  let activity: ImportActivity | null = null;
  const send = (message: FromTask) => port.postMessage(message);
  return {
    ...flagControl(stop, (done, total) => send({ type: 'progress', done, total, phase, activity })),
    phase(name) {
      phase = name;
      activity = null;
    },
    activity(begun) {
      activity = begun;
      // How far it is nobody can say; that it begins is told at once.
      send({ type: 'progress', done: 0, total: 0, phase, activity });
    },
    result(text, recorded = null) {
      send({ type: 'result', text, recorded });
      here.reported();
    },
  };
}

/** The worker's side: does one task after the other and says how each ended, until it is told to close. */
export function serveTasks<T>({ presence }: TaskData, work: (task: T, control: TaskControl) => Promise<void>): void {
  const port = parentPort;
  if (!port) throw new Error('a task runs in a worker thread');
  const serve = async ({ task, stop }: ToTask & { readonly type: 'task' }) => {
    const end: FromTask = await work(task as T, controlOf(port, { stop, presence })).then(
      () => ({ type: 'end' as const }),
      (error: unknown) => ({ type: 'fault' as const, fault: toFaultData(error) }),
    );
    port.postMessage(end);
    // How it ended tells what it did.
    new ThreadPresence(presence).reported();
  };
  let last = Promise.resolve();
  port.on('message', (message: ToTask) => {
    last = last.then(() => (message.type === 'task' ? serve(message) : port.close()));
  });
}
