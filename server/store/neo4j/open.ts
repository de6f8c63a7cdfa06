// Opens the store on a Neo4j server, once that is reachable, new enough, writable where something must be made, and not newer than this
// program.
import { Fault } from '../../model/faults';
import { reasonIn } from '../../model/issues';
import type { OnBringOver } from '../store';
import { checkAddress, shownAddress } from './address';
import { bringContentsOver } from './bring-over';
import { Connection } from './connection';
import { toNeo4jFault } from './faults';
import { emptyMark, markText } from './mark';
import { Neo4jStore } from './neo4j-store';
import { raiseSchema } from './older';
import { limits, type Neo4jOptions, type Neo4jSettings, oldestServer, schemaNumber } from './settings';

/** Throws `neo4j-too-old`. Newer servers are numbered by year: 2026.08. */
async function checkServer(connection: Connection): Promise<void> {
  const [row] = await connection.read('read/server');
  const version = String(row?.version ?? '');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const { major: oldest, minor: least } = oldestServer;
  if (major < oldest || (major === oldest && minor < least)) {
    throw new Fault('neo4j-too-old', 3, { value: version, details: { oldest: `${oldest}.${least}` } });
  }
}

/** Makes constraints, indexes and the store's own node when they are not there. */
async function makeSchema(connection: Connection): Promise<void> {
  for (const file of ['schema/store', 'schema/graph']) for (const statement of connection.files.statements(file)) await connection.execute(statement);
  await connection.execute('CALL db.awaitIndexes(60)');
  await connection.writeAgain(limits.batch, (run) => run('load/make-store', { schema: schemaNumber, mark: markText(emptyMark) }));
}

async function prepare(connection: Connection, onBringOver?: OnBringOver): Promise<void> {
  await checkServer(connection);
  let [head] = await connection.read('read/head');
  if (head === undefined) {
    await makeSchema(connection);
    [head] = await connection.read('read/head');
  }
  const found = Number(head?.schema);
  if (found > schemaNumber) throw new Fault('store-newer', 3, { value: connection.name, details: { found, known: schemaNumber } });
  if (found < schemaNumber || head?.hasOlder) await bringOverWhereAllowed(connection, onBringOver);
}

/** A database that may only be read stays as it is: it can be read so as well. */
async function bringOverWhereAllowed(connection: Connection, onBringOver?: OnBringOver): Promise<void> {
  try {
    await raiseSchema(connection);
    await bringContentsOver(connection, onBringOver);
  } catch (error) {
    const fault = toNeo4jFault(error, connection.settings);
    if (!(fault instanceof Fault) || fault.code !== 'neo4j-read-only') throw error;
  }
}

function connect(settings: Neo4jSettings): Connection {
  checkAddress(settings.uri);
  try {
    return new Connection(settings);
  } catch {
    // What the driver says would quote the address.
    throw new Fault('neo4j-bad-address', 3, { value: shownAddress(settings.uri), details: reasonIn({ en: 'it cannot be read', nl: 'het is onleesbaar' }) });
  }
}

/**
 * Opens the store and makes it when the database has none. Rejects with a Fault, exit 3: `neo4j-bad-address`, `neo4j-password-in-address`, `neo4j-unreachable`,
 * `neo4j-refused`, `neo4j-first-password`, `neo4j-locked-out`, `neo4j-no-database`, `neo4j-read-only`, `neo4j-too-old`, `store-newer`.
 */
export async function openNeo4jStore(settings: Neo4jSettings, options: Neo4jOptions = {}): Promise<Neo4jStore> {
  const connection = connect(settings);
  try {
    await prepare(connection, options.onBringOver);
    return new Neo4jStore(connection, options);
  } catch (error) {
    await connection.close();
    throw toNeo4jFault(error, settings);
  }
}
