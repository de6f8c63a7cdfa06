// Concentration per layer (semantics §3): shares, Herfindahl-Hirschman index, and how much of it is unknown. Nothing is rounded here.
//
// How: services are gone over in blocks of 256 (`kernel/reach.ts`). A service splits its weight equally over its members in a layer. When it has
// none there, its weight counts as none if its contracts say that their chains are complete, else as unknown. A member's share is its portions ÷
// the weight of all services that are known in the layer. HHI is 10,000 × the sum of squared shares; the effective number is its inverse.
// Why right: that is the definition; sums take services in the order of ids, so the same digits come out on every machine.
// Source: Hirschman 1945 and Herfindahl 1950 (index); Laakso & Taagepera 1979 (effective number). Cost: per block what its services reach.
import { type EstateGraph, textOf } from '../../model/graph';
import { addTo } from '../../model/group-by';
import { isIn } from '../compiled/bits';
import { codesOf, nodesOfKind, relationsOfType } from '../compiled/codes';
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';
import { blockSize, mostPassed, type ReachBlock, rowWords } from '../kernel/reach';
import { positionKinds } from './layer-edges';
import { type LayerGraph, layerGraphOf } from './layer-graph';
import { BlockPortions, LayerSums, type MemberSum } from './layer-sums';
import { eachServiceBlock, type LayerName, layerNames, type ServicesQuestion } from './layers';

export interface LayerShare {
  readonly node: number;
  /** Of the weight of the services that are known in the layer, split equally over the members of each; null: that weight is 0. */
  readonly share: number | null;
  /** Of the weight of all services in scope: those that rely on it; direct and hidden add up to it. */
  readonly relianceShare: number | null;
  readonly directShare: number | null;
  readonly hiddenShare: number | null;
}

export interface Concentration {
  readonly layer: LayerName;
  /** 10,000 × Σ share²; null: no service is known in the layer. */
  readonly hhi: number | null;
  readonly effectiveNumber: number | null;
  /** Of the weight of all services in scope; null: nothing to divide by. */
  readonly unknownShare: number | null;
  readonly noneShare: number | null;
  readonly partlyUnknownShare: number | null;
  /** Ascending by node. */
  readonly members: readonly LayerShare[];
}

/** Weight of the services that are known, none or unknown in one layer. */
interface Knowledge {
  known: number;
  none: number;
  unknown: number;
  partlyUnknown: number;
}

export interface ConcentrationQuestion extends ServicesQuestion {
  /** Null: unknown. */
  readonly weightOf: (service: number) => number | null;
}

/** Bits of services of one block, about their contracts and providers. */
class Declared {
  /** Has a contract; has one of which the chain is not declared; lacks that, or the ownership of a provider. */
  readonly hasContract = new Int32Array(rowWords);
  readonly hasOpenChain = new Int32Array(rowWords);
  readonly isPartlyUnknown = new Int32Array(rowWords);

  read(block: ReachBlock, { positionKind, isOpen }: LayerGraph): void {
    for (const bits of [this.hasContract, this.hasOpenChain, this.isPartlyUnknown]) bits.fill(0);
    for (let at = 0; at < block.touchedCount; at += 1) {
      const position = block.touched[at];
      const isContract = positionKind[position] === positionKinds.contract;
      if (isContract) join(this.hasContract, block, position);
      if (isOpen[position] === 0) continue;
      join(this.isPartlyUnknown, block, position);
      if (isContract) join(this.hasOpenChain, block, position);
    }
  }

  /** Deeper suppliers cannot be there when there are contracts and all of them say that their chain is complete. */
  cannotHave(layer: LayerName, bit: number): boolean {
    return (layer === 'supplier-2' || layer === 'supplier-3plus') && isIn(this.hasContract, bit) && !isIn(this.hasOpenChain, bit);
  }
}

function join(bits: Int32Array, block: ReachBlock, position: number): void {
  for (let passed = block.graph.least[position]; passed <= mostPassed; passed += 1) {
    const row = block.rowOf(position, passed);
    for (let word = 0; word < rowWords; word += 1) bits[word] |= block.rows[row + word];
  }
}

/** Everything that one pass over the services finds. Cost: per block of services what they reach, and per service its members. */
export class ConcentrationPass {
  /** Weight of all services in scope whose weight is known, and the number of those whose weight is not. */
  total = 0;
  weightless = 0;
  /** Services in scope, ascending. */
  services: readonly number[] = [];
  readonly layers: LayerGraph;
  readonly #declared = new Declared();
  readonly #sums: LayerSums;
  readonly #portions = new BlockPortions();
  /** A bit per service of the block whose weight is known. */
  readonly #weighed = new Int32Array(rowWords);
  /** In the order of `layerNames`. */
  readonly #knowledge: readonly Knowledge[] = layerNames.map(() => ({ known: 0, none: 0, unknown: 0, partlyUnknown: 0 }));

