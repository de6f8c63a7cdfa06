// The graph as a zip of canonical tables: one per kind and type that has rows, with the columns that say something; safe to open.
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { exportFile } from '../../../../server/exports/list';
import { tables } from '../../../../server/exports/tables/tables';
import type { GraphNode, GraphRelation } from '../../../../server/model/graph';

const node = (id: string, kind: GraphNode['kind'], properties: GraphNode['properties'] = {}): GraphNode => ({ id, kind, properties, claims: [] });
const relation = (from: string, to: string, properties: GraphRelation['properties'] = {}): GraphRelation => ({
  type: 'SUPPLIED_BY',
  from,
  to,
  properties,
  claims: [],
});

async function written(nodes: readonly GraphNode[], relations: readonly GraphRelation[] = []): Promise<Record<string, string>> {
  const files = unzipSync((await exportFile({ nodes, relations }, tables)) as Uint8Array);
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]));
}

it('has a table per kind and type that has rows, and its mark', async () => {
  const files = await written(
    [node('con:1', 'Contract', { title: 'T', start: '2026-01-01' }), node('sup:1', 'Supplier')],
    [relation('con:1', 'sup:1', { group: 'g', required: 2 })],
  );
  expect(Object.keys(files)).toEqual(['ketenzicht.json', 'contracts.csv', 'suppliers.csv', 'supplied-by.csv']);
  expect(JSON.parse(files['ketenzicht.json'] ?? '')).toEqual({ format: 'ketenzicht-tables', version: 1, apart: [] });
  expect(files['contracts.csv']).toBe('\ufeffid,title,start\r\ncon:1,T,2026-01-01\r\n');
  expect(files['suppliers.csv']).toBe('\ufeffid\r\nsup:1\r\n');
  expect(files['supplied-by.csv']).toBe('\ufefffrom,to,group,required\r\ncon:1,sup:1,g,2\r\n');
});

it('guards what a spreadsheet would run', async () => {
  const files = await written([node('sup:1', 'Supplier', { name: '=1+1', aliases: ['+cmd|x', '@y'] })]);
  expect(files['suppliers.csv']).toContain("sup:1,'=1+1,");
  for (const cell of (files['suppliers.csv'] ?? '').split(/[,\r\n]/)) expect(cell).not.toMatch(/^"?[=+@]/);
});

it('is the same file each time', async () => {
  const graph = { nodes: [node('sup:1', 'Supplier', { name: 'S' })], relations: [] };
  expect(await exportFile(graph, tables)).toEqual(await exportFile(graph, tables));
});
