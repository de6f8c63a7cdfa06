// What a sheet says in few signs: bounded before it is made.
import { expect, it } from 'vitest';
import { MadeCells } from '../../../importers/reading/made-cells';

const made = () => new MadeCells({ cells: 100, rows: 10 });

it('cells that stand nowhere in the file are counted over all rows', () => {
  const cells = made();
  for (let row = 0; row < 10; row += 1) cells.addCells(10);
  expect(() => cells.addCells(1)).toThrow('more than 100 cells');
});

it('a wide list in which few cells are filled is no harm, a cell at the far end of each row is', () => {
  const wide = made();
  for (let row = 0; row < 1000; row += 1) wide.addFilled(30);
  expect(() => Array.from({ length: 1000 }, () => made().addFilled(131))).toThrow('more than 100 cells');
});

it('rows that are said to be repeated are told with their number, and their cells count', () => {
  const rows = made();
  rows.addRows(0, { sheetRow: 2, cells: 1000 });
  rows.addRows(10, { sheetRow: 3, cells: 1 });
  expect(() => rows.addRows(1, { sheetRow: 14, cells: 1 })).toThrow('row 14 is said to be there 2 times');
  expect(() => made().addRows(10, { sheetRow: 3, cells: 11 })).toThrow('more than 100 cells');
});
