// A Neo4j for each test file that runs at the same time: starts them (or takes the one of NEO4J_URI), says which version, and stops them at the end.
import type { TestProject } from 'vitest/node';
import { describeNeo4j, sayServer } from './describe';
import { emptyNeo4j } from './empty';
import { driverFor, type RunningNeo4j, startNeo4j } from './server';
import type { SharedNeo4j } from './shared';

type Address = Pick<SharedNeo4j, 'uri' | 'user' | 'password' | 'database'>;

/** The server that NEO4J_URI names; undefined when it is not set. */
export function chosenServer(env: NodeJS.ProcessEnv): Address | undefined {
  if (!env.NEO4J_URI) return undefined;
  return { uri: env.NEO4J_URI, user: env.NEO4J_USER || 'neo4j', password: env.NEO4J_PASSWORD ?? '', database: env.NEO4J_DATABASE || 'neo4j' };
}

/**
 * Says what server it is; throws when it holds anything, since the tests empty it and the variable is also how the
 * program is told where its data is.
 */
export async function inspect(address: Address, mayEmpty: boolean): Promise<SharedNeo4j> {
  const driver = driverFor(address);
  try {
    const { database } = address;
    // Fails at once where there is nothing; a query would try for half a minute.
    await driver.verifyConnectivity({ database });
    const found = { ...address, ...(await describeNeo4j(driver, database)), isOurs: false };
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes', {}, { database, routing: 'READ' });
    const nodes = Number(records[0]?.get('nodes'));
    if (nodes > 0 && !mayEmpty) {
      throw new Error(
        `The database “${database}” on NEO4J_URI ${address.uri} holds ${nodes} nodes, and the tests empty the database they use. ` +
          'Choose an empty one, unset NEO4J_URI so that the tests start their own, or set NEO4J_TESTS_MAY_EMPTY=yes to lose these nodes.',
      );
    }
    await emptyNeo4j(driver, { database });
    return found;
  } finally {
    await driver.close();
  }
}

/** What a run of tests uses, and how to be rid of it. */
interface Opened {
  readonly servers: readonly SharedNeo4j[];
  close(): Promise<void>;
}

async function startOwn(): Promise<RunningNeo4j & { readonly shared: SharedNeo4j }> {
  const own = await startNeo4j();
  try {
    return { ...own, shared: { ...(await inspect({ uri: own.uri, user: own.user, password: own.password, database: 'neo4j' }, true)), isOurs: true } };
  } catch (error) {
    await own.stop();
    throw error;
  }
}

async function open(count: number): Promise<Opened> {
  const chosen = chosenServer(process.env);
  if (chosen) return { servers: [await inspect(chosen, process.env.NEO4J_TESTS_MAY_EMPTY === 'yes')], close: async () => undefined };
  // The first one alone: it may have to fetch the jars.
  const started = [await startOwn()];
  const close = async () => void (await Promise.all(started.map((one) => one.stop())));
  try {
    for (let more = 1; more < count; more += 1) started.push(await startOwn());
    return { servers: started.map(({ shared }) => shared), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** As many as there are test files at the same time: each has one to itself. */
function needed({ config, vitest }: TestProject): number {
  const files = vitest.state.getPaths().filter((path) => path.endsWith('.neo4j.test.ts'));
  return Math.max(1, Math.min(files.length, Number(config.maxWorkers)));
}

/** Opens the servers before the tests. A server that cannot be had fails the tests that need one, each with the reason, and no others. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const { servers, close } = await open(needed(project));
    for (const shared of servers.slice(0, 1))
      console.log(`${sayServer(shared)}${servers.length > 1 ? `, ${servers.length} of them` : ''}${shared.isOurs ? '' : ` on ${shared.uri} (NEO4J_URI)`}`);
    project.provide('neo4j', { servers });
    return close;
  } catch (error) {
    const where = process.env.NEO4J_URI ? ` on NEO4J_URI ${process.env.NEO4J_URI}` : '';
    const failure = `No Neo4j for the tests${where}: ${error instanceof Error ? error.message : String(error)}`;
    console.error(failure);
    project.provide('neo4j', { failure });
    return async () => undefined;
  }
}
