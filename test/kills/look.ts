// What somebody finds who opens a store after a kill.
import { snapshotId } from '../../server/estate/canonical';
import { openEstate } from '../../server/imports/open-estate';
import type { Store } from '../../server/store/store';
import { testRules } from '../conformance/store-kinds';

export interface Look {
  readonly snapshot: string;
  readonly version: number;
}

/** Whether the graph is read as it was kept or computed: when both are of one version and differ, the snapshot names both. */
export async function lookAt(open: (rules: string | undefined) => Promise<Store>): Promise<Look> {
  const stores = [await open(testRules), await open(undefined)];
  try {
    const [kept, computed] = await Promise.all(stores.map((store) => openEstate(store)));
    if (!kept || !computed) throw new Error('no estate');
    const { snapshot, version } = kept;
    const isOne = version !== computed.version || (snapshot.id === computed.snapshot.id && snapshotId(snapshot.graph) === snapshot.id);
    return { snapshot: isOne ? snapshot.id : `${snapshot.id} as kept, ${computed.snapshot.id} as computed`, version };
  } finally {
    for (const store of stores) await store.close();
  }
}
