// Reads a store and computes the graph of what all sources say now.
import type { EstateSource } from '../estate/input';
import type { Snapshot } from '../model/graph';
import type { SourceContent, Store, StoreState } from '../store/store';

/** A source that says something now, with all that it says. */
export interface OpenSource extends EstateSource {
  readonly content: SourceContent;
}

/** One version of a store, resolved. */
export interface Estate {
  readonly version: number;
  readonly state: StoreState;
  readonly snapshot: Snapshot;
  /** Sources that say something now, the one whose claims win first. */
  readonly sources: readonly OpenSource[];
}

/** Opens the store as it is now. Contents that `before` holds already are not read again; the same version is `before` itself. */
export async function openEstate(_store: Store, _before?: Estate): Promise<Estate> {
  throw new Error('being built');
}
