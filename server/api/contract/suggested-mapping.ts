// Declares requests and answers about mappings: what a profile for files could be, with what is certain and what is asked.
import { z } from 'zod';
import { mappingProfile, question } from '../../model/mapping-profile';
import { bilingual, describedIssue, envelope, importMode, nodeKind, relationType, rowCounts } from './common';

const sheet = z.string().nullable();

/** How one table is written, by the word of a person. */
export const tableDialect = z
  .strictObject({
    file: z.string().min(1),
    sheet: sheet.default(null),
    delimiter: z.string().length(1).nullable().default(null).describe('Null here and below: found out.'),
    encoding: z.string().max(40).nullable().default(null),
    headerRow: z.int().min(1).max(1000).nullable().default(null).describe('As a spreadsheet counts, from 1.'),
  })
  .meta({ id: 'TableDialect' });
export type TableDialect = z.output<typeof tableDialect>;

export const suggestRequest = z
  .strictObject({
    uploads: z.array(z.string().min(1)).min(1).max(200),
    preset: z.string().min(1).max(200).optional().describe('Use this preset instead of a suggestion.'),
    source: z.string().max(200).optional().describe('The source that the files are of: the suggestion starts from the mapping that it remembers.'),
    sheets: z.array(z.string()).max(200).optional().describe('Only these sheets of workbooks.'),
    dialects: z
      .array(tableDialect)
      .max(200)
      .optional()
      .describe('How tables are written, where it is not to be found out; a table that is not written so is refused.'),
    all: z.boolean().default(false).describe('Take every suggestion, the uncertain ones too.'),
  })
  .meta({ id: 'SuggestRequest' });
export type SuggestRequest = z.input<typeof suggestRequest>;

export const previewRequest = z
  .strictObject({
    uploads: z.array(z.string().min(1)).min(1).max(200),
    profile: mappingProfile,
    sheets: z.array(z.string()).max(200).optional().describe('Only these sheets of workbooks.'),
    rows: z.int().min(1).max(200).default(20).describe('Rows of each table that are read.'),
  })
  .meta({ id: 'PreviewRequest' });
export type PreviewRequest = z.input<typeof previewRequest>;

const previewNode = z.object({
  id: z.string(),
  kind: nodeKind,
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
});
const previewRow = z.object({
  row: z.int().describe('Among the rows that are read, from 1.'),
  sheetRow: z.int().nullable().describe('The row that a spreadsheet shows.'),
  nodes: z.array(previewNode).describe('What the row states or refers to, with what all rows say of it.'),
  relations: z.array(z.object({ type: relationType, from: z.string(), to: z.string().describe('An id, or a name that is looked up.') })),
});

/** What a mapping makes of the first rows. */
export const previewBody = z
  .object({
    tables: z.array(z.object({ file: z.string(), sheet, rows: z.array(previewRow) })),
    rows: rowCounts.describe('Of the rows that were read.'),
    leftOut: z.int().describe('Rows that the mapping leaves out.'),
    issues: z.array(describedIssue).describe('Of these rows; at most 200.'),
  })
  .meta({ id: 'MappingPreview' });
export type PreviewBody = z.infer<typeof previewBody>;

const certainty = z.number().describe('0 to 1; below 0.6 nothing is taken without a person’s word.');

const tableView = z.object({
  file: z.string(),
  sheet,
  header: z.array(z.string()),
  headerRow: z.int().describe('As a spreadsheet counts.'),
  delimiter: z.string().nullable(),
  encoding: z.string().nullable(),
  top: z.array(z.object({ row: z.int(), text: z.string() })).describe('The first records, among which the header is chosen.'),
  words: z
    .array(z.array(z.tuple([z.string(), z.int()])))
    .describe('Per column the different cells with how often they stand in the rows that were looked at (`sampled`), the most frequent first; at most 100.'),
  rows: z.array(z.object({ sheetRow: z.int().nullable(), cells: z.array(z.string()) })).describe('The first rows below the header.'),
});

const remembered = z
  .object({
    source: z.string(),
    at: z.string().describe('When the source was read by it last, UTC.'),
    mode: importMode.describe('What its files were declared to be then.'),
    name: z.string(),
    version: z.int().nullable().describe('Of a saved mapping; null: it has no versions.'),
    origin: z.enum(['file', 'saved', 'preset']),
    changes: z
      .array(z.object({ file: z.string(), sheet, gone: z.array(z.string()), new: z.array(z.string()) }))
      .describe('Tables of other columns than last time; none: an import of the source reads the files by it.'),
  })
  .meta({ id: 'RememberedMapping', description: 'The mapping by which a source was read last.' });
export type RememberedBody = z.infer<typeof remembered>;

/** The answer of `mapping` (semantics §6), with what a page shows beside it. */
export const mappingAnswer = z
  .looseObject({
    ...envelope,
    profile: mappingProfile,
    decisions: z.array(
      z.object({ at: z.string().describe('Place in the profile.'), use: z.string().describe('What stands there, in short.'), certainty, reason: z.string() }),
    ),
    open: z.array(question).describe('What a person must decide before an import.'),
    sampled: z.array(
      z.object({ file: z.string(), sheet, rows: z.int().describe('Rows that were looked at.'), all: z.boolean().describe('They are all rows of the table.') }),
    ),
    saved: z.string().nullable().describe('The mapping that it was saved as; null: it was not saved.'),
    remembered: remembered.nullable().describe('What the source remembers; null: no source was named, or it remembers nothing.'),
    tables: z.array(tableView),
    presets: z.array(z.object({ name: z.string(), title: bilingual, certainty: z.number() })).describe('Presets that fit, the nearest first.'),
    fitting: z.array(z.string()).describe('Sources that remember a mapping for exactly these columns.'),
    hidden: z
      .array(z.object({ file: z.string(), sheet: z.string(), isTaken: z.boolean() }))
      .describe('Sheets that nobody sees who opens the workbook: left out unless `sheets` names them.'),
  })
  .meta({ id: 'MappingAnswer' });
export type MappingAnswer = z.infer<typeof mappingAnswer>;
