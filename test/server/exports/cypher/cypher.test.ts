// The graph as a Cypher script: literals that hold any text, statements of a thousand rows. `cypher.neo4j.test.ts` runs it.
import { expect, it } from 'vitest';
import { cypher } from '../../../../server/exports/cypher/cypher';
import type { GraphNode } from '../../../../server/model/graph';

const node = (id: string, properties: GraphNode['properties'] = {}): GraphNode => ({ id, kind: 'Supplier', properties, claims: [] });
const script = (nodes: readonly GraphNode[]) => [...(cypher.pieces({ nodes, relations: [] }) as Iterable<string>)].join('');

it('texts cannot leave their quotes, and numbers and lists are what they are', () => {
  const text = script([node("a'b\\", { name: "x'}) DETACH DELETE n //\n\u2028", users: 3, failureProbability: 0.25, aliases: ["a'", 'b'] })]);
  expect(text).toContain(
    `{id: 'a\\'b\\\\', properties: {name: 'x\\'}) DETACH DELETE n //\\u000a\\u2028', users: 3, failureProbability: 2.5e-1, aliases: ['a\\'', 'b']}}`,
  );
});

it('a statement has at most a thousand rows', () => {
  const text = script(Array.from({ length: 2_500 }, (_, at) => node(`sup:${at}`)));
  expect(text.match(/^UNWIND \[$/gm)).toHaveLength(3);
});
