// Opens the embedded store: one SQLite file in a folder.
import type { Store } from '../store';

/**
 * Opens the store in `folder` and makes it when there is none. Rejects with a Fault, exit 3:
 * `store-unreachable` (folder, rights), `store-newer`, `store-damaged`, `store-locked`.
 */
export async function openEmbeddedStore(_folder: string): Promise<Store> {
  throw new Error('being built');
}
