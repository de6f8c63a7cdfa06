// Declares requests and answers about mappings: what a profile for files could be, with what is certain and what is asked.
import { z } from 'zod';
import { mappingProfile } from '../../model/mapping-profile';
import { bilingual, envelope } from './common';

export const suggestRequest = z
  .strictObject({
    uploads: z.array(z.string().min(1)).min(1).max(200),
    preset: z.string().min(1).max(200).optional().describe('Use this preset instead of a suggestion.'),
    sheets: z.array(z.string()).max(200).optional().describe('Only these sheets of workbooks.'),
    all: z.boolean().default(false).describe('Take every suggestion, the uncertain ones too.'),
  })
  .meta({ id: 'SuggestRequest' });
export type SuggestRequest = z.input<typeof suggestRequest>;

const sheet = z.string().nullable();
const certainty = z.number().describe('0 to 1; below 0.6 nothing is taken without a person’s word.');

const tableView = z.object({
  file: z.string(),
  sheet,
  header: z.array(z.string()),
  headerRow: z.int().describe('As a spreadsheet counts.'),
  delimiter: z.string().nullable(),
  encoding: z.string().nullable(),
  rows: z.array(z.object({ sheetRow: z.int().nullable(), cells: z.array(z.string()) })).describe('The first rows below the header.'),
});

/** The answer of `mapping` (semantics §6), with what a page shows beside it. */
export const mappingAnswer = z
  .looseObject({
    ...envelope,
    profile: mappingProfile,
    decisions: z.array(
      z.object({ at: z.string().describe('Place in the profile.'), use: z.string().describe('What stands there, in short.'), certainty, reason: z.string() }),
    ),
    open: z
      .array(
        z.object({
          at: z.string(),
          question: z.string(),
          choices: z.array(z.object({ value: z.unknown().describe('Goes to the place; null: nothing, it is left out.'), certainty, reason: z.string() })),
        }),
      )
      .describe('What a person must decide before an import.'),
    sampled: z.array(
      z.object({ file: z.string(), sheet, rows: z.int().describe('Rows that were looked at.'), all: z.boolean().describe('They are all rows of the table.') }),
    ),
    saved: z.string().nullable().describe('The mapping that it was saved as; null: it was not saved.'),
    tables: z.array(tableView),
    presets: z.array(z.object({ name: z.string(), title: bilingual, certainty: z.number() })).describe('Presets that fit, the nearest first.'),
  })
  .meta({ id: 'MappingAnswer' });
export type MappingAnswer = z.infer<typeof mappingAnswer>;
