// A suggestion that starts from the mapping of last time, as it was.
import { describe, expect, it } from 'vitest';
import type { MappingProfile } from '../../../../server/model/mapping-profile';
import { again, before, profile, reasons } from './again';
import { lines } from './suggested';

describe('columns as they were', () => {
  it('give the mapping as it was, for a file of another name, and say of which time it is', () => {
    const found = again(profile, before, { 'december.csv': lines('Kleur;Zaaknr;Fase;Wie;Tot;Bedrag', 'x;1;Loopt;A;31-12-2026;1') });
    expect(found.profile).toEqual({ ...profile, tables: [{ ...profile.tables[0], file: 'december.csv' }] });
    expect(reasons(found)).toEqual(['tables[0] lijst: as in the mapping “lijst” of last time (source “register”, 2026-11-01)']);
    expect(found.open).toEqual([]);
  });
  it('keep both tables that read one file, and one whose file is not here', () => {
    const [table] = profile.tables;
    const two = {
      ...profile,
      tables: [...profile.tables, { ...table, rows: { only: [{ column: 'Fase', notIn: ['Loopt'] }] } }, { ...table, file: 'oud.csv' }],
    } as MappingProfile;
    const found = again(two, { ...before, 'oud.csv': before['contracten-11.csv'] }, before);
    expect(found.profile.tables).toEqual(two.tables);
  });
});

it('files of one pattern are told apart when one of them has other columns', () => {
  const all = { ...profile, tables: [{ ...profile.tables[0], file: '*' }] } as MappingProfile;
  const same = before['contracten-11.csv'];
  const found = again(all, before, { 'a.csv': same, 'b.csv': same.replace('Wie', 'Leverancier') });
  expect(found.profile.tables.map(({ file, things }) => [file, things[1]?.name])).toEqual([
    ['a.csv', { column: 'Wie' }],
    ['b.csv', { column: 'Leverancier' }],
  ]);
});
