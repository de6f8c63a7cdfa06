// A graph with a patch, and a patch as columns.
import { expect, test } from 'vitest';
import { changeEstate, knownEstate } from '../../../../server/estate/change/change-estate';
import { patched } from '../../../../server/estate/change/patch';
import { columnsOfPatch, patchOfColumns } from '../../../../server/estate/change/patch-columns';
import { resolveEstate } from '../../../../server/estate/resolve';
import { node, relation, source } from '../../../support/estate';
import { plainGraph } from '../../../support/plain-graph';

const before = {
  sources: [source('s', [node('a', 'Service', { name: 'Café 😀' }), node('b', 'Component'), relation(['a', 'DEPENDS_ON', 'b'])])],
  judgements: [],
};
const after = { ...before, sources: [...before.sources, source('t', [node('a', 'Service', { name: 'Other' }), relation(['b', 'DEPENDS_ON', 'nowhere'])])] };

test('a patch makes the graph before into the one after, also when it was kept as columns', () => {
  const graph = resolveEstate(before).graph;
  const changed = changeEstate(knownEstate(before, graph), after, 2);
  const patch = patchOfColumns(columnsOfPatch(changed?.patch as NonNullable<typeof changed>['patch']));
  const made = patched(graph, patch);
  expect(made && plainGraph(made)).toEqual(plainGraph(resolveEstate(after).graph));
  expect(patched(resolveEstate({ sources: [], judgements: [] }).graph, patch)).toBeNull();
});
