// Suggests a mapping for files of a source that was read by another one last time.
import { headerChanges, mappedHeaders } from '../../../../importers/mapping/headers';
import type { RememberedMapping } from '../../../../importers/mapping/suggest/remembered';
import type { MappingProfile } from '../../../../server/model/mapping-profile';
import { inputFile } from '../../../support/input-files';
import { lines, suggested } from './suggested';

type Files = Readonly<Record<string, string>>;
const inputs = (files: Files) => Object.entries(files).map(([name, text]) => inputFile(name, text));

/** The suggestion for files, of a source that was read by this profile from other files. */
export function againWith({ profile, before, now, all = false }: { profile: MappingProfile; before: Files; now: Files; all?: boolean }) {
  const changes = headerChanges(mappedHeaders(profile, inputs(before)), inputs(now));
  const remembered: RememberedMapping = { source: 'register', name: 'lijst', day: '2026-11-01', profile, changes };
  return { ...suggested(now, { all, remembered }), changes };
}
export const again = (profile: MappingProfile, before: Files, now: Files) => againWith({ profile, before, now });

export const dialect = { sheet: null, headerRow: null, delimiter: null, encoding: null, decimal: null, dates: null };
export const profile: MappingProfile = {
  format: 'ketenzicht-mapping',
  version: 1,
  name: 'Register',
  tables: [
    {
      ...{ ...dialect, file: 'contracten-11.csv' },
      rows: { only: [{ column: 'Fase', in: ['Loopt'] }] },
      things: [
        { as: 'deal', kind: 'Contract', key: [{ column: 'Zaaknr' }], properties: { end: { column: 'Tot' }, annualValueEur: { column: 'Bedrag' } } },
        { as: 'vendor', kind: 'Supplier', name: { column: 'Wie' } },
      ],
      relations: [{ type: 'SUPPLIED_BY', from: 'deal', to: 'vendor' }],
      unused: ['Kleur'],
    },
  ],
  open: [],
};
export const before = { 'contracten-11.csv': lines('Zaaknr;Fase;Wie;Tot;Bedrag;Kleur', '1;Loopt;Zaakhost B.V.;31-12-2026;10;rood') };
export const reasons = ({ decisions }: ReturnType<typeof againWith>) => decisions.map(({ at, use, reason }) => `${at} ${use}: ${reason.en}`);
