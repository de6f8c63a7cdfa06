// Estates to ask about: random ones with or without what a question leaves out, and whether a contract is beyond what the rounds can say.
import { isFollowed, type RawGraph, type RawRelation, said } from '../../oracle/brute-force/raw-graph';
import { randomEstate } from '../../oracle/random-estates';

/** The graph without these properties of relations. */
export function withoutRelationProperties(graph: RawGraph, names: readonly string[]): RawGraph {
  const relations = graph.relations.map((one) => ({ ...one, properties: without(one.properties, names) }));
  return { ...graph, relations };
}

/** The graph without these properties of nodes. */
export function withoutNodeProperties(graph: RawGraph, names: readonly string[]): RawGraph {
  return { ...graph, nodes: graph.nodes.map((one) => ({ ...one, properties: without(one.properties, names) })) };
}

function without(properties: RawRelation['properties'], names: readonly string[]): RawRelation['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}

/** Without redundancy groups. */
export const withoutGroups = (graph: RawGraph) => withoutRelationProperties(graph, ['group', 'required']);

/** Random estates of these seeds. */
export function estates(first: number, count: number): { readonly seed: number; readonly graph: RawGraph }[] {
  return Array.from({ length: count }, (_, at) => randomEstate(first + at)).map(({ seed, graph }) => ({ seed, graph }));
}

/** Every few ids that may fail, other ones for each seed. */
export function someCauses({ nodes }: RawGraph, { seed, most }: { readonly seed: number; readonly most: number }): string[] {
  const ids = nodes.filter(({ kind }) => kind !== 'Country').map(({ id }) => id);
  const step = Math.max(1, Math.ceil(ids.length / most));
  return ids.filter((_, at) => (at + seed) % step === 0);
}

/**
 * Contracts in which a delivery may be lost without the contract: one to whom others deliver is itself in a group, or only degrades.
 * That is what the heads say they leave out.
 */
export function hasSparedDelivery({ nodes, relations }: RawGraph): boolean {
  return nodes.some(({ id, kind }) => {
    if (kind !== 'Contract') return false;
    const under = relations.filter((one) => one.from === id && isFollowed(one) && (one.type === 'SUPPLIED_BY' || one.type === 'SUBCONTRACTED_TO'));
    const recipients = new Set(under.filter(({ type }) => type === 'SUBCONTRACTED_TO').map((one) => said(one, 'recipient')));
    return under.some((one) => recipients.has(one.to) && (said(one, 'group') !== null || said(one, 'impact') === 'degrades'));
  });
}