  constructor(graph: EstateGraph, estate: CompiledEstate, checkpoint?: () => void) {
    this.layers = layerGraphOf(graph, estate, checkpoint);
    this.#sums = new LayerSums(this.layers);
  }

  run({ services, weightOf, checkpoint }: ConcentrationQuestion): void {
    this.services = services;
    let done = 0;
    const pace = new Pace(() => checkpoint(done, services.length));
    eachServiceBlock(this.layers, { services, checkpoint }, (block) => {
      done = block.first;
      const own = services.slice(block.first, block.first + block.size);
      this.#weigh(own, weightOf);
      this.#declared.read(block, this.layers);
      this.#sums.read(block, { wanted: this.#weighed, portions: this.#portions, pace });
      this.#splitWeights(block.size);
      this.#sums.add(this.#portions, pace);
    });
  }

  /** The members of a layer, ascending by node. */
  members(layer: LayerName): readonly MemberSum[] {
    return this.#sums.ofLayer(layerNames.indexOf(layer));
  }

  /** Every provider of any rank, ascending by node; only the weights that rely on it are meant. */
  providers(): readonly Omit<MemberSum, 'portion'>[] {
    return this.#sums.providers();
  }

  #weigh(services: readonly number[], weightOf: (service: number) => number | null): void {
    this.#weighed.fill(0);
    services.forEach((service, bit) => {
      const weight = weightOf(service);
      this.#portions.weights[bit] = weight ?? 0;
      if (weight === null) this.weightless += 1;
      else this.#weighed[bit >> 5] |= 1 << (bit & 31);
    });
  }

  /** Splits the weight of each service over its members in each layer, and counts it as known, none or unknown there. */
  #splitWeights(size: number): void {
    const { weights, counts, portions } = this.#portions;
    for (let bit = 0; bit < size; bit += 1) {
      if (!isIn(this.#weighed, bit)) continue;
      const weight = weights[bit];
      this.total += weight;
      this.#knowledge.forEach((sums, layer) => {
        const count = counts[layer * blockSize + bit];
        if (count > 0) {
          portions[layer * blockSize + bit] = weight / count;
          sums.known += weight;
          if (isIn(this.#declared.isPartlyUnknown, bit)) sums.partlyUnknown += weight;
        } else if (this.#declared.cannotHave(layerNames[layer], bit)) sums.none += weight;
        else sums.unknown += weight;
      });
    }
  }

  /** The figures of one layer. */
  concentration(layer: LayerName): Concentration {
    const { known, none, unknown, partlyUnknown } = this.#knowledge[layerNames.indexOf(layer)];
    const shareOf = (sum: number): number | null => (this.total > 0 ? sum / this.total : null);
    const shares = this.members(layer).map((member) => ({
      node: member.node,
      share: known > 0 ? member.portion / known : null,
      relianceShare: shareOf(member.all),
      directShare: shareOf(member.direct),
      hiddenShare: shareOf(member.hidden),
    }));
    const squares = shares.reduce((sum, { share }) => sum + (share ?? 0) ** 2, 0);
    const hhi = squares > 0 ? 10_000 * squares : null;
    return {
      layer,
      hhi,
      effectiveNumber: hhi === null ? null : 10_000 / hhi,
      unknownShare: shareOf(unknown),
      noneShare: shareOf(none),
      partlyUnknownShare: shareOf(partlyUnknown),
      members: shares,
    };
  }
}

/** Services in scope: all, or those of an organisation and the bodies below it, and those that these use. Ascending. */
export function servicesInScope(graph: EstateGraph, estate: CompiledEstate, organisation?: number): number[] {
  const services = nodesOfKind(graph, 'Service');
  if (organisation === undefined) return services;
  const { nodes, relations } = codesOf(graph);
  const bodies = new Set([organisation]);
  const below = new Map<number, number[]>();
  for (const body of nodesOfKind(graph, 'Organisation')) {
    const parent = estate.indexOf.get(textOf(graph.nodes[body].properties, 'parent') ?? '');
    if (parent !== undefined) addTo(below, parent, body);
  }
  for (const body of bodies) for (const one of below.get(body) ?? []) bodies.add(one);
  const used = new Set(relationsOfType(graph, 'USES').flatMap((use) => (bodies.has(relations.from[use]) ? [relations.to[use]] : [])));
  return services.filter((node) => used.has(node) || bodies.has(nodes.organisation[node]));
}
