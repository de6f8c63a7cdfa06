// A line to the server that is cut, frozen or slow, in the middle of an import and of a read: found out what happened, applied once or not at all.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';
import { node } from '../../../support/estate';
import { refusalOf } from '../../../support/faults';
import { commitMessage, TcpProxy } from '../../../support/tcp-proxy';
import { asBusyAsNow } from '../../../support/work';
import { EstatePlace } from './estate-place';

/** What a person waits at most for a server that does not answer, and for the end of what is found out afterwards: the limits of the store are 14. */
const mostSeconds = 20;
const driver = sharedDriver();
const claims = Array.from({ length: 20_000 }, (_, at) =>
  node(`sup:${at}`, 'Supplier', { name: `Leverancier ${at} ${Math.imul(at, 0x9e3779b1).toString(36)}` }),
);
let line: TcpProxy;
let place: EstatePlace;
let direct: EstatePlace;
let store: Awaited<ReturnType<EstatePlace['open']>>;

beforeEach(async () => {
  line = await TcpProxy.open(sharedNeo4j().uri);
  direct = new EstatePlace(sharedNeo4j(), driver);
  await direct.empty();
  place = new EstatePlace({ ...sharedNeo4j(), uri: line.uri }, driver);
  store = await place.open();
  await place.say(store, 's', claims);
});
afterEach(async () => {
  line.thaw();
  await store.close();
  await line.close();
  await direct.close();
});

/** What another program finds: the version, and how many records and documents there are. */
async function found(): Promise<unknown> {
  const other = await direct.open();
  const { version, sources } = await other.state();
  for (const { current } of sources) if (current) await other.content(current);
  const [counts] = await direct.cypher(
    'RETURN COUNT { MATCH (:KetenzichtImport) } AS records, COUNT { MATCH (:KetenzichtDocument) } AS documents, COUNT { MATCH (c:KetenzichtChunk) WHERE NOT (c)<-[:HAS_CHUNK]-() } AS strays',
  );
  return { version, ...counts };
}

const before = { version: 1, records: 1, documents: 1, strays: 0 };
const after = { version: 2, records: 2, documents: 2, strays: 0 };

describe('a line that is cut', () => {
  it('between the commit of the server and its answer: it is found out, and applied once', async () => {
    const sprung = line.catch(commitMessage, 'cut-after');
    expect(await place.say(store, 't', claims.slice(0, 100))).toBe(2);
    await sprung;
    expect(await found()).toEqual(after);
    expect(await place.say(store, 't', claims.slice(0, 50))).toBe(3);
  });

  it('before the commit reaches the server: refused, and nothing is left', async () => {
    const sprung = line.catch(commitMessage, 'cut-before');
    const refusal = await refusalOf(() => place.say(store, 't', claims.slice(0, 100)));
    await sprung;
    expect(refusal).toMatchObject({ code: 'neo4j-unreachable', exit: 3, text: expect.stringContaining('What was not confirmed was not applied') });
    expect(refusal.seconds).toBeLessThan(asBusyAsNow(mostSeconds));
    expect(await found()).toEqual(before);
    expect(await place.say(store, 't', claims.slice(0, 50))).toBe(2);
  });

  it('while the commit is still on its way, and arrives later: the program waits until that is settled', async () => {
    const sprung = line.catch(commitMessage, 'deliver-late', { late: 3000 });
    expect(await place.say(store, 't', claims.slice(0, 100))).toBe(2);
    await sprung;
    expect(await found()).toEqual(after);
  });

  it('while an import is sent in pieces: refused, and nothing is left after the sweep', async () => {
    const pieces = await place.open({ sendAtOnce: 20_000 });
    const sprung = line.catch(commitMessage, 'cut-before');
    expect(await refusalOf(() => place.say(pieces, 't', claims))).toMatchObject({ code: 'neo4j-unreachable', exit: 3 });
    await sprung;
    await store.analystGraph.sweep(0);
    expect(await found()).toEqual(before);
    expect(await place.say(pieces, 't', claims)).toBe(2);
    expect(await found()).toEqual(after);
  });

  it('in the middle of a read: read again, whole', async () => {
    line.cutAfter(100_000);
    expect((await store.content('imp-1')).claims).toEqual(claims);
  });

  it('in the middle of every read: refused in bounded time', async () => {
    line.mostOfEach = 100_000;
    const refusal = await refusalOf(() => store.content('imp-1'));
    expect(refusal).toMatchObject({ code: 'neo4j-unreachable', exit: 3 });
    expect(refusal.seconds).toBeLessThan(asBusyAsNow(mostSeconds));
    line.mostOfEach = Number.POSITIVE_INFINITY;
    expect((await store.content('imp-1')).claims).toEqual(claims);
  });
});

describe('a line that is frozen', () => {
  it('is given up on in bounded time: a question, the reading of a document, opening, the first step of an import', async () => {
    line.freeze();
    const asked = [() => store.version(), () => store.content('imp-1'), () => place.open(), () => store.commit(1, [])];
    const refusals = await Promise.all(asked.map(refusalOf));
    console.log(`given up on a frozen line after ${refusals.map(({ seconds }) => `${seconds.toFixed(1)} s`).join(', ')}`);
    const most = asBusyAsNow(mostSeconds);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: 'neo4j-unreachable', exit: 3 });
      expect(refusal.seconds).toBeLessThan(most);
    }
    line.thaw();
    expect(await store.version()).toBe(1);
    expect(await found()).toEqual(before);
  });

  it('does not keep the program from closing', async () => {
    line.freeze();
    const started = performance.now();
    await store.close();
    const took = performance.now() - started;
    expect(took).toBeLessThan(asBusyAsNow(5000));
  });
});

describe('a slow line', () => {
  it('is waited for as long as the server answers at all', async () => {
    line.delay = 400;
    expect(await place.say(store, 't', claims.slice(0, 10))).toBe(2);
    line.delay = 0;
    expect(await found()).toEqual(after);
  });

  it('keeps silent for longer than the patience when another writer holds the lock, and then goes on', async () => {
    const patient = await place.open({ patience: 60_000 });
    const session = driver.session({ database: sharedNeo4j().database });
    const holder = await session.beginTransaction();
    await holder.run("MATCH (s:KetenzichtStore {id: 'store'}) SET s.touched = 'held'");
    setTimeout(() => void holder.rollback().then(() => session.close()), 9000);
    expect(await place.say(patient, 't', claims.slice(0, 10))).toBe(2);
  });
});
