// What is kept is verified against what the sources say: every kind of difference is found, and mended.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { columnsOfGraph } from '../../../server/estate/kept/keep-graph';
import { graphKey } from '../../../server/imports/kept-estate';
import { openEstate } from '../../../server/imports/open-estate';
import { verifyKept } from '../../../server/imports/verify-kept';
import type { Columns } from '../../../server/model/columns/columns';
import { jsonColumn } from '../../../server/model/columns/json';
import type { EstateGraph } from '../../../server/model/graph';
import { storeKind } from '../../conformance/store-kinds';
import { boundStore } from '../../support/bound-store';
import { type Bench, graphFile, makeBench, needs } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
  const nodes = [
    { id: 'sup:a', kind: 'Supplier', name: 'A', kvk: '12345678' },
    { id: 'sup:b', kind: 'Supplier', name: 'B', kvk: '12345678' },
    { id: 'svc:s', kind: 'Service', users: 3 },
  ];
  await bench.import(graphFile(nodes, [needs('svc:s', 'sup:a', { type: 'PROVIDED_BY' }), needs('svc:s', 'nowhere')]), { source: 's' });
});
afterEach(() => bench.close());

it('is the same after an import, and after an undo', async () => {
  expect(await verifyKept(bench.store)).toMatchObject({ kept: 'same', total: 0, differences: [] });
  await bench.import(graphFile([{ id: 'sup:c', kind: 'Supplier', name: 'C' }]), { source: 't' });
  await bench.undo('imp-2');
  expect(await verifyKept(bench.store)).toMatchObject({ kept: 'same' });
});

/** Keeps another graph under the key of the state in force, as a wrong program would. */
async function keepWrong(change: (graph: EstateGraph) => Partial<EstateGraph>, about: object = {}): Promise<void> {
  const { state, version, snapshot, issueCounts } = await openEstate(bench.store);
  const { nodes, relations, aliases, disputes, issues } = snapshot.graph;
  const graph = { nodes, relations, aliases, disputes, issues };
  const columns: Columns = new Map([
    ...columnsOfGraph({ ...graph, ...change(graph) }),
    ['about', jsonColumn({ id: snapshot.id, issueCounts, mappings: [], ...about })],
  ]);
  await bench.store.keep({ key: graphKey(state), version }, columns);
}

it.each([
  {
    what: 'a name',
    first: 'sup:a',
    change: ({ nodes }: EstateGraph) => ({ nodes: nodes.map((one) => (one.id === 'sup:a' ? { ...plain(one), properties: { name: 'Z' } } : one)) }),
  },
  {
    what: 'who says so',
    first: 'svc:s',
    change: ({ nodes }: EstateGraph) => ({ nodes: nodes.map((one) => (one.id === 'svc:s' ? { ...plain(one), claims: [] } : one)) }),
  },
  { what: 'a relation that is gone', first: 'PROVIDED_BY svc:s → sup:a', change: () => ({ relations: [] }) },
  { what: 'another id that is gone', first: 'other id sup:b', change: () => ({ aliases: new Map() }) },
  { what: 'issues that are gone', first: 'issue dangling-reference', change: () => ({ issues: [] }) },
  { what: 'a snapshot id', first: 'snapshot id 0', change: () => ({}), about: { id: '0' } },
  { what: 'a number of issues', first: 'number of issues of s', change: () => ({}), about: { issueCounts: [] } },
])('$what is told, and mended', async ({ change, about = {}, first }) => {
  await keepWrong(change, about);
  const found = await verifyKept(bench.store);
  expect(found.kept).toBe('different');
  expect(found.differences).toContain(first);
  expect(await verifyKept(bench.store)).toMatchObject({ kept: 'same', total: 0 });
});

const plain = ({ id, kind, properties, claims }: EstateGraph['nodes'][number]) => ({ id, kind, properties, claims });

it.each(['missing', 'rules', 'damaged'] as const)('of no use (%s): said, and kept now', async (absent) => {
  await bench.store.keep({ key: 'other', version: await bench.store.version() }, new Map());
  expect(await verifyKept({ ...boundStore(bench.store), kept: async () => ({ absent }) })).toMatchObject({ kept: absent, total: 0 });
  expect(await verifyKept(bench.store)).toMatchObject({ kept: 'same' });
});

it('is not verified against a store that was changed meanwhile', async () => {
  const { store } = bench;
  const racing = { ...boundStore(store), version: async () => (await store.version()) + 1 };
  await expect(verifyKept(racing)).rejects.toMatchObject({ code: 'store-changed' });
});
