// Parts of the picture, by graphology on our arrays: named by their smallest place, whichever way the dependencies point.
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../../server/graph/picture/parts';
import { LibraryPicture } from '../../../support/graphology-picture';
import { networkOf, randomNetwork } from '../../../support/picture-network';

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

  test('are those that graphology finds on a graph of its own', () => {
    for (const [seed, size] of [3, 10, 60, 250, 700].entries()) {
      const network = randomNetwork(seed, size, size / 2);
      expect([...partsOf(network, () => undefined)]).toEqual([...new LibraryPicture(network).parts()]);
    }
  });

  test('of nothing are none', () => {
    expect(parts(0, [])).toEqual([]);
  });
});
