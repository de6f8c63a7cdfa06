// Gathers of each node what tells whether it is another: its names, also those that lost in a conflict, its numbers, its country.
import { type Identified, kvkNumberIn, kvkNumbers, kvkProperties, matchingClass, type Suggestion, suggestiveNumbers } from '../estate/decisive-keys';
import { StatedNumbers } from '../estate/stated-numbers';
import type { EstateGraph, GraphNode } from '../model/graph';
import { textOf } from '../model/graph';
import { addTo } from '../model/group-by';
import { compareText } from '../model/text-order';
import { type NameForm, nameForms } from './name-form';

/** A name of a node as it is compared; `isAlias`: not the one that it is called by. */
export interface PartyName {
  readonly form: NameForm;
  readonly isAlias: boolean;
}

/** A supplier or organisation, with all that speaks for or against it being another. */
export interface Party {
  readonly id: string;
  readonly isOrganisation: boolean;
  readonly names: readonly PartyName[];
  /** Numbers that only suggest. */
  readonly numbers: readonly Suggestion[];
  readonly stated: StatedNumbers;
  readonly node: GraphNode;
  /** Countries in which it is established, in no order. */
  readonly countries: readonly string[];
}

/** Values of a node that lost against another source's, by property. */
type Losing = ReadonlyMap<string, readonly string[]>;

function losingValues(graph: EstateGraph): ReadonlyMap<string, Losing> {
  const found = new Map<string, Map<string, string[]>>();
  for (const { node, property, claims } of graph.disputes) {
    const of = found.get(node) ?? new Map<string, string[]>();
    for (const { value } of claims.slice(1)) addTo(of, property, value);
    found.set(node, of);
  }
  return found;
}

function namesOf({ properties }: GraphNode, losing: Losing | undefined): PartyName[] {
  const name = textOf(properties, 'name');
  const aliases = Array.isArray(properties.aliases) ? (properties.aliases as readonly string[]) : [];
  const others = [...aliases, ...(losing?.get('name') ?? [])];
  const names = name === undefined ? [] : nameForms(name).map((form) => ({ form, isAlias: false }));
  for (const other of others) if (other !== name) for (const form of nameForms(other)) names.push({ form, isAlias: true });
  return names;
}

/** Every KvK number that any source states of a node. */
function allKvk({ properties }: GraphNode, losing: Losing | undefined): string[] {
  const found = new Set(kvkNumbers(properties));
  for (const name of kvkProperties) {
    for (const value of losing?.get(name) ?? []) {
      const number = kvkNumberIn(name, value);
      if (number !== undefined) found.add(number);
    }
  }
  return [...found].sort(compareText);
}

function countriesOf(graph: EstateGraph): ReadonlyMap<string, string[]> {
  const countries = new Map<string, string[]>();
  for (const { type, from, to } of graph.relations) if (type === 'ESTABLISHED_IN') addTo(countries, from, to);
  return countries;
}

const none: readonly string[] = [];

/** All suppliers and organisations of the graph, in the order of their ids. Cost: linear. */
export function partiesOf(graph: EstateGraph): Party[] {
  const [losing, countries] = [losingValues(graph), countriesOf(graph)];
  const parties: Party[] = [];
  for (const node of graph.nodes) {
    if (matchingClass(node.kind) !== 'party') continue;
    const lost = losing.get(node.id);
    const identified: Identified = { id: node.id, kind: node.kind, properties: node.properties, kvk: allKvk(node, lost) };
    parties.push({
      id: node.id,
      isOrganisation: node.kind === 'Organisation',
      names: namesOf(node, lost),
      numbers: suggestiveNumbers(identified),
      stated: new StatedNumbers(identified),
      node,
      countries: countries.get(node.id) ?? none,
    });
  }
  return parties;
}
