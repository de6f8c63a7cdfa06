// What server a driver speaks to, in the words that the test run prints.
import type { Driver } from 'neo4j-driver';

export interface ServerDescription {
  /** For example “5.26.30”. */
  readonly version: string;
  readonly edition: string;
  /** For example “5.8”. */
  readonly bolt: string;
}

/** Asks the server what it is. */
export async function describeNeo4j(driver: Driver, database = 'neo4j'): Promise<ServerDescription> {
  const { records, summary } = await driver.executeQuery(
    "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version, edition",
    {},
    { database, routing: 'READ' },
  );
  // Not getMinor(): in driver 6.3 that gives the major version.
  const bolt = summary.server.protocolVersion?.toString() ?? 'unknown';
  return { version: String(records[0]?.get('version')), edition: String(records[0]?.get('edition')), bolt };
}

/** One line: “Neo4j 5.26.30 Community, Bolt 5.8”. */
export function sayServer({ version, edition, bolt }: ServerDescription): string {
  return `Neo4j ${version} ${edition.slice(0, 1).toUpperCase()}${edition.slice(1)}, Bolt ${bolt}`;
}
