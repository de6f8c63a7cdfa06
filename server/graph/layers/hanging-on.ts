// How many services hang on any of a group of nodes (semantics §3, needs): of two companies that may be one, what hangs on both together.
//
// How: services are the starts of `kernel/reach.ts`, 256 at a time. In each block the rows of a group's positions are laid over each other (or), and the
// bits of each class of services counted. Why right: a service counts once, whichever and however many of the group it needs.
// Cost: blocks of services × groups of which the block reaches something.
import type { EstateGraph } from '../../model/graph';
import { eachBit } from '../compiled/bits';
import type { CompiledEstate } from '../compiled/compiled';
import { mostPassed, type ReachBlock, rowWords } from '../kernel/reach';
import { layerGraphOf } from './layer-graph';
import { eachServiceBlock, type ServicesQuestion } from './layers';

export interface HangingQuestion extends ServicesQuestion {
  /** Nodes of each group. */
  readonly groups: readonly (readonly number[])[];
  /** Class of each service, in the order of the services: a number below `classes`. */
  readonly classOf: Uint8Array;
  readonly classes: number;
}

function popCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Lays the services of a block that reach a position over those that are there. Whether it reaches any. */
function layOver(union: Int32Array, block: ReachBlock, position: number): boolean {
  if (position < 0 || block.start[position] === 0) return false;
  for (let passed = 0; passed <= mostPassed; passed += 1) {
    const row = block.rowOf(position, passed);
    if (row !== 0) for (let word = 0; word < rowWords; word += 1) union[word] |= block.rows[row + word];
  }
  return true;
}

/** Takes a start of the block out; one of another block is not in it. */
function clear(union: Int32Array, bit: number): void {
  if (bit >= 0 && bit < 32 * rowWords) union[bit >> 5] &= ~(1 << (bit & 31));
}

/** Services that have a node of the group in needs, by class: of group g and class c at g × classes + c. A service that is in the group does not need itself. */
export function countHanging(graph: EstateGraph, estate: CompiledEstate, question: HangingQuestion): Int32Array {
  const { groups, classOf, classes, services, checkpoint } = question;
  const layers = layerGraphOf(graph, estate, () => checkpoint(0, services.length));
  const counts = new Int32Array(groups.length * classes);
  const positions = groups.map((nodes) => nodes.flatMap((node) => [layers.positionOf[node], layers.providerAt[node]]));
  const placeOf = new Map(services.map((service, place) => [service, place]));
  const union = new Int32Array(rowWords);
  const masks = new Int32Array(classes * rowWords);
  eachServiceBlock(layers, { services, checkpoint }, (block) => {
    masks.fill(0);
    for (let bit = 0; bit < block.size; bit += 1) masks[classOf[block.first + bit] * rowWords + (bit >> 5)] |= 1 << (bit & 31);
    positions.forEach((own, group) => {
      let isReached = false;
      union.fill(0);
      for (const position of own) if (layOver(union, block, position)) isReached = true;
      if (!isReached) return;
      for (const node of groups[group]) clear(union, (placeOf.get(node) ?? -1) - block.first);
      for (let mask = 0; mask < masks.length; mask += 1) {
        const bits = union[mask % rowWords] & masks[mask];
        if (bits !== 0) counts[group * classes + Math.floor(mask / rowWords)] += popCount(bits);
      }
    });
  });
  return counts;
}

export interface HangingServices extends Omit<HangingQuestion, 'classOf' | 'classes'> {
  /** Only the services for which a node of the group is a provider of rank 1 (semantics §3, “Direct / hidden share”). */
  readonly isDirect?: boolean;
}

/** Lays the services of a block for which a provider, at its position, has rank 1 over those that are there. */
function layDirect(union: Int32Array, block: ReachBlock, provider: number): void {
  const row = provider < 0 || block.start[provider] === 0 ? 0 : block.rowOf(provider, 1);
  if (row !== 0) for (let word = 0; word < rowWords; word += 1) union[word] |= block.rows[row + word];
}

/** The services that have a node of each group in needs, as their places in the list, ascending. */
export function hangingOn(graph: EstateGraph, estate: CompiledEstate, { groups, services, checkpoint, isDirect = false }: HangingServices): number[][] {
  const layers = layerGraphOf(graph, estate, () => checkpoint(0, services.length));
  const found = groups.map((): number[] => []);
  const union = new Int32Array(rowWords);
  eachServiceBlock(layers, { services, checkpoint }, (block) => {
    groups.forEach((nodes, group) => {
      union.fill(0);
      for (const node of nodes) {
        if (isDirect) layDirect(union, block, layers.providerAt[node]);
        else for (const position of [layers.positionOf[node], layers.providerAt[node]]) layOver(union, block, position);
      }
      eachBit(union, (bit) => {
        if (!nodes.includes(services[block.first + bit])) found[group].push(block.first + bit);
      });
    });
  });
  return found;
}
