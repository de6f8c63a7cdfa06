// What lies behind each direct provider: the providers, datacenters and technologies reached through it (semantics §3 “Overlap”), held as
// blocks: nodes that lie behind exactly the same providers are one block, so that a chain behind a hub is compared once, not node by node.
//
// How: a search from the passages of a provider finds its set. All nodes are one block first; each set then splits every block into
// what is in the set and what is not. Sets are kept as numbers of blocks.
// Why right: two nodes stay in one block exactly when no set has divided them.
// Source: partition refinement (Paige & Tarjan 1987, “Three partition refinement algorithms”). Cost: the edges behind each provider.
import type { NodeKind } from '../../model/vocabulary';
import type { CompiledEstate } from '../compiled/compiled';
import type { NeedsGraph } from '../compiled/needs';
import { Pace } from '../compiled/pace';
import type { DirectProviders } from './direct-providers';

export interface ReachedThrough {
  /** Number of nodes behind each provider (by its place). */
  readonly size: Int32Array;
  /** Blocks behind each provider. */
  readonly blocksOf: readonly Int32Array[];
  /** Nodes of each block, ascending. */
  readonly blocks: readonly (readonly number[])[];
  /** Places of the providers that have each block behind them, ascending. */
  readonly holders: readonly (readonly number[])[];
}

export interface ReachOptions {
  /** Most (provider, node behind it) pairs that are kept; undefined is returned beyond. */
  readonly most: number;
  readonly checkpoint: (done: number, total: number) => void;
}

const compared: ReadonlySet<NodeKind> = new Set(['Supplier', 'Organisation', 'Datacenter', 'Technology']);

/** Searches from the passages of one provider after another. */
class Search {
  readonly #needs: NeedsGraph;
  readonly #counts: Uint8Array;
  readonly #seen: Int32Array;
  readonly #noted: Int32Array;
  readonly #waiting: Int32Array;
  #round = 0;

  constructor(needs: NeedsGraph, estate: CompiledEstate) {
    this.#needs = needs;
    this.#counts = Uint8Array.from(estate.kinds, (kind) => (compared.has(kind) ? 1 : 0));
    this.#seen = new Int32Array(needs.vertexCount);
    this.#noted = new Int32Array(needs.nodeCount);
    this.#waiting = new Int32Array(needs.vertexCount);
  }

  from(provider: number, passages: readonly number[]): number[] {
    this.#round += 1;
    const { offset, items } = this.#needs.out;
    let count = 0;
    const found: number[] = [];
    const meet = (vertex: number) => {
      if (this.#seen[vertex] === this.#round) return;
      this.#seen[vertex] = this.#round;
      this.#waiting[count] = vertex;
      count += 1;
      const node = this.#needs.shown[vertex];
      if (node === provider || this.#counts[node] !== 1 || this.#noted[node] === this.#round) return;
      this.#noted[node] = this.#round;
      found.push(node);
    };
    for (const passage of passages) meet(passage);
    for (let at = 0; at < count; at += 1) {
      const vertex = this.#waiting[at];
      for (let edge = offset[vertex]; edge < offset[vertex + 1]; edge += 1) meet(items[edge]);
    }
    return found;
  }
}

/** Splits nodes into blocks, set by set: what two nodes have in common so far is that no set told them apart. */
class Blocks {
  readonly blockOf: Int32Array;
  readonly #sizes: number[] = [0];
  #hits = new Map<number, number>();

  constructor(nodeCount: number) {
    this.blockOf = new Int32Array(nodeCount);
    this.#sizes[0] = nodeCount;
  }

  /** Cost: the size of the set. */
  split(set: readonly number[]): void {
    this.#hits.clear();
    for (const node of set) {
      const block = this.blockOf[node];
      this.#hits.set(block, (this.#hits.get(block) ?? 0) + 1);
    }
    const renamed = new Map<number, number>();
    for (const [block, hits] of this.#hits) {
      if (hits === this.#sizes[block]) continue;
      renamed.set(block, this.#sizes.length);
      this.#sizes[block] -= hits;
      this.#sizes.push(hits);
    }
    for (const node of set) this.blockOf[node] = renamed.get(this.blockOf[node]) ?? this.blockOf[node];
  }
}

/** Every set of nodes behind a provider, as blocks. Cost: the edges behind each provider, and the sizes of the sets. */
export function reachedThrough(
  needs: NeedsGraph,
  estate: CompiledEstate,
  asked: ReachOptions & { readonly direct: DirectProviders },
): ReachedThrough | undefined {
  const { direct, most, checkpoint } = asked;
  const search = new Search(needs, estate);
  const blocks = new Blocks(estate.nodeCount);
  const sets: Int32Array[] = [];
  let total = 0;
  for (const [place, provider] of direct.providers.entries()) {
    checkpoint(place, direct.providers.length);
    const set = search.from(provider, direct.passagesOf[place]);
    total += set.length;
    if (total > most) return undefined;
    blocks.split(set);
    sets.push(Int32Array.from(set));
  }
  return packed(sets, blocks.blockOf, new Pace(() => checkpoint(direct.providers.length, direct.providers.length)));
}

function packed(sets: readonly Int32Array[], blockOf: Int32Array, pace: Pace): ReachedThrough {
  const numberOf = new Map<number, number>();
  const nodes: Set<number>[] = [];
  const holders: number[][] = [];
  const blocksOf = sets.map((set, place) => {
    const own = new Set<number>();
    pace.step(10 * set.length);
    for (const node of set) {
      const block = blockOf[node];
      let number = numberOf.get(block);
      if (number === undefined) {
        number = nodes.length;
        numberOf.set(block, number);
        nodes.push(new Set());
        holders.push([]);
      }
      nodes[number].add(node);
      if (!own.has(number)) holders[number].push(place);
      own.add(number);
    }
    return Int32Array.from(own);
  });
  return { size: Int32Array.from(sets, ({ length }) => length), blocksOf, blocks: nodes.map((one) => [...one].sort((a, b) => a - b)), holders };
}
