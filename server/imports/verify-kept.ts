// Verifies the graph that is kept beside the sources: computes it from what they say, and compares all that both say.
import { snapshotId } from '../estate/canonical';
import { Fault } from '../model/faults';
import type { EstateGraph, GraphNode, GraphRelation } from '../model/graph';
import type { Anew, Store } from '../store/store';
import { type Estate, keepEstate, readKeptEstate } from './kept-estate';
import { computeEstate } from './open-estate';

export interface KeptCheck {
  /** What is kept: the same as is computed, something else, or of no use, with why. */
  readonly kept: 'same' | 'different' | Anew;
  /** How many things the two say otherwise. */
  readonly total: number;
  /** The first of them. */
  readonly differences: readonly string[];
  /** As computed. */
  readonly estate: Estate;
}

/** Differences that are named. */
const mostNamed = 20;

interface Compared<T> {
  readonly name: (one: T) => string;
  readonly text: (one: T) => string;
}

const comparedNode: Compared<GraphNode> = {
  name: ({ id }) => id,
  text: ({ id, kind, properties, claims }) => JSON.stringify([id, kind, properties, claims]),
};
const comparedRelation: Compared<GraphRelation> = {
  name: ({ type, from, to }) => `${type} ${from} → ${to}`,
  text: ({ type, from, to, properties, claims }) => JSON.stringify([type, from, to, properties, claims]),
};
const compared = <T>(name: (one: T) => string): Compared<T> => ({ name, text: (one) => JSON.stringify(one) });

/** What stands in one list and not at the same place of the other: equal graphs have one order. */
function* unlike<T>(kept: readonly T[], computed: readonly T[], { name, text }: Compared<T>): Generator<string> {
  for (let at = 0; at < Math.max(kept.length, computed.length); at += 1) {
    const [old, now] = [kept[at], computed[at]];
    const one = now ?? old;
    if (one !== undefined && (old === undefined || now === undefined || text(old) !== text(now))) yield name(one);
  }
}

function* unlikeGraphs(kept: EstateGraph, computed: EstateGraph): Generator<string> {
  yield* unlike(kept.nodes, computed.nodes, comparedNode);
  yield* unlike(kept.relations, computed.relations, comparedRelation);
  yield* unlike(
    [...kept.aliases],
    [...computed.aliases],
    compared(([alias]) => `other id ${alias}`),
  );
  yield* unlike(
    kept.disputes,
    computed.disputes,
    compared(({ node, property }) => `dispute about ${property} of ${node}`),
  );
  yield* unlike(
    kept.issues,
    computed.issues,
    compared(({ code }) => `issue ${code}`),
  );
}

function* unlikeEstates(kept: Estate, computed: Estate): Generator<string> {
  const ids = [kept.snapshot.id, snapshotId(kept.snapshot.graph)];
  for (const id of ids) if (id !== computed.snapshot.id) yield `snapshot id ${id}`;
  yield* unlikeGraphs(kept.snapshot.graph, computed.snapshot.graph);
  yield* unlike(
    kept.issueCounts,
    computed.issueCounts,
    compared(({ source }) => `number of issues of ${source ?? 'the graph'}`),
  );
  yield* unlike(
    [...kept.mappings],
    [...computed.mappings],
    compared(([source]) => `mapping of ${source}`),
  );
}

/**
 * Compares what is kept with what the sources say, and keeps what was computed where that is not the same. Rejects with `store-changed` when the
 * store was changed meanwhile. Cost: that of computing the graph, and a text of everything in it.
 */
export async function verifyKept(store: Store): Promise<KeptCheck> {
  const state = await store.state();
  const kept = await readKeptEstate(store, state);
  const estate = await computeEstate(store, state);
  if ((await store.version()) !== state.version) throw new Fault('store-changed', 1);
  if (typeof kept === 'string') {
    await keepEstate(store, estate);
    return { kept, total: 0, differences: [], estate };
  }
  let total = 0;
  const differences: string[] = [];
  for (const one of unlikeEstates(kept, estate)) {
    total += 1;
    if (differences.length < mostNamed) differences.push(one);
  }
  if (total > 0) await keepEstate(store, estate);
  return { kept: total > 0 ? 'different' : 'same', total, differences, estate };
}
