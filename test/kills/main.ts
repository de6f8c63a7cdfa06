// `npm run test:kills`: many kills on a real server, and hubs; figures at the end. `--count`, `--seed`, `--nodes`, `--relations` choose.
import { parseArgs } from 'node:util';
import { makeRecord, sayChange } from '../conformance/made-records';
import { openAt } from '../conformance/neo4j-kind';
import { driverFor, startNeo4j } from '../neo4j/server';
import { tryHub } from './hubs';
import { runKills, tableOf, totalsOf } from './report';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '32' },
    seed: { type: 'string', default: '1' },
    nodes: { type: 'string', default: '20000' },
    relations: { type: 'string', default: '56000' },
    hub: { type: 'string', default: '500000' },
  },
});
/** Hubs on a server of 1 GiB, which is what a small machine gives by itself. Returns how much was wrong. */
async function tryHubs(size: number): Promise<number> {
  const server = await startNeo4j({ heapMb: 1024 });
  const driver = driverFor(server);
  const store = await openAt({ ...server, database: 'neo4j' });
  let [imports, wrong] = [0, 0];
  try {
    for (const hub of [
      { direction: 'incoming', size },
      { direction: 'outgoing', size: Math.ceil(size / 5) },
    ] as const) {
      const { text, differences } = await tryHub(
        {
          store,
          driver,
          async say(claims) {
            const { version, sources } = await store.state();
            imports += 1;
            const record = makeRecord(`imp-${imports}`, 'hub', { before: sources[0]?.current ?? null });
            await store.commit(version, [sayChange(record, { claims, issues: [], rows: { read: claims.length, accepted: claims.length, rejected: 0 } })]);
          },
        },
        hub,
      );
      console.log(`${text}; ${differences} differences`);
      wrong += differences;
    }
  } finally {
    await store.close();
    await driver.close();
    await server.stop();
  }
  return wrong;
}

const seed = Number(values.seed);
const outcomes = await runKills({
  count: Number(values.count),
  seed,
  size: { nodes: Number(values.nodes), relations: Number(values.relations), seed },
  // Some three pieces each.
  sendAtOnce: 15 * Number(values.nodes),
  told: console.log,
});
console.log(`\nseed ${seed}\n${tableOf(outcomes)}`);
const { wrong } = totalsOf(outcomes);
const hubsWrong = Number(values.hub) > 0 ? await tryHubs(Number(values.hub)) : 0;
if (wrong.length > 0 || hubsWrong > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
}
