// The estate after what people say is computed from what that touches, kept ahead of the commit, and equal to what the sources say.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isPatched } from '../../../server/estate/change/origin';
import { estateAfter } from '../../../server/imports/estate-after';
import { graphKey } from '../../../server/imports/kept-estate';
import { openEstate, openSayings } from '../../../server/imports/open-estate';
import { commitChanges } from '../../../server/imports/records';
import { verifyKept } from '../../../server/imports/verify-kept';
import { judge, withdrawJudgement } from '../../../server/records/judgements';
import type { RevisionChange } from '../../../server/store/store';
import { author } from '../../conformance/made-records';
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

/** Commits changes as judging does. */
async function say(changes: readonly RevisionChange[]) {
  const before = await openSayings(bench.store);
  return commitChanges(bench.store, changes, { before, after: estateAfter(before, changes) });
}
const isKept = async () => !('absent' in (await bench.store.kept(graphKey(await bench.store.state()))));
const has = ({ snapshot }: Awaited<ReturnType<typeof openEstate>>, id: string) => snapshot.graph.nodes.some((node) => node.id === id);

it('a judgement and its withdrawal are computed from what they touch and found kept by who answers', async () => {
  const before = await openEstate(bench.store);
  const judged = await say([judge({ a: 'cmp:7', b: 'cmp:9', verdict: 'same' }, author)]);
  expect([isPatched(judged.snapshot.graph), await isKept(), has(judged, 'cmp:9'), judged.version]).toEqual([true, true, false, before.version + 1]);
  const followed = await openEstate(bench.store, before);
  expect([plainGraph(followed.snapshot.graph), followed.snapshot.id]).toEqual([plainGraph(judged.snapshot.graph), judged.snapshot.id]);
  expect((await verifyKept(bench.store)).kept).toBe('same');
  const withdrawn = await say([withdrawJudgement('cmp:7', 'cmp:9', author)]);
  expect([isPatched(withdrawn.snapshot.graph), await isKept(), withdrawn.snapshot.id]).toEqual([true, true, before.snapshot.id]);
  expect((await verifyKept(bench.store)).kept).toBe('same');
  expect((await bench.store.state()).judgements).toEqual([]);
});

it('what the graph is no function of leaves it as it is, and is kept too', async () => {
  const before = await openEstate(bench.store);
  const change = { change: 'revise', revision: { kind: 'note', key: 'one', ...author, body: { text: 'A note.' } } } as const;
  const after = await say([change]);
  expect([after.version, after.snapshot.id, await isKept()]).toEqual([before.version + 1, before.snapshot.id, true]);
  expect((await bench.store.revisions('note')).revisions).toEqual([change.revision]);
});

it('what others committed meanwhile counts', async () => {
  await say([judge({ a: 'cmp:1', b: 'cmp:2', verdict: 'same' }, author)]);
  const { version } = await bench.store.state();
  await bench.store.commit(version, [judge({ a: 'cmp:3', b: 'cmp:4', verdict: 'same' }, author)]);
  const after = await say([judge({ a: 'cmp:5', b: 'cmp:6', verdict: 'same' }, author)]);
  expect(['cmp:2', 'cmp:4', 'cmp:6'].map((id) => has(after, id))).toEqual([false, false, false]);
  expect((await verifyKept(bench.store)).kept).toBe('same');
});
