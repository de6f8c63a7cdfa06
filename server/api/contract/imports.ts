// Declares requests and answers about bringing data in and taking it out: uploads, detection, imports, undo, sources, templates.
import { z } from 'zod';
import { consequenceCodes } from '../../model/consequences';
import { changeKinds, thingsThatDiffer } from '../../model/differences';
import { mappingProfile } from '../../model/mapping-profile';
import type { DeepReadonly } from '../../model/shapes';
import { importActivities } from '../../model/vocabulary/import-activities';
import { bilingual, changes, describedIssue, envelope, importMode, issueCount, nodeKind, problem, relationType, rowCounts } from './common';

export const uploadBody = z
  .object({ upload: z.string().describe('Use this in /imports/detect and /imports.'), name: z.string(), bytes: z.int(), sha256: z.string() })
  .meta({ id: 'Upload' });
export type UploadBody = z.infer<typeof uploadBody>;

const uploads = z.array(z.string().min(1)).min(1).max(200);
export const detectRequest = z.strictObject({ uploads }).meta({ id: 'DetectRequest' });
const recognition = z.object({
  format: z.string(),
  title: bilingual,
  confidence: z.number().describe('1: certain of the format and of what the rows are; only that is read without `as`. Below 1 it only orders the formats.'),
  seen: z.record(z.string(), z.string()).describe('What was recognised: table, delimiter, encoding …'),
  missing: z.array(bilingual).readonly().describe('What the file lacks to be certain.'),
  lacks: z.array(bilingual).readonly().describe('What of that it cannot be read without, even with `as`.'),
});
const inspectedFile = z.object({
  upload: z.string(),
  name: z.string(),
  sheet: z.string().nullable().describe('The sheet of a workbook; null: the file as a whole.'),
  isHidden: z.boolean().describe('Who opens the workbook does not see the sheet: it is left out unless it is named.'),
  bytes: z.int().describe('Of the whole file.'),
  certain: z.string().nullable().describe('The format that is certain; null: none, so the file is refused without `as`, or left out.'),
  what: bilingual.describe('What it looks like: a table, a PDF document …'),
  columns: z.array(z.string()).readonly().describe('Columns or elements that were seen.'),
  advice: bilingual.describe('What to do with such a file when no format is certain.'),
  recognised: z.array(recognition).readonly().describe('All formats of its shape, the nearest first.'),
  nearest: z.array(z.string()).readonly().describe('Those that come nearest.'),
  presets: z
    .array(z.object({ name: z.string(), title: bilingual, certainty: z.number() }))
    .readonly()
    .describe('Presets of mappings that fit a file that no format is certain of, the nearest first.'),
});
export const detectBody = z
  .object({
    as: z.string().nullable().describe('The format of all files that are certain; null: none is, or they are of several formats.'),
    source: z.string().nullable().describe('Suggested name of the source; null: choose one.'),
    files: z.array(inspectedFile).describe('The files, a workbook as its sheets.'),
    returned: z.boolean().describe('The files hold rejected rows that came back: they are read as their import was, without a format, source or mode.'),
    formats: z.array(z.object({ format: z.string(), title: bilingual, description: bilingual })).describe('All formats that can be chosen.'),
  })
  .meta({ id: 'Detection' });
export type DetectBody = z.infer<typeof detectBody>;

export const importRequest = z
  .strictObject({
    uploads,
    as: z.string().optional().describe('Format, by your word; absent: recognised with certainty, or refused.'),
    mapping: z
      .union([z.string().min(1).max(200), mappingProfile])
      .optional()
      .describe(
        'Read tables by this mapping: the name of a saved one or of a preset, or a profile, as POST /mapping suggests it; not together with `as`. Absent: that of last time, for the same columns.',
      ),
    skipUnknown: z.boolean().default(false).describe('Leave out files that are not recognised, instead of refusing all.'),
    sheets: z.array(z.string().min(1)).max(500).default([]).describe('Sheets of workbooks that are read; empty: all that are recognised and not hidden.'),
    source: z.string().optional().describe('Name of the source; absent: the base name of a single file.'),
    mode: importMode.default('full'),
    dryRun: z.boolean().default(false),
    strict: z.boolean().default(false).describe('Refuse when any row is rejected.'),
    yes: z.boolean().default(false).describe('Allow removing more than half of what the source says.'),
  })
  .meta({ id: 'ImportRequest' });
