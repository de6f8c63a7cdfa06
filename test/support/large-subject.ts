// Makes a large estate as analyses get it. It is compiled anew each time, so that nothing is kept from an earlier question.
import type { Subject } from '../../server/analysis/analysis';
import { compileEstate } from '../../server/graph/compiled/compile';
import type { Properties } from '../../server/model/claims';
import type { EstateGraph, GraphNode, GraphRelation } from '../../server/model/graph';
import { criticalities } from '../../server/model/vocabulary';
import { generateEstate } from '../bench/generate-estate';
import { graphOf } from '../bench/made-graph';

const asOf = '2026-11-01';

/** What questions ask of nodes besides their kind; some of them do not say it. */
function propertiesOf(kind: string, at: number): Properties {
  if (kind === 'Supplier') return { failureProbability: 0.01, ...(at % 3 === 0 ? { ownershipDeclared: 'complete' } : {}) };
  if (kind === 'Service') return { users: at % 1000, ...(at % 6 === 0 ? {} : { criticality: criticalities[at % criticalities.length] ?? 'vital' }) };
  if (kind === 'Contract') return { annualValueEur: 1000 * (at % 50), ...(at % 2 === 0 ? { chainDeclared: 'complete', fallback: 'yes' } : {}) };
  return {};
}

/** Some dependencies leave time, or only degrade. */
function withTime(relation: GraphRelation, at: number): GraphRelation {
  if (relation.type !== 'DEPENDS_ON') return relation;
  const { properties } = relation;
  if (at % 7 === 0) return { ...relation, properties: { ...properties, toleranceHours: at % 50 } };
  return at % 11 === 0 ? { ...relation, properties: { ...properties, impact: 'degrades' } } : relation;
}

/** Every tenth contract falls back to the next one, some of these tested. */
function fallbacks(nodes: readonly GraphNode[]): GraphRelation[] {
  const contracts = nodes.filter(({ kind }) => kind === 'Contract');
  return contracts.flatMap(({ id }, at): GraphRelation[] => {
    const to = contracts[at + 1]?.id;
    if (to === undefined || at % 10 !== 0) return [];
    const test: Properties = at % 20 === 0 ? { testedOn: '2026-06-01', testResult: 'passed' } : {};
    return [{ type: 'FALLS_BACK_TO', from: id, to, properties: { activationHours: at % 100, ...test }, claims: [] }];
  });
}

function make(nodes: number): EstateGraph {
  const graph = graphOf(generateEstate({ nodes, relations: 3 * nodes, seed: 7 }));
  const told = graph.nodes.map((node, at) => ({ ...node, properties: { ...node.properties, ...propertiesOf(node.kind, at) } }));
  return { ...graph, nodes: told, relations: [...graph.relations.map(withTime), ...fallbacks(told)] };
}

const made = new Map<number, EstateGraph>();

/** A tiered estate of so many nodes and three times as many relations, with properties that give every question work. */
export function largeSubject(nodes: number): Subject {
  const known = made.get(nodes) ?? make(nodes);
  made.set(nodes, known);
  const graph = { ...known };
  return { snapshot: { id: 'large', asOf, graph }, estate: compileEstate(graph), asOf };
}
