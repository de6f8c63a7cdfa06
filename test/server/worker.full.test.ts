// The threads of a server share one memory, and give that of old versions back.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../server/compose';
import { analysisQuestion, type Engine, startEngine } from '../../server/engine/engine';
import { runImport } from '../../server/imports/run-import';
import { personHere } from '../../server/model/viewer';
import { judge } from '../../server/records/judgements';
import type { Store } from '../../server/store/store';
import { author } from '../conformance/made-records';
import { graphFile, tickingHooks } from './imports/bench';

const size = 20_000;
const swaps = 30;
const megabyte = 1024 * 1024;

let folder: string;
let store: Store;
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenzicht-threads-'));
  const address = { kind: 'embedded' as const, folder };
  store = await openStore(address);
  const nodes = Array.from({ length: size }, (_, at) => ({
    id: `cmp:${at}`,
    kind: at % 10 === 0 ? 'Service' : 'Component',
    name: `Onderdeel ${at} van de keten`,
  }));
  const relations = Array.from({ length: 2 * size }, (_, at) => ({ type: 'DEPENDS_ON', from: `cmp:${at % size}`, to: `cmp:${(at * 7 + 1) % size}` }));
  const request = { files: [graphFile(nodes, relations)], mode: 'full' as const, dryRun: false, strict: false, yes: false, source: 's' };
  await runImport(store, request, tickingHooks());
  engine = startEngine({
    url: new URL('../support/source-worker.mjs', import.meta.url),
    data: { program: new URL('../../server/worker.ts', import.meta.url).href, role: 'questions', store: address },
  });
});
afterAll(async () => {
  await engine?.close();
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

it('every thread turns to each of thirty versions, and memory stays flat', { timeout: 600_000 }, async () => {
  const rss: number[] = [];
  const snapshots = new Set<string>();
  for (let swap = 0; swap < swaps; swap += 1) {
    const verdict = swap % 2 === 0 ? 'same' : 'not-same';
    await store.commit(await store.version(), [judge({ a: 'cmp:1', b: `cmp:${2 + swap}`, verdict }, author)]);
    engine.recheck();
    const asked = [
      { name: 'snapshot', parameters: {}, viewer: personHere },
      { name: analysisQuestion, parameters: { analysis: 'what-if', raw: { fail: ['cmp:5'] } }, viewer: personHere },
    ].map((question) => engine.ask(question));
    const [quick, short] = await Promise.all(asked);
    expect(quick?.snapshot).toBe(short?.snapshot);
    snapshots.add(quick?.snapshot ?? '');
    rss.push(process.memoryUsage().rss / megabyte);
  }
  expect(snapshots.size).toBeGreaterThan(swaps / 3);
  const third = swaps / 3;
  const [middle, last] = [median(rss.slice(third, 2 * third)), median(rss.slice(2 * third))];
  console.log(`memory after swaps: ${rss.map((one) => Math.round(one)).join(' ')} MB`);
  expect(last - middle).toBeLessThan(100);
});
