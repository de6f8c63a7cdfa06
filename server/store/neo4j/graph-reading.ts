// Reads the graph for analysts as it is in the database, whoever made it so: rows that we know, and what is foreign.
import { nodeKinds } from '../../model/vocabulary';
import type { Connection, Row } from './connection';
import type { GraphRows, NodeRow, RelationRow } from './projection';

/** Something of the model's labels or types that we did not make, or that stands twice. */
export interface Foreign {
  readonly element: string;
  /** What it is, for a person. */
  readonly what: string;
}

export interface LyingGraph extends GraphRows {
  readonly foreignNodes: readonly Foreign[];
  readonly foreignRelations: readonly Foreign[];
}

const kinds = nodeKinds.map(({ kind }) => kind);

function textAt(row: Row, name: string): string {
  const value = row[name];
  return typeof value === 'string' ? value : '';
}

function propertiesAt(row: Row): NodeRow['properties'] {
  return row.properties as NodeRow['properties'];
}

async function readNodes(connection: Connection): Promise<{ nodes: Map<string, NodeRow>; foreign: Foreign[] }> {
  const nodes = new Map<string, NodeRow>();
  const foreign: Foreign[] = [];
  await connection.each('read/graph-nodes', { kinds }, (row) => {
    const properties = propertiesAt(row);
    const id = typeof properties.id === 'string' ? properties.id : undefined;
    const found = (row.kinds as readonly string[]).join('+');
    if (row.ours === true && id !== undefined && !nodes.has(id)) nodes.set(id, { id, kind: found, properties });
    else foreign.push({ element: textAt(row, 'element'), what: `${found || 'Ketenzicht'} ${id ?? JSON.stringify(properties.name ?? null)}` });
  });
  return { nodes, foreign };
}

async function readRelations(
  connection: Connection,
  nodes: ReadonlyMap<string, NodeRow>,
): Promise<{ relations: Map<string, RelationRow>; foreign: Foreign[] }> {
  const relations = new Map<string, RelationRow>();
  const foreign: Foreign[] = [];
  await connection.each('read/graph-relations', {}, (row) => {
    const properties = propertiesAt(row);
    const id = typeof properties.id === 'string' ? properties.id : undefined;
    const [type, from, to] = [textAt(row, 'type'), textAt(row, 'from'), textAt(row, 'to')];
    if (id !== undefined && nodes.has(from) && nodes.has(to) && !relations.has(id)) relations.set(id, { id, type, from, to, properties });
    else foreign.push({ element: textAt(row, 'element'), what: `${from || '?'} ${type} ${to || '?'}` });
  });
  return { relations, foreign };
}

/** Reads all of it: 400,000 nodes and relations take some seconds. Rejects with what the driver says. */
export async function readGraph(connection: Connection): Promise<LyingGraph> {
  const { nodes, foreign: foreignNodes } = await readNodes(connection);
  const { relations, foreign: foreignRelations } = await readRelations(connection, nodes);
  return { nodes, relations, foreignNodes, foreignRelations };
}
