// What each row of each file says of a node.
import { expect, it } from 'vitest';
import { placesOf } from '../../../../web/views/entity/places';

const by = (source: string, file: string, at: { row: number | null; sheet?: string; inferred?: string }) => ({
  ...{ source, file, sheet: null, line: null, sheetRow: null, import: 'imp-1', importer: 'table', importedAt: '2026-11-01', inferred: null },
  ...at,
});
const none = { total: 0, byType: {}, items: [] };
const node = (more: object) =>
  ({ claims: [], stated: [], disputes: [], needs: none, neededBy: none, members: { total: 0, byKind: {}, items: [] }, ...more }) as never;
const item = (name: string, claim: object) => ({ type: 'DEPENDS_ON', node: { name }, properties: {}, claims: [claim] });

it('a row that says several things is one row, with all of them', () => {
  const row = by('s', 'a.csv', { row: 1 });
  const found = placesOf(
    node({
      claims: [row],
      stated: [{ property: 'name', value: 'x', claims: [row] }],
      disputes: [{ property: 'name', claims: [{ value: 'y', by: row }] }],
      needs: { ...none, items: [item('Den', row)] },
      neededBy: { ...none, items: [item('Spar', row)] },
      members: { total: 1, byKind: {}, items: [{ claims: [row] }, { claims: [row] }] },
    }),
  );
  expect(found).toMatchObject([
    {
      ...{ source: 's', file: 'a.csv', shown: { of: 'record', number: 1 }, properties: ['name'], members: 2, isExistence: true, isInferred: false },
      relations: [
        { side: 'needs', name: 'Den' },
        { side: 'neededBy', name: 'Spar' },
      ],
    },
  ]);
});

it('rows come by source, file, sheet and row, numbers as numbers', () => {
  const claims = [
    by('t', 'a', { row: 1 }),
    by('s', 'b', { row: 10 }),
    by('s', 'b', { row: 9 }),
    by('s', 'a', { row: 5, sheet: 'Two' }),
    by('s', 'a', { row: 7, sheet: 'One' }),
    by('s', 'a', { row: null }),
  ];
  expect(placesOf(node({ claims })).map(({ source, file, sheet, shown }) => [source, file, sheet, shown?.number ?? null].join(' '))).toEqual([
    's a  ',
    's a One 7',
    's a Two 5',
    's b  9',
    's b  10',
    't a  1',
  ]);
});

it('what a row only lets infer is marked', () => {
  expect(placesOf(node({ claims: [by('s', 'a', { row: 1, inferred: 'linked-by-name' })] }))).toMatchObject([{ isInferred: true }]);
});
