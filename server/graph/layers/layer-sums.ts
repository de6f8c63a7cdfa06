// Sums over services for every member of every layer: its portions in the layer, and the weight of what relies on it, directly or not.
//
// How: per block of services, `read` notes who has which member and counts how many members each service has. Only then is a service's portion
// known: its weight ÷ that count. `add` goes over the notes again and adds the portions. All sums of one member stand in one line of memory.
// Why right: each service adds once to each member that it has. Services come in blocks, ascending, and each sum takes them in that order.

import type { Pace } from '../compiled/pace';
import { blockSize, mostPassed, type ReachBlock, rowWords } from '../kernel/reach';
import { positionKinds } from './layer-edges';
import type { LayerGraph } from './layer-graph';
import { layerNames } from './layers';

/** Places in a member's line: portions by rank (a provider) or one portion, a portion as its own ultimate parent, and three weights. */
const [asParent, whole, direct, hidden, line] = [3, 4, 5, 6, 8];
/** From ultimate parents on, a kind has the number of its layer; providers have the first three layers, one per rank. */
const parentLayer = positionKinds.parent;
/** An entry holds the bit of a service and above it the place of its portion (a provider) or whether it relies on the member directly. */
const rankShift = 8;
const directly = 1 << rankShift;

/** Sums of one member over services. */
export interface MemberSum {
  readonly node: number;
  /** Its position in the layer graph. */
  readonly position: number;
  /** The portions of services, each of which is split equally over the members that it has in the layer. */
  readonly portion: number;
  /** Weight of the services that rely on it; directly; hidden. */
  readonly all: number;
  readonly direct: number;
  readonly hidden: number;
}

/** What one block of services adds. */
export class BlockPortions {
  /** Weight of each service, by its bit. */
  readonly weights = new Float64Array(blockSize);
  /** Per layer and service: how many members the service has there, and its weight split over them. */
  readonly counts = new Int32Array(layerNames.length * blockSize);
  readonly portions = new Float64Array(layerNames.length * blockSize);
}

/**
 * Start of the row of the services that rely on a member (its position) directly: on a provider at rank 1, on a site, technology or country
 * before the first provider, on an ultimate parent where it is itself that provider.
 */
export function directRow({ positionKind, nodeOf, providerAt }: LayerGraph, block: ReachBlock, position: number): number {
  const kind = positionKind[position];
  if (kind === positionKinds.provider) return block.rowOf(position, 1);
  if (kind !== positionKinds.parent) return block.rowOf(position, 0);
  const provider = providerAt[nodeOf[position]];
  return provider < 0 ? 0 : block.rowOf(provider, 1);
}

interface Counting {
  /** A bit per service that counts. */
  readonly wanted: Int32Array;
  readonly counts: Int32Array;
}

interface Entries {
  readonly from: number;
  readonly upTo: number;
}

/** Adds up block after block: `read` notes who has what and counts it, `add` then adds the portions that follow from the counts. */
export class LayerSums {
  readonly #layers: LayerGraph;
  readonly #sums: Float64Array;
  /** Bit k: has a portion at place k of its line. */
  readonly #seen: Uint8Array;
  /** What the block holds: members, where the entries of each start, and the entries. */
  readonly #met: Int32Array;
  readonly #starts: Int32Array;
  #metCount = 0;
  #entries = new Uint16Array(1 << 16);
  #entryCount = 0;

  constructor(layers: LayerGraph) {
    this.#layers = layers;
    const { length } = layers.members;
    this.#sums = new Float64Array(line * length);
    this.#seen = new Uint8Array(length);
    this.#met = new Int32Array(length);
    this.#starts = new Int32Array(length + 1);
  }

  /** Notes and counts the members that services of the block have. `wanted`: a bit per service that counts. */
  read(
    block: ReachBlock,
    { wanted, portions: { counts }, pace }: { readonly wanted: Int32Array; readonly portions: BlockPortions; readonly pace: Pace },
  ): void {
    const { memberAt, positionKind } = this.#layers;
    this.#metCount = 0;
    this.#entryCount = 0;
    counts.fill(0);
    for (let at = 0; at < block.touchedCount; at += 1) {
      const position = block.touched[at];
      const member = memberAt[position];
      if (member < 0) continue;
      const start = this.#entryCount;
      if (start + blockSize > this.#entries.length) this.#grow();
      if (positionKind[position] === positionKinds.provider) this.#readProvider(block, position, { wanted, counts });
      else this.#readItem(block, position, { wanted, counts });
      pace.step(1 + this.#entryCount - start);
      if (this.#entryCount === start) continue;
      this.#met[this.#metCount] = member;
      this.#starts[this.#metCount] = start;
      this.#metCount += 1;
    }
    this.#starts[this.#metCount] = this.#entryCount;
  }

  /** Adds the portions and weights of what was read. */
  add(portions: BlockPortions, pace: Pace): void {
    const { members, positionKind } = this.#layers;
    for (let at = 0; at < this.#metCount; at += 1) {
      const member = this.#met[at];
      const entries = { from: this.#starts[at], upTo: this.#starts[at + 1] };
      const kind = positionKind[members[member]];
      pace.step(1 + entries.upTo - entries.from);
      if (kind === positionKinds.provider) this.#addProvider(member, portions, entries);
      else this.#addItem(member, portions, { ...entries, layer: kind });
    }
  }

  /** The members of a layer, ascending by node. */
  ofLayer(layer: number): MemberSum[] {
    return this.#sumsOf((kind, seen) => {
      const place = kind === positionKinds.provider && layer <= asParent ? layer : kind === layer ? 0 : -1;
      return place >= 0 && ((seen >> place) & 1) === 1 ? place : -1;
    });
  }

  /** Every provider of any rank, ascending by node; only what relies on it is meant. */
  providers(): Omit<MemberSum, 'portion'>[] {
    return this.#sumsOf((kind, seen) => (kind === positionKinds.provider && seen !== 0 ? 0 : -1));
  }

  /** Members with the portion at the place that is asked of their kind and of what was seen of them; -1: left out. */
  #sumsOf(placeOf: (kind: number, seen: number) => number): MemberSum[] {
    const { members, positionKind } = this.#layers;
    const found: MemberSum[] = [];
    this.#seen.forEach((seen, member) => {
      const place = placeOf(positionKind[members[member]], seen);
      if (place >= 0) found.push(this.#sumOf(member, place));
    });
    return found.sort((a, b) => a.node - b.node);
  }

