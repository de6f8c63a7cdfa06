// What the store on Neo4j is measured against: the plain driver, writing the same rows with UNWIND, and reading them back.
import type { Driver } from 'neo4j-driver';
import { toBolt } from '../../server/store/neo4j/bolt-values';
import type { GraphRows } from '../../server/store/neo4j/projection';

const batch = 5_000;

/** One constraint (relations find their ends by it), then batches one after the other, as the driver's manual has it. */
export async function plainWrite(driver: Driver, { nodes, relations }: GraphRows): Promise<void> {
  const run = (text: string, slice: readonly object[]) => driver.executeQuery(text, { rows: slice.map(toBolt) });
  await driver.executeQuery('CREATE CONSTRAINT plain_id IF NOT EXISTS FOR (n:Ketenzicht) REQUIRE n.id IS UNIQUE');
  const [allNodes, allRelations] = [[...nodes.values()], [...relations.values()]];
  for (let at = 0; at < allNodes.length; at += batch) {
    await run('UNWIND $rows AS row CREATE (n:Ketenzicht:$(row.kind)) SET n = row.properties', allNodes.slice(at, at + batch));
  }
  for (let at = 0; at < allRelations.length; at += batch) {
    await run(
      'UNWIND $rows AS row MATCH (a:Ketenzicht {id: row.from}) MATCH (b:Ketenzicht {id: row.to}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties',
      allRelations.slice(at, at + batch),
    );
  }
}

/** All nodes and relations with their properties; returns how many rows came. */
export async function plainRead(driver: Driver): Promise<number> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  let read = 0;
  try {
    for (const text of ['MATCH (n:Ketenzicht) RETURN labels(n), properties(n)', 'MATCH (a:Ketenzicht)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)']) {
      for await (const record of session.run(text)) {
        record.toObject();
        read += 1;
      }
    }
  } finally {
    await session.close();
  }
  return read;
}
