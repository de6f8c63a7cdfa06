// Computes the estate after what people said of it, from what that touches in the estate that is held.
import { isDeepStrictEqual } from 'node:util';
import { judgementKind, judgementsAfter } from '../model/judgements';
import type { RevisionChange } from '../store/store';
import { makeAfter } from './follow-estate';
import { contentsOf, type SaidEstate } from './open-estate';

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
