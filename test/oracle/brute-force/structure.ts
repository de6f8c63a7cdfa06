// The brute-force oracle's reading of semantics §1: which things can fail, and which groups each of them needs.
// Plain, slow and written from the definitions alone; it shares no code with the engine.
import type { GraphNode, GraphRelation } from '../../../server/model/graph';

/** The graph as the sources state it: `required` and `impact` per relation, not yet the group's effective ones. */
export interface RawGraph {
  readonly nodes: readonly Pick<GraphNode, 'id' | 'kind' | 'properties'>[];
  readonly relations: readonly Pick<GraphRelation, 'type' | 'from' | 'to' | 'properties'>[];
}
export type RawRelation = RawGraph['relations'][number];

/** A member of a group: what must work, the node it is shown as, and how long the owner lasts without it. */
export interface Member {
  readonly thing: string;
  readonly shown: string;
  tolerance: number;
}

/** One redundancy group. `owner` is a node or a delivery; `dependent` the node under which it is listed. */
export interface Group {
  readonly owner: string;
  readonly dependent: string;
  readonly name: string | null;
  readonly recipient: string | null;
  readonly members: Member[];
  readonly required: number;
  readonly impact: 'fails' | 'degrades';
}

/** Everything that can fail (nodes and deliveries), with its groups, and what is recorded as down. */
export interface Structure {
  readonly graph: RawGraph;
  readonly kindOf: ReadonlyMap<string, string>;
  /** Node ids, then deliveries. */
  readonly things: readonly string[];
  /** Delivery → its contract and provider. */
  readonly deliveries: ReadonlyMap<string, { contract: string; provider: string }>;
  readonly groups: readonly Group[];
  readonly recordedDown: ReadonlySet<string>;
}

const failing = ['DEPENDS_ON', 'PROVIDED_BY', 'SUPPLIED_BY', 'SUBCONTRACTED_TO', 'HOSTED_IN'];
const delivery = (contract: string, provider: string) => `${contract}\u0000${provider}`;

/** Text, or null when absent. */
export function said(relation: RawRelation, name: string): string | null {
  const value = relation.properties[name];
  return typeof value === 'string' ? value : null;
}

/** ⌈p × n ÷ 100⌉ for a percentage, the number itself otherwise; absent = 1. */
export function requiredOf(stated: unknown, members: number): number {
  if (typeof stated === 'number') return stated;
  if (typeof stated !== 'string') return 1;
  let needed = 0;
  while (needed * 100 < Number.parseInt(stated, 10) * members) needed += 1;
  return needed;
}

/** Whether a relation fails or degrades its dependent at all. */
export function propagates(relation: RawRelation): boolean {
  if (relation.type === 'MADE_BY') return true;
  return failing.includes(relation.type) && relation.properties.impact !== 'none';
}

/**
 * Recipients under a contract that hang directly under it: those that are no provider there, and those in a ring of
 * recipients that nothing ties to the contract (a ring below another loose ring is tied by that one).
 */
export function hangingRecipients(relations: readonly RawRelation[], contract: string): Set<string> {
  const own = relations.filter((one) => propagates(one) && one.from === contract);
  const chain = own.filter(({ type }) => type === 'SUBCONTRACTED_TO');
  const providers = new Set(own.filter(({ type }) => type === 'SUPPLIED_BY' || type === 'SUBCONTRACTED_TO').map(({ to }) => to));
  const direct = own.filter((one) => one.type === 'SUPPLIED_BY' || (one.type === 'SUBCONTRACTED_TO' && said(one, 'recipient') === null));
  const recipients = [...new Set(chain.map((one) => said(one, 'recipient')).filter((one) => one !== null))];
  const strangers = recipients.filter((one) => !providers.has(one));
  const tied = belowOf(chain, [...direct.map(({ to }) => to), ...strangers]);
  const loose = recipients.filter((one) => !tied.has(one));
  const topRings = loose.filter((one) => {
    const above = abovesOf(chain, one);
    return above.has(one) && [...above].every((other) => abovesOf(chain, other).has(one));
  });
  return new Set([...strangers, ...topRings]);
}

