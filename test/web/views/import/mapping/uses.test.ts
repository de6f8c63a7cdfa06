// Every place of a profile in which a column stands is found, with its path, so that the mapping page can show and change it.
import { describe, expect, it } from 'vitest';
import { readAt } from '../../../../../web/views/import/mapping/profile-path';
import { isSameTarget, usesOf } from '../../../../../web/views/import/mapping/uses';
import { table } from './contract-register';

/** Every `column` that stands anywhere in the profile. */
function columnsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, child]) => sum + (name === 'column' ? 1 : columnsIn(child)), 0);
}

describe('the uses of columns', () => {
  it('are all of them, each at its place', () => {
    const uses = usesOf(table);
    expect(uses).toHaveLength(columnsIn(table));
    for (const { at, columns } of uses) expect([readAt(table, `${at}.column`)].flat()).toEqual(columns);
  });
  it('say how the cell is taken', () => {
    const waysOf = (column: string) => usesOf(table).find(({ columns }) => columns[0] === column)?.ways;
    expect(waysOf('Onderaannemers')?.split).toBe(';');
    expect(waysOf('Einddatum')?.several).toBe('greatest');
    expect(waysOf('Keten compl.')?.values).toEqual({ J: 'complete', N: 'partial' });
  });
  it('of properties of relations, and of relations between two cells, are left to the profile', () => {
    const named = { named: ['Service' as const], column: 'A' };
    const uses = usesOf({
      ...table,
      things: [],
      relations: [{ type: 'DEPENDS_ON', from: named, to: { ...named, column: 'B' }, properties: { group: { column: 'C' } } }],
    });
    expect(uses.slice(0, 3).map(({ target }) => target.what)).toEqual(['ofRelation', 'ofRelation', 'ofRelation']);
  });
});

it('targets are the same whatever the order of their keys', () => {
  expect(isSameTarget({ what: 'property', alias: 'a', property: 'b' }, { property: 'b', alias: 'a', what: 'property' })).toBe(true);
  expect(isSameTarget({ what: 'name', alias: 'a' }, { what: 'key', alias: 'a' })).toBe(false);
});
