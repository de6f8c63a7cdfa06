// The one Neo4j of a test run, as a test sees it: address and password from the global setup, and drivers that close by themselves.
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
    neo4j: SharedNeo4j | { readonly failure: string };
  }
}

/** The server that all tests of this run share; tests that kill one start their own. Throws why there is none. */
export function sharedNeo4j(): SharedNeo4j {
  const provided = inject('neo4j');
  if ('failure' in provided) throw new Error(provided.failure);
  return provided;
}

/** A driver to the shared server for the tests of this file, closed after them. */
export function sharedDriver(): Driver {
  const driver = driverFor(sharedNeo4j());
  afterAll(() => driver.close());
  return driver;
}
