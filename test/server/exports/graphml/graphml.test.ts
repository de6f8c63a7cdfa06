// The graph as GraphML: every node and relation with what is known of it, read back as XML and compared.
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { graphml } from '../../../../server/exports/graphml/graphml';
import type { GraphNode, GraphRelation } from '../../../../server/model/graph';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: Record<string, string>;
}

/** Nodes, edges and keys of a GraphML text. */
function readBack(nodes: readonly GraphNode[], relations: readonly GraphRelation[] = []): Element[] {
  const found: Element[] = [];
  let key: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'node' || name === 'edge' || name === 'key') found.push({ name, attributes: attributes as Record<string, string>, data: {} });
    key = name === 'data' ? String(attributes.key) : undefined;
  });
  parser.on('text', (text) => {
    const last = found.at(-1);
    if (key !== undefined && last) last.data[key] = (last.data[key] ?? '') + text;
  });
  parser.on('closetag', () => {
    key = undefined;
  });
  parser.write([...(graphml.pieces({ nodes, relations }) as Iterable<string>)].join('')).close();
  return found;
}

const node = (id: string, properties: GraphNode['properties'] = {}): GraphNode => ({ id, kind: 'Supplier', properties, claims: [] });
const relation = (from: string, to: string, properties: GraphRelation['properties'] = {}): GraphRelation => ({
  type: 'OWNED_BY',
  from,
  to,
  properties,
  claims: [],
});

it('nodes and relations are read back with what is known of them', () => {
  const found = readBack(
    [node('a', { name: 'A & "B" <C>\n\té', aliases: ['x', 'y'] }), node('b')],
    [relation('a', 'b', { share: 50 }), relation('a', 'b'), relation('b', 'b')],
  );
  const [a, b] = found.filter(({ name }) => name === 'node');
  expect(a?.data).toEqual({ 'node.id': 'a', 'node.kind': 'Supplier', 'node.name': 'A & "B" <C>\n\té', 'node.aliases': '["x","y"]' });
  expect(b?.attributes.id).toBe('n1');
  expect(found.filter(({ name }) => name === 'edge').map(({ attributes, data }) => [attributes.source, attributes.target, data])).toEqual([
    ['n0', 'n1', { 'edge.type': 'OWNED_BY', 'edge.share': '50' }],
    ['n0', 'n1', { 'edge.type': 'OWNED_BY' }],
    ['n1', 'n1', { 'edge.type': 'OWNED_BY' }],
  ]);
});

it('every key that is used is declared once, numbers as such', () => {
  const keys = readBack([]).filter(({ name }) => name === 'key');
  expect(new Set(keys.map(({ attributes }) => attributes.id)).size).toBe(keys.length);
  expect(keys.find(({ attributes }) => attributes.id === 'node.users')?.attributes['attr.type']).toBe('double');
  expect(keys.map(({ attributes }) => attributes.id)).toEqual(expect.arrayContaining(['node.id', 'node.kind', 'edge.type', 'edge.share', 'node.kvk']));
});

it('what XML cannot hold is replaced, and never makes one node of two', () => {
  const nodes = readBack([node('a\u0001'), node('a\u0002')]).filter(({ name }) => name === 'node');
  expect(nodes.map(({ attributes }) => attributes.id)).toEqual(['n0', 'n1']);
  expect(nodes[0]?.data['node.id']).toBe('a\u{FFFD}');
});
