// Computes each kind of finding as a list: the heaviest first, then by id.

import type { CompiledEstate } from '../../graph/compiled/compiled';
import { needsGraphOf } from '../../graph/compiled/needs';
import { Pace } from '../../graph/compiled/pace';
import { servicesResting } from '../../graph/failure/reliance';
import { ConcentrationPass, servicesInScope } from '../../graph/layers/concentration';
import { type HiddenConcentration, HiddenSearch } from '../../graph/layers/concentration-hidden';
import { criticalityWeight } from '../../graph/layers/service-weights';
import { commonCauses } from '../../graph/sets/common-causes';
import { type SinglePointOfFailure, singlePoints } from '../../graph/sets/single-points';
import { getOrMake } from '../../model/get-or-make';
import type { EstateGraph } from '../../model/graph';
import { addToSet } from '../../model/group-by';

/** What is studied, and how many findings of each kind are wanted. */
export interface Study {
  readonly graph: EstateGraph;
  readonly estate: CompiledEstate;
  readonly candidates: Int32Array;
  readonly down: Uint8Array;
  /** Called at least every few milliseconds, with what is done of the step at hand; may throw to stop. */
  readonly checkpoint: (done?: number, total?: number) => void;
  readonly limit: number;
  readonly threshold: number;
}

/** All findings of a kind, and the heaviest of them. */
interface Ranked<T> {
  readonly all: readonly T[];
  readonly top: readonly T[];
}

function weighServices({ graph }: Study, services: Iterable<number>): number {
  let sum = 0;
  for (const service of services) sum += criticalityWeight(graph, service);
  return sum;
}

/** Single points over all services, and the services that have one. */
export function singlePointFindings(study: Study): Ranked<SinglePointOfFailure & { weight: number }> & { readonly services: readonly number[] } {
  const { graph, estate, candidates, down, checkpoint, limit } = study;
  const points = singlePoints(estate, { candidates, targets: servicesInScope(graph, estate), down, checkpoint });
  const pace = new Pace(checkpoint);
  const isFound = new Uint8Array(estate.nodeCount);
  const all = points.map((point) => {
    pace.step(1 + 5 * point.takesDown.length);
    for (const service of point.takesDown) isFound[service] = 1;
    return { ...point, weight: weighServices(study, point.takesDown) };
  });
  all.sort((a, b) => b.weight - a.weight || a.node - b.node);
  return { all, top: all.slice(0, limit), services: [...isFound.keys()].filter((node) => isFound[node] === 1) };
}

/** Hidden concentrations by number of direct providers; the pass over the services goes along for what else it found. */
export function hiddenParties({ graph, estate, checkpoint, limit, threshold }: Study): {
  readonly hidden: Ranked<HiddenConcentration>;
  /** Of each of the heaviest, the services that rest on it. */
  readonly services: readonly (readonly number[])[];
  readonly pass: ConcentrationPass;
} {
  const services = servicesInScope(graph, estate);
  const pass = new ConcentrationPass(graph, estate, () => checkpoint());
  pass.run({ services, weightOf: () => 1, checkpoint });
  const search = new HiddenSearch(graph, estate, { pass, weightOf: () => 1, threshold, checkpoint });
  const all = search.find();
  all.sort((a, b) => b.via.length - a.via.length || b.hiddenShare - a.hiddenShare || a.node - b.node);
  const top = all.slice(0, limit);
  return { hidden: { all, top }, services: search.services(top), pass };
}

export interface FalseRedundancy {
  readonly dependent: number;
  readonly group: string;
  /** Candidates of which one is enough, ascending; members of the group included. */
  readonly causes: readonly number[];
  /** Of these those that are no member of the group. */
  readonly shared: readonly number[];
  /** Services that rest on the dependent, and what they weigh by criticality. */
  readonly services: readonly number[];
  readonly weight: number;
}

/** Groups that one cause defeats, by the weight of the services that rest on their dependent. */
export function falseRedundancies(study: Study): Ranked<FalseRedundancy> {
  const { graph, estate, candidates, down, checkpoint, limit } = study;
  const needs = needsGraphOf(graph, estate);
  const resting = new Map<number, number[]>();
  const restingOn = (node: number): number[] =>
    getOrMake(resting, node, () => {
      checkpoint();
      return servicesResting(needs, node, (one) => estate.kinds[one] === 'Service');
    });
  const all = commonCauses(estate, { candidates, down, checkpoint }).map(({ group: index, shared, ownMembers }): FalseRedundancy => {
    const { dependent = -1, group = null } = estate.groups[index] ?? {};
    const services = restingOn(dependent);
    return {
      dependent,
      group: group ?? '',
      causes: [...shared, ...ownMembers].sort((a, b) => a - b),
      shared,
      services,
      weight: weighServices(study, services),
    };
  });
  // The sort is stable: equal weights stay in the order of dependent, recipient and name.
  all.sort((a, b) => b.weight - a.weight);
  return { all, top: all.slice(0, limit) };
}

export interface OwnershipGroup {
  readonly node: number;
  readonly relianceShare: number;
  /** Providers of any service that it owns in the end, itself included when it provides. Ascending. */
  readonly providers: readonly number[];
}

/** Ultimate parents of at least two providers on which at least the threshold of the services rests, by that share. */
export function ownershipGroups({ limit, threshold }: Study, pass: ConcentrationPass): Ranked<OwnershipGroup> {
  const { ultimate } = pass.layers.ownership;
  const owned = new Map<number, Set<number>>();
  for (const { node } of pass.providers()) {
    addToSet(owned, ultimate[node] ?? node, node);
  }
  const all = pass.concentration('ultimate-parent').members.flatMap(({ node, relianceShare }) => {
    const providers = [...(owned.get(node) ?? [])].sort((a, b) => a - b);
    return providers.length < 2 || (relianceShare ?? 0) < threshold ? [] : [{ node, relianceShare: relianceShare ?? 0, providers }];
  });
  all.sort((a, b) => b.relianceShare - a.relianceShare || a.node - b.node);
  return { all, top: all.slice(0, limit) };
}