/** These providers and everything below them in the chain. */
function belowOf(chain: readonly RawRelation[], start: readonly string[]): Set<string> {
  const found = new Set(start);
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of chain) {
      if (found.has(one.to) || !found.has(said(one, 'recipient') ?? '')) continue;
      found.add(one.to);
      grown = true;
    }
  }
  return found;
}

/** Every recipient above a provider in the chain, at any distance. */
function abovesOf(chain: readonly RawRelation[], start: string): Set<string> {
  const found = new Set<string>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of chain) {
      const recipient = said(one, 'recipient');
      if (recipient !== null && (one.to === start || found.has(one.to)) && !found.has(recipient)) {
        found.add(recipient);
        grown = true;
      }
    }
  }
  return found;
}

/** Reads a graph; `given` are nodes taken as down besides those recorded so. */
export function structureOf(graph: RawGraph, given: readonly string[] = []): Structure {
  const kindOf = new Map<string, string>(graph.nodes.map(({ id, kind }) => [id, kind]));
  const isContract = (id: string) => kindOf.get(id) === 'Contract';
  const deliveries = new Map<string, { contract: string; provider: string }>();
  for (const one of graph.relations.filter(propagates)) {
    if (one.type !== 'SUPPLIED_BY' && !(one.type === 'SUBCONTRACTED_TO' && isContract(one.from))) continue;
    deliveries.set(delivery(one.from, one.to), { contract: one.from, provider: one.to });
  }
  const groups = groupsOf(graph, isContract);
  for (const [thing, { contract, provider }] of deliveries) {
    const members = [{ thing: provider, shown: provider, tolerance: 0 }];
    groups.push({ owner: thing, dependent: contract, name: null, recipient: null, members, required: 1, impact: 'fails' });
  }
  const recordedDown = new Set([...given, ...graph.nodes.filter(({ properties }) => properties.state === 'down').map(({ id }) => id)]);
  return { graph, kindOf, things: [...kindOf.keys(), ...deliveries.keys()], deliveries, groups, recordedDown };
}

/** All groups that relations state, lone relations included, without what makes a delivery rest on its provider. */
function groupsOf(graph: RawGraph, isContract: (id: string) => boolean): Group[] {
  const stated = new Map<string, RawRelation[]>();
  graph.relations.forEach((one, index) => {
    if (!propagates(one)) return;
    const name = one.type === 'MADE_BY' ? null : said(one, 'group');
    const recipient = one.type === 'SUBCONTRACTED_TO' && isContract(one.from) ? said(one, 'recipient') : null;
    const key = JSON.stringify(name === null ? [index] : [one.from, recipient, name]);
    stated.set(key, [...(stated.get(key) ?? []), one]);
  });
  return [...stated.values()].map((relations) => groupOf(relations, graph, isContract));
}

function groupOf(relations: readonly RawRelation[], graph: RawGraph, isContract: (id: string) => boolean): Group {
  const first = relations[0] as RawRelation;
  const scoped = first.type === 'SUBCONTRACTED_TO' && isContract(first.from);
  const recipient = scoped ? said(first, 'recipient') : null;
  const name = first.type === 'MADE_BY' ? null : said(first, 'group');
  const members: Member[] = [];
  for (const one of relations) {
    const under = one.type === 'SUPPLIED_BY' || (one.type === 'SUBCONTRACTED_TO' && isContract(one.from));
    const thing = under ? delivery(one.from, one.to) : one.to;
    const hours = one.properties.toleranceHours;
    const tolerance = typeof hours === 'number' ? hours : 0;
    const known = members.find((member) => member.thing === thing);
    if (known) known.tolerance = Math.min(known.tolerance, tolerance);
    else members.push({ thing, shown: one.to, tolerance });
  }
  const needed = relations.map((one) => requiredOf(one.properties.required, members.length));
  const soft = relations.every((one) => one.type === 'MADE_BY' || one.properties.impact === 'degrades');
  const inside = recipient !== null && !hangingRecipients(graph.relations, first.from).has(recipient);
  return {
    owner: inside ? delivery(first.from, recipient) : first.from,
    dependent: first.from,
    name,
    recipient,
    members,
    required: name === null ? 1 : Math.max(...needed),
    impact: soft ? 'degrades' : 'fails',
  };
}
