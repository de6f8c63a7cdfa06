// A large estate as analyses get it, compiled anew each time it is asked for, so that nothing is kept from an earlier question.
import type { Subject } from '../../server/analysis/analysis';
import { compileEstate } from '../../server/graph/compile';
import type { EstateGraph, GraphNode } from '../../server/model/graph';
import { generateEstate } from '../bench/generate-estate';
import { graphOf } from '../bench/made-graph';

/** Suppliers have what questions about probability ask for. */
function withProbability(node: GraphNode): GraphNode {
  return node.kind === 'Supplier' ? { ...node, properties: { ...node.properties, failureProbability: 0.01 } } : node;
}

const made = new Map<number, EstateGraph>();

/** A tiered estate of so many nodes and three times as many relations. */
export function largeSubject(nodes: number): Subject {
  const known = made.get(nodes) ?? graphOf(generateEstate({ nodes, relations: 3 * nodes, seed: 7 }));
  if (!made.has(nodes)) made.set(nodes, { ...known, nodes: known.nodes.map(withProbability) });
  const graph = { ...(made.get(nodes) ?? known) };
  return { snapshot: { id: 'large', asOf: null, graph }, estate: compileEstate(graph), asOf: null };
}
