// Small mapping profiles for tests of what keeps and names them.
import type { MappingProfile } from '../../server/model/mapping-profile';

/** A profile that makes suppliers of the column “Naam”, with so many columns left out. */
export function supplierProfile(name: string, columns = 1): MappingProfile {
  const dialect = { sheet: null, headerRow: null, delimiter: null, encoding: null, decimal: null, dates: null };
  const unused = Array.from({ length: columns }, (_, at) => `Kolom ${at}`);
  const things = [{ as: 'supplier', kind: 'Supplier' as const, name: { column: 'Naam' } }];
  return { format: 'ketenzicht-mapping', version: 1, name, tables: [{ file: '*', ...dialect, things, relations: [], unused }], open: [] };
}
