// Adds up a blast radius by kind, criticality, sub-domain, users and contract value (semantics §3). It always takes the whole result,
// whatever is listed.
import type { Worsened } from '../graph/failure/status';
import { type GraphNode, numberOf, textOf } from '../model/graph';
import { criticalities, nodeKindNames } from '../model/vocabulary';
import type { Subject } from './analysis';
import type { Sum, Totals } from './shapes';

function tally(nodes: readonly GraphNode[], wordOf: (node: GraphNode) => string, words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(wordOf(node), (counts.get(wordOf(node)) ?? 0) + 1);
  const known = words.filter((word) => counts.has(word));
  return Object.fromEntries(known.map((word) => [word, counts.get(word) ?? 0]));
}

function sumOf(nodes: readonly GraphNode[], property: string): Sum {
  const values = nodes.map(({ properties }) => numberOf(properties, property));
  const stated = values.filter((value) => value !== undefined);
  return { sum: stated.reduce((sum, value) => sum + value, 0), unknown: values.length - stated.length };
}

const subDomains = Array.from({ length: 17 }, (_, at) => String(at + 1));

/** Totals of what got worse. `checkpoint` may throw to stop. */
export function totalsOf({ snapshot }: Subject, { failed, degraded, atRisk }: Worsened, checkpoint: () => void = () => undefined): Totals {
  const nodes = failed.map((node) => snapshot.graph.nodes[node]).filter((node) => node !== undefined);
  const services = nodes.filter(({ kind }) => kind === 'Service');
  const contracts = nodes.filter(({ kind }) => kind === 'Contract');
  checkpoint();
  return {
    failed: failed.length,
    degraded: degraded.length,
    atRisk: atRisk.length,
    byKind: tally(nodes, ({ kind }) => kind, nodeKindNames),
    byCriticality: tally(services, ({ properties }) => textOf(properties, 'criticality') ?? 'unknown', [...criticalities, 'unknown']),
    bySubDomain: tally(services, ({ properties }) => String(numberOf(properties, 'subDomain') ?? 'unknown'), [...subDomains, 'unknown']),
    users: sumOf(services, 'users'),
    contractValueEur: sumOf(contracts, 'annualValueEur'),
  };
}
