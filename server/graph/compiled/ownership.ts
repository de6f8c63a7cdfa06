// Who owns whom (semantics §2): controlling owners, ultimate parents, rings of owners.
//
// How: of each company the largest controlling share is followed, so every company has at most one owner above it. From each company the walk
// goes up and notes its path. It stops at a company without owner, at one of which the ultimate parent is known, or at one that is on the path
// already. In the last case the path from there on is a ring, named by its smallest member. Then all on the path get the ultimate parent at
// its end.
// Why right: with one owner at most, the way up is one line that ends or runs into a ring; there is nothing else. Every company is put on a
// path once, so the cost is linear. The method is the usual one for functional graphs (Knuth, The Art of Computer Programming 2, §3.1,
// exercise 6, describes the shape).

import { getOrMake } from '../../model/get-or-make';
import type { EstateGraph } from '../../model/graph';
import { absent, type GraphCodes, typeCode } from '../../model/graph-codes';
import { codesOf, numberIn } from './codes';
import type { CompiledEstate } from './compiled';
import { type Csr, packRows, sharedRows } from './csr';
import { inSharedMemory } from './growing';
import { Pace } from './pace';

export interface Ownership {
  /** The owner that is followed: the largest controlling share, two equal: the smaller id; -1: none. */
  readonly parent: Int32Array;
  /** Ultimate parent of every node; of a ring of owners its smallest id; itself when nobody controls it. */
  readonly ultimate: Int32Array;
  /** Nodes that are controlled directly, per owner: a share of at least 50 % or unknown. */
  readonly controlled: Csr;
  /** Members of a ring of owners by its name (its smallest member), ascending. */
  readonly rings: ReadonlyMap<number, readonly number[]>;
  /** 1: an owner is known, or the ownership is declared complete. */
  readonly isDeclared: Uint8Array;
}

/** Whether a share controls: at least 50 %, or unknown. */
export function isControlling(share: number | undefined): boolean {
  return share === undefined || share >= 50;
}

interface Stake {
  readonly owner: number;
  readonly owned: number;
  readonly share: number | undefined;
}

const ownedBy = typeCode('OWNED_BY');

function stakesOf(codes: GraphCodes, pace: Pace): Stake[] {
  const stakes: Stake[] = [];
  const { type, from, to } = codes.relations;
  for (let relation = 0; relation < type.length; relation += 1) {
    pace.step();
    if (type[relation] !== ownedBy || from[relation] === absent || to[relation] === absent) continue;
    stakes.push({ owner: to[relation], owned: from[relation], share: numberIn(codes, 'share', relation) });
  }
  return stakes;
}

/** An unknown share comes after every known one that controls. */
function isLarger(a: Stake, b: Stake): boolean {
  const [left, right] = [a.share ?? 0, b.share ?? 0];
  return left > right || (left === right && a.owner < b.owner);
}

function parentsOf(nodeCount: number, stakes: readonly Stake[]): Int32Array {
  const best = new Map<number, Stake>();
  for (const stake of stakes) {
    const known = best.get(stake.owned);
    if (isControlling(stake.share) && (!known || isLarger(stake, known))) best.set(stake.owned, stake);
  }
  const parent = new Int32Array(nodeCount).fill(-1);
  for (const { owned, owner } of best.values()) parent[owned] = owner;
  return parent;
}

/** Follows parents up; each node is settled once. Cost: linear. */
function followUp(parent: Int32Array, pace: Pace): Pick<Ownership, 'ultimate' | 'rings'> {
  const ultimate = new Int32Array(parent.length).fill(-1);
  const rings = new Map<number, readonly number[]>();
  const placeOnPath = new Map<number, number>();
  for (let start = 0; start < parent.length; start += 1) {
    pace.step();
    if (parent[start] === -1) {
      ultimate[start] = start;
      continue;
    }
    const path: number[] = [];
    placeOnPath.clear();
    let at = start;
    while (ultimate[at] === -1 && !placeOnPath.has(at) && parent[at] >= 0) {
      pace.step();
      placeOnPath.set(at, path.length);
      path.push(at);
      at = parent[at];
    }
    const ringStart = placeOnPath.get(at);
    if (ringStart !== undefined) {
      const ring = path.slice(ringStart).sort((a, b) => a - b);
      rings.set(ring[0], ring);
      for (const member of ring) ultimate[member] = ring[0];
    } else if (ultimate[at] === -1) ultimate[at] = at;
    const top = ultimate[at];
    for (const node of path) if (ultimate[node] === -1) ultimate[node] = top;
  }
  return { ultimate, rings };
}

function build(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void): Ownership {
  const pace = new Pace(checkpoint);
  const codes = codesOf(graph);
  const stakes = stakesOf(codes, pace);
  const parent = parentsOf(estate.nodeCount, stakes);
  checkpoint();
  const isDeclared = Uint8Array.from(codes.nodes.ownershipDeclared);
  for (const { owned } of stakes) isDeclared[owned] = 1;
  const controlled = packRows(estate.nodeCount, (emit) => {
    for (const { owner, owned, share } of stakes) if (isControlling(share)) emit(owner, owned);
  });
  return { parent, ...followUp(parent, pace), controlled, isDeclared };
}

const made = new WeakMap<CompiledEstate, Ownership>();

/** The same in memory that threads may share. */
export function sharedOwnership({ parent, ultimate, controlled, rings, isDeclared }: Ownership): Ownership {
  return {
    parent: inSharedMemory(parent),
    ultimate: inSharedMemory(ultimate),
    controlled: sharedRows(controlled),
    rings,
    isDeclared: inSharedMemory(isDeclared),
  };
}

/** Keeps the ownership that another thread made of an equal graph. */
export function keepOwnership(estate: CompiledEstate, ownership: Ownership): void {
  made.set(estate, ownership);
}

/** The ownership of an estate; made at the first call. `checkpoint` may throw to stop. */
export function ownershipOf(graph: EstateGraph, estate: CompiledEstate, checkpoint: () => void = () => undefined): Ownership {
  return getOrMake(made, estate, () => build(graph, estate, checkpoint));
}

/** Everything that these owners control, themselves included; shares are not multiplied, each node once. Ascending. */
export function controlledBy(ownership: Ownership, owners: Iterable<number>): number[] {
  const { offset, items } = ownership.controlled;
  const found = new Set(owners);
  for (const owner of found) {
    for (let at = offset[owner]; at < offset[owner + 1]; at += 1) found.add(items[at]);
  }
  return [...found].sort((a, b) => a - b);
}

/** 1: a company that nobody controls and that controls nobody. */
export function standingAlone({ ultimate }: Ownership): Uint8Array {
  const alone = new Uint8Array(ultimate.length).fill(1);
  ultimate.forEach((parent, node) => {
    if (parent === node) return;
    alone[node] = 0;
    alone[parent] = 0;
  });
  return alone;
}
