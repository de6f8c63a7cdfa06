// Where rows that came back stand now.
import { expect, it } from 'vitest';
import { presentPlaces } from '../../../../server/imports/rejected/places';
import { inputFile } from '../../../support/input-files';

const known = { listOf: () => null, stillRejected: () => null, delimiter: ',' };

it('is the file that came back, not the one under whose name its format knows it', () => {
  const table = { ...inputFile('mended.csv', ''), returned: { ...known, file: 'book.xlsx', sheet: 'Blad1', header: ['id'] } };
  const list = { ...inputFile('mended.json', ''), returned: { ...known, file: 'g.json', sheet: 'nodes', header: null } };
  const present = presentPlaces([table, list]);
  expect(present({ file: 'book.xlsx', sheet: 'Blad1', row: 3 })).toEqual({ file: 'mended.csv', sheet: null, row: 3 });
  expect(present({ file: 'g.json', sheet: 'relations' })).toEqual({ file: 'mended.json', sheet: 'relations' });
  const other = { file: null, sheet: null };
  expect(present(other)).toBe(other);
  expect(presentPlaces([inputFile('a.csv', '')])(other)).toBe(other);
});
