// What cannot be started from nothing (semantics §3 “Cold start”): outside the least fixpoint of *up*, where a vertex is up when every
// group that can fail it has enough members up.
//
// How: every group counts the members that must still come up, and every vertex its groups that do not hold yet. What has none is up and counts
// itself off the groups in which it is a member. What never comes up waits: edges lead from it to the members that it waits for. Rings among
// these edges (`compiled/rings.ts`) hold only themselves up. Who waits for a ring is found by going back along the edges from all rings
// together, so each finds its nearest ring.
// Why right: counting reaches the least set that is closed, as for failure, in the other direction; whatever is left waits for something that is
// left, so going on along the edges always ends in a ring.
// Source: Dowling & Gallier 1984 (counters), Tarjan 1972 (rings), Moore 1959 (nearest ring). Cost: linear in memberships.
import type { CompiledEstate } from '../compiled/compiled';
import { type Csr, packRows } from '../compiled/csr';
import { Pace } from '../compiled/pace';
import { findRings, type Rings, wayRound } from '../compiled/rings';
import { networkOf } from '../kernel/network';

/** What only holds itself up: vertices that need each other. */
export interface ColdRing {
  /** Nodes of the ring, ascending; of a ring of deliveries the contract, which stands there for them. */
  readonly nodes: readonly number[];
  /** A shortest way round from the smallest node back to it; deliveries are passed over. */
  readonly path: readonly number[];
  /** Delivery vertices in the ring, ascending. */
  readonly deliveries: readonly number[];
  /** Whether it waits for something outside it as well. */
  readonly waitsForOther: boolean;
  /** Nodes that cannot start either and for which this ring is the nearest, ascending. */
  readonly waiting: readonly number[];
}

export interface ColdStartQuestion {
  /** 1: down from the start, per vertex. Neither up nor listed. */
  readonly down: Uint8Array;
  readonly checkpoint: () => void;
}

/** What writing down a ring costs, in the units of `Pace`. */
const costPerRing = 100;

/** Starts all that can start. `missing`: members still to come up, per group; at most 0: it holds. */
class Start {
  readonly up: Uint8Array;
  readonly missing: Int32Array;
  readonly #estate: CompiledEstate;
  /** Groups that can fail it and do not hold yet, per vertex. */
  readonly #unmet: Int32Array;

  constructor(estate: CompiledEstate, { down, checkpoint }: ColdStartQuestion) {
    const { columns, vertexCount } = estate;
    this.#estate = estate;
    this.up = new Uint8Array(vertexCount);
    this.missing = columns.required.slice();
    this.#unmet = new Int32Array(vertexCount);
    for (let group = 0; group < columns.count; group += 1) {
      const owner = columns.owner[group];
      if (columns.fails[group] === 1 && this.missing[group] > 0) this.#unmet[owner] += 1;
    }
    const waiting: number[] = [];
    for (let vertex = 0; vertex < vertexCount; vertex += 1) if (down[vertex] === 0 && this.#unmet[vertex] === 0) waiting.push(vertex);
    this.#spread(waiting, { down, pace: new Pace(checkpoint) });
  }

  #spread(waiting: number[], { down, pace }: { readonly down: Uint8Array; readonly pace: Pace }): void {
    const { memberOf, columns } = this.#estate;
    for (let at = 0; at < waiting.length; at += 1) {
      const vertex = waiting[at];
      pace.step(1 + memberOf.offset[vertex + 1] - memberOf.offset[vertex]);
      this.up[vertex] = 1;
      for (let entry = memberOf.offset[vertex]; entry < memberOf.offset[vertex + 1]; entry += 1) {
        const group = memberOf.items[entry];
        const left = this.missing[group] - 1;
        this.missing[group] = left;
        const owner = columns.owner[group];
        if (left !== 0 || columns.fails[group] === 0) continue;
        this.#unmet[owner] -= 1;
        if (this.#unmet[owner] === 0 && down[owner] === 0) waiting.push(owner);
      }
    }
  }
}

/** Who waits for whom: from a vertex that cannot start to each such member of a group of it that does not hold. */
function waitsFor(estate: CompiledEstate, { up, missing }: Start, { down, pace }: { readonly down: Uint8Array; readonly pace: Pace }): Csr {
  const { owner, fails, members } = networkOf(estate, pace);
  const isStuck = (vertex: number) => up[vertex] === 0 && down[vertex] === 0;
  return packRows(estate.vertexCount, (emit) => {
    for (let group = 0; group < owner.length; group += 1) {
      const from = owner[group];
      pace.step();
      if (fails[group] === 0 || missing[group] <= 0 || !isStuck(from)) continue;
      for (let at = members.offset[group]; at < members.offset[group + 1]; at += 1) {
        const to = members.items[at];
        if (isStuck(to)) emit(from, to);
      }
    }
  });
}

/** The edges the other way round. */
function turned(edges: Csr, pace: Pace): Csr {
  const rows = edges.offset.length - 1;
  return packRows(rows, (emit) => {
    for (let row = 0; row < rows; row += 1) {
      pace.step(1 + edges.offset[row + 1] - edges.offset[row]);
      for (let at = edges.offset[row]; at < edges.offset[row + 1]; at += 1) emit(edges.items[at], row);
    }
  });
}

/** The nearest ring of every vertex that cannot start, of equally near ones the first in this order; -1: it can. */
function nearestRings(edges: Csr, order: readonly (readonly number[])[], pace: Pace): Int32Array {
  const nearest = new Int32Array(edges.offset.length - 1).fill(-1);
  const waiting: number[] = [];
  const reach = (vertex: number, ring: number) => {
    if (nearest[vertex] !== -1) return;
    nearest[vertex] = ring;
    waiting.push(vertex);
  };
  order.forEach((ring, index) => {
    for (const vertex of ring) reach(vertex, index);
  });
  const back = turned(edges, pace);
  for (const vertex of waiting) {
    pace.step(1 + back.offset[vertex + 1] - back.offset[vertex]);
    for (let at = back.offset[vertex]; at < back.offset[vertex + 1]; at += 1) reach(back.items[at], nearest[vertex]);
  }
  return nearest;
}

/** 1 for every vertex that some node waits for: a ring of deliveries that none does holds nothing up. */
function waitedFor(edges: Csr, nodeCount: number, pace: Pace): Uint8Array {
  const reached = new Uint8Array(edges.offset.length - 1);
  const waiting: number[] = [];
  const follow = (vertex: number) => {
    pace.step(1 + edges.offset[vertex + 1] - edges.offset[vertex]);
    for (let at = edges.offset[vertex]; at < edges.offset[vertex + 1]; at += 1) {
      const to = edges.items[at];
      if (reached[to] === 1) continue;
      reached[to] = 1;
      waiting.push(to);
    }
  };
  for (let node = 0; node < nodeCount; node += 1) follow(node);
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) follow(vertex);
  return reached;
}

