// Declares a preset: a mapping for lists of one shape, with the titles that their columns have in several languages.
import { z } from 'zod';
import type { MappingProfile } from './mapping-profile';
import { mappedTable, profileFormat } from './mapping-profile';
import type { DeepReadonly } from './shapes';

const bilingual = z.strictObject({ en: z.string().min(1), nl: z.string().min(1) });
const titles = z.array(z.string().min(1)).min(1).describe('Titles of one column, in several languages.');

/** One list that a preset knows. It says nothing of file, sheet and dialect: these are those of the file that it is used for. */
const presetTable = mappedTable.omit({ file: true, sheet: true, headerRow: true, delimiter: true, encoding: true, decimal: true, dates: true }).extend({
  known: z.strictObject({
    must: z.array(titles).min(1).describe('Columns without which it is another list.'),
    may: z.array(titles).describe('Columns that lists of this shape mostly have.'),
  }),
});

export const mappingPreset = z.strictObject({
  format: z.literal('ketenzicht-preset'),
  version: z.literal(1),
  name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: bilingual,
  about: bilingual.describe('What a row becomes, and what is left out.'),
  languages: z.array(z.enum(['nl', 'en', 'de', 'fr'])).min(1),
  tables: z.array(presetTable).min(1),
});

export type MappingPreset = DeepReadonly<z.output<typeof mappingPreset>>;
export type PresetTable = MappingPreset['tables'][number];

/** A preset as a profile for any file, with all titles that its columns may have. */
export function profileOfPreset({ title, tables }: MappingPreset): MappingProfile {
  const dialect = { sheet: null, headerRow: null, delimiter: null, encoding: null, decimal: null, dates: null };
  return {
    format: profileFormat,
    version: 1,
    name: title.en,
    tables: tables.map(({ known: _known, ...table }) => ({ file: '*', ...dialect, ...table })),
    open: [],
  };
}
