// Finds suppliers and organisations that may be the same, for a person to judge. It joins nothing (semantics §5).
import { type EstateGraph, printedIn } from '../model/graph';
import type { Judgement } from '../model/judgements';
import { pairKey } from '../model/pairs';
import { compareText } from '../model/text-order';
import { candidatePairs } from './blocking';
import { type Comparison, compareParties } from './compare';
import { type Party, partiesOf } from './parties';

/** Pairs below it are not shown. Chosen on pairs that were labelled by hand: see `docs/matching.md`. */
export const threshold = 0.85;

/** Two nodes that may be one, the smaller id first. */
export interface Match extends Comparison {
  readonly a: Party;
  readonly b: Party;
}

export interface Matches {
  readonly matches: readonly Match[];
  /** False: so many share a name or a number that not all pairs of them were compared. */
  readonly isComplete: boolean;
}

export interface MatchOptions {
  readonly judgements: readonly Judgement[];
  readonly threshold?: number;
  /** Called often; may throw to stop. */
  readonly checkpoint: () => void;
}

/** Pairs of nodes about which a person has said that they are not the same. */
function keptApart(graph: EstateGraph, judgements: readonly Judgement[]): ReadonlySet<string> {
  const printed = (id: string) => printedIn(graph, id);
  return new Set(judgements.flatMap(({ a, b, verdict }) => (verdict === 'not-same' ? [pairKey(printed(a), printed(b))] : [])));
}

const perCheckpoint = 1024;

/** All pairs that may be one, in the order of their ids. Cost: near-linear in names (`blocking.ts`). */
export function findMatches(graph: EstateGraph, { judgements, threshold: least = threshold, checkpoint }: MatchOptions): Matches {
  const parties = partiesOf(graph);
  checkpoint();
  const pairs = candidatePairs(parties, least);
  checkpoint();
  const apart = keptApart(graph, judgements);
  const matches: Match[] = [];
  let compared = 0;
  for (const [left, right] of pairs) {
    compared += 1;
    if (compared % perCheckpoint === 0) checkpoint();
    const [a, b] = [parties[left], parties[right]];
    if (!a || !b || apart.has(pairKey(a.id, b.id))) continue;
    const found = compareParties(a, b);
    if (found && found.score >= least) matches.push({ a, b, ...found });
  }
  matches.sort((one, other) => compareText(one.a.id, other.a.id) || compareText(one.b.id, other.b.id));
  return { matches, isComplete: !pairs.isCut };
}
