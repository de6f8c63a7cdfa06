// What is kept of a graph whose state comes back: it is read as it was kept, and nothing goes round.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rememberPatch } from '../../../server/estate/change/origin';
import { graphKey, keepEstate, readKeptEstate } from '../../../server/imports/kept-estate';
import { openEstate } from '../../../server/imports/open-estate';
import { undoImport } from '../../../server/imports/undo';
import { verifyKept } from '../../../server/imports/verify-kept';
import { storeKind } from '../../conformance/store-kinds';
import { boundStore } from '../../support/bound-store';
import { type Bench, graphFile, makeBench, needs } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
  const ids = Array.from({ length: 2_100 }, (_, at) => `cmp:${at}`);
  await bench.import(graphFile(ids.map((id) => ({ id, kind: 'Component' })), [needs('cmp:0', 'cmp:1')]), { source: 'cmdb' }); // biome-ignore format: one line
});
afterEach(() => bench.close());

const edit = (name: string) => bench.import(graphFile([{ id: 'cmp:5', kind: 'Component', name }]), { source: 'edits', mode: 'partial' });

it('of a state that an undo brings back is what was kept of it', async () => {
  await edit('One');
  const one = await openEstate(bench.store);
  const { result } = await edit('Two');
  await undoImport(bench.store, result.import ?? '', bench.hooks);
  const state = await bench.store.state();
  expect(graphKey(state)).toBe(graphKey(one.state));
  expect(await readKeptEstate(bench.store, state)).toMatchObject({ snapshot: { id: one.snapshot.id } });
  expect((await verifyKept(bench.store)).kept).toBe('same');
});

it('is of no use when what it is read with is gone, and is told so', async () => {
  await edit('One');
  const state = await bench.store.state();
  const own = graphKey(state);
  const without = { ...boundStore(bench.store), kept: async (key: string) => (key === own ? bench.store.kept(key) : ({ absent: 'missing' } as const)) };
  expect(await readKeptEstate(without, state)).toBe('missing');
});

it('is damaged when its patch does not fit what it is read with', async () => {
  const before = await openEstate(bench.store);
  await edit('One');
  const after = await openEstate(bench.store);
  const gone = { gone: [{ id: 'nowhere', kind: 'Component' as const, properties: {}, claims: [] }], come: [] };
  const nothing = { gone: [], come: [] };
  const graph = {
    ...before.snapshot.graph,
    nodes: [...before.snapshot.graph.nodes],
    relations: [...before.snapshot.graph.relations],
    aliases: new Map(),
    disputes: [],
    issues: [],
  };
  rememberPatch(graph, after.snapshot.graph, { nodes: gone, relations: nothing, aliases: nothing, disputes: nothing, issues: nothing });
  const state = { ...after.state, judgements: [{ a: 'x', b: 'y', verdict: 'same' as const }] };
  await keepEstate(bench.store, { ...after, state, snapshot: { ...after.snapshot, graph } }, after);
  expect(await readKeptEstate(bench.store, state)).toBe('damaged');
});
