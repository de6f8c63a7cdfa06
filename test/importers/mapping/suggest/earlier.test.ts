// Tables that were mapped before are mapped so again.
import { expect, it } from 'vitest';
import { earlierTable } from '../../../../importers/mapping/suggest/earlier';
import { facts, lines, suggested } from './suggested';

const { profile } = suggested({ 'contracten.csv': lines('Contractnr;Leverancier;Einddatum', '1;x;1-1-2027', '2;y;1-1-2027') });
const known = [{ name: 'b', profile }];
const next = facts('x.csv', 'Einddatum;Kleur;Leverancier;Contractnr', '1-1-2028;rood;x;3');

it('a table with all their columns, in whatever order, is theirs; what is new is said', () => {
  const found = earlierTable(next, known);
  expect(found?.table).toBe(profile.tables[0]);
  expect(found?.decision).toMatchObject({ use: 'b', reason: { en: 'it has all columns of the saved mapping “b”; new columns: Kleur' } });
});

it('one that lacks a column is not, nor is one that was left open', () => {
  expect(earlierTable(facts('x.csv', 'Leverancier;Contractnr', 'x;3'), known)).toBeNull();
  const open = [{ at: 'tables[0]', question: '?', choices: [] }];
  expect(earlierTable(next, [{ name: 'b', profile: { ...profile, open } }])).toBeNull();
});

it('of several the one that uses most columns counts, then the first by name', () => {
  const small = suggested({ 'contracten.csv': lines('Contractnr;Leverancier', '1;x', '2;y') }).profile;
  expect(earlierTable(next, [{ name: 'a', profile: small }, ...known, { name: 'c', profile }])?.decision.use).toBe('b');
});
