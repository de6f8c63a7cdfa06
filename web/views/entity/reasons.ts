// Explains why one of several claims about a property counts and the others do not.
import type { NodeBody, SnapshotBody } from '../../../server/api/contract';

interface Claim {
  readonly by: Pick<NodeBody['claims'][number], 'source'>;
  readonly isUsed: boolean;
}

export interface Reason {
  readonly word: 'byPriority' | 'byName' | 'byRow' | 'lower';
  readonly own: number;
  readonly other: number;
}

/** Why a claim counts or not (semantics §5): the higher priority, then the smaller source name, then the first row. */
export function reasonOf(claim: Claim, all: readonly Pick<Claim, 'by'>[], sources: SnapshotBody['sources']): Reason {
  const priorityOf = (name: string) => sources.find((source) => source.name === name)?.priority ?? 0;
  const own = priorityOf(claim.by.source);
  const rivals = all.filter(({ by }) => by !== claim.by);
  const other = Math.max(...rivals.map(({ by }) => priorityOf(by.source)));
  if (!claim.isUsed) return { word: 'lower', own, other };
  if (rivals.every(({ by }) => by.source === claim.by.source)) return { word: 'byRow', own, other };
  return { word: own > other ? 'byPriority' : 'byName', own, other };
}
