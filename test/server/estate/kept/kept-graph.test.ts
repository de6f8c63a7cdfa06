// A graph that was written as columns says all that it said.
import { describe, expect, it } from 'vitest';
import { snapshotId } from '../../../../server/estate/canonical';
import { unchangedGraph } from '../../../../server/estate/difference';
import { columnsOfGraph } from '../../../../server/estate/kept/keep-graph';
import { graphOfColumns, isReadFirst } from '../../../../server/estate/kept/kept-graph';
import { BadColumns, type Column } from '../../../../server/model/columns/columns';
import type { EstateGraph } from '../../../../server/model/graph';
import { subjectOf } from '../../../oracle/product';
import { randomEstate, referenceDate } from '../../../oracle/random-estates';
import { graphOf, node, relation, source } from '../../../support/estate';
import { plainGraph } from '../../../support/plain-graph';

/** All that a graph says, with the keys of every object in their order. */
const plain = (graph: EstateGraph) => JSON.stringify(plainGraph(graph));

function columnsOf(graph: EstateGraph): Map<string, Column> {
  const columns = columnsOfGraph(graph);
  if (!columns) throw new Error('the graph could not be kept');
  return new Map(columns);
}

const two = graphOf({
  sources: [
    source('a', [node('sup:a', 'Supplier', { name: 'Zaakhost', kvk: '12345678' }), node('svc:s', 'Service', { users: 12.5, aliases: ['é', '😀'] })], 1),
    source('b', [
      node('sup:b', 'Supplier', { name: 'Zaakhost B.V.', kvk: '12345678' }),
      relation(['svc:s', 'PROVIDED_BY', 'sup:b'], { group: 'g', required: '50%' }),
      relation(['svc:s', 'DEPENDS_ON', 'nergens']),
    ]),
  ],
  judgements: [],
});

describe('a kept graph', () => {
  it('of two sources says what was joined, who disagrees and what is wrong', () => {
    expect([two.aliases.size, two.disputes.length > 0, two.issues.length > 0]).toEqual([1, true, true]);
    expect(plain(graphOfColumns(columnsOf(two)))).toBe(plain(two));
  });

  it('says the same for random estates, and has their snapshot id', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const estate = randomEstate(seed);
      const { graph } = subjectOf(estate.graph, referenceDate, estate.losing).snapshot;
      const kept = graphOfColumns(columnsOf(graph));
      expect(plain(kept), `seed ${seed}`).toBe(plain(graph));
      expect(snapshotId(kept)).toBe(snapshotId(graph));
    }
  });

  it('counts what each source states as the graph itself does', () => {
    const sources = ['a', 'b', 'nobody'];
    expect(sources.map((name) => unchangedGraph(name, graphOfColumns(columnsOf(two))))).toEqual(sources.map((name) => unchangedGraph(name, two)));
    const { countStated } = graphOfColumns(columnsOf(two));
    expect(countStated).toBeDefined();
  });

  it('is written as JSON like any other', () => {
    const kept = graphOfColumns(columnsOf(two));
    expect(JSON.stringify([kept.nodes, kept.relations])).toBe(JSON.stringify([two.nodes, two.relations]));
  });

  it('of nothing is empty', () => {
    expect(plain(graphOfColumns(columnsOf(graphOf([]))))).toBe(plain(graphOf([])));
  });

  it('is not read from columns of which one is gone or cut off', () => {
    const whole = columnsOf(two);
    for (const [name, column] of whole) {
      if (!isReadFirst(name)) continue;
      const without = new Map(whole);
      without.delete(name);
      expect(() => graphOfColumns(without), `without ${name}`).toThrow(BadColumns);
      if (column.length > 1 && /\.(kind|shape|ends|type)$/.test(name))
        expect(() => graphOfColumns(new Map([...whole, [name, column.slice(0, 1)]])), `${name} cut off`).toThrow(BadColumns);
    }
  });

  it('reads who says so, who disagrees and what is wrong when that is asked for, and not from columns that are gone or cut off', () => {
    const whole = columnsOf(two);
    const late = [...whole.keys()].filter((name) => !isReadFirst(name));
    expect(late.length).toBeGreaterThan(10);
    for (const name of late) {
      const without = new Map(whole);
      without.delete(name);
      const graph = graphOfColumns(without);
      expect(() => [graph.nodes[0]?.claims, graph.relations[0]?.claims, graph.disputes, graph.issues], `without ${name}`).toThrow(BadColumns);
    }
    const cut = graphOfColumns(new Map([...whole, ['node.claims.ends', Int32Array.of(0)]]));
    expect(() => cut.nodes[0]?.claims).toThrow(BadColumns);
  });
});
