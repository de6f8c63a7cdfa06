// The entry of a table for a kind of rows, and what was found of the way in which it is written.
import { expect, it } from 'vitest';
import { leftOut } from '../../../../importers/mapping/suggest/draft-table';
import { facts, lines, suggested } from './suggested';

it('says what was found of the way of writing, and leaves it open in the profile', () => {
  const { table, decisions } = suggested({
    'contracten.csv': lines('Contractnr;Leverancier;Einddatum', 'C1;Grutto B.V.;31-12-2026', 'C2;Zijl B.V.;01-02-2027'),
  });
  expect(table).toMatchObject({ headerRow: null, delimiter: null, encoding: null, dates: null });
  const found = decisions.flatMap(({ at, use }) => (/\.(?:headerRow|delimiter|dates)$/.test(at) ? [`${at.slice(10)} ${use}`] : []));
  expect(found).toEqual(['headerRow 1', 'delimiter ;', 'dates d-m-y']);
});

it('a table that is left out names all its columns', () => {
  expect(leftOut(facts('a.csv', 'Naam;Status', 'x;y'), new Map())).toMatchObject({ file: 'a.csv', things: [], unused: ['Naam', 'Status'] });
});
