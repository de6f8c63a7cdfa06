// Words what a preset decides about files, as a suggestion words its decisions.
import type { MappingPreset } from '../../../server/model/mapping-preset';
import type { MappedTable, MappedThing, MappingProfile } from '../../../server/model/mapping-profile';
import type { Bilingual } from '../../../server/model/vocabulary';
import type { InputFile } from '../../importer';
import { columnUses, titlesOf } from '../columns';
import { mappedHeaders } from '../headers';
import type { Decision } from '../suggest/suggestion';

const reasonOf = ({ title }: MappingPreset): Bilingual => ({
  en: `as the preset “${title.en}” says`,
  nl: `zo zegt de voorinstelling “${title.nl}”`,
});
const unknownColumn: Bilingual = {
  en: 'the preset does not know this column; the import names it with its filled cells',
  nl: 'de voorinstelling kent deze kolom niet; de import noemt haar met haar gevulde cellen',
};

/** What a thing is, and the columns that say which. */
function useOf({ kind, key = [], name }: MappedThing): string {
  const columns = [...key, ...(name && 'column' in name ? [name] : [])].flatMap(({ column }) => titlesOf(column));
  const what = typeof kind === 'string' ? kind : `kind by ${titlesOf(kind.column).join(', ')}`;
  return `${what}: ${[...new Set(columns)].join(', ')}`;
}

function ofTable(preset: MappingPreset, table: MappedTable, at: string): Decision[] {
  const reason = reasonOf(preset);
  const things = table.things.map((thing, index) => ({ at: `${at}.things[${index}]`, use: useOf(thing), certainty: 1, reason }));
  const relations = table.relations.map(({ type }, index) => ({ at: `${at}.relations[${index}]`, use: type, certainty: 1, reason }));
  const unused = table.unused.map((title, index) => ({ at: `${at}.unused[${index}]`, use: title, certainty: 1, reason }));
  return [...things, ...relations, ...unused];
}

/** Columns of the files that the profile neither uses nor leaves out on purpose. */
function unknownColumns(profile: MappingProfile, files: readonly InputFile[]): Decision[] {
  const known = new Set(profile.tables.flatMap((table) => [...table.unused, ...[...columnUses(table, '')].flatMap(({ titles }) => titles)]));
  return mappedHeaders(profile, files).flatMap(({ columns }) =>
    columns.filter((title) => !known.has(title)).map((title) => ({ at: 'unused', use: title, certainty: 1, reason: unknownColumn })),
  );
}

/** What the profile that a preset gave for these files says, part by part. */
export function presetDecisions(preset: MappingPreset, profile: MappingProfile, files: readonly InputFile[]): Decision[] {
  return [...profile.tables.flatMap((table, index) => ofTable(preset, table, `tables[${index}]`)), ...unknownColumns(profile, files)];
}
