// The estate of a store is made once for what it is a function of: sources and judgements, not the other records of people.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { graphKey } from '../../../server/imports/kept-estate';
import { type Estate, estateToHold, inheritSayings, openEstate, openToChange, recallEstate, withSayings } from '../../../server/imports/open-estate';
import { Fault } from '../../../server/model/faults';
import type { Verdict } from '../../../server/model/judgements';
import { judge } from '../../../server/records/judgements';
import { sayRecord } from '../../../server/records/records';
import { inSharedMemory } from '../../../server/store/shared-columns';
import type { ImportRecord, KeptColumns, Store } from '../../../server/store/store';
import { author } from '../../conformance/made-records';
import { storeKind } from '../../conformance/store-kinds';
import { boundStore } from '../../support/bound-store';
import { plainGraph } from '../../support/plain-graph';
import { type Bench, graphFile, makeBench, needs } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
  const suppliers = ['a', 'b'].map((id) => ({ id, kind: 'Supplier', name: id }));
  await bench.import(graphFile(suppliers), { source: 's' });
});
afterEach(() => bench.close());

const judged = async (verdict: Verdict) => bench.store.commit(await bench.store.version(), [judge({ a: 'a', b: 'b', verdict }, author)]);

it('is itself as long as nothing was committed', async () => {
  const estate = await openEstate(bench.store);
  expect(await openEstate(bench.store, estate)).toBe(estate);
});

it('keeps its snapshot when a record was added that the graph is no function of, with the version of now', async () => {
  const estate = await openEstate(bench.store);
  const scenario = sayRecord({ name: 'scenario', body: z.object({}) }, { key: '1', body: {} }, author);
  await bench.store.commit(estate.version, [scenario]);
  const next = await openEstate(bench.store, estate);
  expect(next.snapshot).toBe(estate.snapshot);
  expect([next.version, next.state.version]).toEqual([estate.version + 1, estate.version + 1]);
});

it('is made anew when a judgement joins two nodes, and again when that is changed', async () => {
  const estate = await openEstate(bench.store);
  await judged('same');
  const joined = await openEstate(bench.store, estate);
  expect(joined.snapshot.graph.nodes.map(({ id }) => id)).toEqual(['a']);
  await judged('not-same');
  expect((await openEstate(bench.store, joined)).snapshot.id).toBe(estate.snapshot.id);
});

/** The store, opened by someone who hears why a graph is computed. */
const hearing = (store: Store, why: string[]): Store => ({ ...boundStore(store), onAnew: (one) => why.push(one) });

/** A store as a build without kept graphs leaves it, or one whose kept graph was damaged. */
const withKept = (kept: KeptColumns): Store => ({ ...boundStore(bench.store), kept: async () => kept });

const plain = ({ snapshot: { graph, ...snapshot }, issueCounts, state }: Estate) => ({ snapshot, issueCounts, state, ...plainGraph(graph) });

it('is read as it was kept by the import, and says the same as computed from the sources', async () => {
  await bench.import(graphFile([{ id: 'svc', kind: 'Service', users: 3 }], [needs('svc', 'nowhere')]), { source: 't' });
  await judged('same');
  for (const absent of ['missing', 'rules', 'damaged'] as const) {
    const why: string[] = [];
    const kept = await openEstate(bench.store);
    const made = await openEstate(hearing(withKept({ absent }), why));
    expect(plain(kept)).toEqual(plain(made));
    expect(why).toEqual([absent]);
  }
});

it('is kept by whoever had to compute it, and not computed again', async () => {
  await judged('same');
  const why: string[] = [];
  await openEstate(hearing(bench.store, why));
  const again = await openEstate(hearing(bench.store, why));
  expect(why).toEqual(['missing']);
  expect(again.snapshot.graph.nodes.map(({ id }) => id)).toEqual(['a']);
});

const third = graphFile([{ id: 'c', kind: 'Supplier', name: 'c' }]);
const neverAnew = (store: Store): Store => ({ ...boundStore(store), onAnew: (why) => expect.unreachable(why) });
const idsOf = ({ snapshot }: Estate) => snapshot.graph.nodes.map(({ id }) => id);

it('is kept before the commit that brings it: nobody who sees the new version finds none', async () => {
  const { store } = bench;
  const seen: string[][] = [];
  const commit: Store['commit'] = async (...given) => {
    const version = await store.commit(...given);
    seen.push(idsOf(await openEstate(neverAnew(store))));
    return version;
  };
  bench.store = { ...boundStore(store), commit };
  await bench.import(third, { source: 't' });
  await bench.undo('imp-2');
  expect(seen).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b'],
  ]);
});

