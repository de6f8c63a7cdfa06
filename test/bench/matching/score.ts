// Holds the program to labelled pairs: each pair is an estate of two suppliers, resolved and matched as every estate is.
import { findMatches } from '../../../server/matching/find-matches';
import type { Claim } from '../../../server/model/claims';
import { graphOf, node, relation } from '../../support/estate';
import type { LabelledPair } from './pairs-file';

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  /** Pairs that were suggested or joined though they are not the same, and those that were not though they are. */
  readonly wrong: readonly LabelledPair[];
  readonly missed: readonly LabelledPair[];
}

const ids = ['sup:a', 'sup:b'] as const;

function graphOfPair({ names, kvk, countries }: LabelledPair) {
  const claims = ids.flatMap((id, at): Claim[] => {
    const [number = '', country = ''] = [kvk[at], countries[at]];
    const supplier = node(id, 'Supplier', { name: names[at] ?? '', ...(number === '' ? {} : { kvk: number }) });
    return country === '' ? [supplier] : [supplier, node(`country:${country}`, 'Country'), relation([id, 'ESTABLISHED_IN', `country:${country}`])];
  });
  return graphOf(claims);
}

/** Whether a number that decides makes a pair one, or `matches` shows it from a threshold on. */
export function isFound(pair: LabelledPair, threshold: number): boolean {
  const graph = graphOfPair(pair);
  if (ids.some((id) => graph.aliases.has(id))) return true;
  return findMatches(graph, { judgements: [], threshold, checkpoint: () => undefined }).matches.length > 0;
}

export function scoresOf(pairs: readonly LabelledPair[], threshold: number): Scores {
  const found = pairs.filter((pair) => isFound(pair, threshold));
  const wrong = found.filter(({ same }) => !same);
  const isThere = new Set(found);
  const missed = pairs.filter((pair) => pair.same && !isThere.has(pair));
  const right = found.length - wrong.length;
  return { precision: right / found.length, recall: right / (right + missed.length), wrong, missed };
}
