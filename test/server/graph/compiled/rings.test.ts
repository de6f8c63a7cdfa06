// Rings, and a shortest way round each.
import { describe, expect, it } from 'vitest';
import { packRows } from '../../../../server/graph/compiled/csr';
import { findRings, wayRound } from '../../../../server/graph/compiled/rings';

const edgesOf = (size: number, edges: readonly (readonly [number, number])[]) =>
  packRows(size, (emit) => {
    for (const [from, to] of edges) emit(from, to);
  });

describe('rings', () => {
  it('are components of several vertices, or one with an edge to itself', () => {
    const { rings, ringOf } = findRings(
      edgesOf(5, [
        [0, 1],
        [1, 2],
        [2, 1],
        [3, 3],
        [4, 0],
      ]),
    );
    expect(rings).toEqual([[1, 2], [3]]);
    expect([...ringOf]).toEqual([-1, 0, 0, 1, -1]);
  });

  it('are gone round the shortest way, from a vertex back to it', () => {
    // A long way round 0 1 2 3, and a short cut 1 → 3.
    const edges = edgesOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [1, 3],
    ]);
    const rings = findRings(edges);
    expect(wayRound(edges, rings, 0)).toEqual([0, 1, 3, 0]);
    expect(wayRound(edges, rings, 2)).toEqual([2, 3, 0, 1, 2]);
  });

  it('of one vertex are gone round by its own edge; what is on no ring has no way round', () => {
    const edges = edgesOf(2, [
      [0, 0],
      [0, 1],
    ]);
    expect(wayRound(edges, findRings(edges), 0)).toEqual([0, 0]);
    expect(wayRound(edges, findRings(edges), 1)).toEqual([]);
  });
});