export type ImportRequest = DeepReadonly<z.input<typeof importRequest>>;
/** A request to import, read: with what it leaves out filled in. */
export type ImportOrder = z.output<typeof importRequest>;

const sampleRow = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  sheetRow: z.int().nullable().describe('The row that a spreadsheet shows.'),
  nodes: z.array(z.string()).describe('Ids of what the row states.'),
  relations: z.array(z.object({ type: relationType, from: z.string(), to: z.string() })),
  named: z
    .array(z.object({ id: z.string(), kind: nodeKind, name: z.string() }))
    .optional()
    .describe('All of these by name; absent: imported by an older version.'),
});
const counts = z.record(z.string(), z.int());

const mappingName = z
  .object({
    name: z.string(),
    version: z.int().nullable().describe('Of a saved mapping; null: it has no versions.'),
    sha256: z.string().describe('Of its content, whatever the order of keys.'),
    origin: z.enum(['file', 'saved', 'preset', 'remembered']),
  })
  .meta({ id: 'MappingName', description: 'The mapping by which files were read.' });

/** What became of files and rows: part of the answer of `import`. */
const madeOfRows = {
  became: z.object({ nodes: counts, relations: counts }).describe('Distinct things that the accepted rows state, by kind and by type.'),
  samples: z.array(sampleRow).describe('The first three rows that state something.'),
  unused: z
    .array(
      z.object({
        file: z.string(),
        sheet: z.string().nullable(),
        column: z.string(),
        filled: z.int().describe('Cells that say something.'),
        namesItems: z.int().describe('How many of them name items of the import or of the graph: these look like relations.'),
        complete: z.boolean().describe('False: at least so many; the column has too many different cells to look at all.'),
      }),
    )
    .describe('Columns that are not used.'),
  skipped: z.array(z.object({ file: z.string(), sheet: z.string().optional(), code: z.string() })).describe('Files and sheets that were left out, and why.'),
};

/** What an import brings about: part of its answer. */
const consequence = z.object({
  code: z.enum(consequenceCodes),
  count: z.int(),
  ids: z.array(z.string()).describe('The first hundred, sorted.'),
  vital: z.int().describe('Vital services among them.'),
  critical: z.int(),
  first: z
    .array(
      z.object({
        id: z.string(),
        kind: nodeKind,
        name: z.string(),
        criticality: z.string().nullable(),
        earlier: z.array(z.string()).optional().describe('Ids that it had before, when there were several.'),
        by: z
          .string()
          .nullable()
          .optional()
          .describe('Of what became one: the identifier that two of them share (`lei:…`); null: a person judged them the same.'),
      }),
    )
    .describe('Those to name first: vital before critical before others; at most ten.'),
});
export type ConsequenceBody = z.infer<typeof consequence>;

/** The answer of `import` (semantics §6). */
export const importAnswer = z
  .looseObject({
    ...envelope,
    import: z.string().nullable().describe('Null: nothing was recorded.'),
    source: z.string(),
    mode: importMode,
    as: z.string(),
    applied: z.boolean(),
    rows: rowCounts,
    changes,
    issues: z.array(describedIssue).describe('Of each code at most the first 1,000.'),
    mapping: mappingName.nullable().describe('Null: not read by a mapping. Else `as` is `mapping`.'),
    ...madeOfRows,
    consequences: z.array(consequence).describe('What the import brings about, or would; codes without any are left out.'),
    leftOut: z.int().describe('Records that are no rows, because the mapping says which count (rows.only); not among `rows`.'),
    issueCounts: z.array(issueCount).describe('Of all issues, by code.'),
    unchangedOfSource: z
      .object({ nodes: z.int(), relations: z.int() })
      .describe('Of the unchanged ones in `changes` (the whole graph), those that this source states.'),
    rejectedFile: z
      .object({ rows: z.int(), beyond: z.int().describe('Rejected rows that are too much to be kept.') })
      .describe('What /imports/{id}/rejected holds: also rows of earlier imports that nobody mended yet.'),
  })
  .meta({ id: 'ImportAnswer' });
export type ImportAnswer = z.infer<typeof importAnswer>;

/** The answer of `issues` (semantics §6). */
export const issuesAnswer = z
  .looseObject({
    ...envelope,
    import: z.string().nullable().describe('The import that found them; null: a try, which was not recorded.'),
    counts: z.array(issueCount).describe('Of all its issues, whatever the filter.'),
    offset: z.int(),
    issues: z.array(describedIssue),
    total: z.int().describe('How many meet the filter.'),
    complete: z.boolean().describe('False: made by an older version, which kept the issues of rows only.'),
  })
  .meta({ id: 'IssuesAnswer' });
