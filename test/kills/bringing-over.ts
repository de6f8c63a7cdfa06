// Kills programs while they bring a store of an older build over: it is brought over whole by the next one, and says what it would have said.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEstate } from '../../server/imports/open-estate';
import { wholeReport } from '../../server/imports/reports';
import type { Store } from '../../server/store/store';
import { seeded } from '../bench/generate-estate';
import { emptyStore, neo4jKind } from '../conformance/neo4j-kind';
import { type StorePlace, storeKind } from '../conformance/store-kinds';
import { driverFor, type RunningNeo4j } from '../neo4j/server';
import { putOlderFile, putOlderNodes } from '../support/older-stores';
import type { Killed } from './embedded';
import { durationsOf, runVictim } from './killed';

/** A place into which the older store is put again and again. */
interface OlderPlace {
  readonly store: Killed['store'];
  readonly place: StorePlace;
  put(): Promise<void>;
  remove(): Promise<void>;
}

export function olderFile(): OlderPlace {
  const folder = mkdtempSync(join(tmpdir(), 'ketenzicht-older-'));
  const clear = async () => rmSync(folder, { recursive: true, force: true });
  const place = storeKind('embedded').at(folder);
  return {
    store: 'embedded',
    place,
    remove: clear,
    async put() {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(join(folder, `ketenzicht.sqlite${end}`), { force: true });
      putOlderFile(folder);
    },
  };
}

export function olderNodes({ uri, user, password }: RunningNeo4j): OlderPlace {
  const address = { uri, user, password, database: 'neo4j' };
  return {
    store: 'neo4j',
    place: neo4jKind(() => address).at(JSON.stringify(address)),
    remove: () => emptyStore(address),
    async put() {
      await emptyStore(address);
      const driver = driverFor(address);
      await putOlderNodes(driver, 'neo4j').finally(() => driver.close());
    },
  };
}

/** Everything that a store says, in short. */
async function allSaid(store: Store): Promise<string> {
  const { state, snapshot } = await openEstate(store);
  const contents: unknown[] = [];
  for (const { history } of state.sources)
    for (const { id, after } of history) {
      const report = await store.report(id);
      contents.push([id, after === null ? null : await store.content(after), report && (await wholeReport(report)).issues]);
    }
  const all = { state, snapshot: snapshot.id, issues: snapshot.graph.issues, revisions: await store.revisions(), contents };
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

async function said({ place }: OlderPlace): Promise<string> {
  const store = await place.open();
  return allSaid(store).finally(() => store.close());
}

/** Kills `count` programs that open an older store. */
export async function killBringingOver(older: OlderPlace, { count, seed }: { count: number; seed: number }): Promise<Killed[]> {
  const random = seeded(seed);
  const args = ['open', older.store, older.place.address];
  const outcomes: Killed[] = [];
  try {
    await older.put();
    const takes = durationsOf(await runVictim(args)).get('opening') ?? 0;
    const right = await said(older);
    while (outcomes.length < count) {
      await older.put();
      const ran = await runVictim(args, { phase: 'opening', wait: 0.8 * random() * takes });
      const found = await said(older).catch((error: unknown) => `nothing: ${String(error)}`);
      const again = await said(older).catch((error: unknown) => `nothing: ${String(error)}`);
      const wrong = [
        ...(found === right ? [] : [`it says ${found} instead of ${right}`]),
        ...(again === found ? [] : ['it says something else the second time']),
      ];
      outcomes.push({ store: older.store, work: 'bringing over', phase: ran.last, seen: found === right ? 'whole' : 'MIXED', wrong });
    }
    return outcomes;
  } finally {
    await older.remove();
  }
}