it('is not there after a commit that failed, and what was kept before still is', async () => {
  const { store } = bench;
  bench.store = { ...boundStore(store), commit: () => Promise.reject(new Fault('disk-full', 1)) };
  await expect(bench.import(third, { source: 't' })).rejects.toMatchObject({ code: 'disk-full' });
  expect(idsOf(await openEstate(neverAnew(store)))).toEqual(['a', 'b']);
});

it('is no condition of an import, or of a question: one that cannot be kept is applied, and computed by who asks', async () => {
  bench.store = { ...boundStore(bench.store), keep: () => Promise.reject(new Fault('disk-full', 1)) };
  expect((await bench.import(third, { source: 't' })).result.import).toBe('imp-2');
  const why: string[] = [];
  expect(idsOf(await openEstate(hearing(bench.store, why)))).toEqual(['a', 'b', 'c']);
  expect(why).toEqual(['missing']);
});

it('is of the files that were imported: the same words about others make another key', async () => {
  const { store } = bench;
  const state = await store.state();
  const [source] = state.sources;
  if (!source) expect.unreachable();
  const keyOf = (change: Partial<ImportRecord>) =>
    graphKey({ ...state, sources: [{ ...source, history: source.history.map((one) => ({ ...one, ...change })) }] });
  expect(keyOf({})).toBe(graphKey(state));
  const changes: Partial<ImportRecord>[] = [{ fingerprint: 'other' }, { at: '2026-12-01T00:00:00.000Z' }, { importer: 'table' }];
  expect(new Set([graphKey(state), ...changes.map(keyOf), graphKey({ ...state, judgements: [{ a: 'a', b: 'b', verdict: 'same' }] })]).size).toBe(5);
});

it('stays kept when a record was added that the graph is no function of', async () => {
  const scenario = sayRecord({ name: 'scenario', body: z.object({}) }, { key: '1', body: {} }, author);
  await bench.store.commit(await bench.store.version(), [scenario]);
  await openEstate(neverAnew(bench.store));
});

it('is computed anew from columns that are no graph', async () => {
  const why: string[] = [];
  const { snapshot } = await openEstate(hearing(withKept({ columns: inSharedMemory(new Map()) }), why));
  expect([why, snapshot.graph.nodes.length]).toEqual([['damaged'], 2]);
});

it('comes with what every source says when that is asked for, read once', async () => {
  const estate = await openEstate(bench.store);
  const said = await withSayings(bench.store, estate);
  expect(said.sources.map(({ name, content: { claims } }) => [name, claims.length])).toEqual([['s', 2]]);
  expect((await withSayings(bench.store, { ...estate })).sources).toBe(said.sources);
});

it('that another opening left is taken up, unless the store is another one with the same numbers', async () => {
  const held = await openToChange(bench.store);
  await withSayings(bench.store, held);
  expect(estateToHold(bench.store)).toBe(held);
  const again = { ...boundStore(bench.store) };
  await recallEstate(again, held);
  expect((await openToChange(again)).snapshot).toBe(held.snapshot);
  const other = await makeBench(storeKind('embedded'));
  await other.import(graphFile([{ id: 'z', kind: 'Supplier' }]), { source: 's' });
  expect(await other.store.version()).toBe(held.version);
  await recallEstate(other.store, held);
  expect((await openToChange(other.store)).snapshot.graph.nodes.map(({ id }) => id)).toEqual(['z']);
  await other.import(graphFile([{ id: 'y', kind: 'Supplier' }]), { source: 't' });
  const later = { ...boundStore(other.store) };
  await recallEstate(later, held);
  expect((await withSayings(later, await openToChange(later))).sources.map(({ content }) => content.claims.length)).toEqual([1, 1]);
  await other.close();
});

it('what its sources say is read once for all versions in which they say the same, also over a version of which nobody asked', async () => {
  await bench.import(graphFile([{ id: 'c', kind: 'Supplier' }]), { source: 't' });
  const reads: string[] = [];
  const store = { ...boundStore(bench.store), content: (id: string) => [reads.push(id), bench.store.content(id)][1] as ReturnType<Store['content']> };
  const estates = [await openEstate(bench.store)];
  await withSayings(store, estates[0] as Estate);
  for (const name of ['d', 'e']) {
    await bench.import(graphFile([{ id: name, kind: 'Supplier' }]), { source: 't', yes: true });
    estates.push(await openEstate(bench.store));
  }
  const [first, second, third] = estates as [Estate, Estate, Estate];
  inheritSayings(first, second);
  inheritSayings(second, third);
  const said = await withSayings(store, third);
  expect(reads.length).toBe(3);
  expect(said.sources.map(({ content }) => content.claims.map((claim) => claim.claim === 'node' && claim.id))).toEqual([['a', 'b'], ['e']]); // biome-ignore format: one line
});
