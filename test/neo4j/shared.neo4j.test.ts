// The one server of the run: it is there, it says what it is, and it is empty for every test that asks for that.
import { beforeEach, describe, expect, it } from 'vitest';
import { describeNeo4j, sayServer } from './describe';
import { emptyNeo4j } from './empty';
import { inspect } from './global-setup';
import { sharedDriver, sharedNeo4j } from './shared';

const driver = sharedDriver();
const { database } = sharedNeo4j();
const ask = async (query: string) => (await driver.executeQuery(query, {}, { database })).records.map((record) => record.get(0));

describe('the shared Neo4j', () => {
  beforeEach(() => emptyNeo4j(driver, { database }));

  it('is the one that the run announced', async () => {
    const { version, edition, bolt } = sharedNeo4j();
    expect(await describeNeo4j(driver, database)).toEqual({ version, edition, bolt });
    if (version.startsWith('5.26.')) expect(bolt).toBe('5.8');
    expect(sayServer({ version: '5.26.30', edition: 'community', bolt: '5.8' })).toBe('Neo4j 5.26.30 Community, Bolt 5.8');
  });

  it('is emptied of more than one batch of nodes, of relations, constraints and indexes', async () => {
    await ask('CREATE CONSTRAINT node_id FOR (n:Ketenzicht) REQUIRE n.id IS UNIQUE');
    await ask('CREATE CONSTRAINT relation_id FOR ()-[r:USES]-() REQUIRE r.id IS UNIQUE');
    await ask('CREATE FULLTEXT INDEX `odd `` name` FOR (n:Ketenzicht) ON EACH [n.name]');
    await ask('CREATE (hub:Ketenzicht {id: 0}) WITH hub UNWIND range(1, 100) AS n CREATE (:Ketenzicht {id: n})-[:USES {id: n}]->(hub)');
    await ask('UNWIND range(1, 20500) AS n CREATE (:Other)');
    await emptyNeo4j(driver, { database });
    expect(await ask('MATCH (n) RETURN count(n)')).toEqual([0]);
    expect(await ask('SHOW CONSTRAINTS YIELD name')).toEqual([]);
    expect(await ask("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")).toEqual([]);
  });

  it('keeps constraints when asked to', async () => {
    await ask('CREATE CONSTRAINT node_id FOR (n:Ketenzicht) REQUIRE n.id IS UNIQUE');
    await ask('CREATE (:Ketenzicht {id: 1})');
    await emptyNeo4j(driver, { database, keepSchema: true });
    expect(await ask('MATCH (n) RETURN count(n)')).toEqual([0]);
    expect(await ask('SHOW CONSTRAINTS YIELD name')).toEqual(['node_id']);
  });
});

describe('a server that NEO4J_URI names', () => {
  it('is refused when it holds something, with the number of nodes and what to do, and nothing is removed', async () => {
    await emptyNeo4j(driver, { database });
    await ask('UNWIND range(1, 3) AS n CREATE (:Someone)');
    const { uri, user, password } = sharedNeo4j();
    await expect(inspect({ uri, user, password, database }, false)).rejects.toThrow(/holds 3 nodes, and the tests empty the database.*NEO4J_TESTS_MAY_EMPTY/);
    expect(await ask('MATCH (n:Someone) RETURN count(n)')).toEqual([3]);
    await emptyNeo4j(driver, { database });
  });
});
