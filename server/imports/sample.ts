// The sample estate: loaded source by source as its manifest says, and taken out again in one step.
import type { Store } from '../store/store';
import type { Estate } from './open-estate';
import type { ImportHooks, ImportOutcome } from './result';

export interface SampleHooks extends ImportHooks {
  /** Called after each source. */
  imported(outcome: ImportOutcome): void;
}

/** Loads every source of `folder/manifest.json`. What is loaded already changes nothing. */
export async function loadSample(_store: Store, _folder: string, _hooks: SampleHooks): Promise<void> {
  throw new Error('being built');
}

/** Empties all sample sources in one step; each can be brought back by undo. Returns the names of the emptied sources. */
export async function removeSample(_store: Store, _hooks: Pick<ImportHooks, 'now'>): Promise<{ readonly removed: readonly string[]; readonly estate: Estate }> {
  throw new Error('being built');
}
