// Finds which nodes of a changed graph stand for which of the graph before, and where what they rest on changed.
//
// How: every claimed id of a node after is looked up among the ids before; so nodes that were joined have several earlier ones, and one that
// was split is the earlier one of each part. Relations are compared by identity; one that came, went or changed touches the node that it
// leads from, and so does a recipient that is a node in one graph only, because a chain hangs on it. Cost: linear.
import type { Transition } from '../model/consequences';
import type { EstateGraph, GraphNode, GraphRelation, Snapshot } from '../model/graph';
import { addTo } from '../model/group-by';
import { changeOf, pairedRelations } from './difference';

const none: readonly number[] = [];

function indexOf({ nodes }: EstateGraph): Map<string, number> {
  return new Map(nodes.map(({ id }, at) => [id, at]));
}

/** Numbers of nodes before, by that of the node after. */
function findEarlier(before: EstateGraph, after: EstateGraph): readonly (readonly number[] | undefined)[] {
  const [oldNumbers, newNumbers] = [indexOf(before), indexOf(after)];
  const earlier = new Map<number, number[]>();
  const look = (claimed: string, printed: string) => {
    const old = oldNumbers.get(before.aliases.get(claimed) ?? claimed);
    const now = newNumbers.get(printed);
    if (old !== undefined && now !== undefined) addTo(earlier, now, old);
  };
  for (const { id } of after.nodes) look(id, id);
  for (const [claimed, printed] of after.aliases) look(claimed, printed);
  return after.nodes.map((_, at) => {
    const found = earlier.get(at);
    return found && found.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  });
}

/** Whether a node stands as before, its relations apart. */
function isAsBefore(node: GraphNode, earlier: readonly GraphNode[]): boolean {
  const [old] = earlier;
  return earlier.length === 1 && old?.id === node.id && old.kind === node.kind && old.properties.state === node.properties.state;
}

function touchedIds(before: EstateGraph, after: EstateGraph): Set<string> {
  const touched = new Set<string>();
  for (const pair of pairedRelations(before, after)) {
    const { from } = (pair.after ?? pair.before) as GraphRelation;
    if (changeOf(pair) !== null) touched.add(after.aliases.get(from) ?? from);
  }
  const [idsBefore, idsAfter] = [new Set(before.nodes.map(({ id }) => id)), new Set(after.nodes.map(({ id }) => id))];
  for (const { from, properties } of after.relations) {
    const { recipient } = properties;
    if (typeof recipient === 'string' && idsBefore.has(recipient) !== idsAfter.has(recipient)) touched.add(from);
  }
  return touched;
}

/** What stands for what in two states of a graph. */
export function transitionOf(before: Snapshot, after: Snapshot): Transition {
  const earlier = findEarlier(before.graph, after.graph);
  const ids = touchedIds(before.graph, after.graph);
  const earlierNodes = (at: number) => (earlier[at] ?? none).flatMap((old) => before.graph.nodes[old] ?? []);
  const touched = after.graph.nodes.flatMap((node, at) => (ids.has(node.id) || !isAsBefore(node, earlierNodes(at)) ? [at] : []));
  return { before, after, earlier: (node) => earlier[node] ?? none, touched };
}
