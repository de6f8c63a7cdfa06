// Finds which nodes of a changed graph stand for which of the graph before, and where what they rest on changed.
//
// How: every claimed id of a node after is looked up among the ids before; so nodes that were joined have several earlier ones, and one that
// was split is the earlier one of each part. Relations are compared by identity; one that came, went or changed touches the node that it
// leads from, and so does a recipient that is a node in one graph only, because a chain hangs on it. Cost: linear.
import type { Transition } from '../model/consequences';
import type { EstateGraph, GraphNode, GraphRelation, Snapshot } from '../model/graph';
import { addToSet } from '../model/group-by';
import { compareText } from '../model/text-order';
import { ById } from './by-id';
import { lowerBound } from './change/edits';
import { differing, patchFrom } from './change/origin';
import { compareNodes } from './change/patch';
import { changeOf, pairedRelations } from './difference';

const none: readonly number[] = [];

/** The nodes of a graph by id. */
const byId = ({ nodes }: EstateGraph) => new ById(nodes, ({ id }) => id);
type NodesById = ReturnType<typeof byId>;

/** A graph, and its nodes by id: made when the first is looked up. */
type Indexed = readonly [graph: EstateGraph, nodes: () => NodesById];

function indexed(graph: EstateGraph): Indexed {
  let nodes: NodesById | undefined;
  return [
    graph,
    () => {
      nodes ??= byId(graph);
      return nodes;
    },
  ];
}

/** Numbers of nodes before, by that of the node after. */
type Earlier = (node: number) => readonly number[];

/** What nodes after stand for by their own id: its number before, or -1. Both lists are sorted, so they are gone through side by side. */
function findSame(before: EstateGraph, after: EstateGraph, old: () => NodesById): Int32Array {
  const found = new Int32Array(after.nodes.length).fill(-1);
  // A list may make its members when they are asked for: a copy has them all.
  const olds = before.nodes.slice();
  let at = 0;
  for (const [now, node] of after.nodes.entries()) {
    if (olds[at] === node) {
      found[now] = at;
      at += 1;
      continue;
    }
    const { id } = node;
    while (at < olds.length && compareText((olds[at] as GraphNode).id, id) < 0) at += 1;
    const meant = before.aliases.size === 0 ? undefined : before.aliases.get(id);
    if (meant !== undefined) found[now] = old().placeOf(meant);
    else if (olds[at]?.id === id) found[now] = at;
  }
  return found;
}

function findEarlier([before, old]: Indexed, [after, now]: Indexed): Earlier {
  const same = findSame(before, after, old);
  const joined = new Map<number, Set<number>>();
  for (const [claimed, printed] of after.aliases) {
    const [was, is] = [old().placeOf(before.aliases.get(claimed) ?? claimed), now().placeOf(printed)];
    if (was >= 0 && is >= 0) addToSet(joined, is, was);
  }
  return (node) => {
    const [own = -1, others] = [same[node], joined.get(node)];
    if (!others) return own < 0 ? none : [own];
    return [...(own < 0 ? others : others.add(own))].sort((a, b) => a - b);
  };
}

/** Whether a node stands as one before, its relations apart. */
function isAsBefore(node: GraphNode, old: GraphNode | undefined): boolean {
  return old === node || (old?.id === node.id && old.kind === node.kind && old.properties.state === node.properties.state);
}

/** Whether an id may be that of a node in one of the graphs only. */
function mayAppear(before: EstateGraph, after: EstateGraph): boolean {
  const apart = differing(before, after);
  return apart.before.nodes.length !== apart.after.nodes.length || apart.before.nodes.some(({ id }, at) => apart.after.nodes[at]?.id !== id);
}

function touchedIds([before, old]: Indexed, [after, now]: Indexed): Set<string> {
  const touched = new Set<string>();
  const apart = differing(before, after);
  for (const pair of pairedRelations(apart.before, apart.after)) {
    const { from } = (pair.after ?? pair.before) as GraphRelation;
    if (changeOf(pair) !== null) touched.add(after.aliases.get(from) ?? from);
  }
  for (const { from, properties } of mayAppear(before, after) ? after.relations : []) {
    const { recipient } = properties;
    if (typeof recipient === 'string' && old().has(recipient) !== now().has(recipient)) touched.add(from);
  }
  return touched;
}

const own: Earlier = (node) => [node];
const isAnyChanged = ({ before, after }: ReturnType<typeof differing>) => [...pairedRelations(before, after)].some((pair) => changeOf(pair) !== null);

/** Nodes after that say something else, where all else is as it was, by the patch between the two; undefined: more may be otherwise. */
function saidAnewIn(before: EstateGraph, after: EstateGraph): readonly number[] | undefined {
  if (patchFrom(before, after) === undefined || before.aliases !== after.aliases) return undefined;
  const apart = differing(before, after);
  const [old, now] = [apart.before.nodes, apart.after.nodes];
  const isAlike = (node: GraphNode, at: number) => {
    const was = old[at];
    return was !== undefined && isAsBefore(node, was) && was.properties.organisation === node.properties.organisation;
  };
  if (old.length !== now.length || !now.every(isAlike) || isAnyChanged(apart)) return undefined;
  return now.map((node) => lowerBound(after.nodes, node, { compare: compareNodes, from: 0 }));
}

/** What stands for what in two states of a graph. */
export function transitionOf(before: Snapshot, after: Snapshot): Transition {
  const saidAnew = saidAnewIn(before.graph, after.graph);
  if (saidAnew) return { before, after, earlier: own, touched: [], saidAnew };
  const [one, other] = [indexed(before.graph), indexed(after.graph)];
  const earlier = findEarlier(one, other);
  const ids = touchedIds(one, other);
  const olds = before.graph.nodes.slice();
  const touched: number[] = [];
  for (const [at, node] of after.graph.nodes.entries()) {
    const numbers = earlier(at);
    if (numbers.length > 1 || (ids.size > 0 && ids.has(node.id)) || !isAsBefore(node, olds[numbers[0] ?? -1])) touched.push(at);
  }
  return { before, after, earlier, touched };
}
