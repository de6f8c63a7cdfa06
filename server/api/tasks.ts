// Defines the tasks that the API can start in a worker, and what the composition must offer for that.
import type { TaskOptions } from '../engine/task';
import type { Language } from '../model/issues';
import type { ImportMode } from '../store/store';

/** A file that was uploaded. */
export interface StoredFile {
  readonly path: string;
  readonly name: string;
}

export interface ImportTask {
  readonly kind: 'import';
  readonly files: readonly StoredFile[];
  readonly as?: string | undefined;
  readonly skipUnknown?: boolean;
  readonly source?: string | undefined;
  readonly mode: ImportMode;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly yes: boolean;
  /** Of messages and remedies. */
  readonly language: Language;
  /** File for what was found, when nothing is recorded that would keep it. */
  readonly reportTo?: string;
}

/** Recognises the format of files; needs no store, and changes nothing. `upload` names each file in the answer. */
export interface DetectTask {
  readonly kind: 'detect';
  readonly files: readonly (StoredFile & { readonly upload: string })[];
}

/** A task that works on the store. */
export type StoreTask =
  | ImportTask
  | { readonly kind: 'undo'; readonly import: string }
  | { readonly kind: 'load-sample'; readonly language: Language }
  | { readonly kind: 'remove-sample' };

export type Task = DetectTask | StoreTask;

/** Runs a task in a thread of its own; resolves with its answers as text. */
export type RunTask = (task: Task, options?: TaskOptions) => Promise<string[]>;
