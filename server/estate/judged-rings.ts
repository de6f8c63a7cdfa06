// Finds sayings that contradict what else is said: “same” makes sets of ids, “not the same” keeps sets apart (semantics §5).
import { type Judgement, judgementKey, type Verdict } from '../model/judgements';
import type { Pair } from '../model/pairs';
import { ById } from './by-id';
import type { Identified } from './decisive-keys';
import { Matcher } from './matcher';
import { TextSets } from './union-find';

/** What is said of a pair; null: taken back. */
export interface PairSaid {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict | null;
}

const pairsOf = (said: readonly PairSaid[], verdict: Verdict): Pair[] => said.filter((one) => one.verdict === verdict).map(({ a, b }) => [a, b]);

/**
 * Of new sayings those that cannot stand beside the judgements that stay: “not the same” of two that others make one, and “same” of two that others
 * keep apart, in their order. Near-linear: union–find, in which what keeps sets apart moves with the smaller part.
 */
export function contradicting(judgements: readonly Judgement[], sayings: readonly PairSaid[]): ReadonlySet<PairSaid> {
  const said = new Set(sayings.map(({ a, b }) => judgementKey(a, b)));
  const staying = judgements.filter(({ a, b }) => !said.has(judgementKey(a, b)));
  const sets = new TextSets();
  for (const [a, b] of pairsOf(staying, 'same')) sets.join(a, b);
  const found = new Set(sayings.filter(({ a, b, verdict }) => verdict === 'not-same' && sets.find(a) === sets.find(b)));
  const apart = [
    ...pairsOf(staying, 'not-same'),
    ...pairsOf(
      sayings.filter((one) => !found.has(one)),
      'not-same',
    ),
  ];
  const matcher = new Matcher(new ById<Identified>([], ({ id }) => id), { notSame: apart, apart: [] });
  for (const [a, b] of pairsOf(staying, 'same')) if (!matcher.objection(a, b, 'person')) matcher.join(a, b);
  for (const one of sayings) {
    if (one.verdict !== 'same') continue;
    if (matcher.objection(one.a, one.b, 'person')) found.add(one);
    else matcher.join(one.a, one.b);
  }
  return found;
}
