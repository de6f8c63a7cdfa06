// What tells nodes of one name apart.
import { expect, it } from 'vitest';
import { describeCandidates } from '../../../server/estate/candidates';
import type { GraphNode } from '../../../server/model/graph';

const node = (id: string, properties: GraphNode['properties'], source = 'register'): GraphNode => ({
  ...{ id, kind: 'Supplier', properties },
  claims: [{ source, import: 'imp-1', importer: 'table', importedAt: '', file: 'a.csv', sheet: null, row: 1, line: 2, sheetRow: 2, inferred: null }],
});
const nodes = (all: readonly GraphNode[]) => new Map(all.map((one) => [one.id, one]));

it('are the properties in which they differ, and who states them', () => {
  const all = nodes([node('sup:a', { name: 'Alfa', kvk: '12345678', euid: 'X' }), node('sup:b', { name: 'ALFA', euid: 'X' }, 'inkoop')]);
  expect(describeCandidates(all, ['sup:a', 'sup:b'])).toEqual([
    { id: 'sup:a', kind: 'Supplier', name: 'Alfa', sources: ['register'], said: { kvk: '12345678' } },
    { id: 'sup:b', kind: 'Supplier', name: 'ALFA', sources: ['inkoop'], said: {} },
  ]);
});

it('are ten at most, however many have the name', () => {
  const ids = Array.from({ length: 5_000 }, (_, at) => `sup:${at}`);
  expect(describeCandidates(nodes(ids.map((id) => node(id, { name: 'Alfa' }))), ids)).toHaveLength(10);
});
