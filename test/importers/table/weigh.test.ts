// How certain it is that a file is one of the tables: its name, its key, half of its columns, and ids that are no bare numbers.
import { describe, expect, it } from 'vitest';
import { weighTable } from '../../../importers/table/weigh';

const weigh = (name: string, header: string, ...rows: string[]) =>
  weighTable({ name, header: header.split(','), rows: rows.map((row) => row.split(',')), seen: { sheet: 'x' } });

describe('a table', () => {
  it('is certain by its four marks, of a file or of a sheet', () => {
    for (const name of ['suppliers.csv', 'Leveranciers'])
      expect(weigh(name, 'id,naam', 'sup:a,A')).toEqual({ confidence: 1, seen: { table: 'suppliers', sheet: 'x' }, missing: [], lacks: [] });
  });

  it.for<[string, string, string, string]>([
    ['export.csv', 'id,name,kvk', 'sup:a,A,1', 'the name of its table as file name'],
    ['suppliers.csv', 'name,kvk', 'A,1', 'column “id”'],
    ['suppliers.csv', 'id,x,y', 'sup:a,1,2', 'more of its columns: 1 of the 3 filled ones are known'],
    ['suppliers.csv', 'id,name', '12,A', 'ids that are no bare numbers (“12”'],
  ])('misses one mark: %s with %s', ([name, header, row, words]) => {
    const { confidence, missing } = weigh(name, header, row);
    expect([confidence < 1, missing.map(({ en }) => en.includes(words))]).toEqual([true, expect.arrayContaining([true])]);
  });

  it('counts columns that are filled only: an empty one says nothing about the rows', () => {
    expect(weigh('suppliers.csv', 'id,x,y,z', 'sup:a,,,').confidence).toBe(1);
  });

  it('that nobody named is read on the word of a person when one table has all its filled columns', () => {
    expect(weigh('export.csv', 'id,name,kvk,annualValueEur', 'a,A,1,2').lacks.length).toBe(1);
    expect(weigh('export.csv', 'from,to', 'a,b').lacks.length).toBe(1);
    expect(weigh('export.csv', 'id,agreement,title', 'a,b,c').lacks).toEqual([]);
  });
});
