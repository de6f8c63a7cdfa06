// What one thread opened or computed is there for all: the same memory, the same graph, made once.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEstate } from '../../../server/imports/open-estate';
import { type ForAll, type MadeForAll, openForAll } from '../../../server/imports/open-for-all';
import type { EstateGraph } from '../../../server/model/graph';
import { judge } from '../../../server/records/judgements';
import { inSharedMemory } from '../../../server/store/shared-columns';
import type { Store } from '../../../server/store/store';
import { author } from '../../conformance/made-records';
import { storeKind } from '../../conformance/store-kinds';
import { boundStore } from '../../support/bound-store';
import { plainGraph } from '../../support/plain-graph';
import { type Bench, graphFile, makeBench, needs } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
  const suppliers = ['a', 'b'].map((id) => ({ id, kind: 'Supplier', name: id }));
  await bench.import(graphFile(suppliers, [needs('a', 'b')]), { source: 's' });
});
afterEach(() => bench.close());

type Made = MadeForAll<number>;

/** Threads of one program: what is made under a key is given to the others. */
function program() {
  const made = new Map<string, Promise<Made>>();
  const shares: number[] = [];
  const thread: ForAll<number> = {
    once: async (key, make) => {
      const before = made.get(key);
      if (before) return before;
      const making = make();
      made.set(key, making);
      return making;
    },
    share: (graph: EstateGraph) => shares.push(graph.nodes.length),
  };
  return { thread, made, shares };
}

/** The store, and how often what was kept of it was read. */
function counting(store: Store): { store: Store; reads: string[] } {
  const reads: string[] = [];
  const kept: Store['kept'] = (key) => {
    reads.push(key);
    return store.kept(key);
  };
  return { reads, store: { ...boundStore(store), kept } };
}

const memoryOf = (graph: EstateGraph) => graph.codes?.().relations.to.buffer;

it('is read by one thread, and stands in the same memory for the others', async () => {
  const { thread, shares } = program();
  const { store, reads } = counting(bench.store);
  const [one, other] = [await openForAll(store, thread), await openForAll(store, thread)];
  expect([reads.length, shares]).toEqual([1, [2]]);
  expect(one.shared).toBe(other.shared);
  expect(memoryOf(one.estate.snapshot.graph)).toBeInstanceOf(SharedArrayBuffer);
  expect(memoryOf(other.estate.snapshot.graph)).toBe(memoryOf(one.estate.snapshot.graph));
  const anew = await openEstate(bench.store);
  for (const { estate } of [one, other]) {
    expect(plainGraph(estate.snapshot.graph)).toEqual(plainGraph(anew.snapshot.graph));
    expect([estate.version, estate.snapshot.id, estate.issueCounts]).toEqual([anew.version, anew.snapshot.id, anew.issueCounts]);
  }
});

it('is computed by one thread after a judgement, and read from its columns by all', async () => {
  await bench.store.commit(await bench.store.version(), [judge({ a: 'a', b: 'b', verdict: 'same' }, author)]);
  const { thread, shares } = program();
  const why: string[] = [];
  const store = { ...boundStore(bench.store), keep: async () => undefined, onAnew: (one: string) => why.push(one) };
  const [one, other] = [await openForAll(store, thread), await openForAll(store, thread)];
  expect([why, shares]).toEqual([['missing'], [1]]);
  expect(memoryOf(one.estate.snapshot.graph)).toBe(memoryOf(other.estate.snapshot.graph));
  expect(other.estate.snapshot.graph.nodes.map(({ id }) => id)).toEqual(['a']);
});

it('that cannot be written as columns is computed by each thread', async () => {
  const { thread } = program();
  const once: typeof thread.once = async (key, make) => ({ ...(await thread.once(key, make)), columns: null });
  const [one, other] = [await openForAll(bench.store, { ...thread, once }), await openForAll(bench.store, { ...thread, once })];
  expect(plainGraph(one.estate.snapshot.graph)).toEqual(plainGraph(other.estate.snapshot.graph));
  expect([one.shared, other.shared]).toEqual([1, 1]);
  expect(memoryOf(one.estate.snapshot.graph)).not.toBe(memoryOf(other.estate.snapshot.graph));
});

it('is that of before when nothing was committed since', async () => {
  const { thread, shares } = program();
  const before = await openForAll(bench.store, thread);
  expect(await openForAll(bench.store, thread, before.estate)).toEqual({ estate: before.estate });
  expect(shares).toEqual([2]);
});

it('is that of the newest state when somebody commits while it is made', async () => {
  const { thread } = program();
  let isFirst = true;
  const store: Store = {
    ...boundStore(bench.store),
    state: async () => {
      const state = await bench.store.state();
      if (isFirst) await bench.import(graphFile([{ id: 'c', kind: 'Supplier' }]), { source: 't' });
      isFirst = false;
      return state;
    },
  };
  const { estate } = await openForAll(store, thread);
  expect(estate.snapshot.graph.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('is opened by the thread alone when what is made is never that of its state', async () => {
  const { thread } = program();
  const { estate, shared } = await openForAll(bench.store, { ...thread, once: async (key, make) => ({ ...(await thread.once(key, make)), key: 'other' }) });
  expect([estate.snapshot.id, shared]).toEqual([await bench.snapshot(), 2]);
});

it('is computed anew from columns that are no graph', async () => {
  const { thread } = program();
  const store = { ...boundStore(bench.store), kept: async () => ({ columns: inSharedMemory(new Map()) }) };
  const { estate } = await openForAll(store, thread);
  expect(estate.snapshot.id).toBe(await bench.snapshot());
});

it('is as the store stood when it was asked, also when somebody commits meanwhile: nobody runs after a store that changes faster than it is opened', async () => {
  const ids = Array.from({ length: 2_100 }, (_, at) => ({ id: `cmp:${at}`, kind: 'Component' }));
  await bench.import(graphFile(ids), { source: 'cmdb' });
  const before = await openEstate(bench.store);
  const edit = (name: string) => bench.import(graphFile([{ id: 'cmp:5', kind: 'Component', name }]), { source: 'edits', mode: 'partial' });
  await edit('First');
  const asked = await bench.store.version();
  const { thread, shares } = program();
  const busy: ForAll<number> = {
    ...thread,
    once: async (key, make) => {
      const made = await thread.once(key, make);
      await edit(`Name ${shares.length}`);
      return made;
    },
  };
  const opened = [await openForAll(bench.store, busy, before), await openForAll(bench.store, busy, before)];
  expect(opened.map(({ estate }) => estate.version)).toEqual([asked, asked + 1]);
  expect(opened.map(({ estate }) => estate.snapshot.graph.nodes.find(({ id }) => id === 'cmp:5')?.properties.name)).toEqual(['First', 'Name 1']);
  expect(shares.length).toBe(2);
});
