// The numbers that are read straight from the columns of a kept graph are those of its nodes and relations.
import { expect, it } from 'vitest';
import { columnsOfGraph } from '../../../../server/estate/kept/keep-graph';
import { graphOfColumns } from '../../../../server/estate/kept/kept-graph';
import { BadColumns } from '../../../../server/model/columns/columns';
import { jsonColumn } from '../../../../server/model/columns/json';
import type { EstateGraph } from '../../../../server/model/graph';
import { subjectOf } from '../../../oracle/product';
import { randomEstate, referenceDate } from '../../../oracle/random-estates';
import { graphOf, node, relation } from '../../../support/estate';
import { compiledWhole, saidCodes } from '../../../support/said-codes';

function keptOf(graph: EstateGraph) {
  const columns = columnsOfGraph(graph);
  if (!columns) throw new Error('the graph could not be kept');
  return { columns, graph: graphOfColumns(columns) };
}

it('of random estates say the same, and compile to the same', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const estate = randomEstate(seed);
    const { graph } = subjectOf(estate.graph, referenceDate, estate.losing).snapshot;
    const kept = keptOf(graph).graph;
    expect(saidCodes(kept), `seed ${seed}`).toEqual(saidCodes(graph));
    expect(compiledWhole(kept), `seed ${seed}`).toEqual(compiledWhole(graph));
  }
});

it('of what names no node say what it names', () => {
  const graph = graphOf([
    node('con:c', 'Contract', { state: 'down' }),
    node('svc:s', 'Service', { state: 'operational' }),
    node('sup:😀', 'Supplier'),
    relation(['con:c', 'SUPPLIED_BY', 'sup:😀']),
    relation(['con:c', 'SUBCONTRACTED_TO', 'sup:😀'], { recipient: 'who', rank: 3 }),
  ]);
  const kept = keptOf(graph).graph;
  expect(saidCodes(kept)).toEqual(saidCodes(graph));
  expect(saidCodes(kept).nodes.map(({ says }) => says[0])).toEqual([1, 0, 0]);
  expect(saidCodes(kept).relations[0]?.recipient).toEqual({ other: 'who' });
});

it('find a node by its id, and none by what is none', () => {
  const { indexOf } = keptOf(graphOf([node('a', 'Service'), node('a\ufffd', 'Service'), node('b', 'Service')])).graph.codes();
  expect(['a', 'a\ufffd', 'b', '', 'c', 'a\ud800'].map((id) => indexOf.get(id))).toEqual([0, 1, 2, undefined, undefined, undefined]);
});

it('of words that the model does not have are refused', () => {
  const { columns } = keptOf(graphOf([node('a', 'Service')]));
  expect(() => graphOfColumns(new Map([...columns, ['words', jsonColumn(['Serviec'])]])).codes()).toThrow(BadColumns);
});
