// Steps in the history of sources: numbered over all sources, as of whoever made them, and tried again when someone else was first.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleFolder } from '../../../server/compose';
import { type Estate, openSayings } from '../../../server/imports/open-estate';
import { findSource, nextImportId, withNewest } from '../../../server/imports/records';
import { loadSample, removeSample } from '../../../server/imports/sample';
import { Fault } from '../../../server/model/faults';
import { judge } from '../../../server/records/judgements';
import { author } from '../../conformance/made-records';
import { storeKind } from '../../conformance/store-kinds';
import { type Bench, components, faultCode, graphFile, makeBench } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
});
afterEach(() => bench.close());

const say = (source: string, ...ids: string[]) => bench.import(graphFile(components(...ids)), { source, yes: true });
const asked = (id: string) => {
  bench.hooks = { ...bench.hooks, viewer: { id, name: id.toUpperCase() } };
};

it('every import, undo and removal of the sample is recorded as of whoever asked for it', async () => {
  asked('ada');
  await say('s', 'a');
  asked('ben');
  await bench.undo('imp-1');
  asked('cor');
  await loadSample(bench.store, sampleFolder, { ...bench.hooks, imported: () => undefined });
  asked('dik');
  await removeSample(bench.store, bench.hooks);
  const { sources } = await bench.store.state();
  const by = (name: string) => sources.find((source) => source.name === name)?.history.map((record) => record.by?.id);
  expect(by('s')).toEqual(['ada', 'ben']);
  const samples = sources.filter(({ sample }) => sample);
  expect(samples.length).toBeGreaterThan(1);
  for (const { name } of samples) expect(by(name)).toEqual(['cor', 'dik']);
});

it('ids are numbered over all sources, and names that are no such id do not count', async () => {
  await say('one', 'a');
  await say('two', 'b');
  const state = await bench.store.state();
  expect([nextImportId(state), nextImportId(state, 2)]).toEqual(['imp-3', 'imp-5']);
  expect(findSource(state, 'two')?.current).toBe('imp-2');
  expect(nextImportId({ version: 0, sources: [], judgements: [] })).toBe('imp-1');
});

it('what was made of an older version is made again of the newest, also when that is newer by a judgement', async () => {
  const before = await openSayings(bench.store);
  await bench.store.commit(before.version, [judge({ a: 'a', b: 'b', verdict: 'not-same' }, author)]);
  const seen: unknown[] = [];
  const work = async ({ version, state }: Estate) => {
    seen.push([version, state.judgements.length]);
    return bench.store.commit(version, []);
  };
  expect(await withNewest(bench.store, before, work)).toBe(2);
  expect(seen).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

it('what fails for another reason is not tried again', async () => {
  let times = 0;
  const work = async () => {
    times += 1;
    throw new Fault('disk-full', 1);
  };
  expect(await faultCode(withNewest(bench.store, await openSayings(bench.store), work))).toBe('disk-full');
  expect(times).toBe(1);
});
