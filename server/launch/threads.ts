// What the worker threads are told when they start.
import type { Task } from '../api/tasks';

/** A thread that answers questions about the store in `folder`. */
export interface QuestionWorker {
  readonly role: 'questions';
  readonly folder: string;
}

/** A thread that does one task on the store in `folder` (the `task` of the engine's `TaskData`). */
export interface WorkerTask {
  readonly folder: string;
  readonly task: Task;
}
