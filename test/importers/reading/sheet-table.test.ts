// Rows of a sheet as a table: one width, the first rows at hand, and limits on how much is looked at.
import { describe, expect, it } from 'vitest';
import { readHead, type SheetRow, sheetTable, unreadableFault } from '../../../importers/reading/sheet-table';
import { Unreadable } from '../../../importers/reading/unreadable';
import { rowsOf } from '../../support/read-tables';

const row = (sheetRow: number, ...cells: string[]): SheetRow => ({ sheetRow, cells });
async function* batches(...all: SheetRow[][]) {
  yield* all;
}
const table = (head: readonly SheetRow[], rows: () => AsyncIterable<SheetRow[]>) =>
  sheetTable({ file: 'a.xlsx', sheet: 'A', isHidden: false, head: { rows: head, goesOn: false }, rows });

describe('a sheet as a table', () => {
  it('has rows as wide as the widest of the start; a wider one further down keeps its cells', async () => {
    const head = [row(1, 'Titel'), row(3, 'id', 'name')];
    expect(await rowsOf(table(head, () => batches(head, [], [row(4, 'a'), row(9, 'b', 'c', 'd')])))).toEqual([
      [1, 'Titel', ''],
      [3, 'id', 'name'],
      [4, 'a', ''],
      [9, 'b', 'c', 'd'],
    ]);
  });

  it('gives its first rows anew each time: who reads a row cleans it in place', () => {
    const [start] = table([row(1, 'a')], batches).starts;
    const first = start?.first(1)[0];
    if (first) first.cells[0] = 'changed';
    expect(start?.first(1)[0]?.cells).toEqual(['a']);
  });

  it('is refused when it is empty, and where it cannot be read any further', async () => {
    await expect(rowsOf(table([], batches))).rejects.toMatchObject({ code: 'file-empty' });
    async function* broken(): AsyncGenerator<SheetRow[]> {
      yield [row(1, 'a')];
      throw new Unreadable({ en: 'it ends here', nl: 'hier houdt het op' });
    }
    await expect(rowsOf(table([row(1, 'a')], broken))).rejects.toMatchObject({ code: 'wrong-format', details: { reason: 'it ends here' } });
    expect(unreadableFault('another', 'a.xlsx', 'table')).toBe('another');
  });

  it('is refused with more cells than a program can go through', async () => {
    const wide = row(1, ...Array<string>(16_384).fill(''));
    async function* endless(): AsyncGenerator<SheetRow[]> {
      for (;;) yield Array<SheetRow>(100).fill(wide);
    }
    const open = await table([row(1, 'a')], endless).open({ format: 'table', onBytes: () => undefined });
    const read = async () => {
      for await (const _ of open[0]?.batches() ?? []);
    };
    await expect(read()).rejects.toMatchObject({ code: 'wrong-format', details: { reason: 'sheet “A” has more than 100000000 cells' } });
  });
});

describe('the first rows', () => {
  it('are a thousand, or as much text as of other files', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => row(at + 1, 'a'));
    const head = await readHead(batches(many));
    expect([head.rows.length, head.goesOn]).toEqual([1000, true]);
    const long = await readHead(batches(many.map(({ sheetRow }) => row(sheetRow, 'x'.repeat(30_000)))));
    expect([long.rows.length, long.goesOn]).toEqual([3, true]);
    expect(await readHead(batches([row(1, 'a')]))).toEqual({ rows: [row(1, 'a')], goesOn: false });
  });

  it('are not looked for without end behind rows that hold nothing', async () => {
    let looked = 0;
    async function* empty(): AsyncGenerator<SheetRow[]> {
      for (;;) {
        looked += 1;
        yield [];
      }
    }
    expect(await readHead(empty())).toEqual({ rows: [], goesOn: true });
    expect(looked).toBeLessThan(1000);
  });
});
