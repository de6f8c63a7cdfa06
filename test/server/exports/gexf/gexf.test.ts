// The graph as GEXF: every node and relation with what is known of it, read back by the parser of the library and compared.
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { gexf } from '../../../../server/exports/gexf/gexf';
import type { GraphNode, GraphRelation } from '../../../../server/model/graph';

const node = (id: string, properties: GraphNode['properties'] = {}): GraphNode => ({ id, kind: 'Supplier', properties, claims: [] });
const relation = (from: string, to: string, properties: GraphRelation['properties'] = {}): GraphRelation => ({
  type: 'SUBCONTRACTED_TO',
  from,
  to,
  properties,
  claims: [],
});
const readBack = (nodes: readonly GraphNode[], relations: readonly GraphRelation[] = []) =>
  parse(MultiGraph, [...(gexf.pieces({ nodes, relations }) as Iterable<string>)].join(''), { addMissingNodes: false });

describe('what is written is read back', () => {
  it('nodes with their kind, name, texts, numbers and lists', () => {
    const graph = readBack([node('a', { name: 'A & "B" <C>', users: 12, aliases: ['x, y', 'z'] }), node('b')]);
    expect(graph.order).toBe(2);
    expect(graph.getNodeAttributes('a')).toMatchObject({ label: 'A & "B" <C>', kind: 'Supplier', users: 12, aliases: '["x, y","z"]' });
    expect(graph.getNodeAttribute('b', 'label')).toBe('b');
  });

  it('relations with their type and direction, two between the same nodes and one to itself as well', () => {
    const graph = readBack([node('a'), node('b')], [relation('a', 'b', { group: 'g', required: 2 }), relation('a', 'b'), relation('b', 'b')]);
    expect(graph.size).toBe(3);
    const told = graph
      .outEdges('a')
      .map((edge) => [graph.getEdgeAttribute(edge, 'label'), ...graph.extremities(edge), graph.getEdgeAttribute(edge, 'required')]);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(['SUBCONTRACTED_TO', 'a', 'b', 2]);
    expect(told).toContainEqual(['SUBCONTRACTED_TO', 'a', 'b', undefined]);
    expect(graph.directedSize).toBe(3);
  });

  it('a date and a text of digits stay texts', () => {
    expect(readBack([node('a', { since: '2026-01-31', kvk: '01234567' })]).getNodeAttributes('a')).toMatchObject({ since: '2026-01-31', kvk: '01234567' });
  });
});

describe('what XML cannot hold', () => {
  it('is replaced in texts, and the rest of the text stays', () => {
    expect(readBack([node('a', { name: 'N\u0000\u001b[31m é 🙂' })]).getNodeAttribute('a', 'label')).toBe('N\u{FFFD}\u{FFFD}[31m é 🙂');
  });

  it('never makes one node of two', () => {
    const graph = readBack([node('a\u0001'), node('a\u0002'), node('a\u{FFFD}')], [relation('a\u0002', 'a\u0001')]);
    expect(graph.nodes()).toEqual(['a\u{FFFD}', 'a\u{FFFD}#', 'a\u{FFFD}##']);
    expect(graph.hasEdge('a\u{FFFD}#', 'a\u{FFFD}')).toBe(true);
  });
});

it('an empty graph is a file too', () => {
  expect(readBack([]).order).toBe(0);
});

it('a graph that would take too much memory is refused', () => {
  const many: GraphNode[] = new Array(500_001).fill(node('a'));
  expect(() => gexf.pieces({ nodes: many, relations: [] })).toThrow(expect.objectContaining({ code: 'export-too-large' }));
});
