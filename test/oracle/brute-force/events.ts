// The brute-force oracle's reading of scenario events (semantics §2): which nodes each of them fails.
import { type RawGraph, requiredOf, said } from './structure';

export type FailureEvent =
  | { readonly type: 'fail' | 'fail-group'; readonly id: string }
  | { readonly type: 'country-outage' | 'country-sanction'; readonly code: string };

const isProvider = (kind: string | undefined) => kind === 'Supplier' || kind === 'Organisation';
const kindIn = (graph: RawGraph, id: string): string | undefined => graph.nodes.find((node) => node.id === id)?.kind;

/** The countries with this code. */
export function countriesOf(graph: RawGraph, code: string): string[] {
  return graph.nodes.filter(({ kind, id, properties }) => kind === 'Country' && (properties.code ?? id.replace('country:', '')) === code).map(({ id }) => id);
}

/** Everything that these owners control, themselves included: shares of at least 50 % or unknown, each node once. */
export function controlledBy(graph: RawGraph, owners: readonly string[]): Set<string> {
  const found = new Set(owners);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { type, from, to, properties } of graph.relations) {
      const share = properties.share;
      if (type !== 'OWNED_BY' || !found.has(to) || found.has(from) || (typeof share === 'number' && share < 50)) continue;
      found.add(from);
      grown = true;
    }
  }
  return found;
}

/** The nodes that fail initially: all countries that go out count together. */
export function initiallyFailed(graph: RawGraph, events: readonly FailureEvent[]): string[] {
  const out = events.flatMap((event) => (event.type === 'country-outage' ? countriesOf(graph, event.code) : []));
  const sanctioned = events.flatMap((event) => (event.type === 'country-sanction' ? countriesOf(graph, event.code) : []));
  const named = events.flatMap((event) => ('id' in event ? [...(event.type === 'fail' ? [event.id] : controlledBy(graph, [event.id]))] : []));
  return [...new Set([...named, ...failedByOutage(graph, out), ...failedBySanction(graph, sanctioned)])].sort();
}

function failedByOutage(graph: RawGraph, countries: readonly string[]): string[] {
  const located = graph.relations.filter(({ type, to }) => type === 'LOCATED_IN' && countries.includes(to)).map(({ from }) => from);
  const operating = graph.nodes
    .map(({ id }) => id)
    .filter((id) => {
      const own = graph.relations.filter(({ type, from }) => type === 'OPERATES_FROM' && from === id);
      if (own.some((one) => said(one, 'group') === null && countries.includes(one.to))) return true;
      return own.some((one) => {
        const name = said(one, 'group');
        if (name === null) return false;
        const group = own.filter((other) => said(other, 'group') === name);
        const members = [...new Set(group.map(({ to }) => to))];
        const required = Math.max(...group.map(({ properties }) => requiredOf(properties.required, members.length)));
        const left = members.filter((country) => !countries.includes(country)).length;
        return members.some((country) => countries.includes(country)) && left < required;
      });
    });
  return [...located, ...operating];
}

function failedBySanction(graph: RawGraph, countries: readonly string[]): string[] {
  const seats = graph.relations.filter(({ type, to }) => type === 'ESTABLISHED_IN' && countries.includes(to)).map(({ from }) => from);
  const controlled = [...controlledBy(graph, seats)].filter((id) => isProvider(kindIn(graph, id)));
  const operating = graph.relations.filter(({ type, to }) => type === 'OPERATES_FROM' && countries.includes(to)).map(({ from }) => from);
  return [...controlled, ...operating];
}
