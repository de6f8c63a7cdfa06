// The stores that must keep every promise. A new store is one kind and one test file; the suite does not change.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import type { RetentionOptions, Store } from '../../server/store/store';

/** Where one store keeps its data; can be opened more than once, also by another process. */
export interface StorePlace {
  /** Handed to a child process, which opens the same store by it. */
  readonly address: string;
  /** Opens the store; `patience` (ms) instead of the ten seconds for another writer; `rules` instead of those of the tests. */
  open(patience?: number, rules?: string, retention?: RetentionOptions): Promise<Store>;
  /** Checks what only this store has beside its data, after a test. */
  inspect?(): Promise<void>;
  destroy(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  /** How many times slower than a file it may be: moments and waits of the tests stretch by it. */
  readonly pace: number;
  create(): Promise<StorePlace>;
  /** Opens what `create` made, by its address. */
  at(address: string): StorePlace;
}

/** The rules by which tests compute a graph: what one opening kept is read by the next. */
export const testRules = 'rules of the tests';

const embedded: StoreKind = {
  name: 'embedded',
  pace: 1,
  async create() {
    return this.at(await mkdtemp(join(tmpdir(), 'ketenzicht-store-')));
  },
  at: (address) => ({
    address,
    open: (patience, rules = testRules, retention = {}) => openEmbeddedStore(address, { rules, ...retention, ...(patience === undefined ? {} : { patience }) }),
    destroy: () => rm(address, { recursive: true, force: true }),
  }),
};

/** The kind with this name: `embedded`, the one that needs nothing else. */
export function storeKind(name: 'embedded'): StoreKind {
  return { embedded }[name];
}
