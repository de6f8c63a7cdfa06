// Brings files into the store: recognises, reads, checks, resolves and compares them, and applies all in one commit; or says why not.
import { createHash } from 'node:crypto';
import type { Importer } from '../../importers/importer';
import { type Comparison, compareFor, unchangedGraph } from '../estate/difference';
import { differencesOf } from '../estate/differences';
import type { Consequence } from '../model/consequences';
import { Fault } from '../model/faults';
import { describeIssue, issue } from '../model/issues';
import type { ImportActivity } from '../model/vocabulary/import-activities';
import { currentImport, type OpenSource } from '../store/estate-input';
import { countListed, type KeptRejected } from '../store/rejected-rows';
import { type KeptReport, type MadeOfRows, readable, type SkippedFile } from '../store/report';
import type { ImportRecord, SourceContent, SourceState, Store, StoreState } from '../store/store';
import { bareIdsOfImport } from './bare-ids';
import { chooseFiles } from './choose-files';
import { countRemoved, saysTheSame, speaksOfAll } from './claim-keys';
import { consequencesOf } from './consequences';
import { rememberEarlier } from './earlier-content';
import { becameOf } from './made-of-rows';
import { nameOfMapping } from './mapping';
import { fittedMapping } from './mappings';
import { mergePartial } from './merge-partial';
import { type Estate, type MadeEstate, openToChange, type SaidEstate, withSayings } from './open-estate';
import { type FileRecord, FileSet, type ReadContent, readFiles } from './read-files';
import { commitPrepared, findSource, nextImportId, type PreparedCommit, prepareCommit, withNewest } from './records';
import { gatherAgain, listAfter } from './rejected/gather';
import { type Earlier, joinReturned, withoutRows } from './rejected/join';
import { presentPlaces } from './rejected/places';
import { findReturned, type ReturnedImport } from './rejected/returned';
import { countRows, issuesOfImport, unusableRows } from './rejections';
import { keptMapping, recallMapping } from './remembered';
import { firstIssues, makeReport, wholeReport } from './reports';
import type { ImportHooks, ImportOutcome, ImportRequest, ImportResult } from './result';
import { defaultMaxRows } from './row-limit';
import { sourceName } from './source-name';
import { nameWithSheet, takeFilesApart } from './take-apart';
import { countNaming, warnOfRelations } from './unused';

/** A request with everything decided that does not depend on the store. */
interface Plan extends ImportRequest {
  readonly importer: Importer;
  readonly name: string;
  readonly set: FileSet;
  /** Files that are left out. */
  readonly skipped: readonly SkippedFile[];
  /** The files hold rejected rows that came back. */
  readonly returned?: ReturnedImport;
}

/** On what an import works. */
interface Context {
  readonly store: Store;
  readonly before: SaidEstate;
  readonly hooks: ImportHooks;
}

/** The files as read, and how they are recorded. */
interface Reading extends ReadContent {
  readonly files: readonly FileRecord[];
  /** What the rows join; null: they stand by themselves. */
  readonly earlier: Earlier | null;
}

function makePlan(request: ImportRequest): Plan {
  if (request.files.length === 0) throw new Fault('usage', 2, { details: { reason: 'import needs at least one file' } });
  const mapping = request.mapping && fittedMapping(request.mapping, request.files, request.skipUnknown);
  const { importer, files, skipped } = chooseFiles(request.files, { ...request, mapping });
  return { ...request, mapping, files, importer, skipped, name: sourceName(files, request.source), set: new FileSet(files) };
}

/** A plan for rejected rows that came back: as their import was made, whatever the files are called; null: the files are others. */
async function planOfReturned(store: Store, request: ImportRequest, hooks: ImportHooks): Promise<Plan | null> {
  const returned = await findReturned(store, request, { before: () => openToChange(store), checkpoint: hooks.checkpoint });
  if (!returned) return null;
  const { files, importer, mapping, record } = returned;
  const { mapping: _, ...asked } = request;
  const as = { mode: 'partial', priority: record.priority, sample: record.sample, ...(mapping ? { mapping } : {}) } as const;
  return { ...asked, ...as, files, importer, skipped: [], name: record.source, set: new FileSet(files), returned };
}

