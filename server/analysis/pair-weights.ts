// Weighs pairs of nodes: the services that need either, by criticality (semantics §6, `matches`).

import { nodesOfKind } from '../graph/compiled/codes';
import { countHanging } from '../graph/layers/hanging-on';
import { textOf } from '../model/graph';
import { criticalities, criticalityWeights, orderOfCriticality } from '../model/vocabulary';
import type { Control, Subject } from './analysis';
import { checkpointOf } from './analysis';

/** What hangs on a pair: services that have either in needs, each counted once. */
export interface PairWeight {
  readonly services: number;
  /** Vital services among them. */
  readonly vital: number;
  /** By criticality: vital 8, critical 4, important 2, others 1. */
  readonly weight: number;
}

const classWeights = [...criticalities, 'unknown' as const].map((word) => criticalityWeights[word]);

/** What hangs on each pair, or larger group, of ids, in their order; an id that is not in the graph has nothing on it. Cost: blocks of services (`hanging-on.ts`). */
export function weighPairs({ snapshot, estate }: Subject, pairs: readonly (readonly string[])[], control: Control): PairWeight[] {
  const services = nodesOfKind(snapshot.graph, 'Service');
  const classOf = Uint8Array.from(services, (node) => orderOfCriticality(textOf(snapshot.graph.nodes[node]?.properties ?? {}, 'criticality')));
  const groups = pairs.map((pair) => pair.flatMap((id) => estate.indexOf.get(id) ?? []));
  const classes = classWeights.length;
  const counts = countHanging(snapshot.graph, estate, { groups, classOf, classes, services, checkpoint: checkpointOf(control) });
  return pairs.map((_, pair) => {
    const own = counts.subarray(pair * classes, (pair + 1) * classes);
    return {
      services: own.reduce((sum, count) => sum + count, 0),
      vital: own[0] ?? 0,
      weight: own.reduce((sum, count, at) => sum + count * (classWeights[at] ?? 0), 0),
    };
  });
}
