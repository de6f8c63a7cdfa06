// `npm run neo4j`: the test server for a developer to look at. `--fetch` only fetches what is needed; `--version`, `--home`, `--port` choose.
import { parseArgs } from 'node:util';
import { describeNeo4j, sayServer } from './describe';
import { resolveProgram } from './jars';
import { defaultVersion, findJdk, newestVersion } from './jdk';
import { driverFor, type RunningNeo4j, startNeo4j } from './server';

const { values } = parseArgs({
  options: { fetch: { type: 'boolean' }, version: { type: 'string' }, home: { type: 'string' }, port: { type: 'string' } },
});

async function fetchAll(): Promise<void> {
  const versions = values.version ? [values.version] : [defaultVersion, ...(findJdk(newestVersion) ? [newestVersion] : [])];
  for (const version of versions) {
    const { jdk } = await resolveProgram(version);
    console.log(`Neo4j ${version} is there, and runs on JDK ${jdk.major} in ${jdk.home}`);
  }
}

function sayHow({ uri, user, home, pid }: RunningNeo4j, server: string): string {
  const kept = values.home ? 'its data stays there' : 'its data goes when it stops; --home FOLDER keeps it';
  return [
    `${server}: ${uri}`,
    `process ${pid}, folder ${home} (${kept})`,
    '',
    `Use it:     NEO4J_URI=${uri} npm start        (user “${user}”, any password: it does not ask)`,
    `Look at it: Neo4j Browser is not part of this server. In a Neo4j Browser or Neo4j Desktop of your own connect to`,
    `            ${uri}, without authentication; or: cypher-shell -a ${uri}`,
    '',
    'Ctrl-C stops it.',
  ].join('\n');
}

async function serve(): Promise<void> {
  const server = await startNeo4j({ version: values.version, home: values.home, port: values.port === undefined ? undefined : Number(values.port) });
  // Before anything is said: who reads it may press Ctrl-C at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void server.stop().then(() => process.exit(0)));
  const driver = driverFor(server);
  console.log(sayHow(server, sayServer(await describeNeo4j(driver).finally(() => driver.close()))));
}

try {
  await (values.fetch ? fetchAll() : serve());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
