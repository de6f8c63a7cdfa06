// The layers of concentration (semantics §3), and which members of them each service has.
//
// How: services are the starts of `kernel/reach.ts`, 256 at a time; a country that a service reaches at the position of a layer is its country
// there. Cost: blocks of services.
import type { EstateGraph } from '../../model/graph';
import type { CompiledEstate } from '../compiled/compiled';
import { eachReachBlock, type ReachBlock } from '../kernel/reach';
import { positionKinds } from './layer-edges';
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
const kindOfLayer = {
  'country-location': positionKinds.location,
  'country-operation': positionKinds.operation,
  'country-jurisdiction': positionKinds.jurisdiction,
} as const;

export interface ServicesQuestion {
  readonly services: readonly number[];
  /** Called per block of services; may throw to stop. */
  readonly checkpoint: (done: number, total: number) => void;
}

/** Calls back with what each block of services reaches. The block is valid during the call only. */
export function eachServiceBlock({ reach, positionOf }: LayerGraph, { services, checkpoint }: ServicesQuestion, each: (block: ReachBlock) => void): void {
  const starts = {
    offset: Int32Array.from({ length: services.length + 1 }, (_, at) => at),
    items: Int32Array.from(services, (one) => positionOf[one]),
  };
  eachReachBlock(reach, starts, {
    passed: 0,
    each(block) {
      checkpoint(block.first, services.length);
      each(block);
    },
  });
}

/** The countries of each service in each of their layers, in the order of the services; countries in no order. Cost: blocks of services. */
export function countriesOf(graph: EstateGraph, estate: CompiledEstate, { services, checkpoint }: ServicesQuestion): Record<CountryLayer, number[]>[] {
  const layers = layerGraphOf(graph, estate, () => checkpoint(0, services.length));
  const found = services.map((): Record<CountryLayer, number[]> => ({ 'country-location': [], 'country-operation': [], 'country-jurisdiction': [] }));
  eachServiceBlock(layers, { services, checkpoint }, (block) => {
    for (let at = 0; at < block.touchedCount; at += 1) {
      const position = block.touched[at];
      const layer = countryLayers.find((one) => kindOfLayer[one] === layers.positionKind[position]);
      if (layer === undefined) continue;
      block.eachStart(position, (bit) => found[block.first + bit][layer].push(layers.nodeOf[position]));
    }
  });
  return found;
}
