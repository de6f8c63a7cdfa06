// The lock on the graph for analysts: one holder; a dead one is taken over; one that slept past its lease cannot write any more.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Connection } from '../../../../server/store/neo4j/connection';
import { GraphLock, Overtaken } from '../../../../server/store/neo4j/graph-lock';
import { settingsOf } from '../../../conformance/neo4j-kind';
import { sharedDriver, sharedNeo4j } from '../../../neo4j/shared';
import { asBusyAsNow } from '../../../support/work';
import { EstatePlace } from './estate-place';

const driver = sharedDriver();
let place: EstatePlace;
let connection: Connection;
const held: GraphLock[] = [];

beforeEach(async () => {
  place = new EstatePlace(sharedNeo4j(), driver);
  await place.open();
  connection = new Connection(settingsOf(sharedNeo4j()));
});
afterEach(async () => {
  for (const lock of held.splice(0)) await lock.drop();
  await connection.close();
  await place.close();
});

function newLock(): GraphLock {
  const lock = new GraphLock(connection);
  held.push(lock);
  return lock;
}

const lapse = () => place.cypher("MATCH (l:KetenzichtLock {id: 'graph'}) SET l.until = 0");
const mark = (lock: GraphLock) => lock.fenced(1, (run) => run('load/mark-graph', { graphVersion: -1 }));

describe('the lock on the graph', () => {
  it('goes to exactly one of many who ask at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => newLock().take()));
    expect(outcomes.filter((won) => won)).toHaveLength(1);
  });

  it('is free again when it is given back', async () => {
    const first = newLock();
    expect(await first.take()).toBe(true);
    expect(await newLock().take()).toBe(false);
    await first.drop();
    expect(await newLock().take()).toBe(true);
  });

  it('is taken over when its lease lapsed; the former holder cannot write afterwards', async () => {
    const [sleeper, next] = [newLock(), newLock()];
    await sleeper.take();
    await mark(sleeper);
    await lapse();
    expect(await next.take()).toBe(true);
    await expect(mark(sleeper)).rejects.toThrow(Overtaken);
    await expect(sleeper.fenced(2, async () => 'wrote')).rejects.toThrow(Overtaken);
    await mark(next);
  });

  it('waits for a batch under way before it is handed over: nothing of the former holder comes after', async () => {
    const [sleeper, next] = [newLock(), newLock()];
    await sleeper.take();
    const order: string[] = [];
    let begun = () => {};
    const isUnderWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const batch = sleeper.fenced(2, async (run) => {
      await run('load/mark-graph', { graphVersion: -1 });
      begun();
      await new Promise((done) => setTimeout(done, 600));
      order.push('batch');
    });
    await isUnderWay;
    await lapse();
    const taken = next.take().then((won) => {
      order.push('taken');
      return won;
    });
    await batch;
    expect(await taken).toBe(true);
    expect(order).toEqual(['batch', 'taken']);
  });

  it('is kept while its holder works longer than one lease', async () => {
    const lock = newLock();
    await lock.take();
    await place.cypher("MATCH (l:KetenzichtLock {id: 'graph'}) SET l.until = datetime.realtime().epochMillis + 3500");
    await new Promise((done) => setTimeout(done, 4000));
    expect(await newLock().take()).toBe(false);
  });
});

describe('a commit', () => {
  it('waits for another writer as long as its patience lasts, then says so; nothing of it is left', async () => {
    const store = await place.open({ patience: 700 });
    const session = driver.session({ database: sharedNeo4j().database });
    const writer = session.beginTransaction();
    try {
      await writer.run("MATCH (s:KetenzichtStore {id: 'store'}) SET s.touched = 'by hand'");
      const started = performance.now();
      await expect(place.say(store, 's', [])).rejects.toMatchObject({ code: 'store-locked', exit: 3 });
      const took = performance.now() - started;
      expect(took).toBeLessThan(asBusyAsNow(20_000));
      await writer.rollback();
      expect(await store.version()).toBe(0);
      expect(await place.say(store, 's', [])).toBe(1);
    } finally {
      await session.close();
    }
  });
});
