// What is wrong with a Neo4j server is said with a code and what to do, in bounded time, and nothing is changed: every case on a real server.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../../../server/records/judgements';
import { openNeo4jStore } from '../../../../server/store/neo4j/open';
import { author } from '../../../conformance/made-records';
import { cypherFolder, openAt, settingsOf } from '../../../conformance/neo4j-kind';
import { driverFor, type RunningNeo4j, type StartOptions, startNeo4j } from '../../../neo4j/server';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';
import { node } from '../../../support/estate';
import { refusalOf } from '../../../support/faults';
import { freePort } from '../../../support/free-port';
import { until } from '../../../support/until';
import { asBusyAsNow } from '../../../support/work';
import { EstatePlace } from './estate-place';

/** What a person waits at most for a server that does not answer. */
const mostSeconds = 15;
const someone = { user: 'neo4j', password: 'any-password', database: 'neo4j' };
const supplier = [node('sup:a', 'Supplier', { name: 'A' })];

const driver = sharedDriver();
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-test-'));
  folders.push(folder);
  return folder;
}

/** A server of the test's own. */
async function start(options: StartOptions): Promise<RunningNeo4j> {
  const server = await startNeo4j(options);
  cleanUps.push(() => server.stop());
  return server;
}

function placeOn(server: RunningNeo4j): EstatePlace {
  const own = driverFor(server);
  cleanUps.push(() => own.close());
  return new EstatePlace({ ...server, database: 'neo4j' }, own);
}

describe('an address', () => {
  it('where nothing listens is said at once', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    const refusal = await refusalOf(() => openAt({ ...someone, uri }));
    expect(refusal).toMatchObject({ code: 'neo4j-unreachable', exit: 3, text: expect.stringContaining(uri) });
    expect(refusal.seconds).toBeLessThan(asBusyAsNow(mostSeconds));
  });

  it.each(['bolt', 'neo4j'])('of an unknown host is said: %s', async (scheme) => {
    const refusal = await refusalOf(() => openAt({ ...someone, uri: `${scheme}://neo4j.invalid:7687` }));
    expect(refusal).toMatchObject({ code: 'neo4j-unreachable', exit: 3 });
    expect(refusal.seconds).toBeLessThan(asBusyAsNow(mostSeconds));
  });

  it.each(['bolt+s', 'neo4j+ssc'])('that asks for TLS of a server without it is said, with the word TLS: %s', async (scheme) => {
    const refusal = await refusalOf(() => openAt({ ...someone, uri: sharedNeo4j().uri.replace(/^\w+/, scheme) }));
    expect(refusal).toMatchObject({ code: 'neo4j-unreachable', exit: 3, text: expect.stringContaining('TLS') });
    expect(refusal.seconds).toBeLessThan(asBusyAsNow(mostSeconds));
  });

  it.each(['http://127.0.0.1:7474', '', 'bolt://', 'bolt://127.0.0.1:7687/neo4j', 'bolt://127.0.0.1:7687?x=1', '127.0.0.1:7687', 'bolt://127.0.0.1:port'])(
    'that is none is refused: “%s”',
    async (uri) => {
      const refusal = await refusalOf(() => openAt({ ...someone, uri }));
      expect(refusal).toMatchObject({ code: 'neo4j-bad-address', exit: 3, text: expect.stringContaining('Set NEO4J_URI to bolt://') });
      expect(refusal.seconds).toBeLessThan(asBusyAsNow(1));
    },
  );
});

/** Starting a server, several times, on a busy machine. */
const longTest = 600_000;

