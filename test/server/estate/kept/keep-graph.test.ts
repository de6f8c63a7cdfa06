// What cannot be kept exactly is not kept.
import { expect, it } from 'vitest';
import { columnsOfGraph } from '../../../../server/estate/kept/keep-graph';
import { graphOf, node } from '../../../support/estate';

it('a graph with half a pair of surrogates in a name is not kept: it would come back as another', () => {
  expect(columnsOfGraph(graphOf([node('a', 'Service', { name: 'een \ud83d twee' })]))).toBeNull();
  expect(columnsOfGraph(graphOf([node('a', 'Service', { name: 'een 😀 twee' })]))).not.toBeNull();
});
