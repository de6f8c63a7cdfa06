// A store that an older build made in Neo4j is brought over when it is first opened, whole or not at all; the graph for analysts stays.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { judge } from '../../../../server/records/judgements';
import { Connection } from '../../../../server/store/neo4j/connection';
import { Neo4jStore } from '../../../../server/store/neo4j/neo4j-store';
import { openNeo4jStore } from '../../../../server/store/neo4j/open';
import { author } from '../../../conformance/made-records';
import { cypherFolder, settingsOf } from '../../../conformance/neo4j-kind';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';
import { expectBroughtOver, olderVersion, putOlderNodes } from '../../../support/older-stores';
import { EstatePlace } from './estate-place';

const driver = sharedDriver();
let place: EstatePlace;
beforeEach(async () => {
  place = new EstatePlace(sharedNeo4j(), driver);
  await place.empty();
  await putOlderNodes(driver, sharedNeo4j().database);
});
afterEach(() => place.close());

const everything = async () => JSON.stringify(await place.cypher('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)'));
const count = async (label: string) => Number((await place.cypher(`MATCH (n:${label}) RETURN count(n) AS n`))[0]?.n);

it('says what it said, in today’s words, one version further: what an older program prepared is refused', async () => {
  const store = await place.open();
  await expectBroughtOver(store, olderVersion + 1);
  expect([await count('KetenzichtJudgement'), await count('KetenzichtRevision')]).toEqual([0, 3]);
  expect(await place.cypher("SHOW CONSTRAINTS YIELD name WHERE name = 'ketenzicht_judgement_pair'")).toEqual([]);
});

it('has its graph for analysts as it was: nothing of it is written again', async () => {
  const store = await place.open();
  expect(await store.analystGraph.versions()).toEqual({ data: olderVersion + 1, graph: olderVersion + 1 });
  expect(await store.analystGraph.compare()).toMatchObject({ version: olderVersion + 1, total: 0 });
});

it('is brought over once, whoever opens it at the same moment, and not again', async () => {
  const stores = await Promise.all(Array.from({ length: 3 }, () => place.open()));
  for (const store of [...stores, await place.open()]) await expectBroughtOver(store, olderVersion + 1);
});

it('goes on as any other', async () => {
  const store = await place.open();
  expect(await store.commit(olderVersion + 1, [judge({ a: 'sup:b', b: 'sup:a', verdict: 'same' }, author)])).toBe(olderVersion + 2);
  expect((await store.state()).judgements[0]).toEqual({ a: 'sup:a', b: 'sup:b', verdict: 'same' });
  expect((await store.revisions('judgement')).revisions).toHaveLength(4);
});

it('stays as it was when its last step fails, and is brought over later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-older-'));
  cpSync(cypherFolder, folder, { recursive: true });
  writeFileSync(join(folder, 'load/raise-schema.cypher'), 'MATCH (s:KetenzichtStore) SET s.schema = 1 / 0 RETURN s');
  const before = await everything();
  await expect(openNeo4jStore({ ...settingsOf(sharedNeo4j()), cypherFolder: folder })).rejects.toThrow('/ by zero');
  expect(await everything()).toBe(before);
  rmSync(folder, { recursive: true });
  await expectBroughtOver(await place.open(), olderVersion + 1);
});

it('stays as it was when a judgement was changed by hand, and says so', async () => {
  await place.cypher("MATCH (j:KetenzichtJudgement {verdict: 'same'}) SET j.verdict = 'unsure'");
  const before = await everything();
  await expect(place.open()).rejects.toMatchObject({ code: 'store-damaged', exit: 3, details: { reason: 'its judgements were changed by hand' } });
  expect(await everything()).toBe(before);
});

it('is read as it is where nothing may be written', async () => {
  // As it is opened on a server that refuses to write: not brought over.
  const store = new Neo4jStore(new Connection(settingsOf(sharedNeo4j())), {});
  await expectBroughtOver(store, olderVersion);
  await store.close();
});
