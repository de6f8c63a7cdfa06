// Witness paths (semantics §3): how what failed reaches a node, the shortest way, then the smallest ids.
// Ways run over the waves of a propagation; deliveries are passed over. Cost: memberships of what is lost, apart from ties.
import type { CompiledEstate } from './compiled';
import type { Failure } from './kernel/failure';

/** No node: the start of a path. */
const none = -1;

/** The best paths to everything that a run lost, as a tree: each node knows the node before it. */
export class WitnessPaths {
  readonly #estate: CompiledEstate;
  readonly #failure: Failure;
  readonly #waves: Int32Array;
  readonly #softToo: boolean;
  /** Last node of the best path of each vertex: the vertex itself, or for a delivery the node before it. */
  readonly #last: Int32Array;
  /** Node before each node on its best path. */
  readonly #before: Int32Array;
  readonly #length: Int32Array;

  /** `causes` get wave 0 also when they were degraded before. */
  constructor(estate: CompiledEstate, failure: Failure, options: { readonly causes: readonly number[]; readonly softToo: boolean }) {
    this.#estate = estate;
    this.#failure = failure;
    this.#softToo = options.softToo;
    this.#waves = failure.wave.slice();
    for (const cause of options.causes) this.#waves[cause] = 0;
    this.#last = new Int32Array(estate.vertexCount).fill(none);
    this.#before = new Int32Array(estate.vertexCount).fill(none);
    this.#length = new Int32Array(estate.vertexCount);
    for (const cause of options.causes) this.#start(cause);
    for (let at = 0; at < failure.count; at += 1) this.#find(failure.order[at] ?? 0);
  }

  /** Nodes from one that failed initially to this one, both included; empty when the run did not lose it. */
  pathTo(node: number): number[] {
    const path: number[] = [];
    for (let at = this.#last[node] ?? none; at !== none; at = this.#before[at] ?? none) path.push(at);
    return path.reverse();
  }

  #start(cause: number): void {
    this.#last[cause] = cause;
    this.#length[cause] = 1;
  }

  #find(vertex: number): void {
    if (this.#waves[vertex] === 0) return;
    const { groupsOf, nodeCount } = this.#estate;
    let best = none;
    const end = groupsOf.offset[vertex + 1] ?? 0;
    for (let entry = groupsOf.offset[vertex] ?? 0; entry < end; entry += 1) {
      const group = groupsOf.items[entry] ?? 0;
      if (this.#isLostBefore(group, this.#waves[vertex] ?? 0)) best = this.#bestMember(group, this.#waves[vertex] ?? 0, best);
    }
    const isNode = vertex < nodeCount;
    this.#last[vertex] = isNode ? vertex : best;
    if (isNode) {
      this.#before[vertex] = best;
      this.#length[vertex] = (this.#length[best] ?? 0) + 1;
    }
  }

  /** Whether the group had too few members in the waves before this one. */
  #isLostBefore(group: number, wave: number): boolean {
    const { members, trip, fails } = this.#failure.network;
    if (!this.#softToo && fails[group] !== 1) return false;
    let missing = 0;
    const end = members.offset[group + 1] ?? 0;
    for (let at = members.offset[group] ?? 0; at < end; at += 1) {
      const member = members.items[at] ?? 0;
      if (this.#failure.lost[member] === 1 && (this.#waves[member] ?? none) < wave) missing += 1;
    }
    return missing >= (trip[group] ?? 0);
  }

  /** The last node of the best path among the group's members of earlier waves and the best so far. */
  #bestMember(group: number, wave: number, so: number): number {
    const { members } = this.#failure.network;
    let best = so;
    const end = members.offset[group + 1] ?? 0;
    for (let at = members.offset[group] ?? 0; at < end; at += 1) {
      const member = members.items[at] ?? 0;
      const memberWave = this.#waves[member] ?? none;
      if (memberWave < 0 || memberWave >= wave) continue;
      const last = this.#last[member] ?? none;
      if (last !== none && (best === none || this.#comesFirst(last, best))) best = last;
    }
    return best;
  }

  /** Whether the path to node a is shorter than that to b, or as long and smaller. Node numbers are in id order. */
  #comesFirst(a: number, b: number): boolean {
    const lengthA = this.#length[a] ?? 0;
    const lengthB = this.#length[b] ?? 0;
    if (lengthA !== lengthB) return lengthA < lengthB;
    let [atA, atB] = [a, b];
    let first = false;
    // The difference nearest to the start decides; where the ways meet they are equal from there on.
    while (atA !== atB) {
      first = atA < atB;
      atA = this.#before[atA] ?? none;
      atB = this.#before[atB] ?? none;
    }
    return first;
  }
}
