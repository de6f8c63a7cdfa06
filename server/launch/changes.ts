// Performs every change of the store (import, undo, sample) and gives its answer as text, the same for command line and API.
import type { InputFile } from '../../importers/importer';
import type { Subject } from '../analysis/analysis';
import type { DetectBody, MappingRemoved, MappingSaved } from '../api/contract';
import type { DetectTask, MappingTask, StoreTask } from '../api/tasks';
import { answerPieces, oneByOne, wholeAnswer } from '../engine/answers';
import { findConsequences, findJointEffect, findPairEffect, subjectOf, subjectSince } from '../engine/subject';
import type { ChangeControl, TaskControl } from '../engine/task';
import { patchFrom } from '../estate/change/origin';
import { changedPlaces } from '../estate/change/patch';
import { detect } from '../imports/detect';
import { openInputFile } from '../imports/input-files';
import { type JudgeRequest, judgePair, type Saying } from '../imports/judge';
import { judgeAll } from '../imports/judge-all';
import { readJudgedRows } from '../imports/judged-rows';
import { type ChosenMapping, givenMapping } from '../imports/mapping';
import { mappingNamed, notSaved, sourcesOfMapping } from '../imports/mappings';
import { openEstate } from '../imports/open-estate';
import { describedIssues } from '../imports/reports';
import type { ImportHooks, ImportOutcome, ImportRequest } from '../imports/result';
import { runImport } from '../imports/run-import';
import { hasSample, loadSample, removeSample } from '../imports/sample';
import { takeFilesApart } from '../imports/take-apart';
import { undoImport } from '../imports/undo';
import type { FindConsequences } from '../model/consequences';
import type { Snapshot } from '../model/graph';
import type { Language } from '../model/issues';
import type { FindJointEffect, FindPairEffect } from '../model/judging';
import type { MappingProfile } from '../model/mapping-profile';
import type { Viewer } from '../model/viewer';
import { logError } from '../output/log';
import { readMappings, removeMapping, saveMapping } from '../records/mappings';
import { writeDifferenceFile } from '../store/difference-file';
import { writeReportFile } from '../store/report-file';
import type { Store } from '../store/store';

/** How a change is told, and whose it is. */
interface Asker {
  readonly viewer: Viewer;
  readonly language?: Language | undefined;
}

/** The subject of a snapshot that a change made of another one. */
function afterChange(before: Snapshot, after: Snapshot): Subject {
  return subjectSince(before, after, () => {
    const patch = patchFrom(before.graph, after.graph);
    const places = patch && changedPlaces(before.graph, after.graph, patch);
    return places && { before: before.graph, after: after.graph, places };
  });
}

/** What a change brings about; what was compiled for the change before is of use for it. */
const consequences: FindConsequences = (transition, checkpoint) => {
  afterChange(transition.before, transition.after);
  return findConsequences(transition, checkpoint);
};

/** What judgements change, likewise. */
const pairEffect: FindPairEffect = (pair, checkpoint) => {
  afterChange(pair.before, pair.after);
  return findPairEffect(pair, checkpoint);
};
const jointEffect: FindJointEffect = (judged, checkpoint) => {
  afterChange(judged.before, judged.after);
  return findJointEffect(judged, checkpoint);
};

function hooksOf({ checkpoint, progress, phase, activity }: ChangeControl, { viewer, language = 'en' }: Asker): ImportHooks {
  return { checkpoint, progress, phase, ...(activity ? { activity } : {}), now: () => new Date(), consequences, viewer, language };
}

/** An import that came to an end, with its answer (semantics §6). */
export interface ImportAnswered extends Pick<ImportOutcome, 'result' | 'report' | 'refusal' | 'differences'> {
  /** Holds at most a thousand issues of each code. */
  text(): string;
  /** Holds all issues, and with `details` every difference; made piece by piece, as one text it could be larger than a text can be. */
  pieces(details?: boolean): AsyncIterable<string>;
}

function answered(outcome: ImportOutcome, asked: Partial<ImportRequest> & { readonly language?: Language }): ImportAnswered {
  const { result, report, refusal, estate, differences } = outcome;
  const { source, mode, as } = result;
  const { dryRun = false, strict = false, yes = false, skipUnknown = false, sheets = [], mapping } = asked;
  const subject = () => subjectOf(estate.snapshot);
  const chosen = { as, source, mode, dryRun, strict, yes, skipUnknown, sheets, mapping: mapping?.name ?? null };
  const question = (details: boolean) => ({ question: 'import', parameters: { ...chosen, details } });
  const issues = () => describedIssues(report, asked.language);
  return {
    ...{ result, report, refusal, differences },
    text: () => wholeAnswer(subject(), question(false), result),
    pieces: (details = false) => {
      const listed = details ? { differences: oneByOne(differences()) } : {};
      return answerPieces(subject(), question(details), { ...result, issues: issues(), ...listed });
    },
  };
}

/** Imports files. Rejects with a Fault when there is no result; one that was refused although there is a result is with it. */
export async function importWithAnswer(store: Store, { viewer, language, ...request }: ImportRequest & Asker, control: ChangeControl): Promise<ImportAnswered> {
  return answered(await runImport(store, request, hooksOf(control, { viewer, language })), { ...request, ...(language ? { language } : {}) });
}

/** Undoes an import; gives the text of the answer (semantics §6). */
export async function undoWithAnswer(store: Store, { id, viewer }: { readonly id: string; readonly viewer: Viewer }, control: ChangeControl): Promise<string> {
  const { result, estate, before } = await undoImport(store, id, hooksOf(control, { viewer }));
  return wholeAnswer(afterChange(before.snapshot, estate.snapshot), { question: 'undo', parameters: { import: id } }, result);
}

