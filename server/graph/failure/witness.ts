// Witness paths (semantics §3): how what failed reaches a node, the shortest way, then the smallest ids.
// Ways run over the waves of a propagation; deliveries are passed over.
//
// How: vertices are taken in the order in which they were lost. Each goes through its groups that were lost before its own wave, and takes as the
// node before it the lost member of an earlier wave with the best path. Paths share their beginnings, so all of them together are a tree:
// every node keeps the node before it and its length. Two paths of one length are compared by going back along both until they meet; the
// difference nearest to the start decides, and node numbers are in the order of ids.
// Why right: a member of an earlier wave has its best path already, and a best path to a node goes on from a best path to the node before it.
// Method: breadth-first search over waves (Moore 1959), ties decided as in a dictionary. Cost: memberships of what is lost, apart from ties.
import type { CompiledEstate } from '../compiled/compiled';
import { Pace } from '../compiled/pace';
import type { Failure } from '../kernel/failure';
import type { Losses } from './status';

/** No node: the start of a path. */
const none = -1;

/** One propagation as paths see it: its waves, and which groups carry it. */
interface Tide {
  readonly failure: Failure;
  readonly waves: Int32Array;
  readonly softToo: boolean;
}

/** The best paths to everything that failed or degraded, as a tree: each node knows the node before it. */
export class WitnessPaths {
  readonly #estate: CompiledEstate;
  /** Last node of the best path of each vertex: the vertex itself, or for a delivery the node before it. */
  readonly #last: Int32Array;
  /** Node before each node on its best path. */
  readonly #before: Int32Array;
  readonly #length: Int32Array;
  readonly #pace: Pace;

  /** For degraded nodes the waves go on after those of failure, over all groups. */
  constructor(estate: CompiledEstate, { causes, failed, weakened }: Pick<Losses, 'causes' | 'failed' | 'weakened'>, pace = new Pace()) {
    this.#pace = pace;
    this.#estate = estate;
    this.#last = new Int32Array(estate.vertexCount).fill(none);
    this.#before = new Int32Array(estate.vertexCount).fill(none);
    this.#length = new Int32Array(estate.vertexCount);
    for (const cause of causes) this.#start(cause);
    const hard = { failure: failed, waves: failed.wave, softToo: false };
    for (let at = 0; at < failed.count; at += 1) this.#find(hard, failed.order[at]);
    const soft = { failure: weakened, waves: weakened.wave.slice(), softToo: true };
    for (let at = 0; at < failed.count; at += 1) soft.waves[failed.order[at]] = 0;
    for (let at = 0; at < weakened.count; at += 1) this.#find(soft, weakened.order[at]);
  }

  /** Nodes from one that failed initially to this one, both included; empty when the run did not lose it. */
  pathTo(node: number): number[] {
    const path: number[] = [];
    for (let at = this.#last[node]; at !== none; at = this.#before[at]) path.push(at);
    return path.reverse();
  }

  /** Number of nodes on that path. */
  lengthTo(node: number): number {
    const last = this.#last[node];
    return last === none ? 0 : this.#length[last];
  }

  #start(cause: number): void {
    this.#last[cause] = cause;
    this.#length[cause] = 1;
  }

  #find(tide: Tide, vertex: number): void {
    const wave = tide.waves[vertex];
    if (wave === 0) return;
    const { groupsOf, nodeCount } = this.#estate;
    let best = none;
    const end = groupsOf.offset[vertex + 1];
    this.#pace.step(1 + end - groupsOf.offset[vertex]);
    for (let entry = groupsOf.offset[vertex]; entry < end; entry += 1) {
      const group = groupsOf.items[entry];
      if (isLostBefore(tide, group, wave)) best = this.#bestMember({ tide, group, wave }, best);
    }
    const isNode = vertex < nodeCount;
    this.#last[vertex] = isNode ? vertex : best;
    if (isNode) {
      this.#before[vertex] = best;
      this.#length[vertex] = this.#length[best] + 1;
    }
  }

  /** The last node of the best path among the group's members of earlier waves and the best so far. */
  #bestMember({ tide, group, wave }: { tide: Tide; group: number; wave: number }, soFar: number): number {
    const { members } = tide.failure.network;
    let best = soFar;
    const end = members.offset[group + 1];
    this.#pace.step(end - members.offset[group]);
    for (let at = members.offset[group]; at < end; at += 1) {
      const member = members.items[at];
      const memberWave = tide.waves[member];
      if (memberWave < 0 || memberWave >= wave) continue;
      const last = this.#last[member];
      if (last !== none && (best === none || this.#comesFirst(last, best))) best = last;
    }
    return best;
  }

  /** Whether the path to node a is shorter than that to b, or as long and smaller. Node numbers are in id order. */
  #comesFirst(a: number, b: number): boolean {
    const lengthA = this.#length[a];
    const lengthB = this.#length[b];
    if (lengthA !== lengthB) return lengthA < lengthB;
    let [atA, atB] = [a, b];
    let first = false;
    // The difference nearest to the start decides; where the ways meet they are equal from there on.
    while (atA !== atB) {
      this.#pace.step();
      first = atA < atB;
      atA = this.#before[atA];
      atB = this.#before[atB];
    }
    return first;
  }
}

/** Whether the group had too few members in the waves before this one. */
function isLostBefore({ failure, waves, softToo }: Tide, group: number, wave: number): boolean {
  const { members, trip, fails } = failure.network;
  if (!softToo && fails[group] !== 1) return false;
  let missing = 0;
  const end = members.offset[group + 1];
  for (let at = members.offset[group]; at < end; at += 1) {
    const member = members.items[at];
    if (failure.lost[member] === 1 && waves[member] < wave) missing += 1;
  }
  return missing >= trip[group];
}