  #sumOf(member: number, place: number): MemberSum {
    const at = (index: number) => this.#sums[member * line + index];
    const position = this.#layers.members[member];
    return { node: this.#layers.nodeOf[position], position, portion: at(place), all: at(whole), direct: at(direct), hidden: at(hidden) };
  }

  #readProvider(block: ReachBlock, position: number, { wanted, counts }: Counting): void {
    const { rows } = block;
    const [first, second, more] = [block.rowOf(position, 1), block.rowOf(position, 2), block.rowOf(position, mostPassed)];
    const isAlone = this.#isAlone(position);
    const entries = this.#entries;
    let next = this.#entryCount;
    for (let word = 0; word < rowWords; word += 1) {
      const [ofFirst, ofSecond] = [rows[first + word], rows[second + word]];
      for (let bits = (ofFirst | ofSecond | rows[more + word]) & wanted[word]; bits !== 0; bits &= bits - 1) {
        const low = bits & -bits;
        const bit = 32 * word + 31 - Math.clz32(low);
        const entry = bit | ((ofFirst & low) !== 0 ? 0 : (ofSecond & low) !== 0 ? 1 << rankShift : 2 << rankShift);
        entries[next] = entry;
        next += 1;
        counts[entry] += 1;
        if (isAlone) counts[parentLayer * blockSize + bit] += 1;
      }
    }
    this.#entryCount = next;
  }

  #readItem(block: ReachBlock, position: number, { wanted, counts }: Counting): void {
    const { rows } = block;
    const [none, one, two, more] = [block.rowOf(position, 0), block.rowOf(position, 1), block.rowOf(position, 2), block.rowOf(position, mostPassed)];
    const near = directRow(this.#layers, block, position);
    const layer = this.#layers.positionKind[position] * blockSize;
    const entries = this.#entries;
    let next = this.#entryCount;
    for (let word = 0; word < rowWords; word += 1) {
      const any = rows[none + word] | rows[one + word] | rows[two + word] | rows[more + word];
      const ofNear = rows[near + word];
      for (let bits = any & wanted[word]; bits !== 0; bits &= bits - 1) {
        const low = bits & -bits;
        const bit = 32 * word + 31 - Math.clz32(low);
        entries[next] = bit | ((ofNear & low) !== 0 ? directly : 0);
        next += 1;
        counts[layer + bit] += 1;
      }
    }
    this.#entryCount = next;
  }

  #isAlone(position: number): boolean {
    return this.#layers.isAlone[this.#layers.nodeOf[position]] === 1;
  }

  #addProvider(member: number, { weights, portions }: BlockPortions, { from, upTo }: Entries): void {
    const entries = this.#entries;
    const sums = this.#sums;
    const start = member * line;
    const isAlone = this.#isAlone(this.#layers.members[member]);
    let [first, second, third] = [sums[start], sums[start + 1], sums[start + 2]];
    let [ofParent, all, near, far] = [sums[start + asParent], sums[start + whole], sums[start + direct], sums[start + hidden]];
    let seen = isAlone ? 1 << asParent : 0;
    for (let at = from; at < upTo; at += 1) {
      const entry = entries[at];
      const bit = entry & (blockSize - 1);
      const weight = weights[bit];
      // The first three layers lie one after the other, as the places do: an entry is the place of its portion.
      const portion = portions[entry];
      seen |= 1 << (entry >> rankShift);
      all += weight;
      if (isAlone) ofParent += portions[parentLayer * blockSize + bit];
      if (entry < directly) {
        first += portion;
        near += weight;
        continue;
      }
      far += weight;
      if (entry < 2 * directly) second += portion;
      else third += portion;
    }
    sums[start] = first;
    sums[start + 1] = second;
    sums[start + 2] = third;
    sums[start + asParent] = ofParent;
    sums[start + whole] = all;
    sums[start + direct] = near;
    sums[start + hidden] = far;
    this.#seen[member] |= seen;
  }

  #addItem(member: number, { weights, portions }: BlockPortions, { from, upTo, layer }: Entries & { readonly layer: number }): void {
    const entries = this.#entries;
    const sums = this.#sums;
    const start = member * line;
    let [portion, all, near, far] = [sums[start], sums[start + whole], sums[start + direct], sums[start + hidden]];
    for (let at = from; at < upTo; at += 1) {
      const entry = entries[at];
      const bit = entry & (blockSize - 1);
      const weight = weights[bit];
      portion += portions[layer * blockSize + bit];
      all += weight;
      if (entry >= directly) near += weight;
      else far += weight;
    }
    sums[start] = portion;
    sums[start + whole] = all;
    sums[start + direct] = near;
    sums[start + hidden] = far;
    this.#seen[member] = 1;
  }

  #grow(): void {
    const wider = new Uint16Array(2 * this.#entries.length);
    wider.set(this.#entries);
    this.#entries = wider;
  }
}
