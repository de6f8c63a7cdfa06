// A table of an answer as CSV.
import { expect, it } from 'vitest';
import { comparisonCsv, listsCsv, tableCsv } from '../../../../web/views/questions/answer-csv';

const lines = (csv: string) => csv.replace('\ufeff', '').split('\r\n').slice(0, -1);

it('a row has its values under their keys, whichever rows have which', () => {
  expect(
    lines(
      tableCsv([
        { id: 'a', n: 0.5 },
        { id: 'b', is: false, n: null },
      ] as never),
    ),
  ).toEqual(['id,n,is', 'a,0.5,', 'b,,false']);
});

it('a list of texts is joined as imports have it, unless that would make others of them', () => {
  expect(lines(tableCsv([{ list: ['x', 'y'], bar: ['x|y'], deep: [{ a: 1 }] }] as never))[1]).toBe('x|y,"[""x|y""]","[{""a"":1}]"');
});

it('figures beside each other have the keys that lead to them', () => {
  expect(lines(comparisonCsv(['before', 'after'], [{ keys: ['totals', 'failed'], values: [1, null] }] as never))).toEqual([
    'key,before,after',
    'totals.failed,1,',
  ]);
});

it('lists have as many columns as the longest', () => {
  expect(lines(listsCsv([['a'], ['b', 'c']], 'set'))).toEqual(['set1,set2', 'a,', 'b,c']);
  expect(lines(listsCsv([['a']], 'set'))).toEqual(['set', 'a']);
  expect(lines(listsCsv([], 'set'))).toEqual(['set']);
});
