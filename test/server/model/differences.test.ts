// How many differences of each sort there are.
import { expect, it } from 'vitest';
import { countDifferences, type Difference, isOfRelation, thingOf } from '../../../server/model/differences';

const nowhere = { file: null, sheet: null, row: null, sheetRow: null, fields: [] };
const node: Difference = { id: 'a', kind: 'Component', name: 'A', change: 'added', ...nowhere };
const relation: Difference = {
  relation: { type: 'DEPENDS_ON', from: 'a', to: 'b' },
  kind: 'DEPENDS_ON',
  names: { from: 'A', to: 'B' },
  change: 'added',
  ...nowhere,
};

it('nodes and relations are counted apart, each by how they changed', () => {
  expect(countDifferences([node, relation, { ...node, change: 'removed' }, node])).toEqual([
    { of: 'nodes', change: 'added', count: 2 },
    { of: 'relations', change: 'added', count: 1 },
    { of: 'nodes', change: 'removed', count: 1 },
  ]);
  expect([thingOf(node), isOfRelation(relation)]).toEqual(['nodes', true]);
});