describe('a server that asks for a password', () => {
  it(
    'says which one it does not take: one that must be changed first, a wrong one, and any after three wrong ones; later it may only be read',
    async () => {
      const home = newFolder();
      const server = await start({ home, auth: true, config: { 'dbms.security.auth_lock_time': '5s' } });
      const place = placeOn(server);
      const address = { ...server, database: 'neo4j' };
      await place.cypher("CREATE USER fresh SET PASSWORD 'first-password' CHANGE REQUIRED");
      const first = await refusalOf(() => openAt({ ...address, user: 'fresh', password: 'first-password' }));
      expect(first).toMatchObject({ code: 'neo4j-first-password', exit: 3, text: expect.stringContaining('ALTER CURRENT USER SET PASSWORD') });
      const wrong = { ...address, password: 'not-the-password' };
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        expect(await refusalOf(() => openAt(wrong))).toMatchObject({ code: 'neo4j-refused', exit: 3, text: expect.stringContaining('NEO4J_PASSWORD') });
      }
      expect(await refusalOf(() => openAt(address))).toMatchObject({ code: 'neo4j-locked-out', exit: 3 });
      // It takes the right one again after a while, and nothing was made all along.
      const nothing = [{ n: 0 }];
      expect(
        await until(() =>
          placeOn(server)
            .cypher('MATCH (n) RETURN count(n) AS n')
            .catch(() => undefined),
        ),
      ).toEqual(nothing);
      await server.stop();
      const closed = await start({ home, config: readOnly });
      const refusal = await refusalOf(() => openAt({ ...closed, database: 'neo4j' }));
      expect(refusal).toMatchObject({ code: 'neo4j-read-only', exit: 3, text: expect.stringContaining('server.databases.default_to_read_only') });
      expect(await placeOn(closed).cypher('MATCH (n) RETURN count(n) AS n')).toEqual(nothing);
    },
    longTest,
  );
});

