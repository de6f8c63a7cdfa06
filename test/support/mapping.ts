// Makes profiles of mappings in few words, and reads texts by them.
import { parseProfile } from '../../importers/mapping/check-profile';
import { mappingImporter } from '../../importers/mapping/mapping';
import type { MappingProfile } from '../../server/model/mapping-profile';
import { type Imported, inputFile, runImporter } from './input-files';

export type Data = Readonly<Record<string, unknown>>;

/** A profile with these tables; each reads any file unless it says otherwise. */
export function profileOf(...tables: readonly Data[]): MappingProfile {
  return parseProfile({ format: 'ketenzicht-mapping', version: 1, name: 'Test', tables: tables.map((one) => ({ file: '*', ...one })) }, 'test');
}

/** What the texts of files (or of one, `list.csv`) become by tables of a profile. */
export async function readMapped(tables: Data | readonly Data[], files: string | Readonly<Record<string, string>>): Promise<Imported> {
  const profile = profileOf(...(Array.isArray(tables) ? tables : [tables]));
  const texts = Object.entries(typeof files === 'string' ? { 'list.csv': files } : files);
  return runImporter(
    mappingImporter(profile),
    texts.map(([name, text]) => inputFile(name, text)),
  );
}

/** What all claims together say of each node. */
export function propertiesById({ nodes }: Pick<Imported, 'nodes'>): Record<string, Data> {
  const found: Record<string, Data> = {};
  for (const { id, properties } of nodes) found[id] = { ...found[id], ...properties };
  return found;
}

/** A column with how its cells are taken. */
export const column = (title: string | readonly string[], more: Data = {}): Data => ({ column: title, ...more });

/** A supplier by its name, in the column Naam. */
export const named: Data = { as: 'it', kind: 'Supplier', name: column('Naam') };
