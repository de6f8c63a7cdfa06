// What an analyst sees in Neo4j Browser of nodes and relations: their properties, who says so, and numbers that Cypher can count with.
import { describe, expect, it } from 'vitest';
import { projectGraph, propertiesText, relationId } from '../../../../server/store/neo4j/projection';
import { graphOf, node, relation, source } from '../../../support/estate';

describe('a node', () => {
  it('has its id, a name also when none was given, its properties, and the rows that say so', () => {
    const graph = graphOf({
      sources: [source('one', [node('sup:a', 'Supplier', { kvk: '11111111' })]), source('two', [node('sup:a', 'Supplier')])],
      judgements: [],
    });
    expect(projectGraph(graph).nodes.get('sup:a')).toEqual({
      id: 'sup:a',
      kind: 'Supplier',
      properties: {
        ...{ id: 'sup:a', name: 'sup:a', kvk: '11111111', sources: ['one', 'two'], claims: 2 },
        sourceRows: ['one · test.json · row 1', 'two · test.json · row 1'],
      },
    });
  });

  it('names at most twenty rows, and counts all', () => {
    const sources = Array.from({ length: 25 }, (_, at) => source(`s${at}`, [node('a', 'Supplier')]));
    const properties = projectGraph(graphOf({ sources, judgements: [] })).nodes.get('a')?.properties;
    expect([properties?.claims, Array.isArray(properties?.sourceRows) && properties.sourceRows.length]).toEqual([25, 20]);
  });

  it('with half a character in its texts has the sign for that, where the database can keep none', () => {
    const { nodes } = projectGraph(graphOf([node('a', 'Supplier', { name: 'x\ud800', aliases: ['\udc00', '😀'] })]));
    expect(nodes.get('a')?.properties).toMatchObject({ name: 'x\ufffd', aliases: ['😀', '\ufffd'] });
  });
});

describe('a relation', () => {
  const members = ['b', 'c', 'd'];
  function grouped(required: string | number) {
    const claims = members.flatMap((id) => [node(id, 'Component'), relation(['a', 'DEPENDS_ON', id], { group: 'g', required })]);
    const { relations } = projectGraph(graphOf([node('a', 'Component'), ...claims]));
    return [...relations.values()].map(({ properties }) => properties.requiredMembers);
  }

  it('has the number of members that a percentage stands for, rounded up', () => {
    expect(grouped('50%')).toEqual([2, 2, 2]);
    expect(grouped('100%')).toEqual([3, 3, 3]);
    expect(grouped(2)).toEqual([2, 2, 2]);
  });

  it('has an id of its own for each type and group between the same two', () => {
    const claims = [relation(['a', 'DEPENDS_ON', 'b']), relation(['a', 'DEPENDS_ON', 'b'], { group: 'g' }), relation(['b', 'DEPENDS_ON', 'a'])];
    const { relations } = graphOf([node('a', 'Component'), node('b', 'Component'), ...claims]);
    expect(new Set(relations.map(relationId)).size).toBe(3);
    expect(relations.map(relationId).every((id) => id.length === 22)).toBe(true);
  });
});

it('properties have one text, whatever their order', () => {
  expect(propertiesText({ b: 1, a: ['x'] })).toBe(propertiesText({ a: ['x'], b: 1 }));
  expect(propertiesText({ a: 'x' })).not.toBe(propertiesText({ a: ['x'] }));
});
