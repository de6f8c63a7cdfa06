// A store in Neo4j whose contents are lists of JSON is brought over when it is first opened: document by document, readable at every moment.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentAnew } from '../../../../server/store/chunks';
import { Connection } from '../../../../server/store/neo4j/connection';
import { readChunks } from '../../../../server/store/neo4j/documents';
import { Neo4jStore } from '../../../../server/store/neo4j/neo4j-store';
import { openNeo4jStore } from '../../../../server/store/neo4j/open';
import { cypherFolder, settingsOf } from '../../../conformance/neo4j-kind';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';
import { expectReadAsJson, putOlderNodes } from '../../../support/older-stores';
import { EstatePlace } from './estate-place';

const driver = sharedDriver();
let place: EstatePlace;
beforeEach(async () => {
  place = new EstatePlace(sharedNeo4j(), driver);
  await place.empty();
  await putOlderNodes(driver, sharedNeo4j().database, 2);
});
afterEach(() => place.close());

const contents = ['imp-1', 'imp-2', 'imp-3', 'imp-4'];

async function olderOnes(): Promise<string[]> {
  const connection = new Connection(settingsOf(sharedNeo4j()));
  const found = await Promise.all(contents.map(async (id) => ((await contentAnew((await readChunks(connection, id)) ?? [])) ? [id] : [])));
  await connection.close();
  return found.flat();
}

const store = async () => (await place.cypher('MATCH (s:KetenzichtStore) RETURN s.schema AS schema, s.hasOlder AS hasOlder'))[0];
const strays = async () => Number((await place.cypher('MATCH (c:KetenzichtChunk) WHERE NOT (c)<-[:HAS_CHUNK]-() RETURN count(c) AS n'))[0]?.n);

it('says what it said, with progress, and is of this version; nothing of the older form is left', async () => {
  const shown: number[][] = [];
  expect(await olderOnes()).toEqual(contents);
  const opened = await place.open({ onBringOver: (done, total) => shown.push([done, total]) });
  await expectReadAsJson(opened);
  expect(await olderOnes()).toEqual([]);
  expect([await store(), await strays()]).toEqual([{ schema: 3, hasOlder: null }, 0]);
  expect(shown).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
  await place.open({ onBringOver: () => expect.fail('it was brought over twice') });
});

it('keeps its graph for analysts as it was', async () => {
  const opened = await place.open();
  expect(await opened.analystGraph.compare()).toMatchObject({ version: await opened.version(), total: 0 });
});

it('is brought over whoever opens it at the same moment', async () => {
  for (const opened of await Promise.all(Array.from({ length: 3 }, () => place.open()))) await expectReadAsJson(opened);
  expect([await olderOnes(), await store(), await strays()]).toEqual([[], { schema: 3, hasOlder: null }, 0]);
});

it('is readable when it is brought over in part, refused by an older program, and brought over on the next opening', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-older-'));
  cpSync(cypherFolder, folder, { recursive: true });
  const failing =
    "MATCH (d:KetenzichtDocument {id: $content}) SET d.chunks = CASE WHEN $content = 'imp-3' THEN 1 / 0 ELSE $chunks END, d.bytes = $bytes WITH d";
  writeFileSync(
    join(folder, 'load/swap-chunks.cypher'),
    `${failing} MATCH (d)-[h:HAS_CHUNK]->(old) DELETE h WITH d, collect(DISTINCT old.upload) AS uploads
     MATCH (c:KetenzichtChunk) WHERE c.upload = $upload CREATE (d)-[:HAS_CHUNK]->(c) RETURN count(c) AS done, uploads`,
  );
  await expect(openNeo4jStore({ ...settingsOf(sharedNeo4j()), cypherFolder: folder })).rejects.toThrow('/ by zero');
  rmSync(folder, { recursive: true });
  expect(await olderOnes()).toEqual(['imp-3', 'imp-4']);
  expect(await store()).toEqual({ schema: 3, hasOlder: true });
  // As it lies, without being brought over further.
  const reading = new Neo4jStore(new Connection(settingsOf(sharedNeo4j())), {});
  await expectReadAsJson(reading);
  await reading.close();
  await expectReadAsJson(await place.open());
  expect([await olderOnes(), await store()]).toEqual([[], { schema: 3, hasOlder: null }]);
});
