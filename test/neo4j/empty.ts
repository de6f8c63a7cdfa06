// Empties a Neo4j database between tests: constraints, indexes, relations, nodes, in batches that a small heap can hold.
import type { Driver } from 'neo4j-driver';

export interface EmptyOptions {
  readonly database?: string;
  /** Leaves constraints and indexes, which takes less time. */
  readonly keepSchema?: boolean;
}

const batch = 20_000;
/** Relations first, then nodes with plain DELETE: DETACH DELETE of one busy node in one transaction takes minutes and gigabytes. */
const removals = [
  'MATCH ()-[r]->() WITH r LIMIT toInteger($batch) DELETE r RETURN count(*) AS removed',
  'MATCH (n) WITH n LIMIT toInteger($batch) DELETE n RETURN count(*) AS removed',
];

/** Removes everything from a database. For tests only: whose database it is, the caller must know. */
export async function emptyNeo4j(driver: Driver, { database = 'neo4j', keepSchema = false }: EmptyOptions = {}): Promise<void> {
  const ask = (query: string, parameters: object = {}) => driver.executeQuery(query, parameters, { database });
  if (!keepSchema) {
    const constraints = await ask('SHOW CONSTRAINTS YIELD name');
    for (const record of constraints.records) await ask('DROP CONSTRAINT $name IF EXISTS', { name: record.get('name') });
    // The two look-up indexes belong to every database.
    const indexes = await ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const record of indexes.records) await ask('DROP INDEX $name IF EXISTS', { name: record.get('name') });
  }
  for (const removal of removals) {
    for (let removed = batch; removed > 0; ) removed = Number((await ask(removal, { batch })).records[0]?.get('removed') ?? 0);
  }
}
