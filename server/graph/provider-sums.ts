// Sums over services for every provider: its parts in the layers of ranks, its part as its own ultimate parent, and the reliance on it.
// All of one provider stand in one line of memory, because every service adds to all of them.
import type { Members, Sums } from './layers';

/** Places in a provider's line: three ranks, as its own parent, all, direct, hidden. */
const [asParent, whole, direct, hidden, line] = [3, 4, 5, 6, 8];

/** What one service adds. */
export interface ServiceParts {
  readonly weight: number;
  /** The weight split over the members of the layer of each rank, and over the ultimate parents. */
  readonly ofRank: readonly [number, number, number];
  readonly ofParent: number;
  /** How many of the providers, which are listed by rank, have rank 1; and at most 2. */
  readonly firstRank: number;
  readonly secondRank: number;
}

export class ProviderSums {
  /** Whether all weights are whole numbers: their sums are exact in any order, so direct and hidden need not be summed together again. */
  isWhole = false;
  readonly #sums: Float64Array;
  /** Bit k: has a part in rank k + 1; bit 3: as its own parent. */
  readonly #seen: Uint8Array;
  readonly #nodes: readonly [number[], number[], number[], number[]] = [[], [], [], []];
  readonly #isAlone: Uint8Array;

  /** `isAlone`: 1 for companies that nobody controls and that control nobody; as ultimate parents they are relied on as they are themselves. */
  constructor(isAlone: Uint8Array) {
    this.#isAlone = isAlone;
    this.#sums = new Float64Array(line * isAlone.length);
    this.#seen = new Uint8Array(isAlone.length);
  }

  add({ items, count }: Members, { weight, ofRank, ofParent, firstRank, secondRank }: ServiceParts): void {
    const sums = this.#sums;
    const seen = this.#seen;
    const isAlone = this.#isAlone;
    const { isWhole } = this;
    const [first, second, third] = ofRank;
    for (let at = 0; at < count; at += 1) {
      const node = items[at] as number;
      const start = node * line;
      const rank = at < firstRank ? 0 : at < secondRank ? 1 : 2;
      sums[start + rank] = (sums[start + rank] as number) + (rank === 0 ? first : rank === 1 ? second : third);
      const part = start + (rank === 0 ? direct : hidden);
      sums[part] = (sums[part] as number) + weight;
      if (!isWhole) sums[start + whole] = (sums[start + whole] as number) + weight;
      const alone = isAlone[node] as number;
      if (alone === 1) sums[start + asParent] = (sums[start + asParent] as number) + ofParent;
      const bits = (1 << rank) | (alone << asParent);
      if (((seen[node] as number) & bits) !== bits) this.#note(node, bits);
    }
  }

  /** The providers of one rank (0: the first), with the reliance on them at any rank. */
  ofRank(rank: 0 | 1 | 2): Sums {
    return { nodes: this.#nodes[rank], share: (node) => this.#sums[node * line + rank] ?? 0, ...this.reliance };
  }

  /** Ultimate parents: companies that stand alone from here, the others from `others`. */
  parents(others: Sums): Sums {
    const alone: Sums = { nodes: this.#nodes[3], share: (node) => this.#sums[node * line + asParent] ?? 0, ...this.reliance };
    const at = (node: number) => (this.#isAlone[node] === 1 ? alone : others);
    return {
      get nodes() {
        return [...alone.nodes, ...others.nodes];
      },
      share: (node) => at(node).share(node),
      all: (node) => at(node).all(node),
      direct: (node) => at(node).direct(node),
      hidden: (node) => at(node).hidden(node),
    };
  }

  get reliance(): Pick<Sums, 'all' | 'direct' | 'hidden'> {
    const of = (which: number) => (node: number) => this.#sums[node * line + which] ?? 0;
    return { all: (node) => (this.isWhole ? of(direct)(node) + of(hidden)(node) : of(whole)(node)), direct: of(direct), hidden: of(hidden) };
  }

  #note(node: number, bits: number): void {
    const before = this.#seen[node] as number;
    this.#seen[node] = before | bits;
    this.#nodes.forEach((nodes, bit) => {
      if (((bits & ~before) >> bit) & 1) nodes.push(node);
    });
  }
}
