// The rows of a table: sorted, kept together, cut.
import { describe, expect, it } from 'vitest';
import { shownRows, sortRows } from '../../../web/components/table-rows';

interface Row {
  readonly name: string;
  readonly group: string;
}
const rows: readonly Row[] = ['b1', 'a2', 'b3', 'a4', 'c5'].map((name) => ({ name, group: name[0] ?? '' }));
const columns = [{ key: 'group', compare: (a: Row, b: Row) => a.group.localeCompare(b.group) }, { key: 'name' }];
const names = (list: readonly Row[]) => list.map(({ name }) => name).join(' ');
const groupOf = ({ group }: Row) => ({ groupKey: group, title: group });

describe('sorting', () => {
  it('keeps equal rows in the order in which they came, in both directions', () => {
    expect(names(sortRows(rows, columns, { key: 'group', isDescending: false }))).toBe('a2 a4 b1 b3 c5');
    expect(names(sortRows(rows, columns, { key: 'group', isDescending: true }))).toBe('c5 b1 b3 a2 a4');
  });

  it('by a column that cannot be sorted, or by none, changes nothing', () => {
    for (const sort of [null, { key: 'name', isDescending: true }, { key: 'gone', isDescending: false }]) expect(sortRows(rows, columns, sort)).toBe(rows);
  });
});

describe('what is shown', () => {
  it('is the first rows', () => {
    expect(shownRows(rows, { limit: 2 })).toEqual({ shown: rows.slice(0, 2), count: 2 });
    expect(shownRows(rows, {}).count).toBe(5);
  });

  it('has the rows of a group together below one head; heads are not counted', () => {
    const { shown, count } = shownRows(rows, { groupOf });
    expect(shown.map((one) => ('groupKey' in one ? `[${one.groupKey}]` : one.name)).join(' ')).toBe('[b] b1 b3 [a] a2 a4 [c] c5');
    expect(count).toBe(5);
  });

  it('is cut by rows, and no head stands without one', () => {
    const { shown, count } = shownRows(rows, { groupOf, limit: 2 });
    expect(shown.map((one) => ('groupKey' in one ? `[${one.groupKey}]` : one.name))).toEqual(['[b]', 'b1', 'b3']);
    expect(count).toBe(2);
  });
});
