// Unused columns whose cells name items look like relations: counted, and a warning instead of a remark.
import { describe, expect, it } from 'vitest';
import { countNaming, warnOfRelations } from '../../../server/imports/unused';
import { issue } from '../../../server/model/issues';
import { content, node } from './literals';

const column = (cells: Readonly<Record<string, number>>, more: object = {}) => ({
  ...{ file: 'a.csv', sheet: null, column: 'Gebruikt', filled: 9, complete: true },
  cells: new Map(Object.entries(cells)),
  ...more,
});
const items = { nodes: [], content: content([node('cmp:a', { name: 'Zaaksysteem' }), node('12', { name: '2026' }), node('cmp:b', { name: 'Acme, Inc.' })]) };
const namesOf = (cells: Readonly<Record<string, number>>) => countNaming([column(cells)], items)[0]?.namesItems;

describe('the cells of an unused column', () => {
  it('name items by name or id, in any case, also as one of several', () => {
    expect(namesOf({ ZAAKSYSTEEM: 2, 'cmp:a': 1, 'x; zaaksysteem': 3, '"zaaksysteem", y': 4, onbekend: 5 })).toBe(10);
  });

  it('may hold a comma in a name; numbers name nothing', () => {
    expect([namesOf({ 'Acme, Inc.': 1 }), namesOf({ '2026': 5, '12': 3 })]).toEqual([1, 0]);
  });
});

describe('the remark about a column', () => {
  const remark = issue('unknown-column', { file: 'a.csv' }, { column: 'Gebruikt', value: 'Gebruikt', details: { count: 9 } });
  const counted = { file: 'a.csv', sheet: null, column: 'Gebruikt', filled: 9, namesItems: 4, complete: true };

  it('is a warning when its cells name items, with how many at least', () => {
    expect(warnOfRelations([remark], [counted])).toMatchObject([{ code: 'column-names-items', severity: 'warning', details: { count: 9, names: 4 } }]);
    expect(warnOfRelations([remark], [{ ...counted, complete: false }])).toMatchObject([{ details: { names: '≥ 4' } }]);
  });

  it('stays when they name none, or when it is another column or file', () => {
    for (const other of [{ namesItems: 0 }, { column: 'Ander' }, { file: 'b.csv' }])
      expect(warnOfRelations([remark], [{ ...counted, ...other }])).toEqual([remark]);
  });
});
