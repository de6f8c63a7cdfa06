// Runs work that changes the store (import, undo, sample), each task in a worker thread of its own. The main thread follows it and may ask
// it to stop.
import { type MessagePort, parentPort, type Worker } from 'node:worker_threads';
import type { Control } from '../analysis/analysis';
import { Fault } from '../model/faults';
import type { ImportActivity } from '../model/vocabulary/import-activities';
import { guarded } from '../output/guarded';
import { logError, logErrorText } from '../output/log';
import { flagControl } from './control';
import { endThread, ThreadPresence } from './end-thread';
import { type FaultData, fromFaultData, toFaultData } from './protocol';
import { type HasPresence, startThread, type WorkerProgram } from './question-thread';

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

/** What a worker program finds in its `workerData` to run a task. */
export interface TaskData<T = unknown> extends HasPresence {
  readonly role: 'task';
  readonly task: T;
  readonly stop: SharedArrayBuffer;
}

const died = 'task-died';
const isDeath = (error: unknown) => error instanceof Fault && error.value === died;

/** Resolves with the results of a thread, each as text, when it says that it is done. */
function resultsOf(worker: Worker, onEvent: TaskOptions['onEvent'], end: () => void): Promise<string[]> {
  const results: string[] = [];
  let ending: Exclude<FromTask, TaskEvent> | undefined;
  return new Promise<string[]>((resolve, reject) => {
    const hear = (message: FromTask) => {
      if (message.type === 'end' || message.type === 'fault') {
        ending = message;
        return;
      }
      if (message.type === 'result') results.push(message.text);
      onEvent?.(message);
    };
    // Who listens and throws ends the task, not the program.
    const failed = () => {
      end();
      reject(new Fault('internal-error', 1, { value: 'task' }));
    };
    worker.on('message', guarded('task', hear, failed));
    worker.on('error', (error) => {
      logError('task', error);
      const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(isTooMuch ? new Fault('too-much-memory', 1) : new Fault('internal-error', 1, { value: 'task' }));
    });
    // Only now its memory and the lock of its store are free for whatever comes next.
    worker.on('exit', () => {
      if (ending?.type === 'end') return resolve(results);
      if (ending === undefined) return reject(new Fault('internal-error', 1, { value: died }));
      if (ending.fault.details.log !== undefined) logErrorText('task', String(ending.fault.details.log));
      reject(fromFaultData(ending.fault));
    });
  });
}

/**
 * Runs one task to its end and resolves with its results, each as text. Rejects with its Fault, or with `cancelled` when it was stopped:
 * at its next checkpoint, else its thread is killed after a short while.
 */
export async function runTask(program: Omit<WorkerProgram, 'data'>, task: unknown, { signal, onEvent }: TaskOptions = {}): Promise<string[]> {
  const stop = new SharedArrayBuffer(4);
  const data: Omit<TaskData, keyof HasPresence> = { role: 'task', task, stop };
  const thread = startThread({ ...program, data });
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= endThread({ ...thread, ask: () => Atomics.store(new Int32Array(stop), 0, 1) });
  };
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await resultsOf(thread.worker, onEvent, end);
  } catch (error) {
    // Whoever was killed could not say so itself. What comes next waits until it has gone, and its store with it.
    if (!ending) throw error;
    await ending;
    throw isDeath(error) ? new Fault('cancelled', 1) : error;
  } finally {
    signal?.removeEventListener('abort', end);
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

function controlOf(port: MessagePort, { stop, presence }: Pick<TaskData, 'stop' | 'presence'>): TaskControl {
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

/** The worker's side: does the work and says how it ended. */
export async function serveTask<T>(data: TaskData<T>, work: (task: T, control: TaskControl) => Promise<void>): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('a task runs in a worker thread');
  const end: FromTask = await work(data.task, controlOf(port, data)).then(
    () => ({ type: 'end' as const }),
    (error: unknown) => ({ type: 'fault' as const, fault: toFaultData(error) }),
  );
  port.postMessage(end);
}
