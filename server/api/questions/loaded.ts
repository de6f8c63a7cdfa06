// What the questions of the API are answered from: a loaded version with what every source says.
import type { LoadedEstate } from '../../engine/loaded';
import type { EstateSource } from '../../estate/input';
import type { SourceContent, StoreState } from '../../store/store';

/** A source with everything that it says now, the issues of its unreadable rows included. */
export interface LoadedSource extends EstateSource {
  readonly content: SourceContent;
}

export interface LoadedStore extends LoadedEstate {
  readonly state: StoreState;
  /** Sources that say something now, the one whose claims win first. */
  readonly sources: readonly LoadedSource[];
}