/** How the source will stand: what is not asked for stays. */
function settings(plan: Plan, source: SourceState | undefined): Pick<ImportRecord, 'mode' | 'priority' | 'sample'> {
  const kept = source && source.current !== null ? source.priority : 0;
  const { mode, priority = kept, sample = false } = plan;
  return { mode, priority, sample };
}

/** Key of the identical-file shortcut. */
function fingerprintOf(plan: Plan, files: readonly FileRecord[], source: SourceState | undefined): string {
  const { format, version } = plan.importer;
  const { mode, priority, sample } = settings(plan, source);
  const parts: unknown[] = [plan.name, format, version, mode, priority, sample, files.map(({ name, sha256 }) => [name, sha256])];
  if (plan.skipped.length > 0) parts.push(plan.skipped);
  if (plan.mapping) parts.push({ mapping: plan.mapping.sha256 });
  const taken = plan.files.flatMap((file) => (file.table?.sheet ? [nameWithSheet(file)] : []));
  if (taken.length > 0) parts.push(taken);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Whether the files look, without reading them, like those that the source was made of. */
function mayBeIdentical(plan: Plan, record: ImportRecord | undefined): boolean {
  return (
    record !== undefined &&
    record.files.length === plan.set.wholes.length &&
    record.files.every(({ name, bytes }, at) => name === plan.set.wholes[at]?.name && bytes === plan.set.wholes[at]?.bytes)
  );
}

/** The keys of the answer that depend on how it ended. */
interface Ending extends Comparison {
  readonly import?: string;
  readonly applied?: boolean;
  readonly report: KeptReport;
  readonly refusal?: Fault | null;
  readonly estate: Estate;
  /** Absent: nothing changes. */
  readonly change?: { readonly before: Estate; readonly after: Estate };
  readonly consequences?: readonly Consequence[];
}

const nothingMade: MadeOfRows = { became: { nodes: {}, relations: {} }, samples: [], unused: [], skipped: [] };

async function outcomeOf(plan: Plan, hooks: ImportHooks, ending: Ending): Promise<ImportOutcome> {
  const { report, refusal = null, estate, change } = ending;
  const { rows, made = nothingMade, leftOut = 0, ...figures } = report.figures;
  const result: ImportResult = {
    import: ending.import ?? null,
    source: plan.name,
    mode: plan.mode,
    as: plan.importer.format,
    applied: ending.applied ?? false,
    rows,
    changes: ending.changes,
    issues: (await firstIssues(report)).map((one) => describeIssue(one, hooks.language)),
    mapping: plan.mapping ? nameOfMapping(plan.mapping) : null,
    ...made,
    consequences: ending.consequences ?? [],
    leftOut,
    ...figures,
    unchangedOfSource: ending.unchangedOfSource,
    rejectedFile: report.rejected ? { rows: countListed(report.rejected), beyond: report.rejected.beyond } : { rows: 0, beyond: rows.rejected },
  };
  const differences = () => (change ? differencesOf({ source: plan.name, before: change.before.snapshot.graph, after: change.after.snapshot.graph }) : []);
  return { result, report, refusal, estate, differences };
}

/** Why rows alone forbid applying; null when they do not. */
function rowsRefusal(plan: Plan, rows: ImportResult['rows']): Fault | null {
  if (rows.accepted === 0) return new Fault('nothing-accepted', 1, { value: plan.set.wholes.map(({ name }) => name).join(', ') });
  if (plan.strict && rows.rejected > 0) return new Fault('rows-rejected', 1, { value: String(rows.rejected), details: { count: rows.rejected } });
  return null;
}

/** The outcome when nothing changes. */
function unchanged(plan: Plan, hooks: ImportHooks, { estate, report }: Pick<Ending, 'estate' | 'report'>): Promise<ImportOutcome> {
  return outcomeOf(plan, hooks, { ...unchangedGraph(plan.name, estate.snapshot.graph), report, refusal: rowsRefusal(plan, report.figures.rows), estate });
}

/** The shortcut: the very files that made the source say what it says now. */
async function identical(plan: Plan, { store, before, hooks }: Omit<Context, 'before'> & { readonly before: Estate }): Promise<ImportOutcome | null> {
  const source = findSource(before.state, plan.name);
  const record = source && currentImport(source);
  if (!record || !mayBeIdentical(plan, record)) return null;
  const files = await plan.set.records(hooks.checkpoint);
  if (fingerprintOf(plan, files, source) !== record.fingerprint) return null;
  const report = await store.report(record.id);
  // An older version kept less: then the files are read again.
  return report?.figures.made ? unchanged(plan, hooks, { estate: before, report }) : null;
}

/** What was asked to stop stops before the next of its activities. */
function begin(activity: ImportActivity, hooks: ImportHooks): void {
  hooks.checkpoint();
  hooks.activity?.(activity);
}

/** Everything that the import would do to this estate. */
interface Prepared {
  readonly commit: PreparedCommit;
  readonly record: ImportRecord;
  readonly report: KeptReport;
  readonly said: SourceContent | undefined;
  readonly says: SourceContent;
  /** What the files say; of a partial import a part of what the source says then. */
  readonly content: SourceContent;
}

/** The record of the import, before it is known how many of its rows are rejected. */
function draftRecord(plan: Plan, { content, files }: Pick<Reading, 'content' | 'files'>, { before, hooks }: Pick<Context, 'before' | 'hooks'>): ImportRecord {
  const source = findSource(before.state, plan.name);
  const id = nextImportId(before.state);
  return {
    id,
    source: plan.name,
    action: 'import',
    undoes: null,
    at: hooks.now().toISOString(),
    by: hooks.viewer,
    importer: plan.importer.format,
    ...settings(plan, source),
    files,
    fingerprint: fingerprintOf(plan, files, source),
    rows: content.rows,
    before: source?.current ?? null,
    after: id,
  };
}

/** All that the import found, in the estate that it makes. */
function reportOf(
  plan: Plan,
  { content, unused, leftOut, draft }: { content: SourceContent; unused: MadeOfRows['unused']; leftOut: number; draft: ImportRecord },
  { before, after }: { before: Estate; after: MadeEstate },
): KeptReport {
  const files = draft.files.map(({ name }) => name);
  const became = becameOf({ import: draft.id, claims: content.claims, files, before, after, joins: plan.returned !== undefined });
  const found = { rows: countRows(content, after), made: { ...became, unused, skipped: plan.skipped } };
  return readable(makeReport({ ...found, ...(leftOut > 0 ? { leftOut } : {}) }, issuesOfImport(content, { estate: after, source: plan.name, files })));
}

/** What the source says without the rows that came back, which join it. */
function earlierOf({ returned, name }: Plan, { sources }: SaidEstate): Earlier | null {
  const said = sources.find((one) => one.name === name);
  if (!returned || !said) return null;
  const { rows, cameBack } = returned;
  return withoutRows(
    said.content,
    said.import,
    [...cameBack].flatMap((mark) => rows.get(mark) ?? []),
  );
}

/** The rejected rows as they came. Those that only the graph rejects are found by reading once more: until then nobody knew that they are wanted. */
async function rejectedOf(
  plan: Plan,
  { content, rejected, earlier }: Reading,
  { after, hooks }: { after: MadeEstate; hooks: ImportHooks },
): Promise<KeptRejected> {
  const wanted = unusableRows(content, after);
  if (wanted.size === 0) return rejected;
  const { importer, name: source, returned, set } = plan;
  const joining = returned && earlier ? { writer: await listAfter(returned), earlier: earlier.content.claims } : {};
  return gatherAgain(set.files, { importer, source, wanted, present: presentPlaces(set.files), ...joining }, hooks.checkpoint);
}

/** What the source says then. `old`: what it says now, `id`: of the import. */
function sayings(
  plan: Plan,
  { content, earlier, superseded }: Pick<Reading, 'content' | 'earlier' | 'superseded'>,
  { old, state, id }: { old: OpenSource | undefined; state: StoreState; id: string },
): SourceContent {
  if (earlier) return joinReturned(earlier, { content, superseded, import: id });
  if (plan.mode !== 'partial' || !old) return content;
  const merged = mergePartial({ before: { content: old.content, import: old.import }, news: { content, import: id } });
  const now = findSource(state, plan.name)?.current;
  if (now) rememberEarlier(merged, { id: now, content: old.content }, content.claims.length);
  return merged;
}

async function prepare(plan: Plan, reading: Reading, context: Context): Promise<Prepared> {
  const { before } = context;
  begin('resolving', context.hooks);
  const unused = countNaming(reading.unused, { nodes: before.snapshot.graph.nodes, content: reading.content });
  const old = before.sources.find(({ name }) => name === plan.name);
  const mapping = plan.mapping && keptMapping(plan.mapping, { files: plan.files, before: old?.content.mapping });
  const content = { ...reading.content, issues: warnOfRelations(reading.content.issues, unused), ...(mapping ? { mapping } : {}) };
  const draft = draftRecord(plan, { ...reading, content }, context);
  const { id } = draft;
  // What was looked up for rows that came back holds for the import that their source stood at only.
  if (plan.returned && findSource(before.state, plan.name)?.current !== plan.returned.record.after) throw new Fault('store-changed', 1);
  const says = sayings(plan, { ...reading, content }, { old, state: before.state, id });
  if (!plan.dryRun) context.store.packAhead?.(says);
  const added = new Map([[id, says]]);
  const { after } = prepareCommit(before, { records: [draft], added });
  begin('comparing', context.hooks);
  const rejected = await rejectedOf(plan, reading, { after, hooks: context.hooks });
  const report = { ...reportOf(plan, { content, unused, leftOut: reading.leftOut, draft }, { before, after }), rejected };
  const record = { ...draft, rows: report.figures.rows };
  return { commit: { records: [record], added, reports: new Map([[id, report]]), after }, record, report, said: old?.content, says, content };
}

/** Why an import is not applied; null when nothing stands in its way. */
function refusalOf(plan: Plan, { report, said, says, content }: Prepared, { sources }: SaidEstate): Fault | null {
  const news = { source: plan.name, claims: content.claims, now: said?.claims ?? [] };
  const refusal = rowsRefusal(plan, report.figures.rows) ?? bareIdsOfImport(news, sources);
  if (refusal) return refusal;
  if (plan.mode === 'partial' || plan.yes || !said || speaksOfAll(says, said)) return null;
  const { removed, total } = countRemoved(said, says);
  return removed * 2 > total ? new Fault('large-removal', 1, { value: plan.name, details: { removed, total } }) : null;
}

/** Whether a row that was rejected is accepted now: then it leaves the list, whatever it says. */
function isListShorter({ returned }: Plan, { report: { rejected } }: Prepared): boolean {
  return returned !== undefined && rejected !== undefined && countListed(rejected) + rejected.beyond < countListed(returned.list) + returned.list.beyond;
}

/** Whether the source says what it says already. What makes another graph is something else: nothing needs to be compared for it. */
function isUnchanged({ said, says, record, commit }: Prepared, { snapshot, state }: Estate): boolean {
  const source = findSource(state, record.source);
  if (said === undefined || source?.priority !== record.priority || source.sample !== record.sample) return false;
  return snapshot.id === commit.after.snapshot.id && saysTheSame(said, says);
}

/** With what the person should know before doing it for real. */
async function withWarning(report: KeptReport, refusal: Fault | null): Promise<KeptReport> {
  if (refusal?.code !== 'large-removal') return report;
  const { figures, issues } = await wholeReport(report);
  const { issueCounts: _, ...found } = figures;
  const warned = readable(makeReport(found, [...issues, issue('large-removal', null, { value: refusal.value, details: refusal.details })]));
  return { ...warned, ...(report.rejected ? { rejected: report.rejected } : {}) };
}

/** Checks and applies what was read. Rejects with `store-changed` when someone else was first. */
async function apply(plan: Plan, reading: Reading, context: Context): Promise<ImportOutcome> {
  const { store, before, hooks } = context;
  const prepared = await prepare(plan, reading, context);
  const { record, report } = prepared;
  hooks.checkpoint();
  const isAny = report.figures.rows.accepted > 0;
  const isSame = isAny && isUnchanged(prepared, before) && !isListShorter(plan, prepared);
  if (isSame) return unchanged(plan, hooks, { estate: before, report });
  const refusal = refusalOf(plan, prepared, before);
  const isOnlyShown = plan.dryRun && (refusal === null || refusal.code === 'large-removal');
  if (refusal && !isOnlyShown) return outcomeOf(plan, hooks, { ...unchangedGraph(plan.name, before.snapshot.graph), report, refusal, estate: before });
  const { after } = prepared.commit;
  const comparison = compareFor(plan.name, before.snapshot.graph, after.snapshot.graph);
  hooks.checkpoint();
  const shown = { ...comparison, change: { before, after }, consequences: consequencesOf(before, after, hooks) };
  hooks.checkpoint();
  if (isOnlyShown) return outcomeOf(plan, hooks, { ...shown, report: await withWarning(report, refusal), estate: before });
  begin('keeping', hooks);
  const estate = await commitPrepared(store, before, prepared.commit);
  return outcomeOf(plan, hooks, { import: record.id, applied: true, ...shown, report, estate });
}

/**
 * Imports files as one import of one source. Rejects with a Fault when the files cannot be read at all
 * (`nothing-recognised`, `wrong-format`, `file-empty`, `source-required`, `cancelled`, `store-locked` …); nothing is changed then.
 */
export async function runImport(store: Store, request: ImportRequest, hooks: ImportHooks): Promise<ImportOutcome> {
  const files = await takeFilesApart(request.files, request.sheets);
  const returned = await planOfReturned(store, { ...request, files }, hooks);
  if (!returned) {
    const recalled = await recallMapping(store, { ...request, files });
    return runPlan(store, makePlan({ ...request, files, mapping: recalled?.mapping ?? request.mapping }), { hooks, estate: recalled?.estate });
  }
  try {
    return await runPlan(store, returned, { hooks });
  } catch (error) {
    // Their source changed meanwhile: whether they can still be taken back is looked at anew.
    if (!(error instanceof Fault) || error.code !== 'store-changed') throw error;
    return runPlan(store, (await planOfReturned(store, { ...request, files }, hooks)) ?? returned, { hooks });
  }
}

/** `estate`: as it was opened already; absent: it was not. */
async function runPlan(store: Store, plan: Plan, { hooks, estate }: { hooks: ImportHooks; estate?: Estate | undefined }): Promise<ImportOutcome> {
  hooks.phase(plan.name);
  hooks.checkpoint();
  const opened = estate ?? (await openToChange(store));
  const known = await identical(plan, { store, before: opened, hooks });
  if (known) return known;
  const before = await withSayings(store, opened);
  const earlier = earlierOf(plan, before);
  begin('reading', hooks);
  const joining = plan.returned && earlier ? { writer: await listAfter(plan.returned), earlier: earlier.content.claims } : {};
  const read = await readFiles(plan.set, { importer: plan.importer, source: plan.name, maxRows: plan.maxRows ?? defaultMaxRows(), ...joining }, hooks);
  const reading = { ...read, files: await plan.set.records(hooks.checkpoint), earlier };
  return withNewest(store, before, (newest) => apply(plan, reading, { store, before: newest, hooks }));
}
