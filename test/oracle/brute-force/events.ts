// The brute-force oracle's reading of scenario events (semantics §2): which nodes each of them fails.
import { isFollowed, kindsOf, type RawGraph, type RawRelation, requiredOf, said } from './raw-graph';

export type FailureEvent =
  | { readonly type: 'fail' | 'fail-group'; readonly id: string }
  | { readonly type: 'country-outage' | 'country-sanction'; readonly code: string };

/** The countries with this code (“absent: the id without `country:`”). */
export function countriesOf(graph: RawGraph, code: string): string[] {
  return graph.nodes.filter(({ kind, id, properties }) => kind === 'Country' && (properties.code ?? id.replace('country:', '')) === code).map(({ id }) => id);
}

/** “*Controls*: share ≥ 50 % or unknown, followed without multiplying shares, each node once”: the owners and all they control. */
export function controlledBy(graph: RawGraph, owners: Iterable<string>): Set<string> {
  const found = new Set(owners);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const one of graph.relations) if (one.type === 'OWNED_BY' && found.has(one.to) && isControlling(one)) found.add(one.from);
  }
  return found;
}

export function isControlling({ properties }: RawRelation): boolean {
  return typeof properties.share !== 'number' || properties.share >= 50;
}

/** The nodes that fail initially; all countries of one kind of event count together. */
export function initiallyFailed(graph: RawGraph, events: readonly FailureEvent[]): string[] {
  // What a change adds is not there without it.
  const there = events.filter((event) => !('id' in event) || graph.nodes.some(({ id }) => id === event.id));
  const named = there.flatMap((event) => (event.type === 'fail' ? [event.id] : event.type === 'fail-group' ? [...controlledBy(graph, [event.id])] : []));
  const out = events.flatMap((event) => (event.type === 'country-outage' ? countriesOf(graph, event.code) : []));
  const sanctioned = events.flatMap((event) => (event.type === 'country-sanction' ? countriesOf(graph, event.code) : []));
  return [...new Set([...named, ...failedByOutage(graph, out), ...failedBySanction(graph, sanctioned)])];
}

/** “datacenters `LOCATED_IN` it, and suppliers/contracts by their `OPERATES_FROM` relations (groups count; without a group each country is needed)” */
function failedByOutage(graph: RawGraph, countries: readonly string[]): string[] {
  const located = graph.relations.filter(({ type, to }) => type === 'LOCATED_IN' && countries.includes(to)).map(({ from }) => from);
  const operating = graph.relations.filter((one) => one.type === 'OPERATES_FROM' && countries.includes(one.to) && !isSpared(graph, one, countries));
  return [...located, ...operating.map(({ from }) => from)];
}

/** Whether the group of this relation still holds without these countries. */
function isSpared(graph: RawGraph, relation: RawRelation, countries: readonly string[]): boolean {
  const name = said(relation, 'group');
  if (name === null) return false;
  const group = graph.relations.filter((one) => one.type === 'OPERATES_FROM' && one.from === relation.from && said(one, 'group') === name);
  const members = [...new Set(group.map(({ to }) => to))];
  const required = Math.max(...group.map(({ properties }) => requiredOf(properties.required, members.length)));
  return members.filter((country) => !countries.includes(country)).length >= required;
}

/** “suppliers `ESTABLISHED_IN` it or controlled from it; contracts/suppliers that `OPERATES_FROM` it”; an organisation counts when it provides. */
function failedBySanction(graph: RawGraph, countries: readonly string[]): string[] {
  const inCountry = (type: string) => graph.relations.filter((one) => one.type === type && countries.includes(one.to)).map(({ from }) => from);
  return [...controlledBy(graph, inCountry('ESTABLISHED_IN')), ...inCountry('OPERATES_FROM')].filter((id) => isSanctionable(graph, id));
}

function isSanctionable(graph: RawGraph, id: string): boolean {
  if (kindsOf(graph).get(id) !== 'Organisation') return true;
  return graph.relations.some((one) => one.to === id && isFollowed(one));
}
