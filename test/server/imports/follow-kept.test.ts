// A graph that is held is brought to another state by the patches between them: forward, over a graph that was kept whole, and back after an undo.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { followKept } from '../../../server/imports/follow-kept';
import { type Estate, graphKey, isPatch } from '../../../server/imports/kept-estate';
import { openEstate } from '../../../server/imports/open-estate';
import { inSharedMemory } from '../../../server/store/shared-columns';
import type { Store } from '../../../server/store/store';
import { storeKind } from '../../conformance/store-kinds';
import { boundStore } from '../../support/bound-store';
import { plainGraph } from '../../support/plain-graph';
import { type Bench, graphFile, makeBench, needs } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
  const ids = Array.from({ length: 2_100 }, (_, at) => `cmp:${at}`);
  await bench.import(graphFile(ids.map((id) => ({ id, kind: 'Component' })), [needs('cmp:0', 'cmp:1')]), { source: 'cmdb' }); // biome-ignore format: one line
});
afterEach(() => bench.close());

const edit = (name: string, id = 'cmp:5') => bench.import(graphFile([{ id, kind: 'Component', name }]), { source: 'edits', mode: 'partial' });
const follow = async (before: Estate, store: Store = bench.store) => followKept(store, await store.state(), before);

/** Everything that two estates say. */
async function expectAsRead(estate: Estate | undefined): Promise<void> {
  const read = await openEstate(bench.store);
  const said = ({ version, state, snapshot: { id, asOf, graph }, issueCounts, mappings }: Estate) => ({
    ...{ version, state, id, asOf, issueCounts, mappings: [...mappings] },
    graph: plainGraph(graph),
  });
  expect(estate && said(estate)).toEqual(said(read));
}

it('follows each edit, reads what changed alone, and keeps what nobody touched', async () => {
  const before = await openEstate(bench.store);
  await edit('One');
  await edit('Two', 'cmp:new');
  const reads: string[] = [];
  const store = { ...boundStore(bench.store), kept: (key: string) => [reads.push(key), bench.store.kept(key)][1] as ReturnType<Store['kept']> };
  const followed = await follow(before, store);
  await expectAsRead(followed?.estate);
  expect([followed?.steps.length, reads.length]).toEqual([2, 2]);
  expect(followed?.estate.snapshot.graph.nodes[7]).toBe(before.snapshot.graph.nodes[7]);
});

it('goes back after an undo, and on from there, and reads nothing for going back', async () => {
  const before = await openEstate(bench.store);
  const first = await edit('One');
  await edit('Two', 'cmp:6');
  const two = (await follow(before))?.estate as Estate;
  const undone = (await edit('Three')).result.import ?? '';
  const three = (await follow(two))?.estate as Estate;
  await bench.undo(undone);
  const nothing = { ...boundStore(bench.store), kept: async () => ({ absent: 'missing' as const }) };
  const back = (await follow(three, nothing))?.estate as Estate;
  await expectAsRead(back);
  await edit('Four');
  await expectAsRead((await follow(three))?.estate);
  await expectAsRead((await follow(back))?.estate);
  expect(first.result.import).toBeTruthy();
});

it('goes on over a graph that is kept whole, for the patch is beside it', async () => {
  let held = await openEstate(bench.store);
  let whole = 0;
  for (let time = 0; time < 20; time += 1) {
    await edit(`Name ${time}`);
    const kept = await bench.store.kept(graphKey(await bench.store.state()));
    if ('columns' in kept && !isPatch(kept.columns)) whole += 1;
    const followed = await follow(held);
    expect(followed?.steps.length).toBe(1);
    held = followed?.estate as Estate;
  }
  expect(whole).toBe(1);
  await expectAsRead(held);
});

it('does not go on by patches over a graph that is kept whole when much of it came so', async () => {
  let held = await openEstate(bench.store);
  const isFollowed: boolean[] = [];
  for (let time = 0; time < 18; time += 1) {
    const many = Array.from({ length: 50 }, (_, at) => ({ id: `cmp:${at + 20}`, kind: 'Component', name: `${time}` }));
    await bench.import(graphFile(many), { source: 'edits', mode: 'partial' });
    const followed = await follow(held);
    isFollowed.push(followed !== undefined);
    held = followed?.estate ?? (await openEstate(bench.store));
  }
  expect(isFollowed.filter((one) => !one).length).toBe(1);
  await expectAsRead(held);
});

it('says so when no patches lead there, when they are damaged, or do not fit', async () => {
  const before = await openEstate(bench.store);
  expect(await follow({ ...before, snapshot: { ...before.snapshot, graph: { ...before.snapshot.graph } } })).toBeUndefined();
  await edit('One');
  const one = (await follow(before))?.estate as Estate;
  await edit('Two');
  const columns = inSharedMemory(new Map());
  expect(await follow(one, { ...boundStore(bench.store), kept: async () => ({ columns }) })).toBeUndefined();
  expect(await follow(one, { ...boundStore(bench.store), kept: async () => ({ absent: 'damaged' as const }) })).toBeUndefined();
  await bench.import(graphFile([{ id: 'cmp:5', kind: 'Component', name: 'Whole' }]), { source: 'cmdb' });
  await expectAsRead((await follow(one))?.estate ?? (await openEstate(bench.store)));
});
