// Everything that changes the store, with its answer as text: the same for command line and API.
import type { Task } from '../api/tasks';
import { wholeAnswer } from '../engine/answers';
import { subjectOf } from '../engine/subject';
import type { TaskControl } from '../engine/task';
import { openInputFile } from '../imports/input-files';
import type { ImportHooks, ImportOutcome, ImportRequest } from '../imports/result';
import { runImport } from '../imports/run-import';
import { loadSample, removeSample } from '../imports/sample';
import { undoImport } from '../imports/undo';
import type { Language } from '../model/issues';
import type { Store } from '../store/store';

function hooksOf({ checkpoint, progress, phase }: TaskControl, language: Language = 'en'): ImportHooks {
  return { checkpoint, progress, phase, now: () => new Date(), language };
}

/** The answer `import` (semantics §6). */
function importText({ result, estate }: ImportOutcome, asked: Partial<ImportRequest>): string {
  const { source, mode, as } = result;
  const { dryRun = false, strict = false, yes = false } = asked;
  return wholeAnswer(subjectOf(estate.snapshot), { question: 'import', parameters: { as, source, mode, dryRun, strict, yes } }, result);
}

/** Imports files; returns why it was refused although its result is given, null: it was not. Rejects with a Fault when there is no result. */
export async function importWithAnswer(
  store: Store,
  { language, ...request }: ImportRequest & { readonly language?: Language },
  control: TaskControl,
): Promise<ImportOutcome['refusal']> {
  const outcome = await runImport(store, request, hooksOf(control, language));
  control.result(importText(outcome, request));
  return outcome.refusal;
}

export async function undoWithAnswer(store: Store, importId: string, control: TaskControl): Promise<void> {
  const { result, estate } = await undoImport(store, importId, hooksOf(control));
  control.result(wholeAnswer(subjectOf(estate.snapshot), { question: 'undo', parameters: { import: importId } }, result));
}

/** Loads the sample data; gives one answer per source. */
async function loadSampleWithAnswers(store: Store, { folder, language }: { folder: string; language: Language }, control: TaskControl): Promise<void> {
  await loadSample(store, folder, { ...hooksOf(control, language), imported: (outcome) => control.result(importText(outcome, {})) });
}

/** On what a task works. */
interface TaskSetting {
  readonly store: Store;
  readonly sampleFolder: string;
  /** Rows that one import may have; undefined: the default. */
  readonly maxRows: number | undefined;
}

/** Does what a task says. Rejects with a Fault, also when an import was refused with a result. */
export async function performTask({ store, sampleFolder, maxRows }: TaskSetting, task: Task, control: TaskControl): Promise<void> {
  if (task.kind === 'undo') return undoWithAnswer(store, task.import, control);
  if (task.kind === 'load-sample') return loadSampleWithAnswers(store, { folder: sampleFolder, language: task.language }, control);
  if (task.kind === 'remove-sample') {
    const { removed } = await removeSample(store, hooksOf(control));
    return control.result(JSON.stringify({ removed }));
  }
  const { kind: _kind, files, ...options } = task;
  const opened = await Promise.all(files.map(({ path, name }) => openInputFile(path, name)));
  const refusal = await importWithAnswer(store, { ...options, files: opened, maxRows }, control);
  if (refusal) throw refusal;
}