class Describer {
  readonly #estate: CompiledEstate;
  readonly #edges: Csr;
  readonly #rings: Rings;

  constructor(estate: CompiledEstate, edges: Csr, rings: Rings) {
    this.#estate = estate;
    this.#edges = edges;
    this.#rings = rings;
  }

  /** Nodes by which a ring is known: its own, or the contract of its deliveries. */
  nodesOf(ring: readonly number[]): number[] {
    const own = ring.filter((vertex) => vertex < this.#estate.nodeCount);
    const [first] = ring;
    return own.length > 0 ? own : [this.#estate.deliveryContract[first - this.#estate.nodeCount]];
  }

  describe(ring: readonly number[], waiting: readonly number[]): ColdRing {
    const { offset, items } = this.#edges;
    const nodes = this.nodesOf(ring);
    const [start] = ring;
    const way = wayRound(this.#edges, this.#rings, start).filter((vertex) => vertex < this.#estate.nodeCount);
    const leaves = (vertex: number) => items.subarray(offset[vertex], offset[vertex + 1]).some((to) => this.#rings.ringOf[to] !== this.#rings.ringOf[vertex]);
    return {
      nodes,
      path: way.length > 0 ? way : nodes,
      deliveries: ring.filter((vertex) => vertex >= this.#estate.nodeCount),
      waitsForOther: ring.some(leaves),
      waiting,
    };
  }
}

/** Every ring that holds only itself up, by its smallest node, with what waits for it. */
export function coldRings(estate: CompiledEstate, question: ColdStartQuestion): ColdRing[] {
  const { down, checkpoint } = question;
  const pace = new Pace(checkpoint);
  const start = new Start(estate, question);
  const edges = waitsFor(estate, start, { down, pace });
  const found = findRings(edges, pace);
  checkpoint();
  const describer = new Describer(estate, edges, found);
  // Deliveries that hold each other up are listed only where their contract waits for them: it may start with others.
  const reached = waitedFor(edges, estate.nodeCount, pace);
  const standing = found.rings.filter(([first]) => reached[first] === 1);
  const ordered = standing.sort((a, b) => describer.nodesOf(a)[0] - describer.nodesOf(b)[0] || a[0] - b[0]);
  const nearest = nearestRings(edges, ordered, pace);
  checkpoint();
  const named = new Set(ordered.flatMap((ring) => describer.nodesOf(ring)));
  const waiting: number[][] = ordered.map(() => []);
  for (let node = 0; node < estate.nodeCount; node += 1) {
    const ring = nearest[node];
    if (ring !== -1 && !named.has(node)) waiting[ring].push(node);
  }
  return ordered.map((ring, index) => {
    pace.step(costPerRing + ring.length);
    return describer.describe(ring, waiting[index]);
  });
}
