// A profile that uses every part of the shape: a contract register with its supplier, subcontractors, country, and what cells name.
import { type MappedTable, type MappingProfile, mappingProfile } from '../../../../../server/model/mapping-profile';

export const header = [
  'Contractnr',
  'Opdrachtgever',
  'Leverancier',
  'KvK',
  'Omschrijving',
  'Einddatum',
  'Onderaannemers',
  'Land',
  'Gebruikt',
  'Keten compl.',
  'Type',
  'Status',
  'Opm. inkoop',
];

export const register: MappingProfile = mappingProfile.parse({
  format: 'ketenzicht-mapping',
  version: 1,
  name: 'Contract register',
  tables: [
    {
      file: 'contracten*.csv',
      headerRow: 2,
      delimiter: ';',
      rows: { only: [{ column: 'Status', in: ['Actief'] }] },
      things: [
        {
          as: 'contract',
          kind: 'Contract',
          key: [{ column: 'Contractnr' }],
          properties: {
            title: { column: 'Omschrijving' },
            organisation: { thing: 'customer' },
            end: { column: 'Einddatum', several: 'greatest' },
            chainDeclared: { column: 'Keten compl.', values: { J: 'complete', N: 'partial' } },
            substitutability: { value: 'onbekend' },
          },
        },
        { as: 'customer', kind: 'Organisation', name: { column: 'Opdrachtgever' } },
        { as: 'supplier', kind: 'Supplier', name: { column: ['Leverancier', 'Supplier'] }, properties: { kvk: { column: 'KvK' } } },
        { as: 'sub', kind: 'Supplier', name: { column: 'Onderaannemers', split: ';' } },
        { as: 'land', kind: 'Country', key: [{ column: 'Land' }] },
        { as: 'item', kind: { column: 'Type', values: { Dienst: 'Service', Applicatie: 'Component' } }, name: { column: 'Item' } },
      ],
      relations: [
        { type: 'SUPPLIED_BY', from: 'contract', to: 'supplier' },
        { type: 'SUBCONTRACTED_TO', from: 'contract', to: 'sub', properties: { recipient: { thing: 'supplier' } } },
        { type: 'OPERATES_FROM', from: 'supplier', to: 'land' },
        { type: 'DEPENDS_ON', from: 'item', to: { named: ['Component', 'Service'], column: 'Gebruikt', split: ',' } },
      ],
      unused: ['Opm. inkoop'],
    },
  ],
});

const [first] = register.tables;
if (!first) throw new Error('the profile has a table');
export const table: MappedTable = first;
