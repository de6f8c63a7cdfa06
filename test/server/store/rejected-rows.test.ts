// A list of rejected rows: packed as it grows, bounded, and counted where it is not kept.
import { describe, expect, it } from 'vitest';
import { countListed, digestOfRow, type KeptRejected, type ListedRow, type RejectedTable, RejectedWriter } from '../../../server/store/rejected-rows';

const table: RejectedTable = { file: 'a.csv', sheet: null, header: ['id', 'name'], delimiter: ';' };
const rowAt = (row: number, cells: readonly string[]) => ({
  place: { file: 'a.csv', sheet: null, row, line: row + 1, sheetRow: row + 1 },
  import: null,
  content: { cells },
  reasons: [{ code: 'missing-id' as const, severity: 'error' as const, column: 'id', value: '' }],
});

async function all(list: KeptRejected): Promise<ListedRow[]> {
  const rows: ListedRow[] = [];
  for (const at of list.pieces.keys()) for (const row of await list.rows(at)) rows.push(row);
  return rows;
}

describe('a list of rejected rows', () => {
  it('gives back every row as it came, in its order and in pieces', async () => {
    const writer = new RejectedWriter();
    const rows = Array.from({ length: 5_000 }, (_, at) => rowAt(at + 1, ['', at % 7 === 0 ? 'a\u0000\ud800"' : `name ${at}`]));
    for (const row of rows) writer.add(at(row.place.row), row);
    const list = writer.finish();
    expect(list.pieces.length).toBeGreaterThan(1);
    expect(countListed(list)).toBe(5_000);
    const kept = await all(list);
    expect(kept.map(({ mark: _, table: __, ...row }) => row)).toEqual(rows);
    expect(new Set(kept.map(({ mark }) => mark)).size).toBe(5_000);
    expect(list.tables.map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
    function at(row: number): RejectedTable {
      return row % 2 === 1 ? table : { ...table, file: 'b.csv' };
    }
  });

  it('keeps no more than its bound, counts the rest, and still takes what fits', async () => {
    const writer = new RejectedWriter({ most: 1_000 });
    writer.add(table, rowAt(1, ['', 'x'.repeat(500)]));
    writer.add(table, rowAt(2, ['', 'x'.repeat(500)]));
    writer.add(table, rowAt(3, ['', 'y']));
    const list = writer.finish();
    expect({ kept: (await all(list)).map(({ place }) => place.row), beyond: list.beyond }).toEqual({ kept: [1, 3], beyond: 1 });
  });

  it('goes on from an earlier list: numbers are not given twice', async () => {
    const first = new RejectedWriter();
    first.add(table, rowAt(1, ['', 'a']));
    const { pieces: _, ...start } = first.finish();
    const second = new RejectedWriter({ start: { ...start, follows: ['imp-1'] } });
    second.add(table, rowAt(9, ['', 'b']));
    const list = second.finish();
    expect([list.follows, list.numbered, (await all(list))[0]?.mark.startsWith('2-')]).toEqual([['imp-1'], 2, true]);
  });

  it('tells rows apart, but for empty cells behind them and signs that no file can hold', () => {
    expect(digestOfRow({ cells: ['a', 'b', '', ''] })).toBe(digestOfRow({ cells: ['a', 'b'] }));
    expect(digestOfRow({ cells: ['a\ud800'] })).toBe(digestOfRow({ cells: ['a\ufffd'] }));
    expect(digestOfRow({ cells: ['a', 'b'] })).not.toBe(digestOfRow({ cells: ['a,b'] }));
    expect(digestOfRow({ element: { a: 1 } })).not.toBe(digestOfRow({ element: { a: '1' } }));
  });
});

it('an element that is nested deeper than can be written is counted, and the others are kept', async () => {
  let deep: unknown = 1;
  for (let level = 0; level < 200_000; level += 1) deep = [deep];
  const writer = new RejectedWriter();
  const list = { ...table, header: null };
  const elementAt = (row: number, element: unknown) => ({ ...rowAt(row, []), content: { element } });
  writer.add(list, elementAt(1, { a: deep }));
  writer.add(list, elementAt(2, { a: 1 }));
  const kept = writer.finish();
  expect([kept.beyond, countListed(kept), (await all(kept)).map(({ content }) => content)]).toEqual([1, 1, [{ element: { a: 1 } }]]);
});
