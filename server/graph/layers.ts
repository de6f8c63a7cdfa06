// The layers of concentration (semantics §3), and which members of them each service has.
import type { EstateGraph } from '../model/graph';
import type { CompiledEstate } from './compiled';
import { eachReachBlock } from './kernel/reach';
import { sorts } from './layer-edges';
import { type LayerGraph, layerGraphOf } from './layer-graph';

export const layerNames = [
  'supplier-1',
  'supplier-2',
  'supplier-3plus',
  'ultimate-parent',
  'datacenter',
  'technology',
  'country-location',
  'country-operation',
  'country-jurisdiction',
] as const;
export type LayerName = (typeof layerNames)[number];

/** The layers of countries: where sites stand, where contracts and providers operate from, and whose law holds. */
export const countryLayers = ['country-location', 'country-operation', 'country-jurisdiction'] as const;
export type CountryLayer = (typeof countryLayers)[number];
const sortOfLayer = { 'country-location': sorts.location, 'country-operation': sorts.operation, 'country-jurisdiction': sorts.jurisdiction } as const;

export interface ServicesQuestion {
  readonly services: readonly number[];
  /** Called per block of services; may throw to stop. */
  readonly checkpoint: (done: number, total: number) => void;
}

/** Positions of services in the layer graph. */
export function positionsOf({ positionOf }: LayerGraph, services: readonly number[]): Int32Array {
  return Int32Array.from(services, (service) => positionOf[service] as number);
}

/** The countries of each service in each of their layers, in the order of the services; countries in no order. Cost: blocks of services. */
export function countriesOf(graph: EstateGraph, estate: CompiledEstate, { services, checkpoint }: ServicesQuestion): Record<CountryLayer, number[]>[] {
  const layers = layerGraphOf(graph, estate, () => checkpoint(0, services.length));
  const found = services.map((): Record<CountryLayer, number[]> => ({ 'country-location': [], 'country-operation': [], 'country-jurisdiction': [] }));
  eachReachBlock(layers.reach, positionsOf(layers, services), (block) => {
    checkpoint(block.first, services.length);
    for (let at = 0; at < block.touchedCount; at += 1) {
      const position = block.touched[at] as number;
      const layer = countryLayers.find((one) => sortOfLayer[one] === layers.sortOf[position]);
      if (layer === undefined) continue;
      block.eachService(position, (bit) => found[block.first + bit]?.[layer].push(layers.nodeOf[position] as number));
    }
  });
  return found;
}
