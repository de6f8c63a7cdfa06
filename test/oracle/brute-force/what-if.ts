// The brute-force oracle's whole answer to “what if” and “why” (semantics §3, §6), put together from the definitions.
import { compareText } from '../../../server/model/text-order';
import {
  alreadyDown,
  changesUnder,
  countedMembers,
  countingDeliveries,
  failedSet,
  failureTimes,
  isLost,
  type Status,
  statusesUnder,
  weakenedSet,
  weakenedTimes,
} from './failure';
import { witnessPaths } from './paths';
import { isFollowed } from './raw-graph';
import { timeline } from './recovery';
import type { Group, Structure } from './structure';

/** A group in an answer; `recipient` only beside a group of a delivery. */
export interface ListedGroup {
  readonly group: string | null;
  readonly recipient: string | null;
  readonly required: number;
  readonly members: number;
}
export type LostGroup = ListedGroup & { readonly lost: string[] };
export type HeldGroup = ListedGroup & { readonly left: string[] };

const listed = (structure: Structure, group: Group): ListedGroup => ({
  group: group.name,
  recipient: group.recipient,
  required: group.required,
  members: countedMembers(structure, group).length,
});

function shownWhere(structure: Structure, group: Group, keep: (thing: string) => boolean): string[] {
  return countedMembers(structure, group)
    .filter(({ thing }) => keep(thing))
    .map(({ shown }) => shown)
    .sort(compareText);
}

/** The order of groups in an answer is that of their text; sets are compared, so it only has to be the same on both sides. */
const inOneOrder = <T extends object>(groups: T[]): T[] => groups.sort((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));

/** The groups of a node and of its deliveries that relations state; “a delivery already down under ∅ changes nothing”. */
function groupsListedUnder(structure: Structure, id: string): Group[] {
  const counting = countingDeliveries(structure);
  return structure.groups.filter(({ dependent, implicit, owner }) => dependent === id && !implicit && (owner === id || counting.has(owner)));
}

function listLost(structure: Structure, groups: readonly Group[], lost: ReadonlySet<string>): LostGroup[] {
  const rows = groups.map((group) => ({ ...listed(structure, group), lost: shownWhere(structure, group, (thing) => lost.has(thing)) }));
  return inOneOrder(rows.filter((row) => row.lost.length > 0));
}

/** “the members each lost group lost”; of a node at risk: the groups that lost a member. */
export function lostOf(structure: Structure, causes: readonly string[], [id, status]: readonly [string, Status]): LostGroup[] {
  const own = groupsListedUnder(structure, id);
  const failed = failedSet(structure, causes);
  if (status === 'failed') {
    const hard = own.filter(({ impact }) => impact === 'fails');
    return listLost(
      structure,
      hard.filter((group) => isLost(group, failed)),
      failed,
    );
  }
  const weakened = weakenedSet(structure, causes);
  const hurt = own.filter((group) => countedMembers(structure, group).some(({ thing }) => weakened.has(thing)));
  return listLost(structure, status === 'degraded' ? own.filter((group) => isLost(group, weakened)) : hurt, weakened);
}

/** “each group that lost a member but held, with n of m left and the required number” */
export function heldOf(structure: Structure, causes: readonly string[], id: string): HeldGroup[] {
  const weakened = weakenedSet(structure, causes);
  const own = groupsListedUnder(structure, id);
  const held = own.filter((group) => !isLost(group, weakened) && countedMembers(structure, group).some(({ thing }) => weakened.has(thing)));
  return inOneOrder(held.map((group) => ({ ...listed(structure, group), left: shownWhere(structure, group, (thing) => !weakened.has(thing)) })));
}

export interface Hit {
  readonly id: string;
  readonly kind: string;
  readonly atHours: number;
  readonly path: string[];
  readonly lost: LostGroup[];
}

