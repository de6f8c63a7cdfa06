// Elements that came back go to the list that they were in; a new one by its keys.
import { expect, it } from 'vitest';
import { sortReturned } from '../../../importers/graph-json/came-back';
import type { ReturnedRows } from '../../../importers/importer';

it('sorts them, with their place in the list that came back', () => {
  const returned: ReturnedRows = {
    file: 'g.json',
    sheet: 'nodes',
    header: null,
    delimiter: ',',
    listOf: (mark) => (mark === 'r' ? 'relations' : 'nodes'),
    stillRejected: () => null,
  };
  const mark = (one: string) => ({ mark: one, import: 'imp-1' });
  const { nodes, relations, cameBack } = sortReturned(
    [
      { element: 1, mark: mark('r') },
      { element: { from: 'a' }, mark: mark('n') },
      { element: { to: 'b' }, mark: null },
      { element: { id: 'c' }, mark: null },
    ],
    returned,
  );
  expect([nodes, relations]).toEqual([
    [{ from: 'a' }, { id: 'c' }],
    [1, { to: 'b' }],
  ]);
  expect([cameBack.nodes.map(({ position }) => position), cameBack.relations.map(({ position }) => position)]).toEqual([
    [2, 4],
    [1, 3],
  ]);
});
