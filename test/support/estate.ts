// Makes small estates in tests: sources from plain objects, resolved to a graph.
import type { EstateInput, EstateSource } from '../../server/estate/input';
import { resolveEstate } from '../../server/estate/resolve';
import type { Claim, NodeReference, Properties } from '../../server/model/claims';
import type { EstateGraph } from '../../server/model/graph';
import type { NodeKind, RelationType } from '../../server/model/vocabulary';

const place = (row: number) => ({ file: 'test.json', sheet: null, row, line: null, sheetRow: null });

/** A node claim; `references` for properties that name a node. */
export function node(id: string, kind: NodeKind, properties: Properties = {}): Claim {
  return { claim: 'node', id, kind, properties, place: place(1) };
}

/** A relation claim between ids, or references by name. */
export function relation([from, type, to]: readonly [string | NodeReference, RelationType, string | NodeReference], properties: Properties = {}): Claim {
  const end = (one: string | NodeReference): NodeReference => (typeof one === 'string' ? { id: one } : one);
  return { claim: 'relation', type, from: end(from), to: end(to), properties, place: place(1) };
}

/** A source that makes these claims. */
export function source(name: string, claims: readonly Claim[], priority = 0): EstateSource {
  return { name, priority, import: `imp-${name}`, importer: 'graph-json', importedAt: '2026-11-01T10:00:00.000Z', content: { claims } };
}

/** The graph of one source, or of several. */
export function graphOf(claims: readonly Claim[] | EstateInput): EstateGraph {
  return resolveEstate('sources' in claims ? claims : { sources: [source('test', claims)], judgements: [] }).graph;
}
