// The estate of a store is made once for what it is a function of: sources and judgements, not the other records of people.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { openEstate } from '../../../server/imports/open-estate';
import type { Verdict } from '../../../server/model/judgements';
import { judge } from '../../../server/records/judgements';
import { sayRecord } from '../../../server/records/records';
import { author } from '../../conformance/made-records';
import { storeKind } from '../../conformance/store-kinds';
import { type Bench, graphFile, makeBench } from './bench';

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
