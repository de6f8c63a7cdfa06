// The Neo4j that a test file has to itself while it runs: address and password from the global setup, and drivers that close by themselves.
import type { Driver } from 'neo4j-driver';
import { afterAll, inject } from 'vitest';
import type { ServerDescription } from './describe';
import { driverFor } from './server';

export interface SharedNeo4j extends ServerDescription {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Whether the run started it; false: NEO4J_URI chose it. */
  readonly isOurs: boolean;
}

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: { readonly servers: readonly SharedNeo4j[] } | { readonly failure: string };
  }
}

/** The server that the test files share, one after another in the same place; tests that kill one start their own. Throws why there is none. */
export function sharedNeo4j(): SharedNeo4j {
  const provided = inject('neo4j');
  if ('failure' in provided) throw new Error(provided.failure);
  // Places of files that run at the same time are numbered from 1.
  const place = Number(process.env.VITEST_POOL_ID);
  const server = provided.servers[place - 1];
  if (!server) throw new Error(`There are ${provided.servers.length} servers, and none for place ${place} of the tests at the same time.`);
  return server;
}

/** A driver to the shared server for the tests of this file, closed after them. */
export function sharedDriver(): Driver {
  const driver = driverFor(sharedNeo4j());
  afterAll(() => driver.close());
  return driver;
}
