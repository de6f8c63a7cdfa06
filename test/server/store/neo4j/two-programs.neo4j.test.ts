// Two programs on one Neo4j: imports at once, a server that sees the other's import, a holder of the lock that sleeps, a writer that freezes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEstate } from '../../../../server/imports/open-estate';
import { limits } from '../../../../server/store/neo4j/settings';
import { type EstateFile, makeFiles } from '../../../kills/estate-file';
import { type Importing, startImport } from '../../../kills/importing';
import type { KillMoment } from '../../../kills/phases';
import { builtProgram } from '../../../launch/program';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';
import { node } from '../../../support/estate';
import { refusalOf } from '../../../support/faults';
import { commitMessage, TcpProxy } from '../../../support/tcp-proxy';
import { until } from '../../../support/until';
import { asBusyAsNow } from '../../../support/work';
import { EstatePlace } from './estate-place';

const driver = sharedDriver();
const context = builtProgram();
const suppliers = (count: number) => Array.from({ length: count }, (_, at) => node(`sup:${at}`, 'Supplier', { name: `Leverancier ${at}` }));
const longTest = 300_000;
let place: EstatePlace;
let store: Awaited<ReturnType<EstatePlace['open']>>;
const cleanUps: (() => unknown)[] = [];

beforeEach(async () => {
  place = new EstatePlace(sharedNeo4j(), driver);
  await place.empty();
  store = await place.open();
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  await place.close();
});

/** Two estates as files, large enough for the graph to be changed in batches. */
async function twoFiles(size = { nodes: 3_500, relations: 9_500, seed: 3 }) {
  const { files, remove } = await makeFiles(size);
  cleanUps.push(remove);
  return files;
}

function importing(file: EstateFile, kill?: KillMoment): Importing {
  const one = startImport({ server: sharedNeo4j(), sendAtOnce: 16 * 1024 * 1024 }, file, kill);
  cleanUps.push(async () => {
    one.child.kill('SIGCONT');
    one.child.kill('SIGKILL');
    await one.ended;
  });
  return one;
}

describe('two imports at once', () => {
  it(
    'of two programs: both are applied, one after the other, and the graph follows the last',
    async () => {
      const files = await twoFiles({ nodes: 800, relations: 2_000, seed: 3 });
      const both = files.map((file) => importing(file));
      for (const { ended } of both) await ended;
      for (const [at, file] of files.entries()) expect(both[at]?.lines).toContain(`applied ${file.snapshot}`);
      const { snapshot, version, state } = await openEstate(store);
      expect(version).toBe(2);
      expect(state.sources[0]?.history).toHaveLength(2);
      expect(files.map((file) => file.snapshot)).toContain(snapshot.id);
      await store.analystGraph.settle();
      expect(await store.analystGraph.compare()).toMatchObject({ version: 2, total: 0 });
    },
    longTest,
  );

  it('waits for the one who writes, and says so when that takes too long', async () => {
    const session = driver.session({ database: sharedNeo4j().database });
    const holder = await session.beginTransaction();
    await holder.run("MATCH (s:KetenzichtStore {id: 'store'}) SET s.touched = 'held'");
    const hasty = await place.open({ patience: 1500 });
    expect(await refusalOf(() => place.say(hasty, 's', suppliers(3)))).toMatchObject({ code: 'store-locked', exit: 3 });
    const patient = await place.open({ patience: 60_000 });
    const waiting = place.say(patient, 's', suppliers(3));
    setTimeout(() => void holder.rollback().then(() => session.close()), 1000);
    expect(await waiting).toBe(1);
  });
});

