// Every record below a header: counted once, rejected with its reason, or cleaned and handed on.
import { describe, expect, it } from 'vitest';
import { Columns } from '../../../importers/reading/columns';
import { longestCell } from '../../../importers/reading/limits';
import type { TableRow } from '../../../importers/reading/table-head';
import { TableRows } from '../../../importers/reading/table-rows';
import { headOf, toldContext } from '../../support/table-sources';

function rowsOf(...header: string[]) {
  const told = toldContext();
  const taken: TableRow[] = [];
  const columns = new Columns(headOf(...header), (name) => (name === 'note' ? undefined : name));
  const take = (row: TableRow) => taken.push(row) < 3;
  const rows = new TableRows({ columns, about: ['id'], take }, told.context);
  let sheetRow = 1;
  const give = (cells: string[], more: { strayQuote?: boolean; mayHoldBadText?: boolean } = {}) => {
    sheetRow += 1;
    const { mayHoldBadText = false, ...record } = more;
    rows.take({ cells, line: sheetRow, sheetRow, ...record }, mayHoldBadText);
  };
  return { ...told, accepted: told.rows, rows, taken, give };
}

describe('the rows of a table', () => {
  it('count what the format takes and refuses; blank lines are none, empty rows one remark', () => {
    const { give, rows, taken, issues, accepted } = rowsOf('id', 'name');
    for (const cells of [['a', ' A '], [''], ['', ' '], ['b', 'B'], ['', ''], ['c', 'C']]) give(cells);
    rows.finish();
    expect(taken.map(({ cells, place: { row, sheetRow } }) => [cells, row, sheetRow])).toEqual([
      [['a', 'A'], 1, 2],
      [['b', 'B'], 2, 5],
      [['c', 'C'], 3, 7],
    ]);
    expect(accepted).toEqual([true, true, false]);
    expect(issues).toMatchObject([{ code: 'blank-rows', row: null, sheetRow: 4, details: { count: 2 } }]);
  });

  it('leave out the header where it stands again, and say so once with the count', () => {
    const { give, rows, taken, issues } = rowsOf('id', 'name');
    for (const cells of [
      ['a', 'A'],
      ['id', ' name'],
      ['id', 'name'],
      ['id', 'Name'],
      ['b', 'B'],
    ])
      give(cells);
    rows.finish();
    expect(taken.map(({ cells, place: { row } }) => [cells[0], row])).toEqual([
      ['a', 1],
      ['id', 2],
      ['b', 3],
    ]);
    expect(issues).toMatchObject([{ code: 'repeated-header', severity: 'info', row: null, sheetRow: 3, details: { count: 2 } }]);
  });

  it('reject too few and too many cells, and a cell that is too long in a column that is used', () => {
    const { give, taken, issues } = rowsOf('id', 'name', 'note');
    give(['a']);
    give(['a', 'A', '', 'more']);
    give(['a', 'A', '', ' ']);
    give(['a', 'x'.repeat(longestCell + 1), '']);
    give(['a', 'A', 'x'.repeat(longestCell + 1)]);
    expect(issues.map(({ code, value }) => [code, value?.slice(0, 8)])).toEqual([
      ['wrong-cell-count', 'a'],
      ['wrong-cell-count', 'a;A;;mor'],
      ['cell-too-long', 'xxxxxxxx'],
    ]);
    expect(taken).toHaveLength(2);
  });

  it('are searched for texts that cannot be kept only where there may be some', () => {
    const { give, taken, issues } = rowsOf('id', 'name');
    give(['a', 'A\u0000'], { mayHoldBadText: true });
    give(['b', 'B\u0000']);
    expect(issues).toMatchObject([{ code: 'bad-text', column: 'name', value: 'A␀', row: 1 }]);
    expect(taken).toHaveLength(1);
  });

  it('tell of stray quotes and formulas, and undo the marks of spreadsheets', () => {
    const { give, rows, taken, issues } = rowsOf('id', 'name');
    give(['a', 'A"b'], { strayQuote: true });
    give(['b', '=1+1']);
    give(['c', '="0123"']);
    rows.finish();
    expect(issues.map(({ code }) => code)).toEqual(['stray-quote', 'formula-cell', 'formula-unescaped']);
    expect(taken.at(-1)?.cells).toEqual(['c', '0123']);
  });

  it('read the error of a formula as nothing, and say so once a column', () => {
    const { give, rows, taken, issues } = rowsOf('id', 'name', 'kvk');
    give(['a', '#REF!', '#N/A']);
    give(['b', '#VERW! ', '#1']);
    rows.finish();
    expect(taken.map(({ cells }) => cells)).toEqual([
      ['a', '', ''],
      ['b', '', '#1'],
    ]);
    expect(issues.map(({ code, severity, column, value, details }) => [code, severity, column, value, details?.count])).toEqual([
      ['cell-error', 'warning', 'name', '#REF!', 2],
      ['cell-error', 'warning', 'kvk', '#N/A', 1],
    ]);
  });

  it('say after the last one which columns are not used, and that 10,000 rows may be an export cut at its limit', () => {
    const { give, rows, issues, unused } = rowsOf('id', 'note');
    for (let at = 0; at < 10_000; at += 1) give([`c${at}`, at < 2 ? `c${at}` : '']);
    rows.finish();
    expect(issues.map(({ code, details }) => [code, details?.count])).toEqual([
      ['export-limit', 10_000],
      ['unknown-column', 2],
    ]);
    // Cells that repeat the id of their own row name nothing.
    expect(unused).toMatchObject([{ column: 'note', filled: 2, cells: new Map() }]);
  });
});
