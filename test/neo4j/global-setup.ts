// Starts one Neo4j for a whole test run (or takes the one of NEO4J_URI), says which version it is, and stops it at the end.
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

async function open(): Promise<{ readonly shared: SharedNeo4j; readonly own?: RunningNeo4j }> {
  const chosen = chosenServer(process.env);
  if (chosen) return { shared: await inspect(chosen, process.env.NEO4J_TESTS_MAY_EMPTY === 'yes') };
  const own = await startNeo4j();
  try {
    return { shared: { ...(await inspect({ uri: own.uri, user: own.user, password: own.password, database: 'neo4j' }, true)), isOurs: true }, own };
  } catch (error) {
    await own.stop();
    throw error;
  }
}

/** Opens the server before the tests. A server that cannot be had fails the tests that need one, each with the reason, and no others. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const { shared, own } = await open();
    console.log(`${sayServer(shared)}${own ? '' : ` on ${shared.uri} (NEO4J_URI)`}`);
    project.provide('neo4j', shared);
    return async () => own?.stop();
  } catch (error) {
    const where = process.env.NEO4J_URI ? ` on NEO4J_URI ${process.env.NEO4J_URI}` : '';
    const failure = `No Neo4j for the tests${where}: ${error instanceof Error ? error.message : String(error)}`;
    console.error(failure);
    project.provide('neo4j', { failure });
    return async () => undefined;
  }
}
