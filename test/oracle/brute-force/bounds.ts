// The brute-force oracle's bounds of a scenario (semantics §3, “Bounds”), from the definitions alone.
import { compareText } from '../../../server/model/text-order';
import type { FailureEvent } from './events';
import { alreadyDown, failedSet } from './failure';
import { needsOf, targetsOf, walkable } from './needs';
import { failingTypes, kindsOf, type RawGraph, type RawRelation, said } from './raw-graph';
import { type Structure, structureOf } from './structure';

/** What relations that could spare each other have in common; null: it is in a group, or does not fail its dependent. */
function alike(kindOf: ReadonlyMap<string, string>, one: RawRelation): string | null {
  const { impact, group } = one.properties;
  if (!failingTypes.includes(one.type) || (impact !== undefined && impact !== 'fails') || group !== undefined || !kindOf.has(one.to)) return null;
  const isScoped = one.type === 'SUBCONTRACTED_TO' && kindOf.get(one.from) === 'Contract';
  return JSON.stringify([one.from, isScoped ? said(one, 'recipient') : null, one.type, kindOf.get(one.to)]);
}

/** Dependents of which redundancy is not stated: lists of relations that would form a group. */
export function unstatedGroups(graph: RawGraph): RawRelation[][] {
  const kindOf = kindsOf(graph);
  const lists = new Map<string, RawRelation[]>();
  for (const one of graph.relations) {
    const key = alike(kindOf, one);
    if (key !== null) lists.set(key, [...(lists.get(key) ?? []), one]);
  }
  return [...lists.values()].filter((list) => new Set(list.map(({ to }) => to)).size >= 2);
}

/** The graph in which these lists are groups that hold while one member works. */
export function withGroups(graph: RawGraph, lists: readonly (readonly RawRelation[])[]): RawGraph {
  const groupOf = new Map(lists.flatMap((list, at) => list.map((one) => [one, `unstated ${at}`] as const)));
  const relations = graph.relations.map((one) => {
    const group = groupOf.get(one);
    return group === undefined ? one : { ...one, properties: { ...one.properties, group, required: 1 } };
  });
  return { nodes: graph.nodes, relations };
}

/** U of the definition. */
export function unseenCauses(graph: RawGraph, causes: readonly string[], events: readonly FailureEvent[]): string[] {
  const kindOf = kindsOf(graph);
  const [outage, sanction] = ['country-outage', 'country-sanction'].map((type) => events.some((event) => event.type === type));
  const hides = causes.some((id) => ['Supplier', 'Organisation', 'Datacenter', 'Technology'].includes(kindOf.get(id) ?? ''));
  const lacks = (id: string, type: string) => targetsOf(graph, type, id).length === 0;
  const walk = walkable(graph);
  const providers = new Set(graph.nodes.flatMap(({ id, kind }) => (kind === 'Service' ? [...needsOf(walk, id).providers.keys()] : [])));
  return [
    ...(hides || outage || sanction
      ? graph.nodes.filter(({ kind, properties }) => kind === 'Contract' && properties.chainDeclared !== 'complete').map(({ id }) => id)
      : []),
    ...(outage ? graph.nodes.filter(({ id, kind }) => kind === 'Datacenter' && lacks(id, 'LOCATED_IN')).map(({ id }) => id) : []),
    ...[...providers].filter((id) => (outage && lacks(id, 'OPERATES_FROM')) || (sanction && (lacks(id, 'ESTABLISHED_IN') || lacks(id, 'OPERATES_FROM')))),
  ];
}

/** Services that fail in a structure and are not down in the one as stated. */
export function servicesFailed(structure: Structure, causes: readonly string[], stated: Structure): string[] {
  const failed = failedSet(structure, causes);
  const down = alreadyDown(stated);
  return stated.graph.nodes.flatMap(({ id, kind }) => (kind === 'Service' && failed.has(id) && !down.has(id) ? [id] : [])).sort(compareText);
}

/** At least and at most; `stated`: the structure after the changes of the scenario, with what is given. */
export function bounds(stated: Structure, { causes, events, given }: { causes: readonly string[]; events: readonly FailureEvent[]; given: readonly string[] }) {
  const { graph } = stated;
  const relaxed = structureOf(withGroups(graph, unstatedGroups(graph)), given);
  return {
    atLeast: servicesFailed(relaxed, causes, stated),
    atMost: servicesFailed(stated, [...causes, ...unseenCauses(graph, causes, events)], stated),
  };
}
