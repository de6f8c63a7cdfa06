// Finds what is no supplier or organisation and has the name of another of its kind: an equal name suggests, no more (semantics §5).
import { matchingClass, suggestiveName } from '../estate/decisive-keys';
import { type EstateGraph, findNodeById, type GraphNode, printedIn, textOf } from '../model/graph';
import type { Comparison } from './compare';
import { likenesses } from './likeness';

/** Two nodes of one kind, the smaller id first. */
export interface EqualNames extends Comparison {
  readonly a: GraphNode;
  readonly b: GraphNode;
}

const how = 'same-bare-name';

function byName(a: GraphNode, b: GraphNode): Comparison {
  const nameOf = ({ properties, id }: GraphNode) => textOf(properties, 'name') ?? id;
  return { score: likenesses[how], evidence: [{ by: 'name', a: nameOf(a), b: nameOf(b), how }] };
}

const isParty = ({ kind }: GraphNode) => matchingClass(kind) === 'party';

/** What speaks for two nodes being one; undefined: nothing does, or they are suppliers or organisations, which are compared by more. */
export function compareEqualNames(a: GraphNode, b: GraphNode): Comparison | undefined {
  if (isParty(a) || a.kind !== b.kind) return undefined;
  const name = suggestiveName(a);
  return name !== undefined && name === suggestiveName(b) ? byName(a, b) : undefined;
}

/** The pairs of which the graph says that they may be the same (issue `possible-same`): not those that one source alone names twice, nor what was judged. */
export function equalNamesIn(graph: EstateGraph): EqualNames[] {
  const nodeOf = (id: string) => findNodeById(graph, printedIn(graph, id));
  return graph.issues.flatMap(({ code, value, details }): EqualNames[] => {
    if (code !== 'possible-same') return [];
    const [a, b] = [nodeOf(value ?? ''), nodeOf(String(details?.other))];
    return a && b && !isParty(a) && !isParty(b) ? [{ a, b, ...byName(a, b) }] : [];
  });
}
