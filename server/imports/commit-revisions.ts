// Commits what people said of the estate, as an import is committed: the graph that follows is computed from what it touches, and kept ahead.
import { isDeepStrictEqual } from 'node:util';
import { judgementKind, judgementsAfter } from '../model/judgements';
import type { RevisionChange, Store } from '../store/store';
import { makeAfter } from './follow-estate';
import { contentsOf, type Estate, openSayings, type SaidEstate } from './open-estate';
import { commitChanges, withNewest } from './records';

/** The estate after these changes; its version is that after the commit. Throws when a judgement among them is none. */
export function estateAfter(before: SaidEstate, changes: readonly RevisionChange[]): SaidEstate {
  const said = changes.flatMap(({ revision }) => (revision.kind === judgementKind ? [revision] : []));
  const judgements = judgementsAfter(before.state.judgements, said);
  if (!judgements) throw new Error('a judgement that is none');
  const state = { ...before.state, judgements, version: before.version + 1 };
  // Of what else people say the graph is no function.
  if (isDeepStrictEqual(judgements, before.state.judgements)) return { ...before, state, version: state.version };
  return makeAfter(before, state, contentsOf(before));
}

/**
 * Commits what people said, whole or not at all, on the newest state; returns the estate in force. Who answers finds its graph kept, as after an import. Rejects
 * as `commit` of the store, and with `store-changed` when others were first again and again.
 */
export async function commitRevisions(store: Store, changes: readonly RevisionChange[]): Promise<Estate> {
  return withNewest(store, await openSayings(store), (before) => commitChanges(store, changes, { before, after: estateAfter(before, changes) }));
}
