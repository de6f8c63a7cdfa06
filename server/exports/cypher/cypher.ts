// Writes the graph as a Cypher script for Neo4j, to be run in Neo4j Browser or with cypher-shell.
// How: a constraint, then nodes and relations in lists of a thousand; values stand in the script as literals, since a file has no parameters.
// It merges by id, so that it may run again. Source: Neo4j Cypher Manual, “Values and types: literals”.
import type { PropertyValue } from '../../model/claims';
import type { GraphRelation } from '../../model/graph';
import { groupBy } from '../../model/group-by';
import { type ExportedGraph, type ExportFormat, gathered } from '../export-format';

/** Rows of one statement: a transaction of some megabytes at most. */
const perStatement = 1000;

/** The signs of a text that would end it, or that a terminal would not pass on. */
const escapes = /[\\'\p{Cc}\u2028\u2029]/gu;

function literal(value: PropertyValue): string {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : value.toExponential();
  if (typeof value !== 'string') return `[${value.map(literal).join(', ')}]`;
  return `'${value.replace(escapes, (sign) => (sign === '\\' || sign === "'" ? `\\${sign}` : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`))}'`;
}

function map(values: Readonly<Record<string, PropertyValue>>): string {
  return `{${Object.entries(values)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ')}}`;
}

function* statements<T>(rows: readonly T[], { row, each }: { row: (one: T) => string; each: string }): Generator<string> {
  for (let at = 0; at < rows.length; at += perStatement) {
    yield 'UNWIND [\n';
    const part = rows.slice(at, at + perStatement);
    for (const [place, one] of part.entries()) yield `  ${row(one)}${place + 1 < part.length ? ',' : ''}\n`;
    yield `] AS row\n${each};\n`;
  }
}

/** What tells two relations of one type between two nodes apart (semantics §1, identity). */
const identity = ['group', 'recipient', 'serviceType', 'activity'] as const;

function relationRow({ from, to, properties }: GraphRelation): string {
  const key = JSON.stringify([from, to, ...identity.map((name) => properties[name] ?? null)]);
  return `{from: ${literal(from)}, to: ${literal(to)}, key: ${literal(key)}, properties: ${map(properties)}}`;
}

function* lines({ nodes, relations }: ExportedGraph): Generator<string> {
  yield '// The graph of Ketenzicht for Neo4j. It may be run again: nodes are found by id, relations by what tells them apart.\n';
  yield 'CREATE CONSTRAINT ketenzicht_export_id IF NOT EXISTS FOR (n:Ketenzicht) REQUIRE n.id IS UNIQUE;\n';
  for (const [kind, own] of groupBy(nodes, (node) => node.kind)) {
    const row = ({ id, properties }: (typeof own)[number]) => `{id: ${literal(id)}, properties: ${map(properties)}}`;
    yield* statements(own, { row, each: `MERGE (n:Ketenzicht {id: row.id})\nSET n:${kind}, n += row.properties` });
  }
  for (const [type, own] of groupBy(relations, (relation) => relation.type)) {
    const each = `MATCH (a:Ketenzicht {id: row.from})\nMATCH (b:Ketenzicht {id: row.to})\nMERGE (a)-[r:${type} {key: row.key}]->(b)\nSET r += row.properties`;
    yield* statements(own, { row: relationRow, each });
  }
}

export const cypher: ExportFormat = {
  name: 'cypher',
  mediaType: 'application/x-cypher-query',
  fileName: 'ketenzicht-graph.cypher',
  help: 'a script for Neo4j',
  pieces: (graph) => gathered(lines(graph)),
};
