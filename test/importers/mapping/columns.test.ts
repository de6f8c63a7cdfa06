// The columns that a table of a profile uses.
import { expect, it } from 'vitest';
import { columnUses, headerColumns } from '../../../importers/mapping/columns';
import { column, profileOf } from '../../support/mapping';

const [table] = profileOf({
  rows: { only: [{ column: 'Status', in: ['Actief'] }] },
  things: [
    {
      as: 'a',
      kind: { column: 'Type', values: { x: 'Service' } },
      key: [column('Nr'), column('Deel')],
      name: column(['Naam', 'Name']),
      properties: { users: column('Aantal') },
    },
    { as: 'b', kind: 'Organisation', name: { value: 'UWX' } },
  ],
  relations: [
    { type: 'DEPENDS_ON', from: 'a', to: { named: ['Component'], column: 'Gebruikt' }, properties: { group: column('Groep'), impact: { value: 'fails' } } },
  ],
}).tables;

it('every use of a column is found, with its place in the profile', () => {
  expect([...columnUses(table as never, 'tables[0]')].map(({ at, titles }) => `${at}: ${titles.join(' / ')}`)).toEqual([
    'tables[0].rows.only[0]: Status',
    'tables[0].things[0].kind: Type',
    'tables[0].things[0].key[0]: Nr',
    'tables[0].things[0].key[1]: Deel',
    'tables[0].things[0].name: Naam / Name',
    'tables[0].things[0].properties.users: Aantal',
    'tables[0].relations[0].to: Gebruikt',
    'tables[0].relations[0].properties.group: Groep',
  ]);
});

it('of alternatives the first that the header has is taken; case, spaces and punctuation are ignored', () => {
  const header = headerColumns(['name', 'Waarde p/j', 'NAAM']);
  expect([header.find(['Naam', 'Name'])?.at, header.find('waarde pj')?.at, header.find('Nr')]).toEqual([2, 1, undefined]);
  expect(header.lacking([{ at: 'x', titles: ['Nr', 'Nummer'] }])).toHaveLength(1);
});
