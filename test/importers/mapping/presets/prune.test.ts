// A table of a preset, cut down to a file: the title that is there stays, and what has no column goes with all that needs it.
import { expect, it } from 'vitest';
import { FileHeader, pruneTable } from '../../../../importers/mapping/presets/prune';
import type { PresetTable } from '../../../../server/model/mapping-preset';

const table: PresetTable = {
  known: { must: [['Naam', 'Name']], may: [] },
  rows: { only: [{ column: ['Status', 'State'], notIn: ['weg'] }] },
  things: [
    {
      ...{
        as: 'item',
        kind: { column: ['Type', 'Kind'], values: { a: 'Service' } },
        key: [{ column: 'Nr' }, { column: 'Deel' }],
        name: { column: ['Naam', 'Name'] },
      },
      properties: { organisation: { thing: 'owner' }, users: { column: ['Gebruikers', 'Users'] }, criticality: { value: 'vital' } },
    },
    { as: 'owner', kind: 'Organisation', name: { column: 'Gemeente' } },
  ],
  relations: [
    { type: 'DEPENDS_ON', from: 'item', to: { named: ['Service'], column: ['Gebruikt', 'Uses'] }, properties: { group: { column: 'Groep' } } },
    { type: 'USES', from: 'owner', to: 'item' },
  ],
  unused: ['Telefoon', 'Phone'],
};
const prune = (...cells: readonly string[]) => pruneTable(table, new FileHeader(cells));

it('holds what the file has, as the file writes it', () => {
  expect(prune('NAME', 'Kind', 'Nr', 'Deel', 'users', 'Gemeente', 'Uses', 'State', 'phone', 'Groep')).toEqual({
    rows: { only: [{ column: 'State', notIn: ['weg'] }] },
    things: [
      {
        ...{ as: 'item', kind: { column: 'Kind', values: { a: 'Service' } }, key: [{ column: 'Nr' }, { column: 'Deel' }], name: { column: 'NAME' } },
        properties: { organisation: { thing: 'owner' }, users: { column: 'users' }, criticality: { value: 'vital' } },
      },
      { as: 'owner', kind: 'Organisation', name: { column: 'Gemeente' } },
    ],
    relations: [
      { type: 'DEPENDS_ON', from: 'item', to: { named: ['Service'], column: 'Uses' }, properties: { group: { column: 'Groep' } } },
      { type: 'USES', from: 'owner', to: 'item' },
    ],
    unused: ['phone'],
  });
});

it('drops a key of which one column is missing, and whatever names a thing that is gone', () => {
  expect(prune('Naam', 'Type', 'Nr')).toEqual({
    things: [{ as: 'item', kind: { column: 'Type', values: { a: 'Service' } }, name: { column: 'Naam' }, properties: { criticality: { value: 'vital' } } }],
    relations: [],
    unused: [],
  });
});

it('drops a thing whose kind is not in the file, or that has neither key nor name', () => {
  expect(prune('Naam', 'Gemeente').things.map(({ as }) => as)).toEqual(['owner']);
  expect(prune('Type', 'Gemeente').things.map(({ as }) => as)).toEqual(['owner']);
});

it('takes the first title that the file has, case and punctuation ignored', () => {
  expect(new FileHeader(['Omschrijving', 'Naam']).find(['Name', 'Naam', 'Omschrijving'])).toBe('Naam');
  expect(new FileHeader(['KVK nummer']).find('KvK-nummer')).toBe('KVK nummer');
  expect(new FileHeader(['', 'x']).find('')).toBeUndefined();
});
