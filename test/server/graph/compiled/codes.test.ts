// A graph that is partly read from columns and partly made since has the codes of the same graph made anew.
import { expect, it } from 'vitest';
import { columnsOfGraph } from '../../../../server/estate/kept/keep-graph';
import { graphOfColumns } from '../../../../server/estate/kept/kept-graph';
import { codesOf } from '../../../../server/graph/compiled/codes';
import { randomFrom } from '../../../../server/graph/kernel/random';
import type { EstateGraph, GraphNode, GraphRelation } from '../../../../server/model/graph';
import { compareText } from '../../../../server/model/text-order';
import { subjectOf } from '../../../oracle/product';
import { randomEstate, referenceDate } from '../../../oracle/random-estates';
import { plainGraph, plainNode } from '../../../support/plain-graph';
import { compiledWhole, saidCodes } from '../../../support/said-codes';

function keptOf(graph: EstateGraph): EstateGraph {
  const columns = columnsOfGraph(graph);
  if (!columns) throw new Error('the graph could not be kept');
  return graphOfColumns(columns);
}

function graphOfSeed(seed: number): EstateGraph {
  const estate = randomEstate(seed);
  return subjectOf(estate.graph, referenceDate, estate.losing).snapshot.graph;
}

const plainRelation = ({ type, from, to, properties, claims }: GraphRelation): GraphRelation => ({ type, from, to, properties, claims });

/** Some nodes and relations of a kept graph gone, some made anew, some changed, some from another graph. */
function mixed(seed: number): EstateGraph {
  const [kept, other, random] = [keptOf(graphOfSeed(seed)), keptOf(graphOfSeed(seed + 1000)), randomFrom(seed)];
  const some = <T>(list: readonly T[], share: number) => list.filter(() => random() < share);
  const nodes = new Map<string, GraphNode>();
  for (const node of some(other.nodes, 0.2)) nodes.set(node.id, node);
  for (const node of some(kept.nodes, 0.85)) {
    const plain = plainNode(node);
    nodes.set(node.id, random() < 0.7 ? node : { ...plain, properties: { ...plain.properties, state: 'down' } });
  }
  const relations = [...some(kept.relations, 0.9).map((one) => (random() < 0.8 ? one : plainRelation(one))), ...some(other.relations, 0.3)];
  return { nodes: [...nodes.values()].sort((a, b) => compareText(a.id, b.id)), relations, aliases: new Map(), disputes: [], issues: [] };
}

it('of random mixtures say the same, and compile to the same', () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const graph = mixed(seed);
    const plain = plainGraph(graph);
    const anew = { ...plain, aliases: new Map(plain.aliases) };
    expect(saidCodes(graph), `seed ${seed}`).toEqual(saidCodes(anew));
    expect(compiledWhole(graph), `seed ${seed}`).toEqual(compiledWhole(anew));
  }
});

it('find the nodes of a mixture by their ids, and none that is gone', () => {
  const kept = keptOf(graphOfSeed(1));
  const [first, ...rest] = kept.nodes;
  const added: GraphNode = { id: '~', kind: 'Service', properties: {}, claims: [] };
  const { indexOf } = codesOf({ ...plainGraph(kept), aliases: new Map(), nodes: [...rest, added] });
  expect([indexOf.get(first?.id ?? ''), indexOf.get(rest[0]?.id ?? ''), indexOf.get('~'), indexOf.has('nobody')]).toEqual([undefined, 0, rest.length, false]);
});
