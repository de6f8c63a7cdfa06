// What is shown of the first rows beside a column: an example with its row, and its words with their numbers.
import { expect, it } from 'vitest';
import { bestFirst, exampleOf, wordsIn } from '../../../../../web/views/import/mapping/examples';

const rows = [
  { sheetRow: 3, cells: ['a', '', 'x; y'] },
  { sheetRow: 4, cells: ['b', 'B', 'y'] },
  { sheetRow: 5, cells: ['c', '', ' '] },
];

it('the row that says most comes first, and gives the examples that it has', () => {
  expect(bestFirst(rows).map(({ sheetRow }) => sheetRow)).toEqual([4, 3, 5]);
  expect(exampleOf(bestFirst(rows), 1)).toEqual({ text: 'B', sheetRow: 4 });
  expect(exampleOf(rows, 1)).toEqual({ text: 'B', sheetRow: 4 });
  expect(exampleOf(rows, 9)).toBeNull();
});

it('words are counted over all rows of their cells, each part of a cell by itself, the most frequent first', () => {
  const cells = [
    ['x; y', 3],
    ['y', 40],
  ] as const;
  expect(wordsIn(cells, ';')).toEqual([
    ['y', 43],
    ['x', 3],
  ]);
  expect(wordsIn(cells)).toEqual([
    ['y', 40],
    ['x; y', 3],
  ]);
});