/** Judges a pair, or tries it; gives the text of the answer (semantics §6). */
export async function judgeWithAnswer(store: Store, { viewer, language, ...request }: JudgeRequest & Asker, control: ChangeControl): Promise<string> {
  const { result, estate } = await judgePair(store, request, { ...hooksOf(control, { viewer, language }), effect: pairEffect });
  const { a, b, verdict, dryRun } = request;
  return wholeAnswer(subjectOf(estate.snapshot), { question: 'judge', parameters: { a, b, judgement: verdict, dryRun } }, result);
}

/** Many pairs: those of a file that came back judged, or as they are. */
export type JudgeManyRequest = ({ readonly file: InputFile } | { readonly sayings: readonly Saying[] }) & { readonly dryRun: boolean };

/** Judges many pairs, or tries it; gives the text of the answer. */
export async function judgeAllWithAnswer(store: Store, { viewer, language, ...request }: JudgeManyRequest & Asker, control: ChangeControl): Promise<string> {
  const hooks = { ...hooksOf(control, { viewer, language }), joint: jointEffect };
  const rows = 'file' in request ? await readJudgedRows(request.file, () => hooks.checkpoint()) : { sayings: request.sayings.map(unplaced), issues: [] };
  const { result, estate } = await judgeAll(store, { ...rows, dryRun: request.dryRun }, hooks);
  const parameters = { file: 'file' in request ? request.file.name : null, dryRun: request.dryRun };
  return wholeAnswer(subjectOf(estate.snapshot), { question: 'judge', parameters }, result);
}

const unplaced = (saying: Saying) => ({ ...saying, place: { file: null, row: null, line: null } });

/** Loads the sample data; gives one answer per source. */
async function loadSampleWithAnswers(store: Store, { folder, ...asker }: Asker & { folder: string }, control: TaskControl): Promise<void> {
  await loadSample(store, folder, {
    ...hooksOf(control, asker),
    imported: (outcome) => control.result(answered(outcome, {}).text(), outcome.result.import),
  });
}

/** Recognises the format of files, one after another; as text. */
export async function detectFiles(files: DetectTask['files']): Promise<string> {
  const parts: InputFile[] = [];
  const uploads: string[] = [];
  for (const { path, name, upload } of files) {
    for (const part of await takeFilesApart([await openInputFile(path, name)])) {
      parts.push(part);
      uploads.push(upload);
    }
  }
  const found = detect(parts);
  const body: DetectBody = { ...found, files: found.files.map((file, at) => ({ upload: uploads[at] ?? '', ...file })) };
  return JSON.stringify(body);
}

/** The mapping that a request names, or brings. Throws `unknown-mapping` and `bad-mapping`. */
async function mappingOfTask(store: Store, word: string | MappingProfile): Promise<ChosenMapping> {
  return typeof word === 'string' ? mappingNamed(word, await readMappings(store)) : givenMapping(word, word.name);
}

/** Saves a mapping, or removes one; the body of the answer. */
async function changeMappings(store: Store, task: MappingTask): Promise<MappingSaved | MappingRemoved> {
  const author = { by: task.viewer, at: new Date().toISOString() };
  if (task.kind === 'save-mapping') {
    const { name, version, profile, at } = await saveMapping(store, task, author);
    return { saved: { name, version, title: profile.name, at } };
  }
  const gone = await removeMapping(store, task.name, author);
  if (!gone) throw notSaved(task.name, await readMappings(store));
  return { removed: gone.name, sources: sourcesOfMapping(await openEstate(store), gone.name, 'saved') };
}

/** On what a task works. */
interface TaskSetting {
  readonly store: Store;
  readonly sampleFolder: string;
  /** Rows that one import may have; undefined: the default. */
  readonly maxRows: number | undefined;
}

/** Does what a task says. Rejects with a Fault, also when an import was refused with a result. */
export async function performTask({ store, sampleFolder, maxRows }: TaskSetting, task: StoreTask, control: TaskControl): Promise<void> {
  const { viewer } = task;
  if (task.kind === 'undo') return control.result(await undoWithAnswer(store, { id: task.import, viewer }, control));
  if (task.kind === 'judge') return control.result(await judgeWithAnswer(store, task, control));
  if (task.kind === 'judge-all') {
    const { file, sayings = [], ...asked } = task;
    const pairs = file ? { file: await openInputFile(file.path, file.name) } : { sayings };
    return control.result(await judgeAllWithAnswer(store, { ...asked, ...pairs }, control));
  }
  if (task.kind === 'load-sample') return loadSampleWithAnswers(store, { folder: sampleFolder, viewer, language: task.language }, control);
  if (task.kind === 'remove-sample') {
    const { removed } = (await hasSample(store)) ? await removeSample(store, hooksOf(control, { viewer })) : { removed: [] };
    return control.result(JSON.stringify({ removed }));
  }
  if (task.kind !== 'import') return control.result(JSON.stringify(await changeMappings(store, task)));
  const { kind: _kind, files, reportTo, differencesTo, mapping: word, ...options } = task;
  const mapping = word === undefined ? undefined : await mappingOfTask(store, word);
  const opened = await Promise.all(files.map(({ path, name }) => openInputFile(path, name)));
  const { text, refusal, report, result, differences } = await importWithAnswer(store, { ...options, mapping, files: opened, maxRows }, control);
  if (result.import === null && reportTo !== undefined) await writeReportFile(reportTo, report);
  control.result(text(), result.import);
  // The import stands, whether there is room for this or not.
  if (differencesTo !== undefined)
    await writeDifferenceFile(differencesTo, differences()).catch((error) => logError('what an import changed is not kept', error));
  if (refusal) throw refusal;
}
