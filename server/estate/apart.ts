// Finds the nodes that are two although they share a decisive identifier. An export must say so, or they would become one (semantics §5).
import { Fault } from '../model/faults';
import type { GraphNode } from '../model/graph';
import { groupBy } from '../model/group-by';
import { comparePairs, orderPair, type Pair, pairKey } from '../model/pairs';
import { decisiveKeys, kvkNumbers } from './decisive-keys';
import { identify } from './identity';
import { type Individual, shareKeys } from './individuals';

/** Nodes that share one identifier of which every pair is named. Of more only those that would otherwise be joined: the rest is kept apart by numbers. */
const mostNamed = 100;
/** Pairs that an export can hold. */
export const mostPairs = 1_000_000;

class Pairs {
  readonly #byKey = new Map<string, Pair>();

  /** Every pair of these ids. Throws `too-many-apart`. */
  addAll(ids: readonly string[]): void {
    if ((ids.length * (ids.length - 1)) / 2 > mostPairs) this.#refuse();
    for (const [at, a] of ids.entries()) for (const b of ids.slice(at + 1)) this.#byKey.set(pairKey(a, b), orderPair(a, b));
    if (this.#byKey.size > mostPairs) this.#refuse();
  }

  list(): Pair[] {
    return [...this.#byKey.values()].sort(comparePairs);
  }

  #refuse(): never {
    throw new Fault('too-many-apart', 1, { value: String(mostPairs) });
  }
}

/** The ids that an import of these nodes would join, with what is kept apart so far. */
function wouldJoin(individuals: readonly Individual[], apart: readonly Pair[]): string[][] {
  const { printed } = identify(individuals, { judgements: [], apart });
  const ids = individuals.map(({ id }) => id);
  return [...groupBy(ids, printed).values()].filter((set) => set.length > 1);
}

/**
 * The pairs of nodes that share a decisive identifier, as they stand in the graph. A graph has lost what kept them apart: judgements, and
 * values that did not win. Near-linear in nodes and pairs.
 */
export function apartPairs(nodes: readonly GraphNode[]): readonly Pair[] {
  const sources = new Set<string>();
  const individuals = nodes.map(({ id, kind, properties }) => ({ id, kind, properties, kvk: kvkNumbers(properties), sources }));
  const pairs = new Pairs();
  const shared = shareKeys(individuals, decisiveKeys);
  for (const { ids } of shared) if (ids.length <= mostNamed) pairs.addAll(ids);
  const isLong = shared.some(({ ids }) => ids.length > mostNamed);
  for (let joined = isLong ? wouldJoin(individuals, pairs.list()) : []; joined.length > 0; joined = wouldJoin(individuals, pairs.list())) {
    for (const ids of joined) pairs.addAll(ids);
  }
  return pairs.list();
}
