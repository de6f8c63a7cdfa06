// One thing on which very much hangs: imported and removed again through the store, with the time and the memory that the server says it took.
import { setTimeout as pause } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import type { Claim } from '../../server/model/claims';
import type { Store } from '../../server/store/store';
import { node, relation } from '../support/estate';

export type Direction = 'incoming' | 'outgoing';

/** A supplier of `size` contracts, or an organisation that uses `size` services. */
export function hubClaims(direction: Direction, size: number): Claim[] {
  const numbers = Array.from({ length: size }, (_, at) => at);
  if (direction === 'incoming') {
    const contracts = numbers.flatMap((at) => [node(`con:${at}`, 'Contract', { name: `Contract ${at}` }), relation([`con:${at}`, 'SUPPLIED_BY', 'sup:hub'])]);
    return [node('sup:hub', 'Supplier', { name: 'Spil' }), ...contracts];
  }
  const services = numbers.flatMap((at) => [node(`svc:${at}`, 'Service', { name: `Dienst ${at}` }), relation(['org:hub', 'USES', `svc:${at}`])]);
  return [node('org:hub', 'Organisation', { name: 'Spil' }), ...services];
}

/** The most memory that one transaction had while `work` ran, in MB, as the server counts it. */
async function peakOf(driver: Driver, work: () => Promise<unknown>): Promise<number> {
  let [peak, isBusy] = [0, true];
  const watch = async () => {
    while (isBusy) {
      const { records } = await driver.executeQuery(
        'SHOW TRANSACTIONS YIELD estimatedUsedHeapMemory AS bytes RETURN max(bytes) AS most',
        {},
        { database: 'neo4j' },
      );
      peak = Math.max(peak, Number(records[0]?.get('most') ?? 0));
      await pause(50);
    }
  };
  const watching = watch();
  try {
    await work();
  } finally {
    isBusy = false;
    await watching;
  }
  return peak / 1_000_000;
}

interface HubPlace {
  readonly store: Store;
  readonly driver: Driver;
  /** Commits that the only source says these claims now. */
  readonly say: (claims: readonly Claim[]) => Promise<unknown>;
}

/** Imports a hub, compares, and removes it. */
export async function tryHub(
  { store, driver, say }: HubPlace,
  { direction, size }: { direction: Direction; size: number },
): Promise<{ text: string; differences: number }> {
  const graph = store.analystGraph;
  if (!graph) throw new Error('this store keeps no graph');
  const words: string[] = [];
  let differences = 0;
  const claims = hubClaims(direction, size);
  for (const [what, said] of [
    ['imported', claims],
    ['removed', []],
  ] as const) {
    const started = performance.now();
    let committed = 0;
    const peak = await peakOf(driver, async () => {
      await say(said);
      committed = performance.now();
      await graph.settle();
    });
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
    words.push(
      `${what}: readers have it after ${seconds(started, committed)} s, the graph after ${seconds(started, performance.now())} s, peak ${peak.toFixed(0)} MB`,
    );
    differences += (await graph.compare()).total;
  }
  return { text: `hub with ${size} ${direction} relations ${words.join('; ')}`, differences };
}
