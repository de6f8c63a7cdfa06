// Makes a failing estate as small as it can be, so that the difference can be read: drops nodes, relations, properties and events one by one.
import type { Change } from './brute-force/changes';
import type { RawGraph } from './brute-force/raw-graph';
import { identityOf } from './random-draft';
import type { RandomEstate } from './random-estates';

/** Every estate that is one thing smaller. */
function* smaller(estate: RandomEstate): Generator<RandomEstate> {
  const { graph, events, given } = estate;
  for (const { id } of graph.nodes) yield { ...estate, ...withoutNode(estate, id) };
  for (const one of graph.relations) yield { ...estate, graph: { ...graph, relations: graph.relations.filter((other) => other !== one) } };
  for (const one of events) if (events.length > 1) yield { ...estate, events: events.filter((other) => other !== one) };
  for (const one of estate.changes) yield { ...estate, changes: estate.changes.filter((other) => other !== one) };
  for (const id of given) yield { ...estate, given: given.filter((other) => other !== id) };
  for (const one of estate.losing) yield { ...estate, losing: estate.losing.filter((other) => other !== one) };
  for (const one of [...graph.nodes, ...graph.relations]) {
    for (const name of Object.keys(one.properties)) yield { ...estate, graph: withoutProperty(graph, one, name) };
  }
}

function withoutNode({ graph, events, given }: RandomEstate, id: string): Partial<RandomEstate> {
  const code = id.replace('country:', '');
  const names = (properties: RawGraph['nodes'][number]['properties']) => Object.values(properties).includes(id);
  return {
    graph: {
      nodes: graph.nodes.filter((node) => node.id !== id && !names(node.properties)),
      relations: graph.relations.filter(({ from, to, properties }) => from !== id && to !== id && !names(properties)),
    },
    events: events.filter((event) => ('id' in event ? event.id !== id : event.code !== code)),
    given: given.filter((other) => other !== id),
  };
}

function withoutProperty(graph: RawGraph, item: object, name: string): RawGraph {
  const strip = <T extends { readonly properties: RawGraph['nodes'][number]['properties'] }>(one: T): T => {
    if (one !== item) return one;
    return { ...one, properties: Object.fromEntries(Object.entries(one.properties).filter(([other]) => other !== name)) };
  };
  return { nodes: graph.nodes.map(strip), relations: graph.relations.map(strip) };
}

/** Whether every id that the estate names is still there. */
function isWhole({ graph, events, given, changes }: RandomEstate): boolean {
  const ids = new Set(graph.nodes.map(({ id }) => id));
  const named = graph.nodes.flatMap(({ properties }) => [properties.organisation, properties.parent]).filter((one) => one !== undefined);
  const ends = graph.relations.flatMap(({ from, to }) => [from, to]);
  if (!changes.every((one) => isPossible(graph, one))) return false;
  const identities = new Set(graph.relations.map(identityOf));
  if (identities.size < graph.relations.length) return false;
  // What a change adds may fail too.
  const added = changes.flatMap((one) => (one.type === 'takeover' ? [one.owner] : one.type === 'split-off' ? [one.to] : []));
  const failing = events.flatMap((event) => ('id' in event && !added.includes(event.id) ? [event.id] : []));
  return events.length > 0 && [...named.map(String), ...ends, ...given, ...failing].every((id) => ids.has(id));
}

/** Whether every id and relation that a change names is still there. */
function isPossible(graph: RawGraph, change: Change): boolean {
  const has = (id: string) => graph.nodes.some((node) => node.id === id);
  const says = (type: string, from: string, to: string) => graph.relations.some((one) => one.type === type && one.from === from && one.to === to);
  switch (change.type) {
    case 'disable':
      return graph.relations.some((one) => identityOf(one) === identityOf({ ...change.relation, properties: change.relation }));
    case 'add-member':
      return has(change.relation.from) && has(change.relation.to) && (change.relation.recipient === undefined || has(String(change.relation.recipient)));
    case 'award':
      return has(change.contract) && has(change.supplier);
    case 'takeover':
      return has(change.supplier);
    case 'split-off':
      return change.contracts.every((contract) => says('SUPPLIED_BY', contract, change.supplier));
  }
}

/** The smallest estate found by taking away one thing at a time that still differs. Cost: quadratic in the size, times the test. */
export function shrink(estate: RandomEstate, differs: (estate: RandomEstate) => boolean): RandomEstate {
  for (const candidate of smaller(estate)) if (isWhole(candidate) && differs(candidate)) return shrink(candidate, differs);
  return estate;
}

/** An estate as text that can be pasted into a known case. */
export function asText({ graph, losing, events, given, changes }: RandomEstate): string {
  const values = (properties: object) => (Object.keys(properties).length > 0 ? ` ${JSON.stringify(properties)}` : '');
  return [
    ...graph.nodes.map(({ id, kind, properties }) => `  ${kind} ${id}${values(properties)}`),
    ...graph.relations.map(({ type, from, to, properties }) => `  ${from} ${type} ${to}${values(properties)}`),
    ...losing.map(({ id, kind }) => `  ${id} is stated by a row of kind ${kind} that loses`),
    ...changes.map((one) => `  change ${JSON.stringify(one)}`),
    `  events ${JSON.stringify(events)}${given.length > 0 ? ` given ${JSON.stringify(given)}` : ''}`,
  ].join('\n');
}
