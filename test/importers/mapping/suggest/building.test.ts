// A column of names as a cell of the profile: several values are cut where that is certain, and asked where it is not.
import { expect, it } from 'vitest';
import { lines, suggested } from './suggested';

const nameIn = (cell: string, title = 'Leverancier') => {
  const { table, asks } = suggested({ 'contracten.csv': lines(`Contractnr,${title}`, `1,"${cell}"`, '2,x') });
  return [table.things[1]?.name, asks];
};

it('is one value where nothing shows more', () => {
  expect(nameIn('Brontal Cloud, Inc.')).toEqual([{ column: 'Leverancier' }, []]);
});

it('is cut at a sign that no name has', () => {
  expect(nameIn('A; B')).toEqual([{ column: 'Leverancier', split: ';' }, []]);
  expect(nameIn('A; B|C')).toEqual([{ column: 'Leverancier', split: [';', '|'] }, []]);
});

it('is asked at its separator where a comma may part names', () => {
  expect(nameIn('Alfa GmbH, Beta Ltd')).toEqual([{ column: 'Leverancier' }, ['tables[0].things[1].name.split']]);
});
