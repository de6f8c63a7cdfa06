// The tables of files beside the entries of a profile: which reads which, what is left out, and why each use was suggested.
import { describe, expect, it } from 'vitest';
import type { MappingProfile } from '../../../../../server/model/mapping-profile';
import { choiceText } from '../../../../../web/views/import/mapping/options';
import {
  evidenceFor,
  evidenceOf,
  type FileTable,
  leaveOut,
  missingTables,
  type Sheet,
  sheetsOf,
  takeBack,
} from '../../../../../web/views/import/mapping/sheets';
import { header, register, table } from './contract-register';

const file = (name: string, sheet: string | null = null): FileTable => ({
  file: name,
  sheet,
  header,
  headerRow: 2,
  delimiter: ';',
  encoding: 'utf-8',
  top: [],
  words: [],
  rows: [],
});
const contracts = file('contracten 2026.csv');
const other = file('overig.csv');
const first = (sheets: readonly Sheet[]): Sheet => {
  const [one] = sheets;
  if (!one) throw new Error('there is one');
  return one;
};

describe('the tables of the files', () => {
  it('are those that an entry reads, twice where two do, and those that none does', () => {
    const twice: MappingProfile = { ...register, tables: [table, { ...table, file: 'contracten 2026.csv' }] };
    expect(sheetsOf([contracts, other], twice).map(({ entry, isLeftOut }) => [entry, isLeftOut])).toEqual([
      [0, false],
      [1, false],
      [null, true],
    ]);
  });
  it('name a sheet, or any', () => {
    const sheet = file('contracten.csv', 'Blad 1');
    expect(sheetsOf([sheet], register)[0]?.entry).toBe(0);
    expect(sheetsOf([sheet], { ...register, tables: [{ ...table, sheet: 'blad *' }] })[0]?.entry).toBe(0);
    expect(sheetsOf([sheet], { ...register, tables: [{ ...table, sheet: 'Blad 2' }] })[0]?.entry).toBeNull();
  });
  it('that the profile reads and that are not here are named', () => {
    expect(missingTables([other], register)).toEqual(['contracten*.csv']);
    expect(missingTables([contracts], register)).toEqual([]);
  });
});

describe('a table', () => {
  const asking: MappingProfile = { ...register, open: [{ at: 'tables[0].things[0].key', question: '?', choices: [] }] };
  it('that is left out makes nothing, lists all its columns as unused, and asks nothing', () => {
    const left = leaveOut(asking, first(sheetsOf([contracts], asking)));
    expect(left.tables[0]).toMatchObject({ file: 'contracten*.csv', headerRow: 2, things: [], relations: [], unused: header });
    expect(left.tables[0]).not.toHaveProperty('rows');
    expect(left.open).toEqual([]);
    expect(first(sheetsOf([contracts], left)).isLeftOut).toBe(true);
  });
  it('comes back as it was suggested', () => {
    const left = leaveOut(register, first(sheetsOf([contracts], register)));
    expect(takeBack(left, first(sheetsOf([contracts], left)), register)).toEqual(register);
  });
  it('of which nothing was suggested comes back with a thing to be named', () => {
    const back = takeBack(register, { key: '', table: other, entry: null, isLeftOut: true }, register);
    expect(back.tables[1]).toMatchObject({ file: 'overig.csv', things: [{ as: 'item', kind: 'Component' }] });
  });
  it('of which is asked what its rows are is not left out', () => {
    const empty: MappingProfile = { ...register, tables: [{ ...table, things: [] }], open: [{ at: 'tables[0]', question: '?', choices: [] }] };
    expect(first(sheetsOf([contracts], empty)).isLeftOut).toBe(false);
  });
});

describe('the evidence for a use', () => {
  const decision = (at: string, certainty: number, use = '') => ({ at, use, certainty, reason: `reason of ${at}` });
  const found = evidenceOf({
    profile: register,
    decisions: [
      decision('tables[0].things[0].key', 0.9),
      decision('tables[0].things[2].properties.kvk', 0.8),
      decision('tables[0].things[2].properties.kvk', 0.7),
      decision('tables[0].relations[3]', 0.65),
      decision('tables[0].unused', 0.95, 'Opm. inkoop'),
    ],
  });
  const of = (title: string, choice: Parameters<typeof choiceText>[0]) => evidenceFor(found, table, { title, choice: choiceText(choice) });
  it('is that of its place, or of what it stands in', () => {
    expect(of('Contractnr', { what: 'key', alias: 'contract' })?.certainty).toBe(0.9);
    expect(of('Gebruikt', { what: 'relation', alias: 'item', type: 'DEPENDS_ON', named: 'to' })?.certainty).toBe(0.65);
    expect(of('Opm. inkoop', { what: 'none' })?.certainty).toBe(0.95);
  });
  it('of two decisions is the less certain one, with both reasons', () => {
    expect(of('KvK', { what: 'property', alias: 'supplier', property: 'kvk' })).toEqual({
      certainty: 0.7,
      reason: 'reason of tables[0].things[2].properties.kvk; reason of tables[0].things[2].properties.kvk',
    });
  });
  it('is none for what a person chose', () => {
    expect(of('KvK', { what: 'name', alias: 'supplier' })).toBeUndefined();
  });
});
