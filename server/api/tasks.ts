// Defines the tasks that the API can start in a worker, and what the composition must offer for that.
import type { TaskOptions } from '../engine/task';
import type { Language } from '../model/issues';
import type { Verdict } from '../model/judgements';
import type { MappingProfile } from '../model/mapping-profile';
import type { Viewer } from '../model/viewer';
import type { ImportMode } from '../store/store';

/** A file that was uploaded. */
export interface StoredFile {
  readonly path: string;
  readonly name: string;
}

/** Who asks for a task: what it changes is recorded as theirs. */
export interface AskedBy {
  readonly viewer: Viewer;
}

export interface ImportTask extends AskedBy {
  readonly kind: 'import';
  readonly files: readonly StoredFile[];
  readonly as?: string | undefined;
  /** The name of a mapping, or a profile; not together with `as`. */
  readonly mapping?: string | MappingProfile | undefined;
  readonly skipUnknown?: boolean;
  readonly sheets?: readonly string[];
  readonly source?: string | undefined;
  readonly mode: ImportMode;
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly yes: boolean;
  /** Of messages and remedies. */
  readonly language: Language;
  /** File for what was found, when nothing is recorded that would keep it. */
  readonly reportTo?: string;
  /** File for what it changes, or would. */
  readonly differencesTo?: string;
}

/** Recognises the format of files; needs no store, and changes nothing. `upload` names each file in the answer. */
export interface DetectTask extends AskedBy {
  readonly kind: 'detect';
  readonly files: readonly (StoredFile & { readonly upload: string })[];
}

/** Keeps a mapping under a name, or takes it away. */
export type MappingTask =
  | (AskedBy & { readonly kind: 'save-mapping'; readonly name: string; readonly profile: MappingProfile })
  | (AskedBy & { readonly kind: 'remove-mapping'; readonly name: string });

/** Judges a pair, or tries it; a verdict of null takes back what was said. */
export interface JudgeTask extends AskedBy {
  readonly kind: 'judge';
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict | null;
  readonly dryRun: boolean;
  readonly language: Language;
}

/** Judges many pairs in one step: those of an uploaded file, or these. */
export interface JudgeAllTask extends AskedBy {
  readonly kind: 'judge-all';
  readonly file?: StoredFile;
  readonly sayings?: readonly { readonly a: string; readonly b: string; readonly verdict: Verdict | null }[];
  readonly dryRun: boolean;
  readonly language: Language;
}

/** A task that works on the store. */
export type StoreTask =
  | ImportTask
  | (AskedBy & { readonly kind: 'undo'; readonly import: string })
  | (AskedBy & { readonly kind: 'load-sample'; readonly language: Language })
  | (AskedBy & { readonly kind: 'remove-sample' })
  | JudgeTask
  | JudgeAllTask
  | MappingTask;

export type Task = DetectTask | StoreTask;

/** Runs a task in a thread of its own; resolves with its answers as text. */
export type RunTask = (task: Task, options?: TaskOptions) => Promise<string[]>;
