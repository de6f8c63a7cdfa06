// The stores that must keep every promise. A new store is one entry here; the suite does not change.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../server/store/embedded/open';
import type { Store } from '../../server/store/store';

/** Where one store keeps its data; can be opened more than once, also by another process. */
export interface StorePlace {
  /** Handed to a child process, which opens the same store by it. */
  readonly address: string;
  /** Opens the store; `patience` (ms) instead of the ten seconds for another writer. */
  open(patience?: number): Promise<Store>;
  destroy(): Promise<void>;
}

export interface StoreKind {
  readonly name: string;
  create(): Promise<StorePlace>;
  /** Opens what `create` made, by its address. */
  at(address: string): StorePlace;
}

const embedded: StoreKind = {
  name: 'embedded',
  async create() {
    return this.at(await mkdtemp(join(tmpdir(), 'ketenzicht-store-')));
  },
  at: (address) => ({
    address,
    open: (patience) => openEmbeddedStore(address, patience === undefined ? {} : { patience }),
    destroy: () => rm(address, { recursive: true, force: true }),
  }),
};

export const storeKinds: readonly StoreKind[] = [embedded];

/** The kind with this name; for child processes. */
export function storeKind(name: string): StoreKind {
  const found = storeKinds.find((kind) => kind.name === name);
  if (!found) throw new Error(`no store kind ${name}`);
  return found;
}
