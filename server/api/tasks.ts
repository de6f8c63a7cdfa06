// The tasks that the API starts: what a worker is told, and what the composition must be able to do.
import type { TaskOptions } from '../engine/task';
import type { Language } from '../model/issues';
import type { ImportMode } from '../store/store';

export interface ImportTask {
  readonly kind: 'import';
  readonly files: readonly { readonly path: string; readonly name: string }[];
  readonly as?: string | undefined;
  readonly skipUnknown?: boolean;
  readonly source?: string | undefined;
  readonly mode: ImportMode;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly yes: boolean;
  /** Of messages and remedies. */
  readonly language: Language;
}

export type Task =
  | ImportTask
  | { readonly kind: 'undo'; readonly import: string }
  | { readonly kind: 'load-sample'; readonly language: Language }
  | { readonly kind: 'remove-sample' };

/** Runs a task in a thread of its own; resolves with its answers as text. */
export type RunTask = (task: Task, options?: TaskOptions) => Promise<string[]>;
