// The brute-force oracle's reading of contract-scoped chains (semantics §1): who hangs under whom, and at which rank.
import { propagates, type RawGraph, type RawRelation, said } from './raw-graph';

/** What one contract says about its providers: relations of impact `none` are traversed by no answer. */
interface Chain {
  readonly direct: readonly RawRelation[];
  readonly scoped: readonly RawRelation[];
}

function chainOf(graph: RawGraph, contract: string): Chain {
  const own = graph.relations.filter((one) => one.from === contract && propagates(one));
  return { direct: own.filter(({ type }) => type === 'SUPPLIED_BY'), scoped: own.filter(({ type }) => type === 'SUBCONTRACTED_TO') };
}

/** These providers and everything below them in the chain. */
function below(scoped: readonly RawRelation[], start: Iterable<string>): Set<string> {
  const found = new Set(start);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const one of scoped) if (found.has(said(one, 'recipient') ?? '')) found.add(one.to);
  }
  return found;
}

/** Whether a provider stands, at any distance, below another (or below itself: it is in a ring). */
function isBelow(scoped: readonly RawRelation[], provider: string, above: string): boolean {
  const first = scoped.filter((one) => said(one, 'recipient') === above).map(({ to }) => to);
  return below(scoped, first).has(provider);
}

/**
 * “A recipient that is no provider under C, or a ring of recipients that nothing ties to C, hangs directly under C.”
 * What stands below such a ring is tied by it, so it does not hang itself.
 */
export function hangingRecipients(graph: RawGraph, contract: string): Set<string> {
  const { direct, scoped } = chainOf(graph, contract);
  const providers = new Set([...direct, ...scoped].map(({ to }) => to));
  const recipients = new Set(scoped.map((one) => said(one, 'recipient')).filter((one) => one !== null));
  const strangers = [...recipients].filter((one) => !providers.has(one));
  const withoutRecipient = scoped.filter((one) => said(one, 'recipient') === null);
  const tied = below(scoped, [...direct, ...withoutRecipient].map(({ to }) => to).concat(strangers));
  const loose = [...recipients].filter((one) => !tied.has(one));
  const rings = loose.filter((one) => {
    const above = loose.filter((other) => isBelow(scoped, one, other));
    return above.includes(one) && above.every((other) => isBelow(scoped, other, one));
  });
  return new Set([...strangers, ...rings]);
}

/** The provider of a delivery and everyone who delivers through it: “C/S fails when S fails or a group of C/S is lost”. */
export function deliveringThrough(graph: RawGraph, contract: string, provider: string): Set<string> {
  const hanging = hangingRecipients(graph, contract);
  const { scoped } = chainOf(graph, contract);
  return below(
    scoped.filter((one) => !hanging.has(said(one, 'recipient') ?? '')),
    [provider],
  );
}

/**
 * Rank of every scoped relation of a contract: “absent = rank of the recipient + 1 (no recipient: 2)”. A recipient that
 * hangs directly under the contract gives no rank either, so 2. A provider's rank is the least of its relations' ranks.
 */
export function scopedRanks(graph: RawGraph, contract: string): Map<RawRelation, number> {
  const { direct, scoped } = chainOf(graph, contract);
  const hanging = hangingRecipients(graph, contract);
  const ofProvider = new Map<string, number>(direct.map(({ to }) => [to, 1]));
  const ranks = new Map<RawRelation, number>();
  for (let changed = true; changed; ) {
    changed = false;
    for (const one of scoped) {
      const recipient = said(one, 'recipient');
      const stated = one.properties.rank;
      const derived = recipient === null || hanging.has(recipient) ? 2 : (ofProvider.get(recipient) ?? Number.POSITIVE_INFINITY) + 1;
      const rank = typeof stated === 'number' ? stated : derived;
      if (rank >= (ranks.get(one) ?? Number.POSITIVE_INFINITY)) continue;
      ranks.set(one, rank);
      ofProvider.set(one.to, Math.min(rank, ofProvider.get(one.to) ?? rank));
      changed = true;
    }
  }
  return ranks;
}
