// A small change of a large estate: what it touches is computed, kept as a patch, and equal to what the sources say.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isPatched } from '../../../server/estate/change/origin';
import { graphKey, isPatch } from '../../../server/imports/kept-estate';
import { type Estate, openEstate } from '../../../server/imports/open-estate';
import { undoImport } from '../../../server/imports/undo';
import { verifyKept } from '../../../server/imports/verify-kept';
import { storeKind } from '../../conformance/store-kinds';
import { plainGraph } from '../../support/plain-graph';
import { type Bench, graphFile, makeBench, needs } from './bench';

let bench: Bench;
const names = Array.from({ length: 1_500 }, (_, at) => `cmp:${at}`);
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
  const nodes = [{ id: 'svc', kind: 'Service' }, ...names.map((id) => ({ id, kind: 'Component', name: `Name of ${id}` }))];
  await bench.import(graphFile(nodes, names.map((id, at) => needs(id, names[at + 1] ?? 'svc'))), { source: 'cmdb' }); // biome-ignore format: one line
});
afterEach(() => bench.close());

/** Which columns are kept of the graph in force: those of a patch, or of the whole. */
async function isKeptAsPatch(): Promise<boolean> {
  const kept = await bench.store.kept(graphKey(await bench.store.state()));
  if ('absent' in kept) throw new Error(kept.absent);
  return isPatch(kept.columns);
}

const edit = (id: string, name: string) => bench.import(graphFile([{ id, kind: 'Component', name }]), { source: 'edits', mode: 'partial', priority: 50 });

it('is kept as what changed, and read so by who has the graph before, and by who has none', async () => {
  const before = await openEstate(bench.store);
  await edit('cmp:7', 'Seven');
  expect(await isKeptAsPatch()).toBe(true);
  const followed = await openEstate(bench.store, before);
  const anew = await openEstate(bench.store);
  expect(followed.snapshot.graph.nodes.find(({ id }) => id === 'cmp:7')?.properties.name).toBe('Seven');
  expect([plainGraph(followed.snapshot.graph), followed.snapshot.id]).toEqual([plainGraph(anew.snapshot.graph), anew.snapshot.id]);
  expect((await verifyKept(bench.store)).kept).toBe('same');
});

it('is whole again after sixteen patches, and the same all along: edits, undo, removal of a whole source', async () => {
  let patches = 0;
  for (let at = 0; at < 20; at += 1) {
    await edit(`cmp:${at * 3}`, at % 4 === 0 ? 'Twin' : `Edit ${at}`);
    if (await isKeptAsPatch()) patches += 1;
    if (at % 6 === 0) expect((await verifyKept(bench.store)).kept).toBe('same');
  }
  expect(patches).toBeGreaterThan(16);
  expect(patches).toBeLessThan(20);
  const { history } = (await bench.store.state()).sources.find(({ name }) => name === 'edits') ?? { history: [] };
  await undoImport(bench.store, history.at(-1)?.id ?? '', bench.hooks);
  expect((await verifyKept(bench.store)).kept).toBe('same');
});

it('an edit of the large source, its undo, and the undo of that are each computed from what they touch', async () => {
  const large = (name: string) => bench.import(graphFile([{ id: 'cmp:700', kind: 'Component', name }]), { source: 'cmdb', mode: 'partial' });
  const made: Estate[] = [];
  for (const name of ['Once', 'Twice']) {
    made.push((await large(name)).estate);
    const { history } = (await bench.store.state()).sources.find((one) => one.name === 'cmdb') ?? { history: [] };
    const undone = await bench.undo(history.at(-1)?.id ?? '');
    made.push(undone.estate, (await bench.undo(undone.result.import)).estate);
    expect((await verifyKept(bench.store)).kept).toBe('same');
  }
  expect(made.map(({ snapshot }) => isPatched(snapshot.graph))).toEqual(made.map(() => true));
});

it('tells what became of its rows, with the names of what they refer to', async () => {
  const rows = graphFile([{ id: 'cmp:7', kind: 'Component', name: 'Seven' }, { id: 'cmp:new', kind: 'Component' }], [needs('cmp:7', 'cmp:900')]); // biome-ignore format: one line
  const { result, estate } = await bench.import(rows, { source: 'edits', mode: 'partial', priority: 50 });
  expect(isPatched(estate.snapshot.graph)).toBe(true);
  expect(result.became).toEqual({ nodes: { Component: 2 }, relations: { DEPENDS_ON: 1 } });
  const named = new Map(result.samples.flatMap((row) => (row.named ?? []).map(({ id, name }) => [id, name])));
  expect(Object.fromEntries(named)).toEqual({ 'cmp:7': 'Seven', 'cmp:new': 'cmp:new', 'cmp:900': 'Name of cmp:900' });
});