describe('a program that freezes', () => {
  it(
    'as holder of the lock on the graph is overtaken, and cannot write when it wakes',
    async () => {
      const [file] = await twoFiles();
      // It freezes itself, so that it is within its batches on the busiest machine.
      const sleeper = importing(file, { phase: 'batches', step: 1, wait: 0, signal: 'SIGSTOP' });
      await Promise.race([sleeper.killed, sleeper.ended]);
      expect(sleeper.lines).not.toContain('done');
      const started = performance.now();
      await store.analystGraph.settle();
      console.log(`a frozen holder was overtaken after ${((performance.now() - started) / 1000).toFixed(1)} s`);
      // What it would still write is wrong from here on.
      await place.say(store, 'killed', suppliers(3));
      await store.analystGraph.settle();
      sleeper.child.kill('SIGCONT');
      await sleeper.ended;
      expect(sleeper.lines).toContain('done');
      expect(await store.analystGraph.versions()).toEqual({ data: 2, graph: 2 });
      expect(await store.analystGraph.compare()).toMatchObject({ version: 2, total: 0 });
    },
    longTest,
  );

  it(
    'within a commit keeps others waiting no longer than its transaction may last, and is refused when it wakes',
    async () => {
      const line = await TcpProxy.open(sharedNeo4j().uri);
      cleanUps.push(() => line.close());
      const frozenPlace = new EstatePlace({ ...sharedNeo4j(), uri: line.uri }, driver);
      const frozen = await frozenPlace.open({ patience: 1_000 });
      cleanUps.push(() => frozen.close());
      const sprung = line.catch(commitMessage, 'freeze');
      const late = refusalOf(() => frozenPlace.say(frozen, 'late', suppliers(5)));
      await sprung;
      const patient = await place.open({ patience: 120_000 });
      const started = performance.now();
      expect(await place.say(patient, 's', suppliers(3))).toBe(1);
      const seconds = (performance.now() - started) / 1000;
      console.log(`a frozen commit kept the next one waiting for ${seconds.toFixed(1)} s, its limit is ${1 + limits.commit / 1000} s`);
      expect(seconds).toBeLessThan(asBusyAsNow((2 * limits.commit) / 1000));
      line.thaw();
      const refusal = await late;
      expect(refusal).toMatchObject({ code: expect.stringMatching(/^(store-locked|neo4j-unreachable|neo4j-outcome-unknown|neo4j-too-slow)$/), exit: 3 });
      expect((await store.state()).sources.map(({ name }) => name)).toEqual(['s']);
    },
    longTest,
  );
});

describe('two servers', () => {
  it(
    'serve what one of them, or a third program, imported within two seconds, and every answer wholly from one version',
    async () => {
      const { uri, user, password, database } = sharedNeo4j();
      const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
      const servers = [await context.program.serve([], { env }), await context.program.serve([], { env })];
      for (const { stop } of servers) cleanUps.push(stop);
      const totals = new Map<string, Set<number>>();
      const ask = async (url: string) => {
        const { id, version, nodes } = await (await fetch(`${url}/api/v1/snapshot`)).json();
        const key = `${version} ${id}`;
        totals.set(key, (totals.get(key) ?? new Set()).add(nodes.total));
        return Number(nodes.total);
      };
      const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-test-'));
      cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
      const waits: number[] = [];
      for (const count of [10, 3000, 20, 40]) {
        let committed: number | undefined;
        const saying = place.say(store, 's', suppliers(count)).then(() => {
          committed = performance.now();
        });
        // Asked all the while, so that answers fall before, within and after the commit.
        await Promise.all(servers.map(({ url }) => until(async () => (await ask(url)) === count)));
        await saying;
        waits.push(performance.now() - (committed ?? 0));
      }
      console.log(`both servers had the other's import after ${waits.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')}`);
      expect(Math.min(...waits)).toBeLessThan(asBusyAsNow(2000));
      expect([...totals].filter(([, one]) => one.size !== 1)).toEqual([]);
      expect(new Set([...totals.keys()].map((key) => key.split(' ')[0])).size).toBe(totals.size);
      expect([...totals.values()].flatMap((one) => [...one]).sort((a, b) => a - b)).toEqual(expect.arrayContaining([10, 20, 40, 3000]));
      const file = join(folder, 's.json');
      writeFileSync(file, JSON.stringify({ format: 'ketenzicht-graph', version: 1, nodes: [{ id: 'sup:0', kind: 'Supplier', name: 'A' }], relations: [] }));
      const ran = await context.program.run(['import', file, '--source', 's', '--yes', '--json'], { env });
      expect(ran).toMatchObject({ exit: 0, stderr: '' });
      await Promise.all(servers.map(({ url }) => until(async () => (await ask(url)) === 1)));
    },
    longTest,
  );
});
