// Makes the cone of a drawn target under some causes.
import { downFromTheStart } from '../../server/graph/kernel/failure';
import { mustGraphOf } from '../../server/graph/kernel/must-graph';
import { type FailureCone, failureConeOf } from '../../server/graph/probability/failure-cone';
import { drawn } from './drawing';

export function coneOf(text: string, target: string, causes: readonly string[]): FailureCone {
  const { estate } = drawn(text);
  const graph = mustGraphOf(estate, { down: downFromTheStart(estate) });
  const positionOf = (id: string) => graph.positionOf[estate.indexOf.get(id) ?? -1] ?? -1;
  return failureConeOf(graph, { target: positionOf(target), seats: causes.map(positionOf), checkpoint: () => undefined });
}
