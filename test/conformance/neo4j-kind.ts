// The store on Neo4j as one of the kinds of the conformance suite: one database, emptied before each test.
import { fileURLToPath } from 'node:url';
import { openNeo4jStore } from '../../server/store/neo4j/open';
import type { Neo4jOptions, Neo4jSettings } from '../../server/store/neo4j/settings';
import { emptyNeo4j } from '../neo4j/empty';
import { driverFor } from '../neo4j/server';
import { type StoreKind, type StorePlace, testRules } from './store-kinds';

export const cypherFolder = fileURLToPath(new URL('../../cypher', import.meta.url));

type Address = Pick<Neo4jSettings, 'uri' | 'user' | 'password' | 'database'>;

export function settingsOf({ uri, user, password, database }: Address): Neo4jSettings {
  return { uri, user, password, database, cypherFolder };
}

/** Empties the database, but for its schema. */
export async function emptyStore(address: Address): Promise<void> {
  const driver = driverFor(address);
  await emptyNeo4j(driver, { keepSchema: true, ...(address.database ? { database: address.database } : {}) }).finally(() => driver.close());
}

export function openAt(address: Address, options: Neo4jOptions = {}) {
  return openNeo4jStore(settingsOf(address), options);
}

/** After whatever a test did, the graph for analysts can be brought up, and is what the documents say. */
async function inspect(address: Address): Promise<void> {
  const store = await openAt(address);
  try {
    await store.analystGraph?.settle();
    const found = await store.analystGraph?.compare();
    // No `expect`: writer.ts reads this file outside a test run.
    if (found?.total !== 0 || found.version !== (await store.version())) throw new Error(`the graph is not what the documents say: ${JSON.stringify(found)}`);
  } finally {
    await store.close();
  }
}

function placeAt(text: string): StorePlace {
  const address: Address = JSON.parse(text);
  return {
    address: text,
    open: (patience, rules = testRules, retention = {}) => openAt(address, { rules, ...retention, ...(patience === undefined ? {} : { patience }) }),
    inspect: () => inspect(address),
    destroy: () => emptyStore(address),
  };
}

/** `address` is asked for when a test begins: then the server runs. */
export function neo4jKind(address: () => Address): StoreKind {
  return {
    name: 'neo4j',
    pace: 4,
    async create() {
      const { uri, user, password, database } = address();
      await emptyStore(address());
      return placeAt(JSON.stringify({ uri, user, password, database }));
    },
    at: placeAt,
  };
}