describe('a server', () => {
  it('without the database that is named is said, with the name', async () => {
    const refusal = await refusalOf(() => openAt({ ...sharedNeo4j(), database: 'nowhere' }));
    expect(refusal).toMatchObject({ code: 'neo4j-no-database', exit: 3, text: expect.stringContaining('“nowhere”') });
  });

  it('that is too old is refused with both versions, before anything is made', async () => {
    const folder = join(newFolder(), 'cypher');
    cpSync(cypherFolder, folder, { recursive: true });
    writeFileSync(join(folder, 'read/server.cypher'), "RETURN '4.4.38' AS version, 'community' AS edition");
    const place = new EstatePlace(sharedNeo4j(), driver);
    await place.empty();
    const refusal = await refusalOf(() => openNeo4jStore({ ...settingsOf(sharedNeo4j()), cypherFolder: folder }));
    expect(refusal).toMatchObject({ code: 'neo4j-too-old', exit: 3, text: expect.stringMatching(/4\.4\.38.*5\.26/) });
    expect(await place.cypher('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
  });

  it(
    'with little memory refuses what is too large and takes it in pieces; made read-only it answers what it has and refuses all else; nothing changes',
    async () => {
      const home = newFolder();
      const small = await start({ home, config: { 'dbms.memory.transaction.total.max': '12m' } });
      await refuseTooLarge(placeOn(small));
      await small.stop();
      await refuseChanges(placeOn(await start({ home, config: readOnly })));
    },
    longTest,
  );
});

const readOnly = { 'server.databases.default_to_read_only': 'true' };
// Texts that cannot be compressed: some 15 MB in one transaction.
const large = Array.from({ length: 60_000 }, (_, at) => node(`sup:${at}`, 'Supplier', { name: noise(at, 300) }));

/** Leaves the sources s and t at version 2. */
async function refuseTooLarge(place: EstatePlace): Promise<void> {
  const store = await place.open();
  await place.say(store, 's', supplier);
  const refusal = await refusalOf(() => place.say(store, 't', large));
  expect(refusal).toMatchObject({ code: 'neo4j-too-small', exit: 1, text: expect.stringContaining('dbms.memory.transaction.total.max') });
  expect(await store.version()).toBe(1);
  expect((await store.state()).sources.map(({ name }) => name)).toEqual(['s']);
  expect(await place.cypher('MATCH (c:KetenzichtChunk) WHERE NOT (c)<-[:HAS_CHUNK]-() RETURN count(c) AS n')).toEqual([{ n: 0 }]);
  const inPieces = await place.open({ sendAtOnce: 1024 * 1024 });
  expect(await place.say(inPieces, 't', large)).toBe(2);
  await inPieces.close();
  await place.say(store, 't', supplier);
  await store.analystGraph.settle();
  await store.close();
}

async function refuseChanges(place: EstatePlace): Promise<void> {
  const store = await place.open({ keepsGraph: true });
  expect((await store.content('imp-1')).claims).toEqual(supplier);
  expect(await store.analystGraph.compare()).toMatchObject({ version: 3, total: 0 });
  await store.analystGraph.settle();
  const refusals = [() => place.say(store, 'u', supplier), () => store.analystGraph.mend()];
  for (const work of refusals) expect(await refusalOf(work)).toMatchObject({ code: 'neo4j-read-only', exit: 3 });
  expect((await store.state()).sources.map(({ name }) => name)).toEqual(['s', 't']);
  await store.close();
}

/** A text that looks like chance and is the same each time. */
function noise(seed: number, length: number): string {
  let [state, text] = [seed + 1, ''];
  while (text.length < length) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    text += state.toString(36);
  }
  return text.slice(0, length);
}

describe('data of the store that a person changed', () => {
  let place: EstatePlace;
  let store: Awaited<ReturnType<EstatePlace['open']>>;

  beforeEach(async () => {
    place = new EstatePlace(sharedNeo4j(), driver);
    await place.empty();
    store = await place.open();
    await place.say(store, 's', supplier);
    await store.commit(1, [judge({ a: 'a', b: 'b', verdict: 'unsure' }, author)]);
  });
  afterEach(async () => {
    await place.close();
  });

  it('is not opened when a newer version wrote it', async () => {
    await place.cypher('MATCH (s:KetenzichtStore) SET s.schema = 99');
    const refusal = await refusalOf(() => place.open());
    expect(refusal).toMatchObject({ code: 'store-newer', exit: 3, text: expect.stringContaining('(99; this is 3)') });
  });

  it.each([
    { did: 'a piece of a document removed', cypher: 'MATCH (c:KetenzichtChunk {n: 1}) DETACH DELETE c', ask: 'content' },
    { did: 'a document removed', cypher: 'MATCH (d:KetenzichtDocument) DETACH DELETE d', ask: 'content' },
    { did: 'a piece emptied', cypher: "MATCH (c:KetenzichtChunk {n: 1}) SET c.data = 'x'", ask: 'content' },
    { did: 'the mark changed', cypher: "MATCH (s:KetenzichtStore) SET s.mark = '1 2 -'", ask: 'state' },
    { did: 'the mark removed', cypher: 'MATCH (s:KetenzichtStore) REMOVE s.mark', ask: 'state' },
    { did: 'the version changed', cypher: 'MATCH (s:KetenzichtStore) SET s.version = 7', ask: 'state' },
    { did: 'the version removed', cypher: 'MATCH (s:KetenzichtStore) REMOVE s.version', ask: 'version' },
    { did: 'a step of the history removed', cypher: 'MATCH (r:KetenzichtImport) DELETE r', ask: 'state' },
    { did: 'a step of the history spoilt', cypher: "MATCH (r:KetenzichtImport) SET r.record = 'spoilt'", ask: 'state' },
    { did: 'a judgement added', cypher: "CREATE (:KetenzichtRevision {number: 0, kind: 'judgement', revision: '{}'})", ask: 'state' },
    { did: 'a judgement changed', cypher: "MATCH (r:KetenzichtRevision) SET r.revision = replace(r.revision, 'unsure', 'same')", ask: 'state' },
    { did: 'a judgement removed', cypher: 'MATCH (r:KetenzichtRevision) DELETE r', ask: 'state' },
    { did: 'what people said removed', cypher: 'MATCH (r:KetenzichtRevision) DELETE r', ask: 'revisions' },
    { did: 'the store’s own node removed', cypher: 'MATCH (s:KetenzichtStore) DELETE s', ask: 'version' },
  ] as const)('is said to be damaged, where and what now: $did', async ({ cypher, ask }) => {
    await place.cypher(cypher);
    const questions = { content: () => store.content('imp-1'), state: () => store.state(), version: () => store.version(), revisions: () => store.revisions() };
    const refusal = await refusalOf(questions[ask]);
    expect(refusal).toMatchObject({ code: 'store-damaged', exit: 3, text: expect.stringContaining(sharedNeo4j().uri) });
    expect(refusal.seconds).toBeLessThan(asBusyAsNow(mostSeconds));
  });
});
