// `npm run test:kills`: many kills of imports into both stores, of programs that bring an older store over, and hubs; figures at the end.
// `--count` (on Neo4j), `--embedded`, `--older` (of each store), `--seed`, `--nodes`, `--relations`, `--hub` choose.
import { parseArgs } from 'node:util';
import { makeRecord, sayChange } from '../conformance/made-records';
import { openAt } from '../conformance/neo4j-kind';
import { driverFor, startNeo4j } from '../neo4j/server';
import { killBringingOver, olderFile, olderNodes } from './bringing-over';
import { type Killed, killImports } from './embedded';
import { tryHub } from './hubs';
import { runKills, tableOf, tableOfKilled, totalsOf } from './report';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '32' },
    embedded: { type: 'string', default: '32' },
    older: { type: 'string', default: '12' },
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

/** Kills of programs that bring an older store over, on both stores. */
async function killOlder(count: number, seed: number): Promise<Killed[]> {
  const inFile = await killBringingOver(olderFile(), { count, seed });
  const server = await startNeo4j({});
  try {
    return [...inFile, ...(await killBringingOver(olderNodes(server), { count, seed }))];
  } finally {
    await server.stop();
  }
}

const seed = Number(values.seed);
const size = { nodes: Number(values.nodes), relations: Number(values.relations), seed };
const killed = [...(await killOlder(Number(values.older), seed)), ...(await killImports({ count: Number(values.embedded), seed, size, told: console.log }))];
// Some three pieces each.
const outcomes = await runKills({ count: Number(values.count), seed, size, sendAtOnce: 15 * Number(values.nodes), told: console.log });
console.log(`\nseed ${seed}\n${tableOfKilled(killed)}\n\n${tableOf(outcomes)}`);
const wrong = [...killed.flatMap((one) => one.wrong), ...totalsOf(outcomes).wrong];
const hubsWrong = Number(values.hub) > 0 ? await tryHubs(Number(values.hub)) : 0;
if (wrong.length > 0 || hubsWrong > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
}