export type IssuesAnswer = z.infer<typeof issuesAnswer>;

const value = z.union([z.string(), z.number(), z.array(z.string())]).nullable();
const changed = {
  change: z.enum(changeKinds),
  fields: z.array(z.object({ property: z.string(), before: value, after: value })).describe('Fields that differ; null: no value.'),
};
const statedAt = {
  file: z.string().nullable().describe('The row of the source that states it now; all null: none does.'),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  sheetRow: z.int().nullable(),
};
const nodeDifference = z.object({ id: z.string(), kind: nodeKind, ...changed, name: z.string(), ...statedAt });
const relationDifference = z.object({
  relation: z
    .object({ type: relationType, from: z.string(), to: z.string() })
    .catchall(z.string())
    .describe('Its identity: also `group`, `recipient`, `serviceType`, `activity`, when it has them.'),
  kind: relationType,
  ...changed,
  names: z.object({ from: z.string(), to: z.string() }).describe('Names of its ends.'),
  ...statedAt,
});
const difference = z.union([nodeDifference, relationDifference]);
export type DifferenceBody = z.infer<typeof difference>;

/** One page of differences: the answer of `difference` (semantics §6). */
export const differencesAnswer = z
  .looseObject({
    ...envelope,
    differences: z.array(difference).describe('Nodes by id, then relations by identity.'),
    counts: z.array(z.object({ of: z.enum(thingsThatDiffer), change: z.enum(changeKinds), count: z.int() })).describe('Of all, whatever the filter.'),
    offset: z.int(),
    total: z.int().describe('How many meet the filter.'),
  })
  .meta({ id: 'DifferencesAnswer' });
export type DifferencesAnswer = z.infer<typeof differencesAnswer>;

export const jobStarted = z.object({ job: z.string() }).meta({ id: 'JobStarted', description: 'Follow it at /imports/jobs/{id}.' });
export type JobStarted = z.infer<typeof jobStarted>;

const jobProgress = z.object({
  done: z.number(),
  total: z.number().describe('In the same unit as done; 0: not known.'),
  phase: z.string().describe('What is being done: the source being imported.'),
  activity: z.enum(importActivities).nullable().describe('What is done for it now; null: not said.'),
});
export const jobBody = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    place: z.int().nullable().describe('While it waits: its place in the queue, 1 is next.'),
    progress: jobProgress.nullable(),
    results: z.array(importAnswer).describe('Results so far: one; for the sample one per source.'),
    result: importAnswer.nullable().describe('The last result.'),
    problem: problem.nullable(),
  })
  .meta({ id: 'ImportJob' });
export type JobBody = z.infer<typeof jobBody>;

/** Server-sent events: `event: progress | done | failed`, `data:` the job as JSON. */
export const jobEventNames = ['progress', 'done', 'failed'] as const;

export const undoAnswer = z.looseObject({ ...envelope, undone: z.string(), source: z.string(), changes, import: z.string() }).meta({ id: 'UndoAnswer' });
export type UndoAnswer = z.infer<typeof undoAnswer>;

export const sourcesAnswer = z
  .looseObject({
    ...envelope,
    sources: z.array(
      z.looseObject({
        id: z.string(),
        mode: importMode,
        priority: z.int(),
        imports: z.array(
          z.looseObject({
            id: z.string(),
            at: z.string(),
            sha256: z.unknown(),
            rows: rowCounts,
            bytes: z.int().nullable().describe('What the source says since then takes so many bytes in the store; null: nothing is kept.'),
          }),
        ),
        bytes: z.int().describe('What all its versions take in the store.'),
      }),
    ),
  })
  .meta({ id: 'SourcesAnswer' });
export type SourcesAnswer = z.infer<typeof sourcesAnswer>;

export const sampleRemoved = z
  .object({ removed: z.array(z.string()).describe('Names of the sample sources that were emptied.') })
  .meta({ id: 'SampleRemoved' });
export type SampleRemoved = z.infer<typeof sampleRemoved>;

export const templatesBody = z
  .object({
    templates: z.array(
      z.object({ name: z.string().describe('File name without .csv'), of: z.enum(['node', 'relation']), title: bilingual, columns: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'Templates', description: 'Empty CSV tables, one per node kind and relation type.' });
export type TemplatesBody = z.infer<typeof templatesBody>;
