// Judging many pairs at once: what is chosen, what is left out and why, and how long much of it takes.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findJointEffect } from '../../../server/engine/subject';
import { chooseSayings, judgeAll, type PlacedSaying } from '../../../server/imports/judge-all';
import { openSayings } from '../../../server/imports/open-estate';
import type { Verdict } from '../../../server/model/judgements';
import { storeKind } from '../../conformance/store-kinds';
import { workOf } from '../../support/work';
import { type Bench, graphFile, makeBench } from './bench';

let bench: Bench;
beforeEach(async () => {
  bench = await makeBench(storeKind('embedded'));
});
afterEach(() => bench.close());

const supplier = (id: string) => ({ id, kind: 'Supplier', name: id });
const row = (at: number, [a, b, verdict]: readonly [string, string, Verdict | null]): PlacedSaying => ({
  a,
  b,
  verdict,
  place: { file: 'f.csv', row: at + 1, line: at + 2 },
});
const rows = (...all: readonly (readonly [string, string, Verdict | null])[]) => all.map((one, at) => row(at, one));
const said = (sayings: readonly PlacedSaying[], dryRun = false) =>
  judgeAll(bench.store, { sayings, issues: [], dryRun }, { ...bench.hooks, joint: findJointEffect });
const kept = async () => (await bench.store.state()).judgements.map(({ a, b, verdict }) => [a, b, verdict]);

describe('of many sayings', () => {
  beforeEach(() => bench.import(graphFile(['a', 'b', 'c', 'd'].map(supplier)), { source: 's' }));

  it('the last on one pair counts', async () => {
    const { result } = await said(rows(['a', 'b', 'same'], ['b', 'a', 'unsure']));
    expect([result.judged, await kept()]).toEqual([1, [['a', 'b', 'unsure']]]);
  });

  it('those that were said already are counted, and a file with nothing else makes no version', async () => {
    await said(rows(['a', 'b', 'same']));
    const version = await bench.store.version();
    const { result } = await said(rows(['b', 'a', 'same']));
    expect([result, await bench.store.version()]).toMatchObject([{ judged: 0, unchanged: 1, applied: false, issues: [] }, version]);
  });

  it('an answer that was said already counts also behind another on its pair', async () => {
    await said(rows(['a', 'b', 'same']));
    await said(rows(['a', 'b', 'not-same'], ['a', 'b', 'same']));
    expect(await kept()).toEqual([['a', 'b', 'same']]);
    expect((await said(rows(['c', 'd', 'same'], ['d', 'c', null]))).result).toMatchObject({ judged: 0, unchanged: 1, issues: [] });
    expect(await kept()).toEqual([['a', 'b', 'same']]);
  });

  it('each that cannot be kept is told with its row, the others are kept', async () => {
    const { result } = await said(rows(['a', 'a', 'same'], ['a', 'gone', 'same'], ['c', 'd', null], ['a', 'b', 'not-same']));
    expect(result.issues.map(({ code, row: at, file }) => [code, at, file])).toEqual([
      ['same-node', 1, 'f.csv'],
      ['judged-gone', 2, 'f.csv'],
      ['no-judgement', 3, 'f.csv'],
    ]);
    expect(await kept()).toEqual([['a', 'b', 'not-same']]);
  });

  it('a try keeps none, and says what would come of it', async () => {
    const before = await bench.snapshot();
    const { result } = await said(rows(['a', 'b', 'same']), true);
    expect(result).toMatchObject({ judged: 1, applied: false, changes: { nodes: { removed: 1 } } });
    expect([await kept(), await bench.snapshot()]).toEqual([[], before]);
  });
});

it('50,000 rows take no more than their share of what 5,000 take', async () => {
  const ids = Array.from({ length: 50_001 }, (_, at) => `s${at}`);
  await bench.import(graphFile(ids.map(supplier)), { source: 's' });
  const before = await openSayings(bench.store);
  const timeOf = async (count: number) => {
    const sayings = Array.from({ length: count }, (_, at) => row(at, [ids[at] ?? '', ids[at + 1] ?? '', at % 50 === 0 ? 'not-same' : 'same']));
    return workOf(() => expect(chooseSayings(before, sayings).chosen.length).toBe(count));
  };
  await timeOf(5_000);
  const [few, many] = [await timeOf(5_000), await timeOf(50_000)];
  expect(many).toBeLessThan(40 * Math.max(few, 20));
});
