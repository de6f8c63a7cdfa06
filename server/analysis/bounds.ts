// How many services a scenario fails at least, if redundancy that nobody stated exists, and at most, if chains and countries that nobody declared hide
// the cause (semantics §3, bounds). The bound is about these unknowns only.

import { codesOf, nodesOfKind, relationsOfType } from '../graph/compiled/codes';
import { isProviderKind, needsGraphOf, ranksOfAll } from '../graph/compiled/needs';
import { Pace } from '../graph/compiled/pace';
import { failedAtLeast } from '../graph/failure/unstated-redundancy';
import { Failure } from '../graph/kernel/failure';
import { getOrMake } from '../model/get-or-make';
import { type EstateGraph, textOf } from '../model/graph';
import type { NodeKind, RelationType } from '../model/vocabulary';
import type { Subject } from './analysis';
import { nodeOf } from './parameters';
import type { Staged } from './scenario';

/** Services, as printed ids, sorted. Those that are down as stated are in neither. */
export interface Bounds {
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  /** How many of those that fail at least, as stated, and at most are vital. */
  readonly vital: { readonly atLeast: number; readonly known: number; readonly atMost: number };
}

/** Kinds that an undeclared chain may hold unseen. */
const hideable: ReadonlySet<NodeKind> = new Set(['Supplier', 'Organisation', 'Datacenter', 'Technology']);

/** 1: the node has a relation of the type. */
function having(graph: EstateGraph, type: RelationType): Uint8Array {
  const found = new Uint8Array(graph.nodes.length);
  const { from } = codesOf(graph).relations;
  for (const relation of relationsOfType(graph, type)) {
    const node = from[relation] ?? -1;
    if (node >= 0) found[node] = 1;
  }
  return found;
}

/** Contracts of which the chain is not declared complete. */
export function openContracts({ snapshot: { graph } }: Subject): number[] {
  const { chainDeclared } = codesOf(graph).nodes;
  return nodesOfKind(graph, 'Contract').filter((node) => chainDeclared[node] !== 1);
}

/** Providers of any service. */
export function providersOfServices({ snapshot: { graph }, estate }: Subject, pace: Pace): number[] {
  const ranks = ranksOfAll(needsGraphOf(graph, estate), nodesOfKind(graph, 'Service'), pace);
  return estate.kinds.flatMap((kind, node) => (isProviderKind(kind) && (ranks[node] ?? -1) >= 1 ? [node] : []));
}

/** Nodes that the cause could stand behind, or be, without anybody having said so. */
function unseen(staged: Staged, pace: Pace): number[] {
  const { subject, scenario, causes } = staged;
  const { graph } = subject.snapshot;
  const { kinds } = subject.estate;
  const [isOutage, isSanction] = (['country-outage', 'country-sanction'] as const).map((type) => scenario.events.some((event) => event.type === type));
  const found: number[] = [];
  if (isOutage || isSanction || causes.some((node) => hideable.has(kinds[node] ?? 'Service'))) found.push(...openContracts(subject));
  if (!isOutage && !isSanction) return found;
  const [operates, seated, located] = (['OPERATES_FROM', 'ESTABLISHED_IN', 'LOCATED_IN'] as const).map((type) => having(graph, type));
  if (isOutage) for (const [node, kind] of kinds.entries()) if (kind === 'Datacenter' && located?.[node] !== 1) found.push(node);
  for (const node of providersOfServices(subject, pace)) if (operates?.[node] !== 1 || (isSanction && seated?.[node] !== 1)) found.push(node);
  return found;
}

/** By graph: an estate that compiles alike may stand for several. */
const primed = new WeakMap<EstateGraph, Failure>();

/** What fails at most. That all open contracts hide the cause is the same for every scenario without countries: it is found once for a graph. */
function lostAtMost(staged: Staged, given: readonly number[], pace: Pace): Uint8Array {
  const { subject, scenario, causes } = staged;
  const { estate } = subject;
  const isPlain = given.length === 0 && !scenario.events.some(({ type }) => type === 'country-outage' || type === 'country-sanction');
  if (!isPlain || !causes.some((node) => hideable.has(estate.kinds[node] ?? 'Service'))) {
    const failure = new Failure(estate, { given, pace });
    failure.run([...new Set([...causes, ...unseen(staged, pace)])]);
    return failure.lost;
  }
  // One that is used again is never stopped halfway.
  const failure = getOrMake(primed, subject.snapshot.graph, () => new Failure(estate, { given: openContracts(subject) }));
  failure.run(causes);
  const lost = failure.lost.slice();
  failure.reset();
  return lost;
}

const vitals = new WeakMap<EstateGraph, Uint8Array>();

/** 1 per vital service; looked up once for a graph. */
function vitalOf({ snapshot, estate }: Subject): Uint8Array {
  return getOrMake(vitals, snapshot.graph, () =>
    Uint8Array.from(estate.kinds, (kind, node) =>
      kind === 'Service' && textOf(snapshot.graph.nodes[node]?.properties ?? {}, 'criticality') === 'vital' ? 1 : 0,
    ),
  );
}

/** The bounds of a staged scenario: after its changes, with the same causes and the same nodes given as down. Cost: what fails, twice. */
export function boundsOf(staged: Staged, checkpoint: () => void): Bounds {
  const pace = new Pace(checkpoint);
  const { subject, scenario, causes, losses } = staged;
  const { estate, snapshot } = subject;
  const given = scenario.given.map((id) => nodeOf(subject, id));
  const services = nodesOfKind(snapshot.graph, 'Service');
  const failedBy = (lost: Uint8Array) => services.filter((node) => lost[node] === 1 && losses.down[node] !== 1);
  const atLeast = failedBy(failedAtLeast(snapshot.graph, estate, { causes: [...given, ...causes], stated: losses.failed.lost, pace }));
  const atMost = failedBy(lostAtMost(staged, given, pace));
  // Nodes are in the order of their ids.
  const named = (nodes: readonly number[]) => nodes.map((node) => estate.ids[node] ?? '');
  const isVital = vitalOf(subject);
  const vital = (nodes: readonly number[]) => nodes.reduce((sum, node) => sum + (isVital[node] ?? 0), 0);
  const known = failedBy(losses.failed.lost);
  return { atLeast: named(atLeast), atMost: named(atMost), vital: { atLeast: vital(atLeast), known: vital(known), atMost: vital(atMost) } };
}
