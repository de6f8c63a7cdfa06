// Declares shapes that several requests and answers share: words in two languages, places in files, problems.
import { z } from 'zod';
import { candidate } from '../../model/candidates';
import { severities } from '../../model/issues';

export { nodeKind, relationType } from '../../model/shapes';

export const bilingual = z.object({ en: z.string(), nl: z.string() }).meta({ id: 'Bilingual', description: 'A text in both languages.' });

export const propertyValue = z
  .union([z.string(), z.number(), z.array(z.string()).readonly()])
  .meta({ id: 'PropertyValue', description: 'Text, number, or a set of texts. An absent property is unknown, never “no”.' });
export type PropertyValueBody = z.infer<typeof propertyValue>;
export const properties = z.record(z.string(), propertyValue).meta({ id: 'Properties' });

/** The three numbers of a row; the last one is what screens and tables show. */
export const rowNumber = z.int().nullable().describe('Data record, counted from 1.');
const lineNumber = z.int().nullable().describe('Physical line in the file.');
export const sheetRowNumber = z.int().nullable().describe('Row that a spreadsheet shows; null: no table, or not kept.');

/** Who says so: source, file, row. */
export const provenance = z
  .object({
    source: z.string(),
    file: z.string(),
    sheet: z.string().nullable(),
    row: rowNumber,
    line: lineNumber,
    sheetRow: sheetRowNumber,
    import: z.string(),
    importer: z.string(),
    importedAt: z.string().describe('ISO 8601, UTC.'),
    inferred: z.string().nullable().describe('Why it was inferred; null: declared.'),
  })
  .meta({ id: 'Provenance', description: 'One claim behind a node, property or relation.' });
export type ProvenanceBody = z.infer<typeof provenance>;

export const severity = z.enum(severities).meta({ id: 'Severity' });

export const describedIssue = z
  .object({
    code: z.string(),
    severity,
    message: z.string(),
    remedy: z.string(),
    file: z.string().nullable(),
    sheet: z.string().nullable(),
    row: rowNumber,
    column: z.string().nullable(),
    value: z.string().nullable(),
    line: lineNumber,
    sheetRow: sheetRowNumber,
    candidates: z.array(candidate).readonly().optional().describe('Of a name that several things have: these, at most ten.'),
  })
  .meta({ id: 'Issue', description: 'What is wrong or noteworthy about the data, where, and what to do about it.' });
export type IssueBody = z.infer<typeof describedIssue>;

export const issueCount = z
  .object({ code: z.string(), severity, count: z.int() })
  .meta({ id: 'IssueCount', description: 'How many issues of one code there are.' });

/** A file that no format is certain of, as a refused import lists it. */
export const unrecognisedFile = z
  .object({
    file: z.string(),
    sheet: z.string().nullable(),
    what: z.string().describe('What it looks like.'),
    seen: z.array(z.string()).describe('Columns or elements that were seen.'),
    nearest: z.array(z.object({ format: z.string(), missing: z.array(z.string()) })).describe('The nearest formats, with what the file lacks for each.'),
    presets: z
      .array(z.object({ name: z.string(), title: z.string(), certainty: z.number() }))
      .optional()
      .describe('Presets of mappings that fit it, the nearest first.'),
  })
  .meta({ id: 'UnrecognisedFile' });

/** RFC 9457. `code` is stable; `title` and `detail` are in the language that was asked for. */
export const problem = z
  .object({
    type: z.string().describe('urn:ketenzicht:problem:<code>'),
    title: z.string().describe('What went wrong.'),
    status: z.int(),
    detail: z.string().describe('What went wrong and what now, in one text.'),
    code: z.string(),
    remedy: z.string(),
    value: z.string().nullable(),
    files: z.array(unrecognisedFile).optional().describe('Of nothing-recognised, some-not-recognised and wrong-format.'),
    ids: z
      .array(z.object({ id: z.string(), names: z.array(z.string()) }))
      .optional()
      .describe('Of bare-ids: each id with what the other source and this one call it; the first thousand.'),
    command: z.string().nullable().optional().describe('The command that maps these files; null: there is none yet.'),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457), application/problem+json.' });
export type Problem = z.infer<typeof problem>;

export const rowCounts = z
  .object({ read: z.int(), accepted: z.int(), rejected: z.int() })
  .meta({ id: 'RowCounts', description: 'Rows of an import: read = accepted + rejected.' });

const change = z.object({ added: z.int(), changed: z.int(), removed: z.int(), unchanged: z.int() });
export const changes = z.object({ nodes: change, relations: change }).meta({ id: 'Changes', description: 'The graph before and after.' });

export const importMode = z.enum(['full', 'partial']).meta({ id: 'ImportMode', description: 'full: absent = gone. partial: absent = unchanged.' });

/** First keys of every answer (semantics §6). */
export const envelope = {
  format: z.literal('ketenzicht-answer'),
  version: z.literal(1),
  question: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  snapshot: z.string(),
  asOf: z.string().nullable(),
  completeness: z.object({ services: z.int(), withProvider: z.int(), withDeclaredChain: z.int(), withLocation: z.int(), withOwnership: z.int() }),
};