/** “An organisation is *affected* by a service that it uses (`USES`) or that is its own (`organisation`).” */
function organisations(structure: Structure, hits: Record<'failed' | 'degraded', readonly string[]>) {
  const { nodes, relations } = structure.graph;
  const rows = nodes
    .filter(({ kind }) => kind === 'Organisation')
    .map(({ id }) => {
      const owns = nodes.filter(({ kind, properties }) => kind === 'Service' && properties.organisation === id).map((service) => service.id);
      const uses = relations.filter((one) => one.type === 'USES' && one.from === id).map(({ to }) => to);
      const concerning = (list: readonly string[]) => list.filter((service) => owns.includes(service) || uses.includes(service)).sort(compareText);
      return { id, failedServices: concerning(hits.failed), degradedServices: concerning(hits.degraded) };
    });
  return rows.filter(({ failedServices, degradedServices }) => failedServices.length + degradedServices.length > 0).sort(byId);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
const byTime = (a: Hit, b: Hit) => a.atHours - b.atHours || byId(a, b);

/** “totals by kind, criticality, sub-domain, users, contract value”: of the failed nodes, what is not stated counted as unknown. */
function totals(structure: Structure, failed: readonly string[]) {
  const nodes = structure.graph.nodes.filter(({ id }) => failed.includes(id));
  const services = nodes.filter(({ kind }) => kind === 'Service');
  const contracts = nodes.filter(({ kind }) => kind === 'Contract');
  return {
    byKind: counted(nodes.map(({ kind }) => kind)),
    byCriticality: counted(services.map(({ properties }) => String(properties.criticality ?? 'unknown'))),
    bySubDomain: counted(services.map(({ properties }) => String(properties.subDomain ?? 'unknown'))),
    users: summed(services.map(({ properties }) => properties.users)),
    contractValueEur: summed(contracts.map(({ properties }) => properties.annualValueEur)),
  };
}

function counted(words: readonly string[]): Record<string, number> {
  const sorted = [...new Set(words)].sort(compareText);
  return Object.fromEntries(sorted.map((word) => [word, words.filter((other) => other === word).length]));
}

function summed(values: readonly unknown[]): { sum: number; unknown: number } {
  const known = values.filter((value) => typeof value === 'number');
  return { sum: known.reduce((sum, value) => sum + value, 0), unknown: values.length - known.length };
}

/** Blast radius of these initially failed nodes. */
export function blastRadius(structure: Structure, causes: readonly string[], asOf: string | null) {
  const changes = changesUnder(structure, causes);
  const paths = witnessPaths(structure, causes);
  const kind = (id: string) => structure.kindOf.get(id) ?? '';
  const hits = (status: 'failed' | 'degraded', times: ReadonlyMap<string, number>) =>
    changes[status]
      .map(
        (id): Hit => ({ id, kind: kind(id), atHours: times.get(id) ?? Number.NaN, path: paths.get(id) ?? [], lost: lostOf(structure, causes, [id, status]) }),
      )
      .sort(byTime);
  return {
    alreadyDown: [...alreadyDown(structure)].filter((id) => structure.kindOf.has(id)).sort(compareText),
    failed: hits('failed', failureTimes(structure, causes)),
    degraded: hits('degraded', weakenedTimes(structure, causes)),
    atRisk: changes.atRisk.map((id) => ({ id, kind: kind(id), lost: lostOf(structure, causes, [id, 'atRisk']) })).sort(byId),
    organisations: organisations(structure, changes),
    totals: { failed: changes.failed.length, degraded: changes.degraded.length, atRisk: changes.atRisk.length, ...totals(structure, changes.failed) },
    timeline: timeline(structure, causes, asOf),
  };
}

/** Why a node is hit or not, asked of one node after another: its status, its witness path, the groups that held. */
export function whyIn(structure: Structure, causes: readonly string[]) {
  const [statuses, paths] = [statusesUnder(structure, causes), witnessPaths(structure, causes)];
  return (id: string) => ({ status: statuses.get(id) ?? 'ok', path: paths.get(id) ?? [], held: heldOf(structure, causes, id) });
}

/** Plain reachability, for counting how often the definitions say something else: everything that leads to a cause over what can fail it. */
export function reachesAny(structure: Structure, causes: readonly string[]): Set<string> {
  const found = new Set(causes);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const one of structure.graph.relations) if (isFollowed(one) && one.properties.impact !== 'degrades' && found.has(one.to)) found.add(one.from);
  }
  return found;
}
