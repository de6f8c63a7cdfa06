// What a thread or command holds while it answers: one version of the store, resolved and compiled.
import type { Subject } from '../analysis/analysis';
import type { Snapshot } from '../model/graph';
import type { Loaded } from './serve-questions';

export interface LoadedEstate extends Loaded {
  readonly snapshot: Snapshot;
  readonly subject: Subject;
}
