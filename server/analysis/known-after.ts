// Limits what is known after a scenario awards contracts to who delivers under them (semantics §2). Old sites and needs still fail what
// they failed, but nobody has said that they belong to the new chain.
import { compileEstate } from '../graph/compiled/compile';
import { type GraphNode, type GraphRelation, graphWith } from '../model/graph';
import { addTo } from '../model/group-by';
import type { Scenario } from '../model/scenario';
import { needsTypes } from '../model/vocabulary';
import type { Subject } from './analysis';

function withoutDeclaredChain(node: GraphNode): GraphNode {
  const { chainDeclared: _, ...properties } = node.properties;
  return { id: node.id, kind: node.kind, properties, claims: node.claims };
}

/** The subject as completeness counts it for these scenarios; the subject itself when none awards a contract. */
export function knownAfter(subject: Subject, scenarios: readonly (Scenario | null)[], checkpoint?: () => void): Subject {
  const suppliers = new Map<string, string[]>();
  for (const event of scenarios.flatMap((one) => one?.events ?? [])) if (event.type === 'award') addTo(suppliers, event.contract, event.supplier);
  if (suppliers.size === 0) return subject;
  const { graph } = subject.snapshot;
  const awards = [...suppliers].flatMap(([from, list]) => list.map((to): GraphRelation => ({ type: 'SUPPLIED_BY', from, to, properties: {}, claims: [] })));
  const known = graphWith(graph, {
    nodes: graph.nodes.map((node) => (suppliers.has(node.id) ? withoutDeclaredChain(node) : node)),
    relations: [...graph.relations.filter(({ type, from }) => !suppliers.has(from) || !needsTypes.has(type)), ...awards],
  });
  return { ...subject, snapshot: { ...subject.snapshot, graph: known }, estate: compileEstate(known, checkpoint) };
}
