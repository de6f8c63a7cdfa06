// Lines that are written from columns are those of the graph, whatever stands in it.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapshotId } from '../../../../server/estate/canonical';
import { CanonicalBytes, writeNode, writeRelation } from '../../../../server/estate/canonical-bytes';
import { columnsOfGraph } from '../../../../server/estate/kept/keep-graph';
import { graphOfColumns } from '../../../../server/estate/kept/kept-graph';
import type { Properties } from '../../../../server/model/claims';
import type { EstateGraph, GraphNode, GraphRelation } from '../../../../server/model/graph';

function graphWith(nodes: readonly GraphNode[], relations: readonly GraphRelation[]): EstateGraph {
  return { nodes, relations, aliases: new Map(), disputes: [], issues: [] };
}

function written({ nodes, relations }: EstateGraph): string {
  const pieces: Buffer[] = [];
  const bytes = new CanonicalBytes((piece) => pieces.push(Buffer.from(piece)));
  for (const node of nodes) writeNode(bytes, node);
  for (const relation of relations) writeRelation(bytes, relation);
  bytes.end();
  return Buffer.concat(pieces).toString('utf8');
}

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\u007f', '\ud800', 'é', '\n', ''));
const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.array(text));
// Names that a thing has of itself too: what a property says counts.
const names = fc.constantFrom('name', 'id', 'kind', 'type', 'from', 'to', 'users', 'constructor', 'é');
const properties: fc.Arbitrary<Properties> = fc.dictionary(names, value, { noNullPrototype: true });

it('so it is for all texts, numbers and lists, in any order of names', () => {
  const things = fc.array(fc.tuple(text, properties, properties), { maxLength: 8 });
  fc.assert(
    fc.property(things, (made) => {
      const ids = [...new Set(made.map(([id]) => id))];
      const nodes = ids.map((id, at): GraphNode => ({ id, kind: at % 2 ? 'Service' : 'Supplier', properties: made[at]?.[1] ?? {}, claims: [] }));
      const relations = ids.map((to, at): GraphRelation => ({ type: 'DEPENDS_ON', from: ids[0] ?? '', to, properties: made[at]?.[2] ?? {}, claims: [] }));
      const graph = graphWith(nodes, relations);
      const kept = graphOfColumns(columnsOfGraph(graph));
      expect(written(kept)).toBe(written(graph));
      expect(snapshotId(kept)).toBe(snapshotId(graph));
    }),
  );
});

it('so it is for texts about as long as what is written at once', () => {
  const lengths = [131_000, 131_068, 131_069, 131_070, 131_071, 131_072, 131_073, 300_000];
  const nodes = lengths.flatMap((length, at): GraphNode[] => [
    { id: `a${at}`, kind: 'Service', properties: { name: 'x'.repeat(length) }, claims: [] },
    { id: `b${at}`, kind: 'Service', properties: { name: `é${'x'.repeat(length)}` }, claims: [] },
    ...Array.from({ length: at }, (_, step): GraphNode => ({ id: `c${at}-${step}`, kind: 'Service', properties: {}, claims: [] })),
  ]);
  const graph = graphWith(nodes, []);
  expect(written(graphOfColumns(columnsOfGraph(graph)))).toBe(written(graph));
});
