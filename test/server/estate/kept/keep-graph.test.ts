// A graph is kept as columns whatever texts it has.
import { expect, it } from 'vitest';
import { columnsOfGraph } from '../../../../server/estate/kept/keep-graph';
import { graphOfColumns } from '../../../../server/estate/kept/kept-graph';
import { graphOf, node } from '../../../support/estate';

it.each(['een \ud83d twee', 'een 😀 twee'])('a name comes back as it is, also with half a pair of surrogates: %j', (name) => {
  const graph = graphOfColumns(columnsOfGraph(graphOf([node('a', 'Service', { name })])));
  expect(graph.nodes[0]?.properties).toEqual({ name });
});
