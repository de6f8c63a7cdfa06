// Writes the canonical form of a graph and computes its snapshot id (semantics §5). Both are the same in every store and after export and
// import.
import { createHash } from 'node:crypto';
import type { PropertyValue } from '../model/claims';
import { getOrMake } from '../model/get-or-make';
import type { EstateGraph, GraphNode, GraphRelation } from '../model/graph';
import { compareText } from '../model/text-order';
import { apartPairs } from './apart';
import { CanonicalBytes, writeNode, writeRelation } from './canonical-bytes';

/** The object of a node as in the interchange format: id, kind, then its properties. */
export function nodeObject(node: GraphNode): Record<string, PropertyValue> {
  return { id: node.id, kind: node.kind, ...node.properties };
}

/** The object of a relation as in the interchange format: type, from, to, then its properties. */
export function relationObject(relation: GraphRelation): Record<string, PropertyValue> {
  return { type: relation.type, from: relation.from, to: relation.to, ...relation.properties };
}

/** Keys as JSON has them: they are the names of the model, few and everywhere. */
const written = new Map<string, string>();

/** RFC 8785 (JCS) of a flat object: keys sorted by code units, numbers and texts as ECMAScript writes them. */
export function canonicalLine(object: Readonly<Record<string, PropertyValue>>): string {
  let line = '';
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) line += `${line === '' ? '{' : ','}${getOrMake(written, key, () => JSON.stringify(key))}:${JSON.stringify(value)}`;
  }
  return line === '' ? '{}' : `${line}}`;
}

/** The lines of the canonical form, each ended by `\n`: nodes by id, then relations by identity. The graph is already so ordered. */
export function* canonicalLines(graph: Pick<EstateGraph, 'nodes' | 'relations'>): Generator<string> {
  for (const node of graph.nodes) yield `${canonicalLine(nodeObject(node))}\n`;
  for (const relation of graph.relations) yield `${canonicalLine(relationObject(relation))}\n`;
}

/** Lower-case hex SHA-256 of the canonical form. The empty graph is the SHA-256 of nothing. */
export function snapshotId({ nodes, relations }: Pick<EstateGraph, 'nodes' | 'relations'>): string {
  const hash = createHash('sha256');
  const bytes = new CanonicalBytes((piece) => hash.update(piece));
  for (const node of nodes) writeNode(bytes, node);
  for (const relation of relations) writeRelation(bytes, relation);
  bytes.end();
  return hash.digest('hex');
}

/**
 * The graph as one interchange object (semantics §6): nodes by id, relations by identity, keys sorted; one line. Beside the nodes stands which
 * of them are two although they share an identifier; the format comes first all the same, for it is known by the first bytes of a file.
 */
export function* exportedPieces(graph: Pick<EstateGraph, 'nodes' | 'relations'>): Generator<string> {
  const apart = apartPairs(graph.nodes);
  const beside = apart.length === 0 ? '' : `"apart":[${apart.map((pair) => JSON.stringify(pair)).join(',')}],`;
  yield `{"format":"ketenzicht-graph",${beside}"nodes":[`;
  let before = '';
  for (const node of graph.nodes) {
    yield before + canonicalLine(nodeObject(node));
    before = ',';
  }
  yield '],"relations":[';
  before = '';
  for (const relation of graph.relations) {
    yield before + canonicalLine(relationObject(relation));
    before = ',';
  }
  yield '],"version":1}\n';
}

/** The same as one text. */
export function exportGraph(graph: Pick<EstateGraph, 'nodes' | 'relations'>): string {
  return [...exportedPieces(graph)].join('');
}

/** Node ids in the order of the canonical form. */
export function sortedIds(ids: Iterable<string>): string[] {
  return [...ids].sort(compareText);
}
