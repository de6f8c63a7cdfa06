// Holds the shape of a mapping profile: the example of the documentation is one, and what contradicts the shape is none.
import { describe, expect, it } from 'vitest';
import { type MappingProfile, mappingProfile } from '../../../server/model/mapping-profile';

const register = {
  format: 'ketenzicht-mapping',
  version: 1,
  name: 'Contract register',
  tables: [
    {
      ...{ file: 'contracten*.csv', sheet: null, headerRow: 2, delimiter: ';', encoding: 'windows-1252', decimal: ',', dates: 'd-m-y' },
      rows: { only: [{ column: 'Status', in: ['Actief'] }] },
      things: [
        {
          ...{ as: 'contract', kind: 'Contract', key: [{ column: 'Contractnr' }] },
          properties: {
            title: { column: 'Omschrijving' },
            organisation: { thing: 'customer' },
            end: { column: 'Einddatum', several: 'greatest' },
            annualValueEur: { column: 'Waarde p/j' },
            chainDeclared: { column: 'Keten compl.', values: { J: 'complete', N: 'partial' } },
          },
        },
        { as: 'customer', kind: 'Organisation', name: { column: 'Opdrachtgever' } },
        { as: 'supplier', kind: 'Supplier', name: { column: ['Leverancier', 'Supplier'] }, properties: { kvk: { column: 'KvK' } } },
        { as: 'sub', kind: 'Supplier', name: { column: 'Onderaannemers', split: ';' } },
        { as: 'item', kind: { column: 'Type', values: { Dienst: 'Service', Applicatie: 'Component' } }, name: { column: 'Naam' } },
      ],
      relations: [
        { type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' },
        { type: 'SUBCONTRACTED_TO', from: 'contract', to: 'sub', properties: { recipient: { thing: 'supplier' } } },
        { type: 'DEPENDS_ON', from: 'item', to: { named: ['Component', 'Service'], column: 'Gebruikt', split: ',' } },
      ],
      unused: ['Opm. inkoop'],
    },
  ],
  open: [],
};

describe('a mapping profile', () => {
  it('is kept as it was given, with what it leaves out filled in', () => {
    const read: MappingProfile = mappingProfile.parse(register);
    expect(read).toEqual(register);
    const [table] = register.tables;
    const short = mappingProfile.parse({ ...register, open: undefined, tables: [{ file: 'a.csv', things: table?.things }] });
    expect(short.tables[0]).toMatchObject({ sheet: null, headerRow: null, delimiter: null, relations: [], unused: [] });
    expect(short.open).toEqual([]);
  });

  it.each([
    ['another format', { format: 'ketenzicht-graph' }],
    ['another version', { version: 2 }],
    ['no table', { tables: [] }],
    ['a word that it does not know', { colour: 'red' }],
  ])('is refused with %s', (_, change) => {
    expect(mappingProfile.safeParse({ ...register, ...change }).success).toBe(false);
  });
});
