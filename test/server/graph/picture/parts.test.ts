// Parts of the picture, by graphology on our arrays: named by their smallest place, whichever way the dependencies point.
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../../server/graph/picture/parts';
import { networkOf } from '../../../support/picture-network';

const parts = (size: number, edges: [number, number][]) => [...partsOf(networkOf(size, edges), () => undefined)];

describe('parts of the picture', () => {
  test('join what any dependency joins, in either direction', () => {
    const edges: [number, number][] = [
      [4, 1],
      [1, 2],
      [3, 0],
    ];
    expect(parts(5, edges)).toEqual([0, 1, 1, 0, 1]);
  });

  test('hold a ring together, and two dependencies of the same two once', () => {
    const edges: [number, number][] = [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 0],
    ];
    expect(parts(3, edges)).toEqual([0, 0, 0]);
  });

  test('of nothing are none', () => {
    expect(parts(0, [])).toEqual([]);
  });
});
