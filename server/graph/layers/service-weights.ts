// The weight of each service (semantics §3 “Reliance share”): a service without the figure is unknown, not 0.
//
// How: for the yearly value, blocks of services are followed (`kernel/reach.ts`); a contract that a service reaches before any provider serves it.
// The value of a contract is divided equally over the services that it serves. Cost: blocks of services.

import { type EstateGraph, numberOf, textOf } from '../../model/graph';
import { weightOfCriticality } from '../../model/vocabulary';
import { nodesOfKind } from '../compiled/codes';
import type { CompiledEstate } from '../compiled/compiled';
import { positionKinds } from './layer-edges';
import { layerGraphOf } from './layer-graph';
import { eachServiceBlock } from './layers';

export const weightNames = ['count', 'criticality', 'users', 'value'] as const;
export type WeightName = (typeof weightNames)[number];

/** vital 8, critical 4, important 2, supporting 1, unknown 1. */
export function criticalityWeight(graph: EstateGraph, node: number): number {
  return weightOfCriticality(textOf(graph.nodes[node].properties, 'criticality'));
}

/** The contracts that each service reaches before the first provider, ascending. */
function contractsBeforeProviders(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void): Map<number, number[]> {
  const layers = layerGraphOf(graph, estate, checkpoint);
  const services = nodesOfKind(graph, 'Service');
  const contracts = new Map(services.map((service): [number, number[]] => [service, []]));
  eachServiceBlock(layers, { services, checkpoint }, (block) => {
    for (let at = 0; at < block.touchedCount; at += 1) {
      const position = block.touched[at];
      if (layers.positionKind[position] !== positionKinds.contract) continue;
      block.eachNear(position, 0, (bit) => contracts.get(services[block.first + bit])?.push(layers.nodeOf[position]));
    }
  });
  for (const own of contracts.values()) own.sort((a, b) => a - b);
  return contracts;
}

function values(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void): (service: number) => number | null {
  const contracts = contractsBeforeProviders(graph, estate, checkpoint);
  const served = new Map<number, number>();
  for (const own of contracts.values()) for (const contract of own) served.set(contract, (served.get(contract) ?? 0) + 1);
  return (service) => {
    const own = contracts.get(service) ?? [];
    let sum = 0;
    for (const contract of own) {
      const value = numberOf(graph.nodes[contract].properties, 'annualValueEur');
      if (value === undefined) return null;
      sum += value / (served.get(contract) ?? 1);
    }
    return own.length === 0 ? null : sum;
  };
}

/**
 * The weight of a service; null: unknown. `value`: what its contracts cost a year, each divided by the services that it serves;
 * unknown when one of them has no figure. Cost: linear, `value` one search per block of services.
 */
export function weightOf(graph: EstateGraph, estate: CompiledEstate, of: { readonly weight: WeightName; readonly checkpoint: () => void }) {
  if (of.weight === 'count') return () => 1;
  if (of.weight === 'criticality') return (service: number) => criticalityWeight(graph, service);
  if (of.weight === 'users') return (service: number) => numberOf(graph.nodes[service].properties, 'users') ?? null;
  return values(graph, estate, of.checkpoint);
}
