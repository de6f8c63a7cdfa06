// Components come inputs first, and the vertices of a ring stand side by side.
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../../../server/graph/compiled/components';
import { packRows } from '../../../../server/graph/compiled/csr';

const edgesOf = (size: number, edges: readonly (readonly [number, number])[]) =>
  packRows(size, (emit) => {
    for (const [from, to] of edges) emit(from, to);
  });

describe('components', () => {
  it('number what a vertex rests on before it', () => {
    const { order, rings } = componentsOf(
      edgesOf(4, [
        [0, 1],
        [1, 2],
        [0, 3],
        [3, 2],
      ]),
      [0],
    );
    expect([...order]).toEqual([2, 1, 3, 0]);
    expect(rings).toEqual([]);
  });

  it('hold a ring together, before what rests on it and after what it rests on', () => {
    // 0 → 1 ⇄ 2 → 3: the ring is {1, 2}.
    const { order, rings } = componentsOf(
      edgesOf(4, [
        [0, 1],
        [1, 2],
        [2, 1],
        [2, 3],
      ]),
      [0],
    );
    expect([...order]).toEqual([3, 2, 1, 0]);
    expect(rings).toEqual([[1, 3]]);
  });

  it('tell two rings that touch in one direction apart', () => {
    const { order, rings } = componentsOf(
      edgesOf(4, [
        [0, 1],
        [1, 0],
        [1, 2],
        [2, 3],
        [3, 2],
      ]),
      [0],
    );
    expect(rings).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(new Set(order.subarray(0, 2))).toEqual(new Set([2, 3]));
  });

  it('are found only of what is reached, and an edge to itself makes no ring of several', () => {
    const { order, rings } = componentsOf(
      edgesOf(3, [
        [0, 0],
        [2, 1],
      ]),
      [0],
    );
    expect([...order]).toEqual([0]);
    expect(rings).toEqual([]);
  });

  it('are no deeper on a chain of a hundred thousand', () => {
    const size = 100_000;
    const chain = packRows(size, (emit) => {
      for (let at = 0; at + 1 < size; at += 1) emit(at, at + 1);
    });
    const { order } = componentsOf(chain, [0]);
    expect([order.length, order[0], order[size - 1]]).toEqual([size, size - 1, 0]);
  });
});
