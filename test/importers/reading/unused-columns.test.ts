// Columns that are not used: filled cells counted, different ones remembered up to a bound.
import { describe, expect, it } from 'vitest';
import { cellBudget, UnusedCells, UnusedColumns } from '../../../importers/reading/unused-columns';
import { toldContext } from '../../support/table-sources';

describe('the cells of an unused column', () => {
  it('are counted by their text; too long ones are counted only', () => {
    const cells = new UnusedCells(cellBudget());
    for (const cell of ['A', 'B', 'A', 'x'.repeat(2_001)]) cells.add(cell);
    expect([cells.filled, [...cells.cells], cells.complete]).toEqual([
      4,
      [
        ['A', 2],
        ['B', 1],
      ],
      true,
    ]);
  });

  it('are remembered up to a bound per column and per file, and it is said when there were more', () => {
    const budget = cellBudget();
    const columns = Array.from({ length: 6 }, () => new UnusedCells(budget));
    for (const [at, cells] of columns.entries()) for (let cell = 0; cell < 20_001; cell += 1) cells.add(`${at}-${cell}`);
    expect(columns.map(({ filled, cells, complete }) => [filled, cells.size, complete])).toEqual([
      ...Array(5).fill([20_001, 20_000, false]),
      [20_001, 0, false],
    ]);
  });
});

describe('unused columns', () => {
  it('are told with their sheet, in the order of the table; the name of their own row is no news', () => {
    const told = toldContext();
    const columns = new UnusedColumns(
      [
        { at: 1, header: 'Ook' },
        { at: 2, header: 'Leeg' },
      ],
      [0],
    );
    columns.note(['A', 'A', '']);
    columns.note(['B', 'A', '']);
    columns.tell({ file: 'a.xlsx', sheet: 'Blad1' }, told.context);
    expect(told.issues.map(({ code, sheet, column, details }) => [code, sheet, column, details?.count])).toEqual([
      ['unknown-column', 'Blad1', 'Ook', 2],
      ['unknown-column', 'Blad1', 'Leeg', 0],
    ]);
    expect(told.unused).toMatchObject([
      { sheet: 'Blad1', column: 'Ook', filled: 2, cells: new Map([['A', 1]]) },
      { column: 'Leeg', filled: 0 },
    ]);
  });
});

it('columns without a title are told by their letter when they hold something, and by no other message', () => {
  const told = toldContext();
  const columns = new UnusedColumns([], [0], [1, 27, 2]);
  columns.note(['A', '', '', ...Array(24).fill(''), 'Zaakhost']);
  columns.note(['B', '', 'x']);
  columns.tell({ file: 'a.xlsx', sheet: 'Blad1' }, { ...told.context, codeOf: () => null });
  expect(told.issues.map(({ code, severity, column, details }) => [code, severity, column, details?.count])).toEqual([
    ['untitled-column', 'warning', '(AB)', 1],
    ['untitled-column', 'warning', '(C)', 1],
  ]);
  expect(told.unused).toMatchObject([
    { column: '(AB)', filled: 1 },
    { column: '(C)', filled: 1 },
  ]);
});
